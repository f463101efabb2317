// The types of the schemas are those of the API, in both directions: what zod makes of a schema by itself is
// assignable to the type that openapi-typescript makes, and the other way round. The published schemas then are of
// exactly that type, so that `z.infer` says what the client says.
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

/** What is only known at run time, told to the type: which values there are. */
const literal =
  /z\.(?:string|number|unknown)\(\)\.check\((?:\w+, )?(\/\*@__PURE__\*\/ (?:open|oneOf)\(.*?\))\)/g;

function untyped(one: Declaration, isSent: boolean): string {
  // An enumeration of what is only ever received has further values in its type too.
  return declaration(one, false).replaceAll(literal, (_, values: string) =>
    isSent || !values.includes('open(')
      ? `z.literal(${values})`
      : values.replace('open(', 'opened('),
  );
}

/** The statements about one provider's components. `broken` changes what zod makes. */
function statements(name: string, broken = (text: string) => text): string {
  const provider = providerFrom(readDocuments(root, name));
  const schemas = componentSchemas(provider);
  const { declarations, checks } = schemas;
  const { request } = usageOf(provider.api);
  const runtime = [...checks].filter((check) => check !== 'open' && check !== 'oneOf');
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
        ...declarations.map((one) => untyped(one, request.has(one.component))),
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

/** The bodies of an operation have the types that the client gives them. */
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

/** What the compiler says of files, given by their names. */
function check(files: Readonly<Record<string, string>>): string[] {
  const paths = Object.entries(files).map(([name, text]) => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, text);
    return file;
  });
  // JSON has no `undefined`: an optional member is absent, whether the consumer's compiler sees the difference or not.
  const options = { exactOptionalPropertyTypes: false, isolatedDeclarations: false };
  return compile(folder, paths, {}, options);
}

const names = providersIn(root);

test('every schema of every provider has the type of its component', () => {
  const files = Object.fromEntries(names.map((name) => [name, statements(name)]));
  expect(check(files)).toEqual([]);
});

test('a member of another type is seen, and one that may be absent', () => {
  const [name = ''] = names;
  const errors = check({
    another: statements(name, (text) => text.replace('z.string();', 'z.number();')),
    absent: statements(name, (text) => text.replace(/: text,/, ': z.optional(text),')),
  }).join('\n');
  expect(errors).toMatch(/another\.ts.*TS2344/);
  expect(errors).toMatch(/absent\.ts.*TS2344/);
});
