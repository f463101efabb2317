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

test('a schema of a form and of JSON gets a copy for JSON', () => {
  const item = { type: 'object', properties: { picture: { type: 'string', format: 'binary' } } };
  const list = { type: 'array', items: ref('Item') };
  const download = { type: 'string', format: 'binary' };
  const other = { type: 'object', properties: { name: { type: 'string' } } };
  const { document } = rewritten(bytes, {
    paths: {
      '/both': {
        post: {
          requestBody: {
            content: {
              'application/json': { schema: ref('List') },
              'multipart/form-data': { schema: ref('List') },
            },
          },
        },
      },
      '/names': bodyOf('application/json', ref('Other')),
      '/download': bodyOf('application/json', ref('File')),
    },
    components: { schemas: { Item: item, List: list, Other: other, File: download } },
  });
  expect(document.paths).toMatchObject({
    '/both': {
      post: {
        requestBody: {
          content: {
            'application/json': { schema: ref('ListInJson') },
            'multipart/form-data': { schema: ref('List') },
          },
        },
      },
    },
    '/names': bodyOf('application/json', ref('Other')),
  });
  expect(document.components).toEqual({
    schemas: {
      Item: item,
      List: list,
      Other: other,
      File: download,
      ListInJson: { type: 'array', items: ref('ItemInJson') },
      ItemInJson: { type: 'object', properties: { picture: { type: 'string' } } },
    },
  });
});
