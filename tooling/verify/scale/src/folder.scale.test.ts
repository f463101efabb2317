// A new provider needs only its folder: a copy of this repository with more folders passes the checks and the tests that read
// all providers, without any other edit.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@x/generator';
import { apply, compare, readDocuments, readPublisher } from '@x/generator/repository';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository, ran } from '../../../release/src/e2e/copy.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const specs = join(root, 'tooling/verify/behaviour/specs');
/**
 * A lifecycle with several logins, a login that provides two credentials, a flow without a lifecycle document, and an API
 * with only a key.
 */
const folders = ['several-logins', 'cookie-csrf', 'flow-code', 'api-key'];

const parent = mkdtempSync(join(tmpdir(), 'folder-'));
const copy = join(parent, 'repository');
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** The copy shares turbo's cache, because most tasks are the same in both folders. */
async function pnpm(...args: readonly string[]): Promise<void> {
  const env = { TURBO_CACHE_DIR: join(root, '.turbo/cache') };
  const { code, output } = await ran(copy, 'pnpm', args, env);
  expect(code, output).toBe(0);
}

beforeAll(async () => {
  copyRepository(root, copy);
  for (const name of folders)
    cpSync(join(specs, name), join(copy, 'specs', name), { recursive: true });
  // `check` compares the packages with those that the generator of the copy makes.
  const documents = folders.map((name) => readDocuments(copy, name));
  const { files } = await generate(documents, readPublisher(copy));
  apply(copy, files, compare(copy, files, { names: folders, all: false }));
  await pnpm('install', '--no-frozen-lockfile', '--prefer-offline');
  await pnpm('api');
});

/** The parts of `check` that depend on the folders. The others would check the same files again. */
test('the checks that read the folders pass', async () => {
  await pnpm('lint');
  await pnpm('check:generated');
  await pnpm('check:workspace');
  const filters = folders.map((name) => `--filter=@x/${name}`);
  await pnpm('exec', 'turbo', 'run', 'typecheck', ...filters);
  await pnpm('check:packages');
});

test('the tests of all providers pass', async () => {
  const files = ['results', 'msw', 'providers', 'zod/types', 'zod/providers'];
  const tests = files.map((name) => `test/${name}.test.ts`);
  // The other tests in these files do not depend on the new folders.
  const names = ['-t', ['every provider', ...folders].join('|')];
  await pnpm('--filter', '@x/generator', 'exec', 'vitest', 'run', ...names, ...tests);
  await pnpm('--filter', '@x/sandbox', 'exec', 'vitest', 'run', 'src/specs');
});
