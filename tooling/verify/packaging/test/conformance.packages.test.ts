// The command of @x/conformance, installed from its tarball, tests the clients of the other tarballs.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../src/workspace.ts';
import { type Consumer, makeConsumer } from './consumer.ts';

const run = promisify(execFile);

let consumer: Consumer;
let folder: string;
beforeAll(async () => {
  consumer = await makeConsumer();
  folder = join(consumer.folder, 'my driver');
  mkdirSync(folder);
  for (const file of ['driver.ts', 'clients.ts'])
    copyFileSync(join(root, 'tooling/verify/polyglot/typescript', file), join(folder, file));
});
afterAll(() => consumer?.remove());

test('the installed command tests an installed client', async () => {
  const command = join(consumer.folder, 'node_modules/.bin/conformance');
  const driver = `"${process.execPath}" "my driver/driver.ts"`;
  const chosen = ['--case', 'first-call-logs-in', '--case', 'refreshed-before-expiry'];
  const args = ['--driver', driver, '--provider', 'biot', ...chosen];
  const { stdout } = await run(command, args, { cwd: consumer.folder });
  expect(stdout).toMatch(/^refresh +1 .*\n2 of 2 passed\.\n$/m);
});
