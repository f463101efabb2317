// Published documents are not checked again.
import { expect, test } from 'vitest';
import { halcyon } from '../test/fixture.ts';
import { type Description, readDescription } from './index.ts';
import { parseText } from './text/index.ts';

function read(isChecked: boolean): Description {
  const { description } = readDescription({
    name: 'halcyon',
    openapi: parseText('openapi.yaml', halcyon.openapi),
    arazzo: parseText('auth.arazzo.yaml', halcyon.arazzo),
    isChecked,
  });
  return description!;
}

/** Returns the facts of a model, without places and schemas. */
function facts({ api, lifecycle, tokenSchemes }: Description): unknown {
  const isFact = (key: string, value: unknown): unknown => {
    if (['place', 'schema', 'schemas', 'element'].includes(key)) return undefined;
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value].sort() : value;
  };
  const { place: _, schemas, ...rest } = api;
  return JSON.parse(JSON.stringify([rest, [...schemas.keys()], lifecycle, tokenSchemes], isFact));
}

test('a document that was checked gives the same description', () => {
  expect(facts(read(true))).toEqual(facts(read(false)));
  expect(facts(read(true))).not.toEqual([]);
});
