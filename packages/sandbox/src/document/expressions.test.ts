import { expect, test } from 'vitest';
import { type Json, setAt } from '../json.ts';
import { enforce, holds, parseCondition, parseExpression, parseTemplate } from './expressions.ts';

const message = {
  status: 409,
  body: { error: 'Invalid_Grant', count: 3, flag: true, nothing: null, '.expires': 'x' },
  headers: { 'x-kind': 'a' },
};

test.each<[string, boolean]>([
  ['$statusCode == 409', true],
  ['$statusCode==409', true],
  ['$statusCode >= 400 && $statusCode < 500', true],
  ['$statusCode == 400 || $statusCode == 401', false],
  ['$statusCode == 400 || $statusCode == 401 && $statusCode == 402 || $statusCode != 400', true],
  ["$response.body#/error == 'invalid_grant'", true],
  ['$response.body#/error == "invalid_grant"', true],
  ["!($response.body#/error == 'invalid_grant')", false],
  ['$response.body#/flag', true],
  ['!$response.body#/flag', false],
  ['$response.body#/nothing == null', true],
  ['$response.body#/missing == null', false],
  ['$response.body#/missing != true', true],
  ["$response.header.X-Kind == 'A'", true],
  ['$response.body#/count > 2 && $response.body#/count <= 3', true],
  ["$response.body#/count > '2'", false],
])('%s is %s', (condition, wanted) => {
  expect(holds(parseCondition(condition), message)).toBe(wanted);
});

test.each(['', '$statusCode ==', '== 1', '(1 == 1', '1 == 1 2', 'foo == 1', '$statusCode & 1'])(
  'the criterion "%s" is refused with its text',
  (condition) => {
    expect(() => parseCondition(condition)).toThrow(`The criterion "${condition}" cannot be read`);
  },
);

test.each<[string, boolean, Json]>([
  ['$response.body#/mfa == true', true, { mfa: true }],
  ['$response.body#/mfa == true', false, { mfa: false }],
  ['$response.body#/mfa != true', false, { mfa: true }],
  ["$response.body#/next == 'otp'", true, { next: 'otp' }],
  ['$response.body#/left > 2', true, { left: 3 }],
  ['$response.body#/left > 2', false, { left: 2 }],
  ['$response.body#/a == 1 && $response.body#/b == 2', true, { a: 1, b: 2 }],
  ['!($response.body#/a == 1 || $response.body#/b == 2)', true, { a: 2, b: 3 }],
])('a body is changed until %s is %s', (condition, wanted, expected) => {
  let body: Json = {};
  enforce(parseCondition(condition), wanted, (part, value) => {
    if (part.in !== 'body' || value === undefined) return false;
    body = setAt(body, part.pointer, value);
    return true;
  });
  expect(body).toEqual(expected);
});

test('expressions name their part of a message, with header names in lower case', () => {
  const pointer = ['a/b', 'c~d', '0'];
  expect(parseExpression('$response.body#/a~1b/c~0d/0')).toEqual({
    kind: 'response',
    part: { in: 'body', pointer },
  });
  expect(parseExpression('$response.header.X-Token')).toEqual({
    kind: 'response',
    part: { in: 'header', name: 'x-token' },
  });
  expect(parseExpression('$request.query.api_key')).toEqual({
    kind: 'request',
    part: { in: 'query', name: 'api_key' },
  });
  expect(parseExpression('$request.body')).toEqual({
    kind: 'request',
    part: { in: 'body', pointer: [] },
  });
  expect(parseExpression('$steps.a-b.outputs.c')).toEqual({
    kind: 'steps',
    stepId: 'a-b',
    output: 'c',
  });
  expect(parseExpression('text')).toBe(undefined);
});

test('a template keeps its text around its expressions', () => {
  expect(parseTemplate('Basic {$inputs.token}')).toEqual({
    parts: ['Basic ', { kind: 'inputs', name: 'token' }],
  });
  expect(parseTemplate('$5 a month')).toEqual({ constant: '$5 a month' });
  expect(parseTemplate(7)).toEqual({ constant: 7 });
});
