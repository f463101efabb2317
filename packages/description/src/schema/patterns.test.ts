import { expect, test } from 'vitest';
import { unicodePattern } from '../index.ts';

test.each([
  ['^\\d{3}-\\w+$'],
  ['[\\p{L}_-]+'],
  ['\\u{1F600}'],
  ['(?<a>.)\\k<a>'],
  ['[^]/\\/'],
  ['\\(?i:a'],
  ['[(?i:]'],
  ['^\\S+@\\S+$'],
])('%s is valid with the flag u', (source) => {
  expect(unicodePattern(source)).toBe(source);
});

test.each([
  ['^[\\w-.]+$', '^[\\w\\-.]+$'],
  ['[a-\\d]', '[a\\-\\d]'],
  ['[\\p{L}-_]', '[\\p{L}\\-_]'],
  ['[\\w\\-\\_]', '[\\w\\-_]'],
  ['\\-\\_\\@\\ ', '-_@ '],
  ["[\\']a\\.b", "[']a\\.b"],
  [']{1}}', '\\]{1}\\}'],
  ['a{1', 'a\\{1'],
  ['{\\p{L}\\-}', '\\{\\p{L}-\\}'],
])('%s gets the same meaning with the flag u', (source, wanted) => {
  expect(unicodePattern(source)).toBe(wanted);
  expect(new RegExp(wanted, 'u')).toBeInstanceOf(RegExp);
});

test.each([
  ...['\\A\\d+\\z', '^[[:alpha:]]+$', '[[:alpha:]]\\-', '\\p{Alnum}', '\\h+', '\\Q\\E', 'a{,3}'],
  ...['(?i)a', '(?P<n>a)', '(?#c)', '(?>a)', 'a++', '\\2', '\\08', '\\x', '\\u12', '\\c', '\\k<a>'],
  ...['(?i:abc)', '(?-i:a)', '(?<y>a)|(?<y>b)', '[', '(', '\\p{L', '[\\'],
  // An expression that tries several ways to read the escapes of an unclosed class never ends.
  `^[${'\\w'.repeat(100)}`,
])('%s has no meaning in ECMAScript 2022 with the flag u', (source) => {
  expect(unicodePattern(source)).toBeUndefined();
});
