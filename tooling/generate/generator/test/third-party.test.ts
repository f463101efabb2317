// Minimal third-party documents, one for each construct that generators often get wrong. A package is generated from each,
// and its types match the document.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { generate, type ProviderDocuments } from '../src/generate.ts';
import { compile, scratch } from './compile.ts';
import { importPackage } from './package.ts';
import { here } from './workspace.ts';

const fixtures = join(here, 'test/fixtures/third-party');

function provider(file: string): ProviderDocuments {
  return {
    name: file.replace('.yaml', ''),
    openapi: readFileSync(join(fixtures, file), 'utf8'),
    arazzo: undefined,
    readFile: (path) => readFileSync(join(fixtures, path), 'utf8'),
    version: undefined,
  };
}

const files = readdirSync(fixtures).filter(
  (file) => file.endsWith('.yaml') && file !== 'schemas.yaml',
);
const generated = generate(files.map(provider));

const schemasOf = (name: string): string => `./packages/${name}/src/generated/schema.ts`;

test('a package is generated from each document without errors', () => {
  const { problems, summaries } = generated;
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(summaries.map(({ name }) => `${name}.yaml`).sort()).toEqual(files);
});

test('all packages compile, and the types match the documents', () => {
  const folder = scratch('third-party');
  for (const [path, text] of generated.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'program.ts'), program);
  const indexes = files.map((file) =>
    join(folder, `packages/${file.replace('.yaml', '')}/src/generated/index.ts`),
  );
  const others = ['zod/index.ts', 'query.ts', 'msw.ts'].flatMap((file) =>
    indexes.map((index) => join(dirname(index), file)),
  );
  expect(compile(folder, [join(folder, 'program.ts'), ...indexes, ...others])).toEqual([]);
  rmSync(folder, { recursive: true });
});

interface Body {
  readonly body: { safeParse(value: unknown): { readonly success: boolean } };
}

const inheritance: readonly (readonly [name: string, body: unknown, isValid: boolean])[] = [
  ['animal', { kind: 'dog', bark: true }, true],
  ['animal', { kind: 'puppy', bark: true, age: 1 }, true],
  ['animal', { kind: 'puppy', bark: true }, false],
  ['animal', { kind: 'cow', bark: true }, false],
  ['base', { t: 'leaf', l: 'a' }, true],
  ['base', { t: 'leaf' }, false],
  ['base', { t: 'twig', l: 'a', w: 'b' }, true],
  ['vehicle', { t: 'CAR', doors: 3 }, true],
  ['vehicle', { t: 'VAN' }, true],
  ['vehicle', { t: 'Car' }, false],
  ['event', { at: 'a', level: 1 }, true],
];

const named: typeof inheritance = [
  ['invalid', { id: 1, 'X-A': 'a', 'y-a': 'a' }, true],
  ['invalid', { id: 1, 'y-a': 1 }, false],
];

test.each([
  ['the values of a discriminator, with the members of their schemas', 'inheritance', inheritance],
  ['other members if a pattern of names is invalid', 'patterns', named],
])('a schema of requests accepts %s', async (_, name, cases) => {
  const folder = scratch(name);
  await importPackage(folder, provider(`${name}.yaml`));
  const file = join(folder, `packages/${name}/src/generated/zod/requests.ts`);
  const requests = (await import(/* @vite-ignore */ file)) as Readonly<Record<string, Body>>;
  for (const [operation, body, isValid] of cases)
    expect([body, requests[operation]!.body.safeParse(body).success]).toEqual([body, isValid]);
  rmSync(folder, { recursive: true });
});

const imports = [
  'alternatives',
  'types',
  'json-value',
  'tuple',
  'number-names',
  'external',
  'enum-mismatch',
  'inheritance',
  'nullable-enum',
  'patterns',
  'reference-siblings',
];
const alias = (name: string): string => name.replaceAll('-', '_');

const program = `${imports.map((name) => `import type { components as ${alias(name)} } from '${schemasOf(name)}';\n`).join('')}
import { createAliasesClient } from './packages/aliases/src/generated/index.ts';
import { createMediaTypesClient } from './packages/media-types/src/generated/index.ts';
import { createInheritanceClient } from './packages/inheritance/src/generated/index.ts';
import { createTypesClient } from './packages/types/src/generated/index.ts';
import { createErrorsClient } from './packages/errors/src/generated/index.ts';
import type { operations as siblings } from '${schemasOf('reference-siblings')}';
import type { operations as aliases } from '${schemasOf('aliases')}';
import type { operations as percents } from '${schemasOf('percent-names')}';
import type { components as boolean_schema, operations as boolean_operations } from '${schemasOf('boolean-schema')}';
import type { components as required } from '${schemasOf('required-beside-allof')}';
import type { components as cycle } from '${schemasOf('union-cycle')}';
import type { components as inline } from '${schemasOf('recursion-inline')}';

// Additional members may have another type than the properties.
export const map: types['schemas']['MapPlus'] = { id: 1, tags: ['a'], further: 'b' };
// @ts-expect-error An additional member is a string.
export const wrongMap: types['schemas']['MapPlus'] = { id: 1, further: { a: 1 } };
// The discriminator narrows the type.
export function lives(pet: types['schemas']['Pet']): number | undefined {
  return pet.kind === 'cat' ? pet.lives : undefined;
}
// A request has no readOnly member, and a response no writeOnly member.
export const user: types['schemas']['UserRequest'] = { name: 'a', role: 'admin', password: 'b' };
// @ts-expect-error Only requests have a password.
export type Password = types['schemas']['User']['password'];
// Parameters are requests.
const typed = createTypesClient({ baseUrl: '' });
void typed.kind({ params: { query: { kind: 'a', receipt: {}, user: { password: 'a' } } } });
// @ts-expect-error Only responses have an id.
void typed.kind({ params: { query: { user: { id: 1 } } } });
// @ts-expect-error Only responses have a time.
void typed.kind({ params: { query: { receipt: { at: 'a' } } } });
// A request has no member if all are readOnly.
export const receipt: types['schemas']['ReceiptRequest'] = {};
// @ts-expect-error Only responses have a time.
export const wrongReceipt: types['schemas']['ReceiptRequest'] = { at: 'a' };

export const value: json_value['schemas']['Value'] = [[['a', 1, null]], 'b'];
// @ts-expect-error Invalid value.
export const wrongValue: json_value['schemas']['Value'] = [[['a', true]]];

export const points: tuple['schemas']['Points'] = { point: [1, 'a'], rest: ['a', 1, 2] };
// @ts-expect-error The schema is false, so no value is allowed.
export const never: tuple['schemas']['Points'] = { point: [1, 'a'], rest: ['a'], never: 1 };

export const code: number_names['schemas'][400] = { code: 'a' };
export const prototype: number_names['schemas']['__proto__'] = { prototype: 'a' };
// The references are percent-encoded, the names are not.
type Share = percents['get%20share']['responses'][200]['content']['application/json'];
export const share: Share = { growth: { 'in%': { 'by%': '100%' } }, own: {} };
// @ts-expect-error Another schema has this member.
export const wrongShare: Share = { other: 1 };
// Frameworks name an operation after its controller and action.
export const listed: percents['shares#list']['responses'][200]['content']['application/json'] = 'a';
export const listedToo: percents['shares/list']['responses'][200]['content']['application/json'] = 1;
export const tag: external['schemas']['tag'] = 'new';
export const level: enum_mismatch['schemas']['Level'] = '1';

type Anything = boolean_operations['a']['responses'][200]['content']['application/json']['anything'];
export const anything: Anything = Symbol.iterator;
export type NoSchemas = boolean_schema['schemas'];

// @ts-expect-error The id is required next to allOf.
export const withoutId: required['schemas']['User'] = { name: 'a' };
// Alternatives that only restrict the properties have no type.
export const contact: alternatives['schemas']['Contact'] = { mail: 'a' };
// @ts-expect-error The mail is a string.
export const wrongContact: alternatives['schemas']['Contact'] = { mail: 1 };
// Properties next to alternatives belong to each of them.
export const payment: alternatives['schemas']['Payment'] = { amount: 1, iban: 'a' };
// @ts-expect-error The amount is required next to the alternatives.
export const withoutAmount: alternatives['schemas']['Payment'] = { iban: 'a' };
export const cat: cycle['schemas']['Cat'] = { kind: 'cat', lives: 9 };
export const nothing: nullable_enum['schemas']['Received'] = { state: null, level: null, either: null };
export const single: nullable_enum['schemas']['Received']['only'][] = ['one', null, undefined];
// @ts-expect-error An enumeration with one value is closed, also if it is nullable.
export const second: nullable_enum['schemas']['Received']['only'] = 'two';
export const unset: nullable_enum['schemas']['Sent'] = { state: null };
export const labels: patterns['schemas']['Labels'] = { id: true, 'x-a': 'a', n1: 1 };
// @ts-expect-error No pattern has lists.
export const wrongLabels: patterns['schemas']['Labels'] = { 'x-a': [] };
type Sibling = siblings['a']['responses'][200]['content']['application/json'];
export const sibling: Sibling = { a: 'a', b: 1 };
// @ts-expect-error The member a is required next to the reference.
export const wrongSibling: Sibling = { b: 1 };
export const named: reference_siblings['schemas']['Named'] = {};
export const maybe: reference_siblings['schemas']['Maybe'] = null;
export const maybeOne: reference_siblings['schemas']['MaybeOne'] = null;
// A component can refer to another one.
const aliased = await createAliasesClient({ baseUrl: '' }).a({ params: { query: { limit: 1 } }, body: { x: 'a' } });
export const y: string | undefined = aliased.status === 200 ? aliased.data.y : undefined;
export const problem: string | undefined = aliased.status === 404 || aliased.status === 409 ? aliased.error.code : undefined;
export const count: aliases['a']['responses'][404]['headers']['Count'] = 1;
// @ts-expect-error The body is required.
void createAliasesClient({ baseUrl: '' }).a({ params: { query: { limit: 1 } } });
// A discriminator narrows alternatives of which one extends another, and a base to the schemas that extend it.
export function age(animal: inheritance['schemas']['Animal']): number | undefined {
  return animal.kind === 'puppy' ? animal.age : undefined;
}
export function twig(base: inheritance['schemas']['Base']): string | undefined {
  return base.t === 'twig' ? base.w : base.l;
}
const inherited = createInheritanceClient({ baseUrl: '' });
void inherited.base({ body: { t: 'leaf', l: 'a', next: { t: 'twig', l: 'b', w: 'c' } } });
// @ts-expect-error Unknown value.
void inherited.animal({ body: { kind: 'cow', bark: true } });
// An enumeration of the base has other values than the names of the schemas.
void inherited.vehicle({ body: { t: 'CAR', doors: 3 } });
// @ts-expect-error Unknown value.
void inherited.vehicle({ body: { t: 'Car' } });
// Requests have no discriminator that is readOnly.
void inherited.event({ body: { at: 'a', level: 1 } });
// @ts-expect-error A leaf has a member l.
void inherited.base({ body: { t: 'leaf' } });
// A value that can be sent as several media types needs the media type. The default is application/json.
const media = createMediaTypesClient({ baseUrl: '' });
void media.patch({ body: { a: 1 }, contentType: 'application/merge-patch+json' });
// @ts-expect-error The media type is missing.
void media.patch({ body: { a: 1 } });
void media.versions();
void media.versions({ body: { a: 'a' } });
void media.versions({ body: { b: 'b' }, contentType: 'application/vnd.v2+json' });
// @ts-expect-error Only the other media type has this body.
void media.versions({ body: { b: 'b' } });
void media.form({ body: { a: 'a' } });
void media.form({ body: { a: 'a' }, contentType: 'application/x-www-form-urlencoded' });
void media.form({ body: 'a' });
void media.only({ body: { b: 'b' } });
void media.only({ body: new Uint8Array() });
// A body that is a file or a stream in a success is a text in an error, also if the response is shared.
const errors = createErrorsClient({ baseUrl: '' });
const one = await errors.a();
export const file: File | undefined = one.status === 200 ? one.data : undefined;
export const texts: string | undefined = one.status === 200 ? undefined : one.error;
const other = await errors.b();
export const success: File | undefined = other.status === 200 ? other.data : undefined;
export const failure: string | undefined = other.status === 500 ? other.error : undefined;
export const head: inline['schemas']['List'] = { head: { next: { next: { value: 'a' } } } };
`;
