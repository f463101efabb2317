import { expect, test } from 'vitest';
import { comparisonsIn, parseCondition } from './condition.ts';
import { holds, type Message, mayHold } from './evaluate.ts';

const message: Message = {
  status: 409,
  body: {
    error: 'Invalid_Grant',
    count: 3,
    digits: '4',
    flag: true,
    nothing: null,
    '.expires': 'x',
  },
  headers: { 'x-kind': 'a', 'x-left': '0', 'x-mfa': 'true' },
};

function evaluate(text: string): boolean {
  const condition = parseCondition(text);
  if ('problem' in condition) throw new Error(condition.problem);
  return holds(condition, message);
}

test.each<[string, boolean]>([
  ['$statusCode == 409', true],
  ['$statusCode==409', true],
  ['409 == $statusCode', true],
  ['400 < $statusCode', true],
  ['$statusCode >= 400 && $statusCode < 500', true],
  ['$statusCode == 400 || $statusCode == 401', false],
  ['$statusCode == 400 || $statusCode == 401 && $statusCode == 402 || $statusCode != 400', true],
  ['($statusCode == 400 || $statusCode == 409) && $statusCode != 401', true],
  ["$response.body#/error == 'invalid_grant'", true],
  ['$response.body#/error == "invalid_grant"', true],
  ["!($response.body#/error == 'invalid_grant')", false],
  ['!$response.body#/flag || $statusCode == 409', true],
  ['$response.body#/flag', true],
  ['!$response.body#/flag', false],
  ['$response.body#/nothing == null', true],
  ['$response.body#/missing == null', true],
  ['$response.body#/error == null', false],
  ['$response.body#/missing != true', true],
  ['$response.body#/count > 2 && $response.body#/count <= 3', true],
  ['$response.body#/digits >= 4', true],
  ['$response.body#/missing < 1', false],
  ['$response.body#/missing >= 1', false],
  ["$response.header.X-Kind == 'A'", true],
  ['$response.header.X-Left == 0', true],
  ['$response.header.X-Mfa == true', true],
  ['$response.header.X-None == null', true],
])('%s is %s', (text, wanted) => {
  expect(evaluate(text)).toBe(wanted);
});

test.each<[string, boolean]>([
  ['$statusCode == 401', false],
  ['$statusCode >= 500', true],
  ["$response.body#/error == 'a'", true],
  ["!($statusCode == 503 || $response.body#/error == 'a')", false],
  ["!($statusCode == 401 || $response.body#/error == 'a')", true],
  ["$statusCode == 401 && $response.body#/error == 'a'", false],
  ["$statusCode == 401 || $response.body#/error == 'a'", true],
  ["!($statusCode == 503 && $response.body#/error == 'a')", true],
])('whether %s may hold for the status 503: %s', (text, wanted) => {
  const condition = parseCondition(text);
  if ('problem' in condition) throw new Error(condition.problem);
  expect(mayHold(condition, 503)).toBe(wanted);
});

test.each([
  '',
  '$statusCode ==',
  '== 1',
  '($statusCode == 1',
  '$statusCode == 1 2',
  'foo == 1',
  '1 == 1',
  '$statusCode & 1',
  '$statusCode == 2xx',
  '$statusCode === 200',
  '$statusCode == true',
  '$statusCode',
  '$inputs.username == 1',
  '$response.body#/name < true',
  '$response.body#/a == $response.body#/b',
  '$statusCode == 200 and $response.body#/ok == true',
])('the condition %j is rejected', (text) => {
  expect(parseCondition(text)).toHaveProperty('problem');
});

test('the problem quotes the condition and lists the supported forms', () => {
  expect(parseCondition('$inputs.a == 1')).toEqual({
    problem: expect.stringMatching(
      /^The condition "\$inputs\.a == 1" is not supported: .*Compare \$statusCode/,
    ),
  });
});

test('comparisonsIn returns all comparisons of a condition', () => {
  const condition = parseCondition('!($statusCode == 1 || $response.body#/a) && 2 < $statusCode');
  if ('problem' in condition) throw new Error(condition.problem);
  expect(comparisonsIn(condition).map(({ operator, literal }) => [operator, literal])).toEqual([
    ['==', 1],
    ['==', true],
    ['>', 2],
  ]);
});
