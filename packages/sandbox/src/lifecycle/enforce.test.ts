import { parseCondition } from '@x/description';
import { expect, test } from 'vitest';
import { type Json, setAt } from '../json.ts';
import { enforce } from './enforce.ts';

test.each<[string, boolean, Json]>([
  ['$response.body#/mfa == true', true, { mfa: true }],
  ['$response.body#/mfa == true', false, { mfa: false }],
  ['$response.body#/mfa != true', false, { mfa: true }],
  ["$response.body#/next == 'otp'", true, { next: 'otp' }],
  ['$response.body#/left > 2', true, { left: 3 }],
  ['$response.body#/left > 2', false, { left: 2 }],
  ['$response.body#/a == 1 && $response.body#/b == 2', true, { a: 1, b: 2 }],
  ['!($response.body#/a == 1 || $response.body#/b == 2)', true, { a: 2, b: 3 }],
])('enforce changes a body so that %s is %s', (text, wanted, expected) => {
  const condition = parseCondition(text);
  if ('problem' in condition) throw new Error(condition.problem);
  let body: Json = {};
  enforce(condition, wanted, (part, value) => {
    if (part.in !== 'body' || value === undefined) return false;
    body = setAt(body, part.pointer, value);
    return true;
  });
  expect(body).toEqual(expected);
});
