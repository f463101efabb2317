// Third-party documents, read from a folder like in the CLI, and served.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { logIn } from '../../test/client.ts';
import { createProviderSandbox } from '../index.ts';
import { readSpecs } from './folder.ts';

const root = await mkdtemp(join(tmpdir(), 'specs-'));
afterAll(() => rm(root, { recursive: true }));
let folders = 0;

async function folderWith(files: Record<string, string | object>): Promise<string> {
  const folder = join(root, String(++folders));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return folder;
}

const boats = `
openapi: 3.0.3
info: { title: Boats, version: '1' }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Boat:
      type: object
      required: [id, name]
      properties:
        id: { type: integer, minimum: 5 }
        name: { type: string, minLength: 6 }
        kind: { type: string, enum: [sloop, ketch] }
        built: { type: string, format: date, nullable: true }
        crew: { type: array, items: { $ref: '#/components/schemas/Boat' } }
security: [{ key: [] }]
paths:
  /boats/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200': { description: A boat., content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } } }
`;

test('a document without lifecycle and examples is served with values that its schemas allow', async () => {
  const folder = await folderWith({ 'boats.yaml': boats, 'notes.yaml': 'a: 1', 'README.md': '#' });
  const { providers } = await readSpecs(folder);
  expect(providers.map(({ name }) => name)).toEqual(['boats']);
  const sandbox = createProviderSandbox(providers[0]!);
  const headers = { 'x-key': 'anything' };
  const body = await (await sandbox.fetch('/boats/7', { headers })).json();
  expect(body).toMatchObject({ id: 5, name: 'textxx', kind: 'sloop', built: '2026-01-01' });
  expect((await sandbox.fetch('/boats/seven', { headers })).status).toBe(400);
  expect((await sandbox.fetch('/boats/7')).status).toBe(401);
});

test('a folder with both documents is served with its logins', async () => {
  const { openapi, arazzo } = acme;
  const folder = await folderWith({
    'acme/openapi.json': openapi,
    'acme/auth.arazzo.json': arazzo ?? {},
  });
  const { providers } = await readSpecs(folder);
  expect(providers.map(({ name }) => name)).toEqual(['acme']);
  expect((await logIn(createProviderSandbox(providers[0]!))).status).toBe(200);
});

test('one file can be served, and can refer to others', async () => {
  const split = boats.replace("'#/components/schemas/Boat' } } } }", "'parts/boat.yaml' } } } }");
  const boat = '{ type: object, required: [mast], properties: { mast: { type: string } } }';
  const folder = await folderWith({ 'openapi.yaml': split, 'parts/boat.yaml': boat });
  const { providers } = await readSpecs(join(folder, 'openapi.yaml'));
  const sandbox = createProviderSandbox(providers[0]!);
  const response = await sandbox.fetch('/boats/7', { headers: { 'x-key': 'anything' } });
  expect([providers[0]?.name, await response.json()]).toEqual([String(folders), { mast: 'text' }]);
});

test('problems are reported with file, line and column', async () => {
  const folder = await folderWith({
    'boats.yaml': 'openapi: 3.1.0\ninfo: [\n',
    'good.yaml': boats,
  });
  const at = relative(process.cwd(), join(folder, 'boats.yaml'));
  const message = await readSpecs(folder).catch((error: Error) => error.message);
  expect(message).toMatch(/^\S+:\d+:\d+ {2}/);
  expect(message).toContain(`${at}:`);
});

test.each([
  ['a path that does not exist', {}, 'missing', 'cannot be read (ENOENT).'],
  [
    'no OpenAPI document',
    { 'a.yaml': 'a: 1' },
    '',
    'found no OpenAPI 3 document. Pass a file or a folder.',
  ],
  [
    'two documents with the same name',
    { 'boats.yaml': boats, 'boats/openapi.yaml': boats },
    '',
    'two documents have the name "boats". Rename a file.',
  ],
  [
    'a document with the name of the control API',
    { '_sandbox/openapi.yaml': boats },
    '',
    '"_sandbox" is the path of the control API. Rename the file or its folder.',
  ],
])('%s is rejected with one line', async (_, files, path, message) => {
  const folder = join(await folderWith({ ...files, '.keep': '' }), path);
  await expect(readSpecs(folder)).rejects.toThrow(`--specs ${folder}: ${message}`);
});
