import { expect, test } from 'vitest';
import { generate } from '../src/generate.ts';
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

test('a word of a description does not become a tag where its line is wrapped', () => {
  const description = `${'word '.repeat(18)}@deprecated and more.`;
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { get: { operationId: 'a', description, responses: {} } } },
  };
  const { files } = generate([
    { name: 'x', openapi: JSON.stringify(document), arazzo: undefined, version: undefined },
  ]);
  const calls = files.get('packages/x/src/generated/calls.ts');
  expect(calls).toContain('word @deprecated');
});
