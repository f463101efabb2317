// The model of the fictional provider Halcyon.
import { expect, test } from 'vitest';
import { halcyon, readTexts } from '../test/fixture.ts';
import { addReached, evidenceOf, parsedDocument, readProvider, serverUrl } from './index.ts';

const { api, lifecycle } = readTexts(halcyon).description!;

test('a narrative has the operations that its steps call', () => {
  const [narrative] = lifecycle!.narratives;
  expect(narrative?.operations.map(({ operationId }) => operationId)).toEqual(['listTurbines']);
});

test('an operation has its evidence', () => {
  expect(evidenceOf(api.operations.get('openSession')!.place)).toBe('assumed');
  expect(evidenceOf(api.place)).toBeUndefined();
});

test('a variable of a server has its default unless it has a value', () => {
  const [server] = api.servers;
  expect(serverUrl(server!, {})).toBe('https://north.halcyon.example');
  expect(serverUrl(server!, { region: 'south' })).toBe('https://south.halcyon.example');
});

test('a schema reaches the components that its components refer to', () => {
  const { responses } = api.operations.get('listTurbines')!;
  const names = new Set<string>();
  for (const { content } of responses)
    for (const { schema } of content) addReached(schema, api, names);
  expect([...names]).toEqual(['Turbines', 'Turbine', 'Problem']);
});

test('documents with errors throw an error that lists all of them', () => {
  const [openapi, arazzo] = ['openapi.json', 'auth.arazzo.json'].map((file) =>
    parsedDocument(file, { workflows: [] }),
  );
  const read = () => readProvider({ name: 'halcyon', openapi: openapi!, arazzo: arazzo! });
  expect(read).toThrow(/^auth\.arazzo\.json#.*\n(.*\n)*openapi\.json#/);
});
