import { expect, test } from 'vitest';
import { ref, rewritten, schemasAfter } from '../../test/rule.ts';
import { keys } from './keys.ts';
import { names } from './names.ts';

test('schemas get names in PascalCase that differ in more than case, with their references', () => {
  const from = {
    'boat.Boat': { items: ref('boat_boat') },
    boat_boat: { type: 'string' },
    '1st': {},
  };
  expect(schemasAfter(names, from)).toEqual({
    BoatBoat: { items: ref('BoatBoat2') },
    BoatBoat2: { type: 'string' },
    Schema1st: {},
  });
});

test('no schema has a name that Go generators use for another element', () => {
  const { document } = rewritten(names, {
    paths: { '/boats': { get: { operationId: 'listBoats' } } },
    components: { schemas: { Boat: {}, NewBoat: {}, ListBoatsResponse: {} } },
  });
  expect(document.components).toEqual({
    schemas: { Boat: {}, NewBoatBody: {}, ListBoatsResponseBody: {} },
  });
});

test('names of security schemes and parameters lose invalid characters', () => {
  const get = {
    parameters: [{ $ref: '#/components/parameters/page%20size' }],
    security: [{ 'Bearer Auth': ['read'] }],
  };
  const parameter = { name: 'size', in: 'query', schema: {} };
  const { document } = rewritten(keys, {
    security: [{ 'Bearer Auth': [] }, { BearerAuth: [] }],
    paths: { '/boats': { get } },
    components: {
      parameters: { 'page size': parameter },
      securitySchemes: { BearerAuth: { type: 'apiKey' }, 'Bearer Auth': { type: 'http' } },
    },
  });
  expect(document).toMatchObject({
    security: [{ BearerAuth2: [] }, { BearerAuth: [] }],
    paths: {
      '/boats': {
        get: {
          parameters: [{ $ref: '#/components/parameters/pagesize' }],
          security: [{ BearerAuth2: ['read'] }],
        },
      },
    },
    components: {
      parameters: { pagesize: parameter },
      securitySchemes: { BearerAuth: { type: 'apiKey' }, BearerAuth2: { type: 'http' } },
    },
  });
});
