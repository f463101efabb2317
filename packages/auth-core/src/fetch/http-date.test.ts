import { expect, test } from 'vitest';
import { httpDate } from './http-date.ts';

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', 784_111_777_000],
  ['-1', Number.NaN],
  ['0', Number.NaN],
  ['', Number.NaN],
  [null, Number.NaN],
])('a header with a date: %j', (field, milliseconds) => {
  expect(httpDate(field)).toBe(milliseconds);
});
