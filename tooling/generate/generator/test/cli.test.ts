// The command, run in a temporary repository.
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { changed, halcyon } from './fixture.ts';
import { fixtures } from './workspace.ts';

let root: string;
const manifest = () => join(root, 'packages/halcyon/package.json');

const publisher = {
  license: 'MIT',
  repository: { type: 'git', url: 'git+https://github.com/x/x.git' },
  publishConfig: { access: 'public' },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generator-'));
  cpSync(fixtures, join(root, 'specs'), { recursive: true });
  write('LICENSE', 'MIT License\n');
  write('package.json', JSON.stringify(publisher));
  write('specs/README.md', 'No provider.\n');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function generate(
  ...args: string[]
): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    root,
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out, err };
}

test('generate writes the packages of all providers, and prints one line for each', async () => {
  expect(await generate()).toEqual({
    code: 0,
    out: ['halcyon: 8 operations, 1 login, 1 challenge; 21 files written'],
    err: [],
  });
  expect(readFileSync(manifest(), 'utf8')).toContain('"name": "@x/halcyon"');
});

test('generate writes only changed files, and removes files that are no longer generated', async () => {
  await generate();
  const before = statSync(manifest()).mtimeMs;
  write('packages/halcyon/src/generated/former.ts', '');
  write('packages/halcyon/README.md', 'Edited.\n');
  const { out } = await generate();
  expect(out).toEqual([
    'halcyon: 8 operations, 1 login, 1 challenge; 1 file written',
    'removed packages/halcyon/src/generated/former.ts',
  ]);
  expect(statSync(manifest()).mtimeMs).toBe(before);
  expect(existsSync(join(root, 'packages/halcyon/src/generated/former.ts'))).toBe(false);
});

test('generate keeps the version, and files that other tools write', async () => {
  await generate();
  const text = changed(
    readFileSync(manifest(), 'utf8'),
    '"version": "0.0.0"',
    '"version": "1.4.0"',
  );
  writeFileSync(manifest(), text);
  write('packages/halcyon/CHANGELOG.md', '# Changes\n');
  write('packages/halcyon/dist/index.js', '');
  write('packages/auth-core/package.json', '{}');
  expect((await generate('--check')).code).toBe(0);
  await generate();
  expect(readFileSync(manifest(), 'utf8')).toBe(text);
});

test('the package of a renamed provider has no version yet', async () => {
  await generate();
  write(
    'packages/halcyon/package.json',
    readFileSync(manifest(), 'utf8').replace('"version": "0.0.0"', '"version": "1.4.2"'),
  );
  for (const folder of ['specs', 'packages'])
    renameSync(join(root, folder, 'halcyon'), join(root, folder, 'kestrel'));
  const lifecycle = 'specs/kestrel/auth.arazzo.yaml';
  write(lifecycle, readFileSync(join(root, lifecycle), 'utf8').replaceAll('halcyon', 'kestrel'));
  expect((await generate()).err).toEqual([]);
  expect(
    JSON.parse(readFileSync(join(root, 'packages/kestrel/package.json'), 'utf8')),
  ).toMatchObject({ name: '@x/kestrel', version: '0.0.0' });
});

test('--check lists missing, changed and extra files, and the command that fixes them', async () => {
  await generate();
  rmSync(join(root, 'packages/halcyon/LICENSE'));
  write('packages/halcyon/README.md', 'Edited.\n');
  write('packages/halcyon/src/mine.ts', '');
  expect(await generate('--check')).toEqual({
    code: 1,
    out: [],
    err: [
      'missing  packages/halcyon/LICENSE',
      'changed  packages/halcyon/README.md',
      'extra    packages/halcyon/src/mine.ts',
      'The generated packages are out of date. Run: npx -y pnpm@10 generate',
    ],
  });
  expect(readFileSync(join(root, 'packages/halcyon/README.md'), 'utf8')).toBe('Edited.\n');
});

test('--check lists the package of a removed provider as extra', async () => {
  await generate();
  rmSync(join(root, 'specs/halcyon'), { recursive: true });
  const { code, err } = await generate('--check');
  expect(code).toBe(1);
  expect(err).toContain('extra    packages/halcyon/package.json');
});

test('with an invalid document nothing is written, and all problems are printed', async () => {
  write(
    'specs/gannet/openapi.yaml',
    changed(halcyon.openapi, 'operationId: repeatCode', 'operationId: again'),
  );
  write(
    'specs/gannet/auth.arazzo.yaml',
    changed(halcyon.arazzo, '- name: halcyon', '- name: gannet'),
  );
  write('specs/halcyon/openapi.yaml', `${halcyon.openapi}\n  - broken\n`);
  const { code, out, err } = await generate();
  expect({ code, out }).toEqual({ code: 1, out: [] });
  expect(err[0]).toBe(
    'specs/gannet/auth.arazzo.yaml:141:22  There is no operation "repeatCode" in specs/gannet/openapi.yaml.',
  );
  expect(err[1]).toMatch(/^specs\/halcyon\/openapi\.yaml:\d+:\d+ {2}This is not valid YAML: /);
  expect(err.at(-1)).toMatch(/^\d+ problems; nothing was written\.$/);
  expect(existsSync(join(root, 'packages'))).toBe(false);
});

test('a package that is written by hand is not replaced by that of a provider with its name', async () => {
  renameSync(join(root, 'specs/halcyon'), join(root, 'specs/sandbox'));
  write('packages/sandbox/package.json', '{"name":"@x/sandbox"}');
  write('packages/sandbox/src/index.ts', 'export {};\n');
  for (const args of [[], ['sandbox'], ['--check']]) {
    const { code, err } = await generate(...args);
    expect(code).toBe(1);
    expect(err).toEqual([
      'packages/sandbox is not a generated package, so nothing was written. Rename specs/sandbox, or remove packages/sandbox.',
    ]);
  }
  expect(readFileSync(join(root, 'packages/sandbox/src/index.ts'), 'utf8')).toBe('export {};\n');
  expect(existsSync(join(root, 'packages/sandbox/README.md'))).toBe(false);
});

test('a run continues after one that was interrupted at its first file', async () => {
  await generate();
  const files = [...globSync('packages/halcyon/**/*', { cwd: root, withFileTypes: true })];
  const oldest = files
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort((a, b) =>
      statSync(a, { bigint: true }).mtimeNs < statSync(b, { bigint: true }).mtimeNs ? -1 : 1,
    );
  for (const file of oldest.slice(1)) rmSync(file);
  expect((await generate()).code).toBe(0);
  expect((await generate('--check')).code).toBe(0);
});

test('an unknown provider prints one line and exits with code 2', async () => {
  expect(await generate('halcion')).toEqual({
    code: 2,
    out: [],
    err: [
      'There is no specs/halcion/openapi.yaml. The providers are "halcyon". Did you mean "halcyon"?',
    ],
  });
});

test('an unknown option prints one line and exits with code 2', async () => {
  const { code, err } = await generate('--chek');
  expect(code).toBe(2);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain('Usage: npx -y pnpm@10 generate [provider …] [--check]');
});
