// Clients that misuse the files of their store: what they write, and what they make of its content.
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Driver, Say, StartSay } from '../driver.ts';
import { errorOf, failed, kindOf, type PlantedDefect, type PlantedDefects } from './planted.ts';

export const files: PlantedDefects = {
  'writes-readable-files': () =>
    afterCalls(async (folder) => {
      for (const file of await filesIn(folder)) await chmod(file, 0o644);
    }),
  'keeps-the-mode-of-a-file': () =>
    around('call', async (folder) => {
      const readable = new Set(await readableIn(folder));
      return async () => {
        for (const file of await filesIn(folder)) if (readable.has(file)) await chmod(file, 0o644);
      };
    }),
  'stores-passwords': () =>
    afterCalls((folder, { credentials }) =>
      writeFile(join(folder, 'account'), credentials.password ?? '', { mode: 0o600 }),
    ),
  'fails-with-an-invalid-store': () => {
    let isInvalid = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.store !== undefined) isInvalid = await hasInvalid(say.store);
        if (say.do !== 'call' || !isInvalid) return driver.tell(say);
        return failed(say.times);
      },
    };
  },
  'keeps-tokens-after-a-logout': () => around('logout', (folder) => copyOf(folder, '.old')),
  'writes-the-tokens-of-a-request-in-progress-at-a-logout': () => {
    const calls = new Set<Promise<Answer>>();
    let folder: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') folder = say.store;
        if (say.do === 'logout' && folder !== undefined && calls.size > 0) {
          await Promise.allSettled(calls);
          const restore = await copyOf(folder);
          const answer = await driver.tell(say);
          await restore();
          return answer;
        }
        const answer = driver.tell(say);
        if (say.do !== 'call') return answer;
        calls.add(answer);
        return answer.finally(() => calls.delete(answer));
      },
    };
  },
  'keeps-tokens-until-they-are-revoked': () => {
    let folder: string | undefined;
    let isRevoked = true;
    return {
      async tell(say, driver) {
        if (say.do === 'start') folder = say.store;
        if (say.do !== 'logout' || folder === undefined) return driver.tell(say);
        const restore = await copyOf(folder);
        const answer = await driver.tell(say);
        if (!isRevoked) await restore();
        isRevoked = true;
        return answer;
      },
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (kindOf(sent, world) === 'logout') isRevoked = received?.status === 200;
        return received;
      },
    };
  },
  'misses-a-logout-after-the-store-was-removed': () => missingLogouts(1),
  'counts-logouts-in-the-store': () => missingLogouts(2),
  'empties-the-store-at-a-logout': () => emptying((say) => say.do === 'logout'),
  'empties-the-store-after-a-rejection': () =>
    emptying((_, { results }) => results?.map(errorOf).includes('invalid_grant') === true),
  'fails-if-the-store-cannot-be-written': () => {
    let folder: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') folder = say.store;
        const isLost =
          folder !== undefined && !(await stat(folder).catch(() => undefined))?.isDirectory();
        return say.do === 'call' && isLost ? failed(say.times) : driver.tell(say);
      },
    };
  },
  'crashes-with-null-in-the-store': () => {
    let folder: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') folder = say.store;
        if (say.do !== 'call' || folder === undefined || !(await hasNulls(folder)))
          return driver.tell(say);
        return { results: Array.from({ length: say.times }, () => 'TypeError') };
      },
    };
  },
  'writes-in-place': () => {
    const opened = new Map<string, number>();
    return afterCalls(async (folder) => {
      for (const path of await filesIn(folder)) {
        const [content, old] = [await readFile(path), opened.get(path)];
        if (old !== undefined) {
          ftruncateSync(old);
          writeSync(old, content, 0, content.length, 0);
          closeSync(old);
        }
        opened.set(path, openSync(path, 'r+'));
      }
    });
  },
  'remembers-the-tokens-of-a-removed-store': () => {
    const memories = new Map<number | undefined, () => Promise<void>>();
    let folder: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') {
          folder = say.store;
          memories.delete(driver.pid);
        }
        if (say.do !== 'call' || folder === undefined) return driver.tell(say);
        if (await isEmpty(folder)) await memories.get(driver.pid)?.();
        const answer = await driver.tell(say);
        memories.set(driver.pid, await copyOf(folder));
        return answer;
      },
    };
  },
  'ends-when-the-store-is-removed': () => {
    let store: string | undefined;
    let hasEnded = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') {
          hasEnded &&= store === say.store;
          store = say.store;
        }
        hasEnded ||= say.do === 'logout';
        if (say.do === 'call' && hasEnded && store !== undefined && (await isEmpty(store)))
          return { results: Array.from({ length: say.times }, () => 'signed_out') };
        return driver.tell(say);
      },
    };
  },
};

/** Does not see a logout of another process that finds the store removed, if it is this one of an account at least. */
function missingLogouts(from: number): PlantedDefect {
  let store: string | undefined;
  let logouts = 0;
  let loggedOut: number | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start') {
        if (say.store !== store) logouts = 0;
        [store, loggedOut] = [say.store, undefined];
      }
      if (say.do === 'logout' && store !== undefined) {
        logouts++;
        if (logouts >= from && (await isEmpty(store))) loggedOut = driver.pid;
      }
      const isMissed = loggedOut !== undefined && loggedOut !== driver.pid;
      if (say.do !== 'call' || !isMissed) return driver.tell(say);
      return { results: Array.from({ length: say.times }, () => 200) };
    },
  };
}

/** Removes all files of the store after such a command. */
function emptying(after: (say: Say, answer: Answer) => boolean): PlantedDefect {
  let folder: string | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start') folder = say.store;
      const answer = await driver.tell(say);
      if (folder !== undefined && after(say, answer))
        for (const file of await filesIn(folder)) await rm(file);
      return answer;
    },
  };
}

/** Returns a function that writes the files of now again. */
async function copyOf(folder: string, suffix = ''): Promise<() => Promise<void>> {
  const files = await filesIn(folder);
  const copies = await Promise.all(files.map((file) => readFile(file)));
  return async () => {
    for (const [at, file] of files.entries())
      await writeFile(`${file}${suffix}`, copies[at]!, { mode: 0o600 });
  };
}

async function isEmpty(folder: string): Promise<boolean> {
  const contents = await Promise.all((await filesIn(folder)).map((file) => readFile(file)));
  return contents.every(({ length }) => length === 0);
}

/** Runs `before` before each such command, and what it returned after it. */
function around(
  command: Say['do'],
  before: (folder: string) => Promise<() => Promise<void>>,
): PlantedDefect {
  let folder: string | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start') folder = say.store;
      if (say.do !== command || folder === undefined) return driver.tell(say);
      const after = await before(folder);
      const answer = await driver.tell(say);
      await after();
      return answer;
    },
  };
}

/** Changes the folder of the store after each call. */
function afterCalls(change: (folder: string, start: StartSay) => Promise<void>): PlantedDefect {
  let start: StartSay | undefined;
  return {
    async tell(say: Say, driver: Driver) {
      if (say.do === 'start') start = say;
      const answer = await driver.tell(say);
      if (say.do === 'call' && start?.store !== undefined) await change(start.store, start);
      return answer;
    },
  };
}

async function hasInvalid(folder: string): Promise<boolean> {
  for (const file of await filesIn(folder)) {
    const text = await readFile(file, 'utf8');
    if (/lock/.test(file)) continue;
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
    } catch {
      return true;
    }
  }
  return false;
}

/** Whether a record has members, and all of them are null. */
async function hasNulls(folder: string): Promise<boolean> {
  for (const file of await filesIn(folder)) {
    const text = await readFile(file, 'utf8');
    if (/:null/.test(text.replaceAll(/\s/g, '')) && !/:["\dtf]/.test(text.replaceAll(/\s/g, '')))
      return true;
  }
  return false;
}

/** The files that other users can read. */
async function readableIn(folder: string): Promise<string[]> {
  const files = await filesIn(folder);
  const modes = await Promise.all(files.map(async (file) => (await stat(file)).mode));
  return files.filter((_, index) => (modes[index]! & 0o044) !== 0);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}
