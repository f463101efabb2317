// The client of this repository's generator.
import { generate } from '@x/generator';
import { document, methodOf, pathOf, rows } from '../matrix.ts';
import { values } from '../row.ts';
import { inFolder, load, type Program, write } from './build.ts';

/** The generated package, and a program with a typed call for each row. */
export function filesOfOurs(): Map<string, string> {
  const documents = { name: 'wire', openapi: document, arazzo: undefined, version: undefined };
  const { files, problems } = generate([documents]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const calls = rows.map((row) => {
    const expected = row.isTypeError
      ? '    // @ts-expect-error The document does not allow it.\n'
      : '';
    const call = `client(fetch).${methodOf(row)}('${pathOf(row)}', ${row.call})`;
    return `  ${row.name}: async (fetch: Fetch) =>\n${expected}    ${call},\n`;
  });
  const types = rows.flatMap(({ name, type }) =>
    type === undefined ? [] : [`holds<Equal<Data<'${name}'>, ${type}>>();\n`],
  );
  const program = `import type { ServerSentEvents } from '@x/auth-core/client';
import { type components, createWireClient, unwrap } from './packages/wire/src/generated/index.ts';
type Thing = components['schemas']['Thing'];
type Fetch = (request: Request) => Promise<Response>;
const client = (fetch: Fetch) => createWireClient({ fetch });
${values}
const results = {
${calls.join('')}};
export const calls = Object.fromEntries(
  Object.entries(results).map(([name, call]) => [name, async (fetch: Fetch) => unwrap(await call(fetch))]),
);

type Data<Name extends keyof typeof results> =
  Awaited<ReturnType<(typeof results)[Name]>> extends infer Result
    ? Result extends { data: infer One } ? One : never
    : never;
type Equal<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
function holds<_ extends true>(): void {}
${types.join('')}`;
  return new Map([...files, ['program.ts', program]]);
}

export function ours(): Promise<Program> {
  return inFolder((folder) => {
    write(folder, filesOfOurs());
    return load(folder);
  });
}
