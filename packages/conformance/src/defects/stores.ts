// Clients that misuse their store.
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Driver, DriverFault, type Say, type StartSay } from '../driver.ts';
import {
  errorOf,
  failed,
  kindOf,
  type PlantedDefect,
  type PlantedDefects,
  starting,
  tokenOf,
  withHeader,
} from './planted.ts';
import { answering, isCall, isRejection } from './responses.ts';

export const stores: PlantedDefects = {
  'ignores-the-store': () => ({ tell: starting(({ store: _, ...say }) => say) }),
  'writes-readable-files': () =>
    afterCalls(async (folder) => {
      for (const file of await filesIn(folder)) await chmod(file, 0o644);
    }),
  'keeps-the-mode-of-a-file': () => {
    let folder: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') folder = say.store;
        if (say.do !== 'call' || folder === undefined) return driver.tell(say);
        const before = await readableIn(folder);
        const answer = await driver.tell(say);
        const after = await filesIn(folder);
        for (const file of after) if (before.includes(file)) await chmod(file, 0o644);
        return answer;
      },
    };
  },
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
  'uses-any-record-of-the-store': () => {
    let first: StartSay | undefined;
    return {
      async tell(say, driver) {
        if (say.do !== 'start' || say.store === undefined) return driver.tell(say);
        if (first?.store !== say.store) first = say;
        return driver.tell({ ...say, credentials: first.credentials });
      },
    };
  },
  'uses-records-of-another-environment': () => {
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (first?.store !== say.store) first = say;
        return say.store === undefined ? say : { ...say, baseUrl: first!.baseUrl };
      }),
    };
  },
  'uses-records-of-another-phone': () => {
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (first?.store !== say.store) first = say;
        const { phone } = first?.credentials ?? {};
        return say.store === undefined || phone === undefined
          ? say
          : { ...say, credentials: first!.credentials };
      }),
    };
  },
  'sees-logouts-of-other-processes-late': () => {
    let loggedOut: number | undefined;
    return {
      tell(say, driver) {
        if (say.do === 'logout') loggedOut = driver.pid;
        if (say.do === 'start' || say.do === 'advance') loggedOut = undefined;
        const isLate = loggedOut !== undefined && loggedOut !== driver.pid;
        if (say.do !== 'call' || !isLate) return driver.tell(say);
        return Promise.resolve({ results: Array.from({ length: say.times }, () => 200) });
      },
    };
  },
  'uses-records-of-similar-accounts': () => {
    const letters = (say: StartSay): string =>
      JSON.stringify(say.credentials.username).replaceAll(/[\W_]/g, '');
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (first?.store !== say.store) first = say;
        return say.store !== undefined && letters(say) === letters(first!)
          ? { ...say, credentials: first!.credentials }
          : say;
      }),
    };
  },
  'keeps-tokens-after-a-logout': () => {
    let folder: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') folder = say.store;
        if (say.do !== 'logout' || folder === undefined) return driver.tell(say);
        const restore = await copyOf(folder, '.old');
        const answer = await driver.tell(say);
        await restore();
        return answer;
      },
    };
  },
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
  'waits-two-seconds-for-the-store': () => {
    let inProgress = 0;
    return {
      async tell(say, driver) {
        if (say.do !== 'call') return driver.tell(say);
        inProgress++;
        try {
          const answer = driver.tell(say);
          if (inProgress === 1) return await answer;
          return await Promise.race([answer, sleep(2000, failed(say.times))]);
        } finally {
          inProgress--;
        }
      },
    };
  },
  'keeps-the-lock-of-a-dead-process': () => {
    let isLocked = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') isLocked = false;
        if (say.do === 'call' && isLocked) return failed(say.times);
        const answer = await driver.tell(say).catch((error: unknown) => {
          isLocked = error instanceof DriverFault;
          throw error;
        });
        return say.do === 'call' && isLocked ? failed(say.times) : answer;
      },
    };
  },
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
  'ignores-capitals-of-accounts': () => {
    const lower = ({ credentials: { password: _, ...identity } }: StartSay): string =>
      JSON.stringify(identity).toLowerCase();
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (say.store === undefined) return say;
        if (first?.store !== say.store) first = say;
        return lower(say) === lower(first) ? { ...say, credentials: first.credentials } : say;
      }),
    };
  },
  'logs-in-in-each-process-after-a-rejected-refresh': () => {
    const calling = new Set<number | undefined>();
    let isRefused = false;
    return {
      async tell(say, driver) {
        if (say.do !== 'call') return driver.tell(say);
        calling.add(driver.pid);
        return driver.tell(say).finally(() => calling.delete(driver.pid));
      },
      async intercept(sent, pass, world) {
        const kind = kindOf(sent, world);
        const received = await pass(sent);
        if (kind === 'refresh') isRefused = isRejection(received);
        if (kind === 'login' && isRefused && calling.size > 1) await pass(sent);
        return received;
      },
    };
  },
  'counts-the-age-of-a-token-from-its-start': () => {
    let isNew = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') isNew = say.client !== '1';
        if (say.do === 'advance') isNew = false;
        return driver.tell(say);
      },
      // A status for which the client does not refresh.
      intercept: answering((sent, received, world) =>
        isNew && received.status === 401 && isCall(sent, world)
          ? { ...received, status: 418 }
          : received,
      ),
    };
  },
  'refreshes-a-rejected-token-in-each-process': () => {
    const calling = new Set<number | undefined>();
    let refresh: { readonly again: () => Promise<unknown> } | undefined;
    return {
      async tell(say, driver) {
        if (say.do !== 'call') return driver.tell(say);
        calling.add(driver.pid);
        return driver.tell(say).finally(() => calling.delete(driver.pid));
      },
      async intercept(sent, pass, world) {
        const kind = kindOf(sent, world);
        if (kind === 'refresh') {
          refresh = { again: () => pass(sent) };
          const received = await pass(sent);
          refresh = undefined;
          return received;
        }
        const received = await pass(sent);
        if (kind === 'read' && received?.status === 401 && calling.size > 1) await refresh?.again();
        return received;
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
  'uses-records-of-another-provider': () => {
    let before: { readonly start: StartSay; readonly token: string } | undefined;
    let start: StartSay | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') start = say;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const token = tokenOf(sent, world);
        if (token === undefined || !start?.store) return pass(sent);
        const isForeign =
          before?.start.store === start.store && before.start.provider !== start.provider;
        if (isForeign) await pass(withHeader(sent, 'authorization', `Bearer ${before!.token}`));
        before = { start, token };
        return pass(sent);
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
