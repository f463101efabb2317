// The kit, proved on the clients of this repository: they pass every case, and what is broken on purpose does not.
import { fileURLToPath } from 'node:url';
import { type SandboxServer, startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCases, readDefects, readProviderOperations } from './cases.ts';
import { run } from './cli.ts';
import { type KitOptions, playAll, playKills } from './kit.ts';
import { sabotages } from './sabotage.ts';

let server: SandboxServer;
let options: KitOptions;

beforeAll(async () => {
  server = await startServer({ providers: await readProviders() });
  const driver = fileURLToPath(import.meta.resolve('@x/polyglot-typescript/driver.ts'));
  options = { driver: [process.execPath, driver], cwd: '.', sandbox: server.url };
});

afterAll(() => server.close());

test('the generated TypeScript clients pass every case', async () => {
  const results = await playAll(options);
  expect(results.filter(({ mistakes }) => mistakes.length > 0)).toEqual([]);
  expect(new Set(results.map((result) => result.case)).size).toBe(readCases().length);
});

test('a client with a defect fails the cases that are there to find it', async () => {
  const kills = await playKills(options);
  expect(kills.filter(({ found }) => !found)).toEqual([]);
});

test('every case finds some defect, and no defect goes by without a case', () => {
  const found = new Set(readDefects().flatMap(({ fails }) => fails));
  expect(readCases().flatMap(({ name }) => (found.has(name) ? [] : name))).toEqual([]);
  expect(Object.keys(sabotages)).toEqual(readDefects().map(({ name }) => name));
});

test('the cases have names of their own, and the providers are ones that are served', () => {
  const names = readCases().map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  const served = server.providers.map(({ sandbox }) => sandbox.name);
  expect(served).toEqual(expect.arrayContaining(Object.keys(readProviderOperations())));
});

test.each([
  [{ cases: ['nonsense'] }, 'There is no case "nonsense": there are first-call-logs-in, '],
  [{ providers: ['acme'] }, 'There is no provider "acme": there are '],
  [{ broken: 'nonsense' }, 'There is no defect "nonsense": there are never-renews, '],
  [{ driver: ['no-such-program'] }, 'The driver `no-such-program` could not be started: '],
  [{ driver: [process.execPath, '-e', ''] }, ' ended with code 0.'],
  [
    { driver: [process.execPath, '-e', 'console.log("hello"); setTimeout(() => {}, 9999)'] },
    'The driver must answer with one line of JSON, and said: hello',
  ],
  [{ sandbox: 'http://127.0.0.1:9' }, 'No sandbox answers at http://127.0.0.1:9: start one'],
])('what is wrong is said in one line: %j', async (wrong, sentence) => {
  const said = await playAll({ ...options, ...wrong }).catch(({ message }: Error) => message);
  expect(said).toContain(sentence);
  expect(said).not.toContain('\n');
});

test('the command says what failed, and ends with 1', async () => {
  const said: string[] = [];
  const args = ['--driver', options.driver.join(' '), '--sandbox', server.url];
  const chosen = ['--provider', 'biot', '--case', 'token-is-kept', '--broken', 'ignores-expiry'];
  expect(await run([...args, ...chosen], (line) => said.push(line))).toBe(0);
  expect(
    await run([...args, ...chosen.slice(0, 4), '--broken', 'renews-every-call'], (line) =>
      said.push(line),
    ),
  ).toBe(1);
  expect(said).toEqual([
    '1 of 1 passed.',
    'biot token-is-kept: the server saw 2 × refresh ok, not 0',
    '0 of 1 passed.',
  ]);
  expect(await run(['--nonsense'], (line) => said.push(line))).toBe(2);
  expect(said.at(-1)).toMatch(/^Unknown option '--nonsense'/);
});
