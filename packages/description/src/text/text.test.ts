import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseText } from './index.ts';

const value = { a: { 'b/c': [1, { d: 'x' }] }, e: null, f: 'text' };

test.each([
  ['JSON', JSON.stringify(value, null, 2), { line: 6, column: 9 }],
  ['YAML', stringify(value), { line: 4, column: 10 }],
])('a scalar in %s has its own position', (_, text, position) => {
  const document = parseText('file', text);
  expect(document.value).toEqual(value);
  expect(document.positions([['a', 'b/c', 1, 'd']])).toEqual([
    { line: expect.any(Number), column: expect.any(Number) },
  ]);
  const [found] = document.positions([['a', 'b/c', 1, 'd']]);
  const line = text.split('\n')[found!.line! - 1]!;
  expect(line.slice(found!.column! - 1).replaceAll('"', '')).toMatch(/^x/);
  expect(found!.line).toBe(position.line);
});

test('a collection has the position of its key', () => {
  for (const text of [JSON.stringify(value, null, 2), stringify(value)]) {
    const [found] = parseText('file', text).positions([['a', 'b/c']]);
    const line = text.split('\n')[found!.line! - 1]!;
    expect(line.slice(found!.column! - 1)).toMatch(/^"?b\/c"?:/);
  }
});

test('what does not exist has the position of what is around it', () => {
  for (const text of [JSON.stringify(value, null, 2), stringify(value)]) {
    const document = parseText('file', text);
    expect(document.positions([['a', 'none', 'at', 'all']])).toEqual(document.positions([['a']]));
  }
});

test('JSON and YAML give the same positions for one JSON text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = JSON.stringify(object, null, 2);
      const json = parseText('file', text);
      // A comment makes it YAML.
      const yaml = parseText('file', `${text} # YAML`);
      const paths = pathsOf(object);
      expect(json.positions(paths)).toEqual(yaml.positions(paths));
    }),
    { numRuns: 200 },
  );
});

function pathsOf(of: unknown, path: readonly string[] = []): string[][] {
  if (typeof of !== 'object' || of === null) return [[...path]];
  return [[...path], ...Object.entries(of).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

test.each([
  ['title: "open', 'This is not valid YAML'],
  ['a: 1\na: 2', 'This is not valid YAML: The key "a" is there already.'],
  ['{"a": 1,,}', 'This is not valid YAML'],
])('the text %j has a fault with its position', (text, message) => {
  const { value: parsed, faults } = parseText('file', text);
  expect(parsed).toBeUndefined();
  expect(faults[0]?.message).toContain(message);
  expect(faults[0]?.line).toBeGreaterThan(0);
});

test('a text of any kind is parsed without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      parseText('file', text);
    }),
    { numRuns: 2000 },
  );
});
