import type { JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { ref, rewritten } from '../../test/rule.ts';
import { bytes } from './bytes.ts';

const file = (): JsonObject => ({
  type: 'object',
  properties: { image: { type: 'string', format: 'binary' } },
});

function bodyOf(media: string, schema: JsonObject): JsonObject {
  return { post: { requestBody: { content: { [media]: { schema } } }, responses: {} } };
}

test('bytes in JSON are a text, but not those of a form or a file', () => {
  const { document, guesses } = rewritten(bytes, {
    paths: {
      '/form': bodyOf('multipart/form-data', ref('Form')),
      '/json': bodyOf('application/json', { type: 'array', items: ref('Json') }),
      '/file': bodyOf('application/octet-stream', { type: 'string', format: 'binary' }),
      '/inline': bodyOf('application/json', {
        type: 'array',
        items: { type: 'string', format: 'binary' },
      }),
      '/download': bodyOf('application/json', { type: 'string', format: 'binary' }),
    },
    components: { schemas: { Form: file(), Json: file() } },
  });
  expect(document.components).toEqual({
    schemas: { Form: file(), Json: { type: 'object', properties: { image: { type: 'string' } } } },
  });
  expect(document.paths).toMatchObject({
    '/file': bodyOf('application/octet-stream', { type: 'string', format: 'binary' }),
    '/inline': bodyOf('application/json', { type: 'array', items: { type: 'string' } }),
    '/download': bodyOf('application/json', { type: 'string', format: 'binary' }),
  });
  expect(JSON.stringify(document.paths).match(/binary/g)).toHaveLength(2);
  expect(guesses).toEqual(['bytes in JSON became texts (2 schemas)']);
});
