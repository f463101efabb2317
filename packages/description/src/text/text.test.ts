import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
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

test('a missing part has the position of the nearest enclosing one', () => {
  for (const text of [JSON.stringify(value, null, 2), stringify(value)]) {
    const document = parseText('file', text);
    expect(document.positions([['a', 'none', 'at', 'all']])).toEqual(document.positions([['a']]));
  }
});

test('the JSON and YAML parsers give the same positions for a JSON text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = JSON.stringify(object, null, 2);
      const json = parseText('file', text);
      // The comment forces the YAML parser.
      const yaml = parseText('file', `${text} # YAML`);
      const paths = pathsOf(object);
      expect(json.positions(paths)).toEqual(yaml.positions(paths));
    }),
    { numRuns: 200 },
  );
});

test.each<[string, string[]]>([
  ['{ "a": 1, "b": { "a": 2 }, "c": [{ "a": 3 }, { "a": 4 }] }', []],
  ['{ "a": "\\"a\\": 1, {", "\\u0061": "[" }', ['1:23 a']],
  ['{\n  "a": { "b": 1,\n    "b": 2 },\n  "a": 3 }', ['3:5 b', '4:3 a']],
])('a key that occurs twice in an object of JSON is reported: %s', (text, wanted) => {
  const { faults, value } = parseText('file', text);
  expect(value).toEqual(JSON.parse(text));
  expect(faults.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
    wanted.map((one) => {
      const [at, key] = one.split(' ');
      return `${at} The key "${key}" occurs twice. The last value is used.`;
    }),
  );
});

function pathsOf(of: unknown, path: readonly string[] = []): string[][] {
  if (typeof of !== 'object' || of === null) return [[...path]];
  return [[...path], ...Object.entries(of).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

test('a text has the same value as with another YAML 1.2 parser', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = stringify(object);
      // The other parser reads a merge key as an ordinary one.
      fc.pre(!text.includes('<<'));
      expect(parseText('file', text).value).toEqual(parse(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  '0o17',
  '0777',
  '0x1F',
  '1_000',
  '+1',
  '.5',
  '1.',
  '1e3',
  'yes',
  'on',
  'True',
  '~',
  'null',
  '2020-01-01',
  '12:30',
  '!!str 1',
  '<<',
])('the scalar %s has the same value as with another YAML 1.2 parser', (scalar) => {
  const text = `a: ${scalar}`;
  expect(parseText('file', text).value).toEqual(parse(text));
});

test('a number that JSON does not have is text', () => {
  expect(parseText('file', 'a: .inf\nb: .nan').value).toEqual({ a: '.inf', b: '.nan' });
});

test('an alias is the value of the latest anchor, and the position of a part of it is in the anchor', () => {
  const document = parseText('file', 'a: &x { b: 1 }\nc: &x { b: 2 }\nd: *x\n');
  const value = document.value as Record<string, unknown>;
  expect(value.d).toBe(value.c);
  expect(document.positions([['d', 'b'], ['d']])).toEqual([
    { line: 2, column: 12 },
    { line: 3, column: 1 },
  ]);
});

const merged = `a: &a { x: 1, y: { z: 1 } }
b: &b { x: 2, w: 3 }
c: { y: 5, <<: *a }
d: { <<: [*b, *a], v: 4 }
e: { "<<": 1 }
`;

test('a merge key adds the members of other mappings, which have their positions there', () => {
  const value = {
    a: { x: 1, y: { z: 1 } },
    b: { x: 2, w: 3 },
    c: { x: 1, y: 5 },
    d: { x: 2, y: { z: 1 }, w: 3, v: 4 },
    e: { '<<': 1 },
  };
  const document = parseText('file', merged);
  expect(document.value).toEqual(value);
  expect(
    document.positions([
      ['c', 'x'],
      ['c', 'y'],
      ['d', 'y', 'z'],
      ['d', 'x'],
    ]),
  ).toEqual([
    { line: 1, column: 12 },
    { line: 3, column: 9 },
    { line: 1, column: 23 },
    { line: 2, column: 12 },
  ]);
  // js-yaml rejects an unknown tag, so the other parser reads the text.
  expect(parseText('file', `${merged}f: !unknown 1\n`).value).toMatchObject(value);
});

test.each([
  ['title: "open', 'This is not valid YAML'],
  ['a: 1\na: 2', 'This is not valid YAML: The key "a" occurs twice.'],
  ['{"a": 1,,}', 'This is not valid YAML'],
  [
    'a: &limit 1\nb: *limt',
    'The alias "*limt" has no anchor "&limt" before it. Did you mean "limit"?',
  ],
  ['a: { <<: *b }', 'The alias "*b" has no anchor "&b" before it.'],
  ['a: { <<: 1 }', 'The value of "<<" has to be a mapping or a list of mappings.'],
])('the fault of %j has a position', (text, message) => {
  const { value: parsed, faults } = parseText('file', text);
  expect(parsed).toBeUndefined();
  expect(faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
  expect(faults[0]?.line).toBeGreaterThan(0);
});

test('parseText never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      parseText('file', text);
    }),
    { numRuns: 2000 },
  );
});
