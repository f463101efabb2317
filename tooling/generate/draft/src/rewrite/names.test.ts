import { expect, test } from 'vitest';
import { ref, rewritten, schemasAfter } from '../../test/rule.ts';
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

test('no schema has a name that generators for Go give to something else', () => {
  const { document } = rewritten(names, {
    paths: { '/boats': { get: { operationId: 'listBoats' } } },
    components: { schemas: { Boat: {}, NewBoat: {}, ListBoatsResponse: {} } },
  });
  expect(document.components).toEqual({
    schemas: { Boat: {}, NewBoatBody: {}, ListBoatsResponseBody: {} },
  });
});
