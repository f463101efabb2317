// Tests the kit with the clients of this repository: they pass every case, and deliberately broken clients do not.
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

test('a client with a defect fails the cases that must find it', async () => {
  const kills = await playKills(options);
  expect(kills.filter(({ found }) => !found)).toEqual([]);
});

test('every case finds at least one defect, and every defect has a case', () => {
  const found = new Set(readDefects().flatMap(({ fails }) => fails));
  expect(readCases().flatMap(({ name }) => (found.has(name) ? [] : name))).toEqual([]);
  expect(Object.keys(sabotages)).toEqual(readDefects().map(({ name }) => name));
});

test('case names are unique, and the sandbox serves every provider of the cases', () => {
  const names = readCases().map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  const served = server.providers.map(({ sandbox }) => sandbox.name);
  expect(served).toEqual(expect.arrayContaining(Object.keys(readProviderOperations())));
});

test.each([
  [{ cases: ['nonsense'] }, 'Unknown case "nonsense". Known: first-call-logs-in, '],
  [{ providers: ['acme'] }, 'Unknown provider "acme". Known: '],
  [{ broken: 'nonsense' }, 'Unknown defect "nonsense". Known: never-refreshes, '],
  [{ driver: ['no-such-program'] }, 'The driver `no-such-program` did not start: '],
  [{ driver: [process.execPath, '-e', ''] }, ' exited with code 0.'],
  [
    { driver: [process.execPath, '-e', 'console.log("hello"); setTimeout(() => {}, 9999)'] },
    'The driver must print one line of JSON. It printed: hello',
  ],
  [{ sandbox: 'http://127.0.0.1:9' }, 'No sandbox responds at http://127.0.0.1:9. Start one'],
])('an invalid option throws an error with one line: %j', async (wrong, sentence) => {
  const said = await playAll({ ...options, ...wrong }).catch(({ message }: Error) => message);
  expect(said).toContain(sentence);
  expect(said).not.toContain('\n');
});

test('the command prints the failed cases and exits with code 1', async () => {
  const said: string[] = [];
  const args = ['--driver', options.driver.join(' '), '--sandbox', server.url];
  const chosen = ['--provider', 'biot', '--case', 'token-is-reused', '--broken', 'ignores-expiry'];
  expect(await run([...args, ...chosen], (line) => said.push(line))).toBe(0);
  expect(
    await run([...args, ...chosen.slice(0, 4), '--broken', 'refreshes-on-every-call'], (line) =>
      said.push(line),
    ),
  ).toBe(1);
  expect(said).toEqual([
    '1 of 1 passed.',
    'biot token-is-reused: the server saw 2 × refresh ok, not 0',
    '0 of 1 passed.',
  ]);
  expect(await run(['--nonsense'], (line) => said.push(line))).toBe(2);
  expect(said.at(-1)).toMatch(/^Unknown option '--nonsense'/);
});
