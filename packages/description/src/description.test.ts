// How often documents are read: published ones are not checked again, and positions are found together.
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

test('the positions of all problems of one kind are found together', () => {
  const asked = (references: number): number => {
    const schemas = Array.from({ length: references }, (_, index) => [
      `A${index}`,
      { $ref: `#/components/schemas/B${index}` },
    ]);
    const info = { title: 'T', version: '1' };
    const text = { openapi: '3.1.0', info, components: { schemas: Object.fromEntries(schemas) } };
    const parsed = parseText('openapi.yaml', JSON.stringify(text));
    let calls = 0;
    const positions: typeof parsed.positions = (paths) => {
      calls += 1;
      return parsed.positions(paths);
    };
    const { problems } = readDescription({ name: 'x', openapi: { ...parsed, positions } });
    expect(problems.map(({ code }) => code)).toEqual(schemas.map(() => 'unresolved-reference'));
    return calls;
  };
  // Each time, the whole text is parsed again.
  expect(asked(20)).toBe(asked(1));
});
