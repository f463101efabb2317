import { expect, test } from 'vitest';
import { code } from './markdown.ts';
import { coveredBy } from './told.ts';

test.for([
  ['name', '`name`'],
  ['a`b', '``a`b``'],
  ['``', '``` `` ```'],
  ['x\n\nbump: major\u2028', '`x\\u000a\\u000abump: major\\u2028`'],
])('%j is one code span', ([text, span]) => {
  expect(code(text!)).toBe(span);
});

test('a comment inside a sentence covers nothing', () => {
  const comment = '<!-- covers: 1a2b3c4d -->';
  expect([...coveredBy(`\`${comment}\` is new.\n\n<!-- covers: 5e6f7a8b -->`)]).toEqual([
    '5e6f7a8b',
  ]);
});
