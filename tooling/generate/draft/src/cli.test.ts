import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { run } from './cli.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const harbour = fileURLToPath(new URL('../test/fixtures/harbour.yaml', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'draft-'));

beforeEach(() => {
  for (const folder of ['specs', 'packages']) {
    rmSync(join(root, folder), { recursive: true, force: true });
    mkdirSync(join(root, folder));
  }
  copyFileSync(join(repository, 'LICENSE'), join(root, 'LICENSE'));
  copyFileSync(join(repository, 'package.json'), join(root, 'package.json'));
});
afterAll(() => rmSync(root, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

async function draft(...args: readonly string[]): Promise<Ran> {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await run(args, {
    root,
    cwd: root,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

/** Returns all files in the root except the licence and the manifest. */
function written(): string[] {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter(
      (path) => !['LICENSE', 'package.json', 'specs', 'packages', 'given.yaml'].includes(path),
    );
}

function given(text: string): string {
  writeFileSync(join(root, 'given.yaml'), text);
  return 'given.yaml';
}

const api = (rest: string): string => `openapi: 3.1.0\ninfo: { title: T, version: '1' }\n${rest}`;
const path = `paths: { /boats: { get: { responses: { '200': { description: OK } } } } }`;

test.each<[string, () => readonly string[], RegExp]>([
  ['no name', () => [], /^Usage: npx -y pnpm@10 draft <provider>/],
  ['a third argument', () => ['a', 'b', 'c'], /^Usage/],
  [
    'an invalid name',
    () => ['Harbour_1', harbour],
    /"Harbour_1" is not a valid name of a provider\. Use a-z/,
  ],
  ['an unknown file', () => ['harbour', 'none.yaml'], /There is no file ".*none\.yaml"/],
  ['a folder', () => ['harbour', 'specs'], /There is no file ".*specs"/],
  [
    'a file that does not parse',
    () => ['harbour', given('a: [')],
    /given\.yaml:\d+:\d+ is neither YAML nor JSON: /,
  ],
  ['an empty file', () => ['harbour', given('')], /given\.yaml/],
  [
    'Swagger 2.0',
    () => ['harbour', given("swagger: '2.0'")],
    /is Swagger 2\.0, which is not supported\. Convert it to OpenAPI 3/,
  ],
  [
    'OpenAPI 4',
    () => ['harbour', given('openapi: 4.0.0')],
    /is OpenAPI 4\.0\.0\. Supported versions are 3\.0, 3\.1 and 3\.2/,
  ],
  ['another YAML file', () => ['harbour', given('a: b')], /not an OpenAPI document/],
  ['no operations', () => ['harbour', given(api('paths: {}'))], /has no operations/],
  [
    'no login',
    () => ['harbour', given(api(path))],
    /No login was found[\s\S]*securitySchemes: \{ bearer:/,
  ],
])('%s is an error, and nothing is written', async (_, args, message) => {
  const { code, complained, printed } = await draft(...args());
  expect(complained).toMatch(message);
  expect(complained).toMatch(/\nNothing was written\.$/);
  expect([code, printed, written()]).toEqual([2, '', []]);
});

test.each(['specs', 'packages'])('a name that exists in %s is an error', async (folder) => {
  mkdirSync(join(root, folder, 'harbour'));
  const { code, complained } = await draft('harbour', harbour);
  expect(complained).toContain(`${folder}/harbour already exists.`);
  expect([code, written()]).toEqual([2, [join(folder, 'harbour')]]);
});

test('a draft has documents, sources and a package, and its client works', async () => {
  const { code, printed } = await draft('harbour', harbour);
  expect([code, printed.split('\n')]).toEqual([
    0,
    expect.arrayContaining(['sandbox: works: signIn 200, listBerths 200']),
  ]);
  expect(readdirSync(join(root, 'specs/harbour')).sort()).toEqual([
    'SOURCES.md',
    'auth.arazzo.yaml',
    'openapi.yaml',
  ]);
  expect(readdirSync(join(root, 'packages/harbour'))).toContain('package.json');
});

test('a document in several files is read', async () => {
  const item = `get: { operationId: listBoats, responses: { '200': { description: OK } } }`;
  writeFileSync(join(root, 'boats.yaml'), item);
  const schemes =
    'components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }';
  const rest = `paths: { /boats: { $ref: boats.yaml } }\n${schemes}\nsecurity: [{ key: [] }]\n`;
  const { printed } = await draft('harbour', given(api(rest)));
  rmSync(join(root, 'boats.yaml'));
  expect(printed).toContain('sandbox: works: listBoats 200');
});

test('every position in the report is a line of the draft', async () => {
  const { printed } = await draft('harbour', harbour);
  const places = [...printed.matchAll(/^ {2}(\S+):(\d+) (.*)$/gm)];
  expect(places.length).toBeGreaterThan(5);
  for (const [, file = '', line = ''] of places)
    expect(readFileSync(join(root, file), 'utf8').split('\n')[Number(line) - 1]).toMatch(/\S/);
  const early = places.find(([, , , text]) => text?.startsWith('when to refresh'));
  const lines = readFileSync(join(root, early![1]!), 'utf8').split('\n');
  expect(lines[Number(early![2]) - 1]).toContain('x-refresh-within: 30');
  expect(lines[Number(early![2]) - 2]).toContain('# Open: when to refresh a token');
});

test('without a document, the folder has one login and one operation, and its client works', async () => {
  const { code, printed } = await draft('harbour');
  expect(code).toBe(0);
  expect(printed).toContain('specs/harbour: 2 operations');
  expect(printed).toContain('sandbox: works: logIn 200, listThings 200');
  const text = readFileSync(join(root, 'specs/harbour/openapi.yaml'), 'utf8');
  expect(text).not.toContain('public-docs');
});

test('a large document is split by tag', async () => {
  const paths = Array.from({ length: 31 }, (_, index) => {
    const tag = index % 2 === 0 ? 'Even ones' : 'odd';
    const schema =
      "{ type: object, properties: { default: { $ref: '#/components/schemas/Boat' } } }";
    return `  /boats${index}: { get: { tags: [${tag}], responses: { default: { description: OK, content: { application/json: { schema: ${schema} } } } } } }`;
  });
  const rest = `paths:\n${paths.join('\n')}\ncomponents:\n  schemas: { Boat: { type: object } }\n  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }\nsecurity: [{ key: [] }]\n`;
  const { code } = await draft('harbour', given(api(rest)));
  expect(code).toBe(0);
  expect(readdirSync(join(root, 'specs/harbour/paths'))).toEqual(['even-ones.yaml', 'odd.yaml']);
  expect(readdirSync(join(root, 'specs/harbour/components'))).toContain('schemas.yaml');
});

test('the folder of a draft with problems is kept, without a package', async () => {
  const endless =
    "{ type: object, required: [next], properties: { next: { $ref: '#/components/schemas/Endless' } } }";
  const body =
    "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Endless' } } } }";
  const rest = `paths: { /a: { post: { ${body}, responses: { '204': { description: OK } } } } }\ncomponents: { schemas: { Endless: ${endless} }, securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\nsecurity: [{ key: [] }]\n`;
  const { code, printed } = await draft('harbour', given(api(rest)));
  expect(code).toBe(1);
  expect(printed).toContain('generate: 1 problem; packages/harbour was not written');
  expect(printed).toContain('specs/harbour is kept, so that you can fix it');
  expect(written()).toContain(join('specs', 'harbour', 'openapi.yaml'));
  expect(readdirSync(join(root, 'packages'))).toEqual([]);
});

test('a document of OpenAPI 3.2 becomes one of 3.1, without the new members', async () => {
  const text = readFileSync(harbour, 'utf8').replace(
    /openapi: 3\S+/,
    'openapi: 3.2.0\n$self: /harbour',
  );
  const { code, printed, complained } = await draft('harbour', given(text));
  expect(complained).toBe('');
  expect(code).toBe(0);
  expect(printed).toContain('"$self" was removed');
  const openapi = readFileSync(join(root, 'specs/harbour/openapi.yaml'), 'utf8');
  expect(openapi).toContain('openapi: 3.1.0');
});

test.each(['3', '3.0', '3.1', "'3.1'", '3.2'])(
  'a document may have the version %s, without a patch or quotes',
  async (version) => {
    const text = readFileSync(harbour, 'utf8').replace(/^openapi: .*/m, `openapi: ${version}`);
    const { code, complained } = await draft('harbour', given(text));
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(readFileSync(join(root, 'specs/harbour/openapi.yaml'), 'utf8')).toMatch(
      /^openapi: 3\.1\.0$/m,
    );
  },
);
