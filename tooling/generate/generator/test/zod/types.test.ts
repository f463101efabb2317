// The types of the zod schemas match those of the API. The type that zod infers and the type that openapi-typescript
// generates are assignable to each other. The published schemas have exactly the latter type, so `z.infer` gives the types of
// the client.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainMedia, type Operation, usageOf } from '@x/description';
import { afterAll, expect, test } from 'vitest';
import { providersIn, readDocuments } from '../../src/repository.ts';
import { quoted } from '../../src/write/typescript.ts';
import type { Declaration } from '../../src/zod/components.ts';
import { componentSchemas, declaration, sharedDeclarations } from '../../src/zod/emit.ts';
import { namedOperations } from '../../src/zod/operations.ts';
import { compile, scratch } from '../compile.ts';
import { providerFrom } from '../fixture.ts';
import { root } from '../workspace.ts';

const folder = scratch('zod-types');
afterAll(() => rmSync(folder, { recursive: true }));

/** Enumerations, whose values only exist at run time. They are replaced so that zod infers the values. */
const literal =
  /z\.(?:string|number|unknown)\(\)\.check\((?:\w+, )?(\/\*@__PURE__\*\/ (?:open|oneOf)\(.*?\))\)/g;

/** References among schemas that contain each other, whose types TypeScript cannot infer. */
const lazy = /z\.lazy\(\(\) => (\w+)\)/g;

function untyped(one: Declaration, isSent: boolean, all: readonly Declaration[]): string {
  // The type of an enumeration that is only in responses includes additional values.
  const written = declaration(one, false)
    .replaceAll('z.unknown().check(binary)', 'z.custom<Blob>()')
    .replace(lazy, (_, name: string) => {
      const component = all.find(({ identifier }) => identifier === name)?.component;
      return `z.custom<Component<'${component}'>>()`;
    });
  return written.replaceAll(literal, (_, values: string) =>
    isSent || !values.includes('open(')
      ? `z.literal(${values})`
      : values.replace('open(', 'opened('),
  );
}

/** Returns the assertions about one provider's schemas. `broken` changes the schemas, so that assertions fail. */
function statements(name: string, broken = (text: string) => text): string {
  const provider = providerFrom(readDocuments(root, name));
  const schemas = componentSchemas(provider);
  const { declarations, checks } = schemas;
  const { request } = usageOf(provider.api);
  const replaced = new Set(['binary', 'open', 'oneOf']);
  const runtime = [...checks].filter((check) => !replaced.has(check));
  return [
    `import { ${runtime.join(', ')} } from '@x/auth-core/validate';`,
    `import type { components, operations } from '@x/${name}';`,
    `import * as published from '@x/${name}/zod';`,
    "import * as z from 'zod/mini';",
    "import { type Equal, holds, type IsAny } from '../../test/types/check.ts';",
    'type Mutual<A, B> = [A, B] extends [B, A] ? true : false;',
    "type Component<Name extends keyof components['schemas']> = components['schemas'][Name];",
    'const open = <const Values extends readonly (string | number)[]>(...values: Values) => values;',
    'const oneOf = open;',
    'type Other<Value> = Value extends string ? string & {} : number & {};',
    'const opened = <Value extends string | number>(..._: Value[]) => z.custom<Value | Other<Value>>();',
    broken(
      [
        sharedDeclarations(schemas),
        ...declarations.map((one) => untyped(one, request.has(one.component), declarations)),
      ].join(''),
    ),
    ...declarations.flatMap(({ identifier, component }) => [
      `holds<Equal<IsAny<z.infer<typeof ${identifier}>>, false>>();`,
      `holds<Mutual<z.infer<typeof ${identifier}>, Component<'${component}'>>>(); // ${component}`,
      `holds<Equal<z.infer<typeof published.${identifier}>, Component<'${component}'>>>();`,
      `holds<Equal<z.input<typeof published.${identifier}>, Component<'${component}'>>>();`,
    ]),
    ...namedOperations(provider.api).flatMap(ofOperation),
    'void [open, oneOf, opened];',
    '',
  ].join('\n');
}

/** Asserts that the body schemas of an operation have the client's types. */
function ofOperation([name, operation]: [string, Operation]): string[] {
  const { operationId, body, responses } = operation;
  const own = `operations['${operationId}']`;
  const sent = `NonNullable<${own}['requestBody']>['content'][${quoted(mainMedia(body?.content ?? [])?.name ?? '')}]`;
  const json = responses.filter(({ content }) => mainMedia(content)?.name === 'application/json');
  return [
    ...(body ? [equal(`published.requests.${name}.body`, sent)] : []),
    ...json.map(({ status }) =>
      equal(
        `published.responses.${name}.responses[${status}]`,
        `${own}['responses'][${status}]['content']['application/json']`,
      ),
    ),
  ];
}

function equal(schema: string, type: string): string {
  return `holds<Equal<z.infer<typeof ${schema}>, ${type}>>();`;
}

/** Returns the compile errors of files, by name. */
function check(files: Readonly<Record<string, string>>): string[] {
  const paths = Object.entries(files).map(([name, text]) => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, text);
    return file;
  });
  // JSON has no `undefined`, so an optional member is absent. Some applications' compilers do not distinguish the two.
  const options = { exactOptionalPropertyTypes: false, isolatedDeclarations: false };
  return compile(folder, paths, {}, options);
}

const names = providersIn(root);

test('every schema of every provider has the type of its component', () => {
  const files = Object.fromEntries(names.map((name) => [name, statements(name)]));
  expect(check(files)).toEqual([]);
});

test('the check detects a member of another type, and a member that may be absent', () => {
  const another = (text: string) => text.replace('z.string();', 'z.number();');
  const absent = (text: string) => text.replace(/: text,/, ': z.optional(text),');
  const changes = [another, absent];
  const name = names.find((one) =>
    changes.every((change) => statements(one, change) !== statements(one)),
  )!;
  const errors = check({
    another: statements(name, another),
    absent: statements(name, absent),
  }).join('\n');
  expect(errors).toMatch(/another\.ts.*TS2344/);
  expect(errors).toMatch(/absent\.ts.*TS2344/);
});
