// injection.test.ts tries its texts without a lifecycle, because the conventions reject most changes of our documents.
import { expect, test } from 'vitest';
import { arazzo, escapedTexts, openapi } from './injection.ts';

test('no text of an OpenAPI document with a lifecycle escapes', () => {
  expect(escapedTexts({ openapi, arazzo }, 'openapi', 1)).toEqual([]);
});

test('no text of a lifecycle document escapes', () => {
  expect(escapedTexts({ openapi, arazzo }, 'arazzo', 0)).toEqual([]);
});
