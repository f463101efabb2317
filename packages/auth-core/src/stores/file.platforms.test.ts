// The file store with real processes. Some are killed at critical moments; one is stopped and continued.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { AuthRecord } from '../index.ts';
import { testStore } from '../testing/index.ts';
import { fileStore } from './file.ts';
import { thisProcess } from './lib/file/mutex.ts';

const root = mkdtempSync(join(tmpdir(), 'store-file-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
function newDirectory(): string {
  count += 1;
  return join(root, `tokens-${count}`);
}

const record: AuthRecord = {
  revision: 1,
  identity: 'ada',
  generation: 1,
  tokens: {
    access_token: 'access-canary',
    refresh_token: 'refresh-canary',
    issued_at: 1,
    expires_at: 2,
    refresh_at: 2,
  },
};

const LOCK = { wait: 2_000, lease: 60_000 };

/** Returns the name of one of the store's files after a record was saved. */
function fileOf(directory: string, extension: string): string {
  const record = readdirSync(directory).find((name) => name.endsWith('.json'))!;
  return join(directory, record.replace(/json$/, extension));
}

/** Starts a process that runs `code` with `store`. */
function startChild(directory: string, code: string): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import fs from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       const die = () => { process.kill(process.pid, 'SIGKILL'); };
       const record = ${JSON.stringify(record)};
       const dieAt = (name, when) => {
         const real = fs[name];
         fs[name] = (...args) => { if (when(...args)) die(); return real(...args); };
         syncBuiltinESMExports();
       };
       const { fileStore } = await import(${JSON.stringify(new URL('./file.ts', import.meta.url))});
       const store = fileStore({ directory: ${JSON.stringify(directory)} });
       ${code}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

async function killedWhile(directory: string, code: string): Promise<void> {
  const [, signal] = (await once(startChild(directory, code), 'exit')) as [unknown, string | null];
  expect(signal).toBe('SIGKILL');
}

describe('passes testStore', () => {
  const directory = newDirectory();
  testStore(() => fileStore({ directory }), { test });
});

test('REQ-9: the lock of a killed process is free immediately', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await killedWhile(
    directory,
    `await store.save('ada', record, undefined);
     await store.lock('ada', { wait: 1000, lease: 600000 }, async () => die());`,
  );
  expect(await store.lock!('ada', LOCK, async () => 'in')).toBe('in');
});

describe('REQ-9: after a process was killed during a write, the next write does not wait, and no token stays in a temporary file', () => {
  test.each([
    ['before it wrote', `dieAt('openSync', (path) => path.endsWith('.tmp'));`],
    ['with an empty file', `dieAt('writeFileSync', () => true);`],
    ['before it synced', `dieAt('fsyncSync', () => true);`],
    ['before it renamed', `dieAt('renameSync', () => true);`],
    ['before it released the mutex', `dieAt('rmSync', (path) => path.endsWith('.mutex'));`],
  ])('%s', async (_, fault) => {
    const directory = newDirectory();
    const store = fileStore({ directory });
    await store.save('ada', record, undefined);
    await killedWhile(
      directory,
      `${fault}
       await store.save('ada', { ...record, revision: 2 }, 1);`,
    );
    const read = await store.load('ada');
    const { revision } = read!;
    expect(await store.save('ada', { ...record, revision: 3 }, revision)).toBe(true);
    expect(readdirSync(directory).map((name) => name.slice(64))).toEqual(['.json']);
  });
});

test('REQ-9: after a process was killed while it removed the mutex of a dead one, the next write does not wait', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  const write = `await store.save('ada', { ...record, revision: 2 }, 1);`;
  await store.save('ada', record, undefined);
  await killedWhile(directory, `dieAt('renameSync', () => true); ${write}`);
  await killedWhile(directory, `dieAt('rmSync', (path) => path.endsWith('.tmp')); ${write}`);
  await killedWhile(directory, `dieAt('rmSync', (path) => path.endsWith('.mutex')); ${write}`);
  await killedWhile(directory, `dieAt('rmSync', (path) => path.includes('.break-')); ${write}`);
  expect(await store.save('ada', { ...record, revision: 2 }, 1)).toBe(true);
  expect(readdirSync(directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('REQ-9: a stopped process that then continues to remove the mutex of a dead one does not remove that of a third', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  await killedWhile(
    directory,
    `dieAt('renameSync', () => true);
     await store.save('ada', { ...record, revision: 2 }, 1);`,
  );
  const late = startChild(
    directory,
    `let stopped = false;
     const real = fs.openSync;
     fs.openSync = (path, ...rest) => {
       if (!stopped && path.includes('.break-')) {
         stopped = true;
         fs.writeSync(1, 'stopping');
         process.kill(process.pid, 'SIGSTOP');
       }
       return real(path, ...rest);
     };
     syncBuiltinESMExports();
     const saved = await store.save('ada', { ...record, revision: 3 }, 2);
     fs.writeSync(1, saved ? 'saved' : 'refused');`,
  );
  expect(String(await once(late.stdout!, 'data'))).toBe('stopping');
  expect(await store.save('ada', { ...record, revision: 2 }, 1)).toBe(true);
  const mutex = fileOf(directory, 'mutex');
  const living = JSON.stringify({ id: 'a'.repeat(24), process: thisProcess() });
  writeFileSync(mutex, living);
  late.kill('SIGCONT');
  const outcome = once(late.stdout!, 'data');
  await Promise.race([outcome, new Promise((resolve) => setTimeout(resolve, 500))]);
  expect(readFileSync(mutex, 'utf8')).toBe(living);
  rmSync(mutex);
  expect(String(await outcome)).toBe('saved');
});

test('subscribe does not keep the process alive', async () => {
  const directory = newDirectory();
  const child = startChild(directory, `store.subscribe('ada', () => {});`);
  expect(await once(child, 'exit')).toEqual([0, null]);
});
