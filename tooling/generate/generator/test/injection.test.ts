import { expect, test } from 'vitest';
import { escapedTexts, escapesOfCode, escapesOfMarkdown, mark, openapi } from './injection.ts';

test('no text of a third party’s document escapes', () => {
  expect(escapedTexts({ openapi, arazzo: undefined }, 'openapi', 0)).toEqual([]);
});

test('the check finds escaped text', () => {
  expect(escapesOfCode('a.ts', `/** a */ ;${mark}; /* b */`)).not.toEqual([]);
  expect(escapesOfCode('a.ts', `const a = 'b' ;${mark}; '';`)).not.toEqual([]);
  expect(escapesOfMarkdown(`a\n\n# ${mark}`)).not.toEqual([]);
  expect(escapesOfMarkdown(`[a](https://x/${mark})`)).not.toEqual([]);
  expect(escapesOfMarkdown(`<b title="${mark}">`)).not.toEqual([]);
});
