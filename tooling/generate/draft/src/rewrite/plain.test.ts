import { expect, test } from 'vitest';
import { rewritten, schemasAfter } from '../../test/rule.ts';
import { plain } from './plain.ts';

test('keywords of OpenAPI 3.0 are written as in 3.1', () => {
  const from = {
    Text: { type: 'string', nullable: true, enum: ['a'], example: 'a' },
    Amount: {
      type: 'number',
      minimum: 0,
      exclusiveMinimum: true,
      maximum: 9,
      exclusiveMaximum: false,
    },
    Boat: { nullable: true, allOf: [{ $ref: '#/components/schemas/Text' }], description: 'B.' },
  };
  expect(schemasAfter(plain, from)).toEqual({
    Text: { type: ['string', 'null'], enum: ['a', null], examples: ['a'] },
    Amount: { type: 'number', exclusiveMinimum: 0, maximum: 9 },
    Boat: {
      anyOf: [{ allOf: [{ $ref: '#/components/schemas/Text' }] }, { type: 'null' }],
      description: 'B.',
    },
  });
});

test('the schemas of names that match a pattern become those of all additional members', () => {
  const text = { type: 'string' };
  const from = {
    One: { patternProperties: { '^a': text }, additionalProperties: false },
    Two: { patternProperties: { '^a': text }, additionalProperties: { type: 'integer' } },
    Any: { patternProperties: { '^a': text }, additionalProperties: true },
  };
  expect(schemasAfter(plain, from)).toEqual({
    One: { additionalProperties: text },
    Two: { additionalProperties: { anyOf: [text, { type: 'integer' }] } },
    Any: { additionalProperties: true },
  });
});

test('extensions of a third party are removed, but not members of data', () => {
  const schemas = { A: { 'x-order': 1, type: 'object', examples: [{ 'x-order': 1 }] } };
  const { document } = rewritten(plain, { 'x-logo': 'l', components: { schemas } });
  expect(document).toEqual({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    components: { schemas: { A: { type: 'object', examples: [{ 'x-order': 1 }] } } },
  });
});

test('members that OpenAPI does not have are removed and noted, but not the names of a mapping', () => {
  const get = { responses: { 200: { description: 'Read.' } }, security: [{ key: [] }] };
  const paths = { '/boats': { get, responses: { 200: { description: 'Misplaced.' } } } };
  const { document, guesses } = rewritten(plain, { paths });
  expect(document.paths).toEqual({ '/boats': { get } });
  expect(guesses).toEqual(['"responses" was removed, because OpenAPI has no such member here']);
});

test('the flow for devices becomes an extension', () => {
  const device = { deviceAuthorizationUrl: '/device', tokenUrl: '/token', scopes: {} };
  const scheme = { type: 'oauth2', flows: { deviceAuthorization: device } };
  const { document } = rewritten(plain, { components: { securitySchemes: { oauth: scheme } } });
  const flows = { 'x-device-authorization': device };
  expect(document.components).toEqual({ securitySchemes: { oauth: { type: 'oauth2', flows } } });
});

test('a pattern that validators reject is removed', () => {
  const schemas = {
    A: { type: 'string', pattern: '[\\w-/]' },
    B: { type: 'string', pattern: '^a' },
  };
  expect(schemasAfter(plain, schemas)).toEqual({
    A: { type: 'string' },
    B: { type: 'string', pattern: '^a' },
  });
});
