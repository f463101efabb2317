// Tests the down-conversion: both versions accept and reject the same values. The values are all examples of the
// documents, every part of them, and each example with one change that may make it invalid.
import { isList, isObject, type Json, type JsonObject, memberOf } from '@x/description';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { convertTo30 } from './openapi30/convert.ts';
import { readDocuments } from './repository.ts';
import { readTexts } from './texts.ts';

type Verdict = (value: Json) => boolean;

/** Returns the verdicts of both versions by position: of named schemas and those of parameters, bodies and headers. */
function verdicts(openapi: Json, make: (root: JsonObject) => (at: string) => Verdict) {
  const schemas: Record<string, Json> = {};
  const inline = (value: Json, path: string): void => {
    if (isList(value)) for (const [at, item] of value.entries()) inline(item, `${path}/${at}`);
    // In 3.0 a JSON parameter is a text: see parameter.test.ts.
    if (!isObject(value) || ('in' in value && isJsonParameter(value))) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'schema') schemas[`${path}/${key}`] = item;
      else if (!['example', 'examples', 'schemas'].includes(key)) inline(item, `${path}/${key}`);
    }
  };
  inline(openapi, '#');
  const named = memberOf(memberOf(openapi, 'components'), 'schemas') as JsonObject;
  const keys = Object.keys(schemas);
  const places = Object.fromEntries(keys.map((key, at) => [`place${at}`, schemas[key]!]));
  const of = make({ components: { schemas: named }, places });
  return new Map([
    ...Object.keys(named).map((name) => [name, of(`#/components/schemas/${name}`)] as const),
    ...keys.map((key, at) => [key, of(`#/places/place${at}`)] as const),
  ]);
}

function isJsonParameter({ content, schema }: JsonObject): boolean {
  return content !== undefined || (isObject(schema) && /^JSON text/.test(`${schema.description}`));
}

const of31 = (root: JsonObject) => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...root, $id: 'root' });
  return (at: string): Verdict => ajv.getSchema(`root${at}`) as Verdict;
};

const of30 = (root: JsonObject) => {
  const ajv = new AjvDraft04.default({ strict: false });
  addFormats.default(ajv as never);
  ajv.addSchema({ ...(asRead(root) as JsonObject), id: 'root' });
  return (at: string): Verdict => ajv.getSchema(`root${at}`) as Verdict;
};

/**
 * Reads `nullable` next to a reference like generators do (see nullableReference in schema.ts). Ajv requires a type
 * there.
 */
function asRead(schema: Json): Json {
  if (isList(schema)) return schema.map(asRead);
  if (!isObject(schema)) return schema;
  const { nullable, ...rest } = schema;
  if (nullable === true && isList(rest.allOf))
    return { anyOf: [{ allOf: rest.allOf }, { enum: [null] }] };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, asRead(value)]));
}

/** Returns every value in the named examples, at any depth. */
function examplesOf(node: Json): Json[] {
  if (isList(node)) return node.flatMap(examplesOf);
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'examples' && isObject(value)
      ? Object.values(value).flatMap((one) => (isObject(one) && 'value' in one ? [one.value!] : []))
      : examplesOf(value),
  );
}

function partsOf(value: Json): Json[] {
  const inner = isObject(value) ? Object.values(value) : isList(value) ? value : [];
  return [value, ...inner.flatMap(partsOf)];
}

const wrong: readonly Json[] = [null, '', 'wrong', 0, -1, 1.5, 2 ** 40, true, [], {}, { wrong: 1 }];

/** Copies of the value with one part replaced, removed or added. */
function* broken(value: Json): Generator<Json> {
  yield* wrong;
  if (isList(value)) {
    yield [...value, null];
    for (const [at, item] of value.entries())
      for (const other of broken(item)) yield value.with(at, other);
  }
  if (!isObject(value)) return;
  yield { ...value, unknown: 1 };
  for (const [key, item] of Object.entries(value)) {
    const { [key]: _left, ...rest } = value;
    yield rest;
    for (const other of broken(item)) yield { ...value, [key]: other };
  }
}

function instancesOf(openapi: Json): Json[] {
  const examples = examplesOf(openapi);
  const all = [
    ...examples.flatMap(partsOf),
    ...examples.flatMap((one) => [...broken(one)]),
    ...wrong,
  ];
  return [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
}

/** The maximum number of instances for one schema, because their number grows with the square of the document. */
const most = 2000;

/** Returns the instances for the schema with this index. All schemas together get all instances. */
function shareOf(instances: readonly Json[], index: number): readonly Json[] {
  const step = Math.ceil(instances.length / most);
  return instances.filter((_, at) => at % step === index % step);
}

describe.each(readDocuments())('$name', (documents) => {
  const { written } = readTexts(documents);
  const document = written.value ?? null;
  const instances = instancesOf(document);
  const before = verdicts(document, of31);
  const after = verdicts(convertTo30(written), of30);

  test('both versions accept and reject the same values', () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    const different: string[] = [];
    let accepted = 0;
    let refused = 0;
    for (const [index, [place, accepts]] of [...before].entries()) {
      for (const value of shareOf(instances, index)) {
        const expected = accepts(value);
        if (expected) accepted += 1;
        else refused += 1;
        if (after.get(place)!(value) !== expected)
          different.push(`${place} ${expected ? 'accepted' : 'rejected'} ${JSON.stringify(value)}`);
      }
    }
    expect(different.slice(0, 5)).toEqual([]);
    expect(accepted).toBeGreaterThan(before.size);
    expect(refused).toBeGreaterThan(instances.length);
  });
});
