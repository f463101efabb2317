import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { type AuthEvent, type AuthRecord, createSession } from '../index.ts';
import { fileStore } from './file.ts';

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

// A worker thread, which mutation testing uses, cannot set its umask.
test.skipIf(!isMainThread)('no other user can read the files, with any umask', async () => {
  const directory = newDirectory();
  const umask = process.umask(0);
  try {
    const store = fileStore({ directory });
    await store.save('ada', record, undefined);
    await store.lock!('ada', LOCK, async () => {
      const modes = readdirSync(directory).map((name) => statSync(join(directory, name)).mode);
      expect(modes.map((mode) => mode & 0o777)).toEqual([0o600, 0o600]);
    });
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  } finally {
    process.umask(umask);
  }
});

test('tokens are only in the record, not in another file or a file name', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada@example.com', record, undefined);
  await store.lock!('ada@example.com', LOCK, async (lease) => {
    await store.save('ada@example.com', { ...record, revision: 2 }, 1, lease);
    const names = readdirSync(directory).sort();
    expect(names.map((name) => name.replace(/^[0-9a-f]{64}/, ''))).toEqual(['.json', '.lock']);
    const texts = names.map((name) => readFileSync(join(directory, name), 'utf8'));
    expect(texts.map((text) => text.includes('canary'))).toEqual([true, false]);
  });
});

test('REQ-50: a directory that others can write to, or inside one, is rejected, and the error says what to do', async () => {
  const directory = newDirectory();
  mkdirSync(directory);
  chmodSync(directory, 0o777);
  await expect(fileStore({ directory }).load('ada')).rejects.toThrow(`chmod 700`);
  const inside = fileStore({ directory: join(directory, 'inside') });
  await expect(inside.load('ada')).rejects.toThrow(`Others can write to ${directory}`);
  chmodSync(directory, 0o700);
  expect(await inside.save('ada', record, undefined)).toBe(true);
});

test.each([
  ['empty', ''],
  ['cut off', '{"revision":1,"access_tok'],
  ['somebody else’s', '[1, 2, 3]'],
  ['without a revision', '{"identity":"ada","generation":1}'],
  ['binary', '\0\uffff\0'],
  ['of the wrong types', JSON.stringify({ ...record, revision: '1' })],
])('a record that is %s counts as missing, and the next save replaces it', async (_, text) => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  writeFileSync(fileOf(directory, 'json'), text);
  expect(await store.load('ada')).toBeUndefined();
  expect(await store.save('ada', record, undefined)).toBe(true);
  expect(await store.load('ada')).toEqual(record);
});

test.each([
  ['empty', ''],
  ['no JSON', 'x'],
  ['foreign', '{"fence":"7","held":4}'],
])('a lock file that is %s counts as a free lock', async (_, text) => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  writeFileSync(fileOf(directory, 'lock'), text);
  expect(await store.lock!('ada', LOCK, async () => 'in')).toBe('in');
});

test('a lock owner on another machine does not count as dead if no local process has its pid', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  const by = { domain: 'another machine', pid: 2 ** 31 - 1, start: '1' };
  const until = Date.now() + 60_000;
  const state = { fence: 4, held: { by, until, lease: 60_000 } };
  writeFileSync(fileOf(directory, 'lock'), JSON.stringify(state));
  const waiting = store.lock!('ada', { ...LOCK, wait: 50 }, async () => 'in');
  await expect(waiting).rejects.toThrow('Could not acquire the lock within 50 ms');
  const over = { fence: 4, held: { by, until: Date.now() - 1, lease: 60_000 } };
  writeFileSync(fileOf(directory, 'lock'), JSON.stringify(over));
  expect(await store.lock!('ada', LOCK, async ({ fence }) => fence)).toBe(5);
});

test('a process with the pid of a dead one does not count as the lock owner', {
  skip: process.platform !== 'linux',
}, async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  await store.lock!('ada', LOCK, async () => {
    const path = fileOf(directory, 'lock');
    const state = JSON.parse(readFileSync(path, 'utf8')) as { held: { by: { start: string } } };
    state.held.by.start = '1';
    writeFileSync(path, JSON.stringify(state));
    expect(await store.lock!('ada', LOCK, async () => 'in')).toBe('in');
  });
});

test('a clock that was set back does not extend the wait beyond the lease', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  const by = { domain: 'another machine', pid: 1, start: '1' };
  const state = { fence: 4, held: { by, until: Date.now() + 86_400_000, lease: 100 } };
  writeFileSync(fileOf(directory, 'lock'), JSON.stringify(state));
  expect(await store.lock!('ada', LOCK, async ({ fence }) => fence)).toBe(5);
});

test.skipIf(process.getuid?.() !== 0)(
  'REQ-50: a directory of another user is rejected, with its owner’s id',
  async () => {
    const directory = newDirectory();
    mkdirSync(directory, { mode: 0o700 });
    chownSync(directory, 4_711, 4_711);
    await expect(fileStore({ directory }).load('ada')).rejects.toThrow(
      `${directory} belongs to the user 4711`,
    );
  },
);

test.skipIf(process.getuid?.() !== 0)(
  'REQ-50: a directory behind a link of another user, and a link in place of the directory, are rejected',
  async () => {
    const [target, link] = [newDirectory(), newDirectory()];
    mkdirSync(target, { mode: 0o700 });
    symlinkSync(target, link);
    const store = fileStore({ directory: link });
    expect(await store.save('ada', record, undefined)).toBe(true);
    lchownSync(link, 4_711, 4_711);
    await expect(store.load('ada')).rejects.toThrow('belongs to the user 4711');
    chownSync(target, 4_711, 4_711);
    lchownSync(link, 0, 0);
    await expect(store.load('ada')).rejects.toThrow('belongs to the user 4711');
  },
);

test.skipIf(process.getuid?.() !== 0)(
  'REQ-50: a directory inside one of another user is rejected',
  async () => {
    const parent = newDirectory();
    const directory = join(parent, 'tokens');
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chownSync(parent, 4_711, 4_711);
    await expect(fileStore({ directory }).load('ada')).rejects.toThrow('belongs to the user 4711');
  },
);

test('REQ-50: a directory inside a sticky one, such as /tmp, is accepted', async () => {
  const parent = newDirectory();
  mkdirSync(parent);
  chmodSync(parent, 0o1777);
  const store = fileStore({ directory: join(parent, 'tokens') });
  expect(await store.save('ada', record, undefined)).toBe(true);
});

test('REQ-50: a link in place of a record is not followed', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  const path = fileOf(directory, 'json');
  const elsewhere = join(root, 'elsewhere.json');
  writeFileSync(elsewhere, readFileSync(path));
  rmSync(path);
  symlinkSync(elsewhere, path);
  await expect(store.load('ada')).rejects.toThrow('ELOOP');
});

test('REQ-50: a pipe or a directory in place of a record is rejected without a wait', async () => {
  for (const make of [
    (path: string) => execFileSync('mkfifo', [path]),
    (path: string) => mkdirSync(path),
  ]) {
    const directory = newDirectory();
    const store = fileStore({ directory });
    await store.save('ada', record, undefined);
    const path = fileOf(directory, 'json');
    rmSync(path);
    make(path);
    await expect(store.load('ada')).rejects.toThrow('is not a regular file. Remove it.');
    await expect(store.save('ada', record, undefined)).rejects.toThrow('is not a regular file');
  }
});

test('REQ-50: a file above a megabyte is not read', async () => {
  const directory = newDirectory();
  const store = fileStore({ directory });
  await store.save('ada', record, undefined);
  writeFileSync(fileOf(directory, 'json'), ' '.repeat(1_000_001));
  await expect(store.load('ada')).rejects.toThrow('is larger than 1000000 bytes. Remove it.');
});

test('REQ-50: a session continues without an untrusted store, and reports why', async () => {
  const directory = newDirectory();
  mkdirSync(directory);
  chmodSync(directory, 0o777);
  const events: AuthEvent[] = [];
  const session = createSession({
    grant: { login: async () => ({ access_token: 'a' }) },
    store: fileStore({ directory }),
    key: 'ada',
    onEvent: (event) => void events.push(event),
  });
  expect(await session.accessToken()).toBe('a');
  const failure = events.find((event) => event.type === 'store_failed');
  expect(failure?.error.message).toContain(`Others can write to the token directory ${directory}`);
});

test('REQ-41: sessions share a relative directory after the program has changed its own', async () => {
  const before = process.cwd();
  const parent = newDirectory();
  mkdirSync(parent, { mode: 0o700 });
  // Worker threads cannot change the directory of the process.
  if (!isMainThread) return;
  process.chdir(parent);
  try {
    const store = fileStore({ directory: 'tokens' });
    process.chdir(before);
    await store.save('ada', record, undefined);
    expect(readdirSync(join(parent, 'tokens')).length).toBeGreaterThan(0);
  } finally {
    process.chdir(before);
  }
});

test('REQ-54: a missing directory is rejected at construction', () => {
  for (const directory of [undefined, '', 5]) {
    expect(() => fileStore({ directory: directory as never })).toThrow(/directory/);
  }
});

test('REQ-54: an unknown option, or none, is rejected at construction', () => {
  for (const options of [undefined, null, { directory: '/tmp/x', mod: 1 }]) {
    expect(() => fileStore(options as never)).toThrow(
      expect.objectContaining({
        code: 'invalid_configuration',
        message: expect.stringContaining('Known: directory.') as string,
      }),
    );
  }
});
