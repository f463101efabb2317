// Tests the runner with small set-ups of shell commands and a real sandbox. `test:generators` runs the real set-ups.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxServer } from '@x/sandbox/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Builds } from './builds.ts';
import { run } from './cli.ts';
import { readDocuments } from './documents.ts';
import { firstCalls } from './first-call.ts';
import { surprise } from './judge.ts';
import { fill, runSetup, startSandbox } from './run.ts';
import { readSetups, type Setup } from './setups.ts';
import { tableOf } from './table.ts';

const documents = readDocuments();
const biot = documents.find(({ id }) => id === 'biot-3.1')!;
const setups = mkdtempSync(join(tmpdir(), 'setups-'));
let server: SandboxServer;

beforeAll(async () => {
  server = await startSandbox();
});
afterAll(async () => {
  await server.close();
  rmSync(setups, { recursive: true, force: true });
});

/** A set-up whose client is a program for Node. */
function setupOf(changes: Partial<Setup>): Setup {
  const told: Omit<Setup, 'id' | 'folder'> = {
    name: 'Copy',
    version: '1',
    needs: 'true',
    commands: { generate: 'cp "$DOCUMENT" client.json', compile: 'true', call: 'node call.mjs' },
    program: { template: 'call.mjs.txt', path: 'call.mjs' },
    calls: { biot: { query: 'searchRequest=%7B%22page%22%3A0%2C%22limit%22%3A2%7D' } },
    ...changes,
  };
  mkdirSync(join(setups, 'copy'), { recursive: true });
  writeFileSync(
    join(setups, 'copy', 'call.mjs.txt'),
    `const headers = { authorization: \`Bearer \${process.env.TOKEN}\` };
await fetch(process.env.BASE_URL + '/device/v2/devices?{{query}}', { headers });`,
  );
  writeFileSync(join(setups, 'copy', 'setup.json'), JSON.stringify(told));
  return readSetups(`${setups}/`)[0]!;
}

const called = (query: string): Setup => setupOf({ calls: { biot: { query } } });

describe('a set-up', () => {
  test('passes if its client sends the parameter as the document describes it', async () => {
    const outcome = await runSetup(setupOf({}), biot, server);
    expect(outcome.failed).toBeUndefined();
    expect(surprise(outcome)).toBeUndefined();
  });

  test.each([
    ['searchRequest%5Blimit%5D=2', 'with {"searchRequest[limit]":"2"} instead of'],
    ['', 'arrived, with {} instead of'],
    ['searchRequest=%7B%22limit%22%3A3%7D', 'instead of'],
  ])('fails at the call if the client sends %j', async (query, sentence) => {
    const outcome = await runSetup(called(query), biot, server);
    expect(outcome.failed?.stage).toBe('call');
    expect(outcome.failed?.message).toContain(sentence);
    expect(surprise(outcome)).toContain('copy with biot-3.1: call failed.');
  });

  test('fails at the call if no request arrives', async () => {
    const commands = { generate: 'true', call: 'true' };
    const outcome = await runSetup(setupOf({ commands }), biot, server);
    expect(outcome.failed).toEqual({ stage: 'call', message: 'No request arrived.' });
  });

  test('reports the first command that fails, with its output', async () => {
    const commands = { generate: 'echo made', compile: 'echo no such type; false', call: 'true' };
    const { failed } = await runSetup(setupOf({ commands }), biot, server);
    expect(failed?.stage).toBe('compile');
    expect(failed?.message).toBe('`echo no such type; false` exited with code 1:\nno such type');
  });
});

describe('the client of a second document', () => {
  const older = documents.find(({ id }) => id === 'biot-3.0')!;

  /** Returns how often the sources of two documents are compiled. */
  async function compilations(one: string, other: string): Promise<number> {
    const log = join(setups, 'compilations');
    rmSync(log, { force: true });
    const builds = new Builds();
    for (const [document, text] of [
      [biot, one],
      [older, other],
    ] as const) {
      const generate = `mkdir client && printf '%s' '${text}' > client/main.c`;
      const commands = { generate, compile: `echo compiled >> ${log}` };
      await runSetup(setupOf({ sources: 'client', commands }), document, server, builds);
    }
    return readFileSync(log, 'utf8').trim().split('\n').length;
  }

  test.each([
    ['/* OpenAPI 3.1 */ main', '/* OpenAPI 3.0 */ main'],
    ['a\n  /* Described. */\n  b', 'a\n  b'],
    ['a\n  /// Described.\n  b', 'a\n  b'],
  ])('is not compiled again if only its comments differ: %j and %j', async (one, other) => {
    expect(await compilations(one, other)).toBe(1);
  });

  test.each([
    ['main', 'other'],
    ['accept("/*"); /* */', 'send("/*"); /* */'],
  ])('is compiled if %j becomes %j', async (one, other) => {
    expect(await compilations(one, other)).toBe(2);
  });
});

describe('an expected failure', () => {
  const expected = [{ documents: ['*-3.1'], stage: 'call', reason: 'It sends none.' }] as const;

  test('is accepted, and the table shows its reason', async () => {
    const setup = setupOf({ expected, commands: { call: 'true' } });
    const outcome = await runSetup(setup, biot, server);
    expect(surprise(outcome)).toBeUndefined();
    const table = tableOf([setup], documents.slice(2, 4), [outcome]);
    expect(table).toContain('| generator | biot 3.1 | biot 3.0 |');
    expect(table).toContain('| Copy 1 | call (1) | – |');
    expect(table).toContain('\n1. It sends none.\n');
  });

  test('that does not happen is reported', async () => {
    const outcome = await runSetup(setupOf({ expected }), biot, server);
    expect(surprise(outcome)).toContain('copy with biot-3.1 passed, but setup.json expects call');
  });

  test('at another stage is reported', async () => {
    const setup = setupOf({ expected, commands: { generate: 'false' } });
    expect(surprise(await runSetup(setup, biot, server))).toContain('generate failed.');
  });
});

test('a template with a missing value throws', () => {
  expect(fill('{{one}} and {{one}}', { one: '1' })).toBe('1 and 1');
  expect(() => fill('{{two}}', {})).toThrow('The template has {{two}}, which has no value.');
});

test('every provider has a first call, and every generator has its program for each provider', () => {
  const providers = [...new Set(documents.map(({ provider }) => provider))];
  expect(Object.keys(firstCalls).sort()).toEqual(providers);
  for (const { id, program, calls = {} } of readSetups())
    if (program) expect([id, ...Object.keys(calls).sort()]).toEqual([id, ...providers]);
});

test.each([
  [['--generator', 'cobol'], 'Unknown generator "cobol". Known: hey-api, '],
  [['--document', 'biot'], 'Unknown document "biot". Known: bioprodict-3.1, '],
  [['--nonsense'], "Unknown option '--nonsense'"],
])('invalid arguments %j print one line', async (args, sentence) => {
  const said: string[] = [];
  expect(await run(args, (line) => said.push(line))).toBe(2);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(sentence);
});
