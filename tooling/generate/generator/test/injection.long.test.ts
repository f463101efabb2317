// The conventions reject most changes of our documents, so injection.test.ts tries its texts without a lifecycle.
import { expect, test } from 'vitest';
import { arazzo, escapedTexts, openapi } from './injection.ts';

test('no text of an OpenAPI document with a lifecycle escapes', () => {
  expect(escapedTexts({ openapi, arazzo }, 'openapi', 1)).toEqual([]);
});
