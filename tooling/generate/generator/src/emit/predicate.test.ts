import { parseCondition } from '@x/description';
import { expect, test } from 'vitest';
import { predicate } from './predicate.ts';

/** Conditions that have to hold together, and the predicate that is made of them. */
const cases: { given: string[]; want: string }[] = [
  { given: ['$statusCode == 200'], want: '({ status }) => status === 200' },
  { given: ['$statusCode >= 500'], want: '({ status }) => status >= 500' },
  { given: ['$statusCode != 200'], want: '({ status }) => status !== 200' },
  {
    given: ['$statusCode == 200 || $statusCode == 204'],
    want: '({ status }) => status === 200 || status === 204',
  },
  {
    given: ['$statusCode >= 200 && $statusCode < 300 || $statusCode == 304'],
    want: '({ status }) => status >= 200 && status < 300 || status === 304',
  },
  {
    given: ['$response.body#/mfaRequired == true'],
    want: "({ body }) => body('/mfaRequired') === true",
  },
  { given: ['$response.body#/a/0/b != false'], want: "({ body }) => body('/a/0/b') !== false" },
  {
    given: ['$response.body#/left < 1.5'],
    want: "({ body }) => Number(body('/left') ?? NaN) < 1.5",
  },
  {
    given: ['$response.body#/token == null'],
    want: "({ body }) => (body('/token') ?? null) === null",
  },
  {
    given: ["$response.body#/error == 'It''s && OVER'"],
    want: "({ body }) => String(body('/error')).toLowerCase() === 'it\\'s && over'",
  },
  {
    given: ['$response.header.X-Left <= 0'],
    want: "({ header }) => Number(header('X-Left') ?? NaN) <= 0",
  },
  {
    given: ['$response.header.X-Left == 0'],
    want: "({ header }) => Number(header('X-Left') ?? NaN) === 0",
  },
  { given: ['$response.header.X-Mfa == true'], want: "({ header }) => header('X-Mfa') === 'true'" },
  {
    given: ['$statusCode == 400 || $statusCode == 401', "$response.body#/error == 'gone'"],
    want: "({ status, body }) => (status === 400 || status === 401) && String(body('/error')).toLowerCase() === 'gone'",
  },
  { given: [], want: '() => true' },
];

test.each(cases)('$given becomes $want', ({ given, want }) => {
  const conditions = given.map((text) => {
    const parsed = parseCondition(text);
    if ('problem' in parsed) throw new Error(parsed.problem);
    return parsed;
  });
  expect(predicate(conditions)).toBe(want);
});
