import { beforeEach, expect, test } from 'vitest';
import { boats } from '../../test/boats.ts';
import { createProviderSandbox, type ProviderSandbox } from '../index.ts';

let sandbox: ProviderSandbox;

beforeEach(() => {
  sandbox = createProviderSandbox(boats);
});

async function call(method: string, path: string, body?: object): Promise<[number, unknown]> {
  const json = { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await sandbox.fetch(path, { method, ...(body ? json : {}) });
  return [response.status, await response.json()];
}

/** Returns the names of the boats that a query finds, in order. */
async function named(query: Record<string, unknown>): Promise<string[]> {
  const text = (value: unknown): string =>
    typeof value === 'string' ? value : JSON.stringify(value);
  const entries = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    text(value),
  ]);
  const [, found] = await call('GET', `/boats?${new URLSearchParams(entries)}`);
  return (found as { boats: { name: string }[] }).boats.map(({ name }) => name);
}

const where = (filter: object) => named({ search: { filter } });

test.for([
  ['equals', { name: { is: 'Tern' } }, ['Tern']],
  ['differs', { name: { isnt: 'Tern' } }, ['Gull']],
  ['in', { id: { oneOf: ['b-2', 'b-9'] } }, ['Tern']],
  ['notIn', { id: { noneOf: ['b-2'] } }, ['Gull']],
  ['lessThan and greaterThan', { 'crew.size': { over: 3, under: 9 } }, ['Tern']],
  ['atMost', { 'crew.size': { upTo: 3 } }, ['Gull']],
  ['atLeast, of dates', { built: { from: '2010-01-01' } }, ['Tern']],
  ['contains, ignoring case', { name: { has: 'ER' } }, ['Tern']],
  ['words', { name: { words: 'albatross gull' } }, ['Gull']],
  ['isNull', { colour: { missing: true } }, ['Gull', 'Tern']],
  ['isNotNull', { colour: { present: true } }, []],
  ['a member with another name', { city: { is: 'Bergen' } }, ['Tern']],
  ['and', { ALL: { of: { name: { has: 'e' }, 'crew.size': { over: 3 } } } }, ['Tern']],
  ['or', { ANY: { of: { name: { is: 'Tern' }, 'crew.size': { is: 3 } } } }, ['Gull', 'Tern']],
  ['or, if none is met', { ANY: { of: { name: { is: 'Skua' }, id: { is: 'b-9' } } } }, []],
  ['not', { NOT: { of: { name: { is: 'Tern' } } } }, ['Gull']],
  [
    'not, of which one is met',
    { NOT: { of: { name: { is: 'Tern' }, id: { is: 'b-9' } } } },
    ['Gull', 'Tern'],
  ],
  ['nested combinations', { NOT: { of: { ANY: { of: { name: { is: 'Tern' } } } } } }, ['Gull']],
  [
    'a combination with a condition',
    { NOT: { of: { id: { is: 'b-9' } } }, name: { is: 'Gull' } },
    ['Gull'],
  ],
  ['combinations without conditions', { ANY: {}, ALL: { of: {} }, NOT: {} }, ['Gull', 'Tern']],
  ['several conditions', { name: { has: 'e' }, 'crew.size': { is: 3 } }, []],
] as const)('a map of conditions: %s', async ([, filter, expected]) => {
  expect(await where(filter)).toEqual(expected);
});

test('a parameter selects by one member, or by any member', async () => {
  expect(await named({ name: 'Gull' })).toEqual(['Gull']);
  expect(await named({ text: 'berg' })).toEqual(['Tern']);
});

test.each(['[', '[1]', '{Gull', '{"a":1}', 'null'])(
  'a text that looks like JSON is a text: %s',
  async (name) => {
    expect(await named({ name, order: name })).toEqual([]);
    await call('POST', '/boats', { name });
    expect(await named({ name })).toEqual([name]);
  },
);

test('a list is sorted by a text, or by members with a direction', async () => {
  expect(await named({ order: 'crew.size' })).toEqual(['Gull', 'Tern']);
  expect(await named({ order: 'crew.size desc' })).toEqual(['Tern', 'Gull']);
  expect(await named({ search: { sort: [{ by: 'name' }] } })).toEqual(['Tern', 'Gull']);
  expect(await named({ search: { sort: [{ by: 'name', way: 'ASC' }] } })).toEqual(['Gull', 'Tern']);
});

test.each([
  // `Date.parse` reads these names as dates.
  ['texts', ['Skua feb-50', 'Skua feb-9', 'Skua may-70']],
  ['instants', ['2026-01-01T10:00:00+02:00', '2026-01-01T09:00:00Z', '2026-01-02']],
])('names are sorted as %s', async (_, names) => {
  for (const name of names.toReversed()) await call('POST', '/boats', { name });
  const sorted = await named({ order: 'name' });
  expect(sorted.filter((name) => names.includes(name))).toEqual(names);
});

test('pages and totals are those of the selected elements', async () => {
  for (const size of [1, 2, 3])
    await call('POST', '/boats', { name: `Skua ${size}`, crew: { size } });
  const [, page] = await call('GET', '/boats?text=skua&order=name&page=2&limit=2');
  expect(page).toMatchObject({ total: 3, boats: [{ name: 'Skua 3' }] });
});

test('a reference to another item does not keep the name of the one in the example', async () => {
  const [, created] = await call('POST', '/boats', { name: 'Skua', harbour: { id: 'h-9' } });
  expect(created).toMatchObject({ harbour: { id: 'h-9' } });
  expect(created).not.toMatchObject({ harbour: { name: 'Oslo' } });
});

test('an operation changes the state, and later the state changes again', async () => {
  expect(await call('POST', '/boats/b-1/sail')).toMatchObject([200, { state: 'leaving' }]);
  expect(await call('GET', '/boats/b-1')).toMatchObject([200, { state: 'sailing' }]);
  expect(await call('POST', '/boats/b-1/sail')).toEqual([409, { message: 'Not moored.' }]);
  expect(await call('GET', '/boats/b-2')).toMatchObject([200, { state: 'moored' }]);
});

test('an operation sets a member to a path parameter', async () => {
  expect(await call('POST', '/boats/b-2/paint/pink')).toMatchObject([200, { colour: 'pink' }]);
  expect(await named({ text: 'pink' })).toEqual(['Tern']);
});

test('elements without an identity are added to the list that their operation links to', async () => {
  const positions = [
    { boat: 'b-2', at: 2, where: { north: 60 } },
    { boat: 'b-1', at: 3, where: { north: 61 } },
  ];
  await call('POST', '/positions', { positions });
  const [, all] = await call('GET', '/positions');
  expect(all).toEqual({
    positions: [
      { boat: 'b-1', at: 3, north: 61 },
      { boat: 'b-2', at: 2, north: 60 },
      { boat: 'b-1', at: 1, north: 59 },
    ],
  });
  expect(await call('GET', '/positions?boat=b-2')).toMatchObject([200, { positions: [{ at: 2 }] }]);
  sandbox.reset();
  expect(await call('GET', '/positions?boat=b-2')).toEqual([200, { positions: [] }]);
});
