// The types of the zod schemas match those of the API. The type that zod infers and the type that openapi-typescript
// generates are assignable to each other. The published schemas have exactly the latter type, so `z.infer` gives the types of
// the client.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mainMedia, type Operation, readAs, sentAs, usageOf } from '@x/description';
import { afterAll, expect, test } from 'vitest';
import type { ProviderDocuments } from '../../src/generate.ts';
import { providersIn, readDocuments } from '../../src/repository.ts';
import { directionsOf } from '../../src/types/directions.ts';
import { quoted } from '../../src/write/typescript.ts';
import type { Declaration } from '../../src/zod/components.ts';
import { componentSchemas, declaration, sharedDeclarations } from '../../src/zod/emit.ts';
import { namedOperations } from '../../src/zod/operations.ts';
import { compile, scratch } from '../compile.ts';
import { providerFrom } from '../fixture.ts';
import { entryIn, importPackage } from '../package.ts';
import { here, root } from '../workspace.ts';

const folder = scratch('zod-types');
afterAll(() => rmSync(folder, { recursive: true }));

/** Enumerations, whose values only exist at run time. They are replaced so that zod infers the values. */
const literal =
  /z\.(?:string|number|boolean|unknown)\(\)\.check\((?:\w+, )?(\/\*@__PURE__\*\/ (?:open|oneOf)\(.*?\))\)/g;

/** The last alternative of a received union, with any other discriminator. Its type has only the known alternatives. */
const otherAlternative =
  /, \/\*@__PURE__\*\/ z\.looseObject\(\{ \S+: \/\*@__PURE__\*\/ z\.string\(\)\.check\(\/\*@__PURE__\*\/ other\([^)]*\)\) \}\)/g;

/** An object with members, and further members of another type. TypeScript has no type for the latter. */
const furtherMembers = /z\.catchall\((\/\*@__PURE__\*\/ z\.object\(\{\n)/g;

/** References among schemas that contain each other, whose types TypeScript cannot infer. */
const lazy = /z\.lazy\(\(\) => (\w+)\)/g;

function untyped(one: Declaration, isClosed: boolean, all: readonly Declaration[]): string {
  // The type of an enumeration that is only in responses includes additional values.
  const written = declaration(one, false)
    .replaceAll('z.unknown().check(binary)', 'z.custom<Blob>()')
    .replaceAll(otherAlternative, '')
    .replaceAll(furtherMembers, 'catchall($1')
    .replace(lazy, (_, name: string) => {
      const type = all.find(({ identifier }) => identifier === name)?.type;
      return `z.custom<Component<'${type}'>>()`;
    });
  return written.replaceAll(literal, (_, values: string) =>
    isClosed || !values.includes('open(')
      ? `z.literal(${values})`
      : values.replace('open(', 'opened('),
  );
}

/** Returns the assertions about one provider's schemas. `broken` changes the schemas, so that assertions fail. */
function statements(documents: ProviderDocuments, broken = (text: string) => text): string {
  const { name } = documents;
  const provider = providerFrom(documents);
  const schemas = componentSchemas(provider);
  const { declarations, checks } = schemas;
  const { request } = usageOf(provider.api);
  const { isSplit } = directionsOf(provider.api);
  const isSent = ({ component, direction }: Declaration): boolean =>
    direction === 'request' || (request.has(component) && !isSplit(component));
  const replaced = new Set(['binary', 'open', 'oneOf', 'other']);
  const runtime = [...checks].filter((check) => !replaced.has(check));
  return [
    `import { ${runtime.join(', ')} } from '@x/auth-core/validate';`,
    `import type { components, operations } from '@x/${name}';`,
    `import * as published from '@x/${name}/zod';`,
    "import * as z from 'zod/mini';",
    "import { type Equal, holds, type IsAny } from '../../test/types/check.ts';",
    'type Mutual<A, B> = [A, B] extends [B, A] ? true : false;',
    "type Component<Name extends keyof components['schemas']> = components['schemas'][Name];",
    'const open = <const Values extends readonly (string | number | boolean)[]>(...values: Values) => values;',
    'const oneOf = open;',
    'type Other<Value> = Value extends string ? string & {} : number & {};',
    'const opened = <Value extends string | number>(..._: Value[]) => z.custom<Value | Other<Value>>();',
    'const catchall = <Members>(_: z.ZodMiniType<Members>, __: unknown) => z.custom<Members & { [key: string]: any }>();',
    broken(
      [
        sharedDeclarations(schemas),
        ...declarations.map((one) => untyped(one, isSent(one), declarations)),
      ].join(''),
    ),
    ...declarations.flatMap(({ identifier, type }) => [
      `holds<Equal<IsAny<z.infer<typeof ${identifier}>>, false>>();`,
      `holds<Mutual<z.infer<typeof ${identifier}>, Component<'${type}'>>>(); // ${type}`,
      `holds<Equal<z.infer<typeof published.${identifier}>, Component<'${type}'>>>();`,
      `holds<Equal<z.input<typeof published.${identifier}>, Component<'${type}'>>>();`,
    ]),
    ...namedOperations(provider.api).flatMap(ofOperation),
    'void [open, oneOf, opened, catchall];',
    '',
  ].join('\n');
}

/** Asserts that the schemas of the validated bodies of an operation have the client's types, and all others are null. */
function ofOperation([name, operation]: [string, Operation]): string[] {
  const { operationId, body, responses } = operation;
  const own = `operations['${operationId}']`;
  const media = mainMedia(body?.content ?? []);
  const sent = `NonNullable<${own}['requestBody']>['content'][${quoted(media?.name ?? '')}]`;
  const request = `published.requests.${name}.body`;
  const answers = responses.map(({ status, content }): string => {
    const read = mainMedia(content);
    const schema = `published.responses.${name}.responses[${quoted(status)}]`;
    return read?.schema !== undefined && readAs(read) === 'json'
      ? equal(schema, `${own}['responses'][${quoted(status)}]['content'][${quoted(read.name)}]`)
      : isNull(schema);
  });
  if (media === undefined) return answers;
  return [sentAs(media) === 'raw' ? isNull(request) : equal(request, sent), ...answers];
}

function equal(schema: string, type: string): string {
  return `holds<Equal<z.infer<typeof ${schema}>, ${type}>>();`;
}

function isNull(schema: string): string {
  return `holds<Equal<typeof ${schema}, null>>();`;
}

/** Returns the compile errors of files, by name. */
function check(
  files: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, string>> = {},
): string[] {
  const paths = Object.entries(files).map(([name, text]) => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, text);
    return file;
  });
  // JSON has no `undefined`, so an optional member is absent. Some applications' compilers do not distinguish the two.
  const options = {
    exactOptionalPropertyTypes: false,
    isolatedDeclarations: false,
    // The inferred types of a large document are too long for a declaration.
    declaration: false,
    declarationMap: false,
  };
  return compile(folder, paths, packages, options);
}

const providers = providersIn(root).map((name) => readDocuments(root, name));

test('every schema of every provider has the type of its component', () => {
  const files = Object.fromEntries(providers.map((one) => [one.name, statements(one)]));
  expect(check(files)).toEqual([]);
});

test('so has every schema of third-party documents', async () => {
  const foreign = ['types', 'runtime'].map((name) => ({
    name,
    openapi: readFileSync(join(here, 'test/fixtures/third-party', `${name}.yaml`), 'utf8'),
    arazzo: undefined,
    version: undefined,
  }));
  const packages: Record<string, string> = {};
  for (const one of foreign) {
    await importPackage(folder, one);
    const entry = entryIn(folder, one);
    packages[`@x/${one.name}`] = entry;
    packages[`@x/${one.name}/zod`] = join(dirname(entry), 'zod/index.ts');
  }
  const files = Object.fromEntries(foreign.map((one) => [one.name, statements(one)]));
  expect(check(files, packages)).toEqual([]);
});

test('the check detects a member of another type, and a member that may be absent', () => {
  const another = (text: string) => text.replace('z.string();', 'z.number();');
  const absent = (text: string) => text.replace(/: text,/, ': z.optional(text),');
  const changes = [another, absent];
  const documents = providers.find((one) =>
    changes.every((change) => statements(one, change) !== statements(one)),
  )!;
  const errors = check({
    another: statements(documents, another),
    absent: statements(documents, absent),
  }).join('\n');
  expect(errors).toMatch(/another\.ts.*TS2344/);
  expect(errors).toMatch(/absent\.ts.*TS2344/);
});
