// Makes documents with one random mistake each, likely and unlikely human mistakes. The same seed gives the same
// documents.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '@x/description';
import { parseText } from '@x/description/text';
import { parse } from 'yaml';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Pair {
  readonly name: string;
  readonly openapi: string;
  readonly arazzo: string;
}

export interface Mutant extends Pair {
  /** The mutation and the document, for messages. */
  readonly mutation: string;
  readonly file: 'openapi.yaml' | 'auth.arazzo.yaml';
}

const repository = join(import.meta.dirname, '../../../..');

/** The documents of our providers and of the fictional one, and lifecycles of many kinds. */
export function allPairs(): Pair[] {
  const fixtures = join(repository, 'packages/description/test/fixtures');
  return [join(repository, 'specs'), join(fixtures, 'specs'), join(fixtures, 'zoo')].flatMap(
    pairsIn,
  );
}

/** All pairs of documents in the folders of a folder. */
function pairsIn(folder: string): Pair[] {
  const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => {
      const files = readdirSync(join(folder, name));
      if (!files.includes('openapi.yaml') || !files.includes('auth.arazzo.yaml')) return [];
      const readPart = (path: string) => parseText(path, read(name, path));
      const { value } = bundle(readPart('openapi.yaml'), { files: readPart });
      return [{ name, openapi: JSON.stringify(value), arazzo: read(name, 'auth.arazzo.yaml') }];
    });
}

export function* mutantsOf(pairs: readonly Pair[], count: number, seed: number): Generator<Mutant> {
  const random = randomFrom(seed);
  const parsed = pairs.map(({ openapi, arazzo }) => ({
    openapi: parse(openapi) as Json,
    arazzo: parse(arazzo) as Json,
  }));
  for (let made = 0; made < count; ) {
    const index = random(pairs.length);
    const key = random(2) === 0 ? 'openapi' : 'arazzo';
    const document = structuredClone(parsed[index]![key]);
    const mutation = mutate(document, random);
    if (mutation === undefined) continue;
    const file = key === 'openapi' ? 'openapi.yaml' : 'auth.arazzo.yaml';
    yield { ...pairs[index]!, [key]: JSON.stringify(document, null, 1), mutation, file };
    made += 1;
  }
}

/** Returns a generator of integers below a limit (mulberry32). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

interface Spot {
  readonly holder: { [key: string]: Json } | Json[];
  readonly key: string | number;
  readonly path: string;
}

/** Changes the document in one place and returns a description. Undefined if the mutation does not apply there. */
function mutate(document: Json, random: (limit: number) => number): string | undefined {
  const spots = [...spotsIn(document, '')];
  const spot = spots[random(spots.length)]!;
  const other = spots[random(spots.length)]!;
  const mutations = [
    remove,
    rename,
    retype,
    replace,
    duplicate,
    insert,
    graft,
    add,
    insert,
    retype,
  ];
  const mutation = mutations[random(mutations.length)]!;
  const what = mutation(spot, other, random);
  return what === undefined ? undefined : `${mutation.name} ${spot.path}: ${what}`;
}

function* spotsIn(value: Json, path: string): Generator<Spot> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const key of keys) {
    yield { holder: value, key, path: `${path}/${key}` };
    yield* spotsIn(valueAt({ holder: value, key }), `${path}/${key}`);
  }
}

type Mutation = (spot: Spot, other: Spot, random: (limit: number) => number) => string | undefined;

const valueAt = ({ holder, key }: Pick<Spot, 'holder' | 'key'>): Json =>
  Array.isArray(holder) ? holder[Number(key)]! : holder[key]!;

function assign({ holder, key }: Spot, value: Json): string {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
  return JSON.stringify(value).slice(0, 60);
}

const remove: Mutation = ({ holder, key }) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return '';
};

const rename: Mutation = ({ holder, key }) => {
  if (Array.isArray(holder)) return undefined;
  const value = holder[key]!;
  delete holder[key];
  holder[String(key).slice(0, -1)] = value;
  return '';
};

const retype: Mutation = (spot, _, random) => {
  const values: readonly Json[] = [1, 'text', true, null, [], {}, -1, '', ['text'], 0.5];
  return assign(spot, structuredClone(values[random(values.length)]!));
};

const replace: Mutation = (spot, other) => {
  const [one, two] = [valueAt(spot), valueAt(other)];
  if (typeof one !== 'string' || typeof two !== 'string') return undefined;
  return assign(spot, two);
};

const duplicate: Mutation = ({ holder, key }) => {
  if (!Array.isArray(holder)) return undefined;
  holder.push(structuredClone(holder[Number(key)]!));
  return '';
};

/** Replaces the value with one from another place. */
const graft: Mutation = (spot, other) => assign(spot, structuredClone(valueAt(other)));

const add: Mutation = (spot) => {
  const value = valueAt(spot);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  value.colour = 'red';
  return '';
};

/** Adds a member of the standards where it may be invalid. */
const insert: Mutation = (spot, _, random) => {
  const value = valueAt(spot);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [name, member] = vocabulary[random(vocabulary.length)]!;
  value[name] = structuredClone(member);
  return `${name}=${JSON.stringify(member)}`;
};

const vocabulary: readonly (readonly [name: string, value: Json])[] = [
  ['allOf', [{ type: 'object' }]],
  ['anyOf', [{ type: 'string' }, { type: 'integer' }]],
  ['oneOf', [{ type: 'string' }]],
  ['oneOf', []],
  ['not', {}],
  ['if', {}],
  ['const', 1],
  ['default', 1],
  ['deprecated', true],
  ['deprecated', 'yes'],
  ['discriminator', { propertyName: 'kind' }],
  ['enum', []],
  ['enum', ['a', 'a']],
  ['enum', [1, 'a']],
  ['example', 1],
  ['examples', { one: { value: 1 } }],
  ['examples', [1]],
  ['exclusiveMinimum', true],
  ['minimum', 'one'],
  ['minimum', 5],
  ['maxLength', -1],
  ['minItems', 1.5],
  ['multipleOf', -1],
  ['externalDocs', {}],
  ['format', 'date-time'],
  ['items', { type: 'string' }],
  ['items', []],
  ['nullable', true],
  ['patternProperties', { '^a': {} }],
  ['pattern', '('],
  ['prefixItems', [{ type: 'string' }]],
  ['properties', { a: { type: 'string' } }],
  ['properties', { a: true }],
  ['additionalProperties', false],
  ['additionalProperties', true],
  ['readOnly', true],
  ['writeOnly', true],
  ['required', ['nothing']],
  ['required', true],
  ['summary', 1],
  ['description', ['a']],
  ['description', '<script>alert(1)</script>'],
  ['title', 'A title'],
  ['type', 'string'],
  ['type', 'text'],
  ['type', []],
  ['type', ['string', 'null']],
  ['unevaluatedProperties', false],
  ['uniqueItems', true],
  ['xml', { name: 'a' }],
  ['$ref', '#/components/schemas/Nothing'],
  ['$ref', 'other.yaml'],
  ['$ref', 1],
  ['$id', 'a'],
  ['$defs', {}],
  ['$comment', 'a'],
  ['allowEmptyValue', true],
  ['allowReserved', true],
  ['explode', false],
  ['style', 'matrix'],
  ['style', 'wrong'],
  ['in', 'cookie'],
  ['in', 'query'],
  ['name', 'Host'],
  ['callbacks', {}],
  ['content', {}],
  ['content', { 'text/plain': { schema: { type: 'string' } } }],
  ['encoding', {}],
  ['headers', { 'X-A': { schema: { type: 'string' } } }],
  ['links', { a: { operationId: 'nothing' } }],
  ['operationId', 'constructor'],
  ['parameters', []],
  ['parameters', [{}]],
  ['requestBody', { content: {} }],
  ['responses', {}],
  ['security', []],
  ['security', [{}]],
  ['security', [{ nothing: [] }]],
  ['servers', []],
  ['servers', [{ url: '/' }]],
  ['tags', ['Nothing']],
  ['tags', []],
  ['variables', { a: { default: 'b' } }],
  ['webhooks', {}],
  ['jsonSchemaDialect', 'https://json-schema.org/draft/2020-12/schema'],
  ['x-evidence', 'assumed'],
  ['x-evidence', 'rumour'],
  ['x-pagination', {}],
  ['x-required', true],
  ['x-form-encoded', true],
  ['x-format', 'iso8601'],
  ['x-identity', ['username']],
  ['x-token-invalid', [{ condition: '$statusCode == 419' }]],
  ['x-unauthorized', 'not-applied'],
  ['criteria', [{ condition: '$statusCode == 1' }]],
  ['criteria', [{ condition: '$statusCode ==' }]],
  ['dependsOn', ['login']],
  ['failureActions', []],
  ['inputs', { type: 'object' }],
  ['onFailure', [{ name: 'a', type: 'end' }]],
  ['onSuccess', [{ name: 'a', type: 'end' }]],
  ['operationPath', '{$sourceDescriptions.a.url}#/paths'],
  ['outputs', { a: '$response.body#/a' }],
  ['outputs', { a: '$nothing' }],
  ['payload', {}],
  ['replacements', []],
  ['retryAfter', 1],
  ['stepId', 'a'],
  ['successCriteria', []],
  ['timeout', 5],
  ['workflowId', 'login'],
  ['x-refresh-within', 10],
  ['x-resend', 'login'],
  ['x-security', []],
  ['x-security', [{ schemeName: 'a', values: {} }]],
  ['x-security-scheme', 'bearer'],
];
