// The requirements for a token store, as tests for the stores of this package and for your own. They require no
// assertion library, and of a test runner only a function that registers a test.

import type { AuthRecord } from '../session/record.ts';
import type { TokenStore } from '../stores/store.ts';
import {
  guarded,
  must,
  mustBe,
  newKey,
  type OpenStore,
  pause,
  recordOf,
  type StoreCheck,
  signOutOf,
  soon,
} from './store-check.ts';
import { lockChecks } from './store-lock.ts';

export interface TestStoreOptions {
  /** Registers a test: `test` of vitest, Jest or `node:test`, `Deno.test`. */
  test: (name: string, run: () => Promise<void>) => unknown;
  /** The optional methods that the store does not have. */
  without?: readonly ('lock' | 'subscribe')[] | undefined;
}

/**
 * Registers tests for a token store. Each test calls `open` several times. Each call must return another handle on the
 * same storage, as another process would have: for a database, a separate connection. Every test uses its own keys, so
 * the storage need not be cleared between tests.
 *
 * @example
 * import { testStore } from '@x/auth-core/testing';
 * import { test } from 'vitest';
 *
 * testStore(() => myStore(connect()), { test });
 */
export function testStore(open: OpenStore, { test, without = [] }: TestStoreOptions): void {
  for (const { name, needs, run } of [...checks, ...lockChecks])
    if (needs === undefined || !without.includes(needs)) test(name, () => run(guarded(open)));
  for (const method of without)
    test(`a store without ${method} has no such method`, async () => {
      const store = await guarded(open)();
      must(store[method] === undefined, `Remove "${method}" from without, but the store has it.`);
    });
}

const checks: readonly StoreCheck[] = [
  {
    name: 'load returns undefined before the first save',
    async run(open) {
      const store = await open();
      mustBe(await store.load(newKey()), undefined);
    },
  },
  {
    name: 'one handle loads the complete record that another has saved',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      // A store may remove this record after ten minutes, when its tokens expire.
      const tokens = { access_token: 'a', issued_at: 1, expires_at: 600_001, refresh_at: 1.5 };
      const empty = { revision: 1, identity: 'check', generation: 0 };
      const asking = { by: 'session', beat: 3, challenge: 'mfa' };
      const attached = {
        credentials: { csrf: 'c', key: { value: 'k', list: [1, { a: true }] } },
        server: { tenant: 't' },
        login: 'password',
      };
      const records: AuthRecord[] = [
        recordOf(1),
        { ...empty, tokens },
        { ...empty, asking },
        { ...recordOf(1), asking },
        { ...recordOf(1), tokens: { ...recordOf(1).tokens!, attached } },
        signOutOf(1),
      ];
      for (const record of records) {
        await one.remove(key);
        must(await one.save(key, record, undefined), 'The first save was rejected.');
        mustBe(await two.load(key), record);
      }
    },
  },
  {
    name: 'save and remove resolve to true or false',
    async run(open) {
      const [store, key] = [await open(), newKey()];
      const results: readonly (readonly [unknown, boolean])[] = [
        [await store.save(key, recordOf(1), undefined), true],
        [await store.save(key, recordOf(1), undefined), false],
        [await store.remove(key, 2), false],
        [await store.remove(key, 1), true],
      ];
      // A driver may return the number of rows. The types of the store exclude it, but JavaScript does not.
      for (const [result, expected] of results)
        must(result === expected, `The result is ${String(result)}, not ${expected}.`);
    },
  },
  {
    name: 'a first record is saved only if there is none',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      const first = recordOf(1, 'first');
      must(await one.save(key, first, undefined), 'The first save was rejected.');
      must(
        !(await two.save(key, recordOf(1, 'second'), undefined)),
        'The second first save was not rejected.',
      );
      mustBe(await one.load(key), first);
    },
  },
  {
    name: 'a record is replaced only by a writer that knows its revision',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(
        !(await one.save(key, recordOf(2), 1)),
        'A save with an expected revision succeeded without a record.',
      );
      mustBe(await one.load(key), undefined);
      must(await one.save(key, recordOf(1), undefined), 'The first save was rejected.');
      must(await two.save(key, recordOf(2), 1), 'A save with the current revision was rejected.');
      must(
        !(await one.save(key, recordOf(2, 'late'), 1)),
        'A save with an old revision was not rejected.',
      );
      must(
        !(await one.save(key, recordOf(4), 3)),
        'A save with a later revision was not rejected.',
      );
      mustBe(await one.load(key), recordOf(2));
      must(await one.save(key, recordOf(7), 2), 'A save that skips revisions was rejected.');
    },
  },
  {
    name: 'a sign-out is stored like any record, and earlier tokens do not replace it',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(await one.save(key, recordOf(1), undefined), 'The first save was rejected.');
      must(await two.save(key, signOutOf(2), 1), 'The sign-out was rejected.');
      mustBe(await one.load(key), signOutOf(2));
      for (const expected of [undefined, 1])
        must(
          !(await one.save(key, recordOf(3), expected)),
          'Tokens with an old revision replaced the sign-out.',
        );
      mustBe(await two.load(key), signOutOf(2));
      must(await one.save(key, recordOf(3), 2), 'A login after the sign-out was rejected.');
      mustBe(await two.load(key), recordOf(3));
    },
  },
  {
    name: 'a removed record is missing, and the next save is a first save',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      await one.save(key, recordOf(5), undefined);
      await two.remove(key);
      mustBe(await one.load(key), undefined);
      must(
        !(await one.save(key, recordOf(6), 5)),
        'A save with the revision of a removed record succeeded.',
      );
      must(
        await one.save(key, recordOf(6), undefined),
        'The first save after a removal was rejected.',
      );
      mustBe(await two.load(key), recordOf(6));
    },
  },
  {
    name: 'a record is removed with its revision, or without one',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(!(await one.remove(key)), 'remove() resolved to true without a record.');
      must(!(await one.remove(key, 1)), 'remove(key, 1) resolved to true without a record.');
      await one.save(key, recordOf(1), undefined);
      must(!(await two.remove(key, 2)), 'remove() with another revision resolved to true.');
      must(
        (await one.load(key)) !== undefined,
        'remove() resolved to false, but the record is gone.',
      );
      must(await two.remove(key, 1), 'remove() with the current revision resolved to false.');
      mustBe(await one.load(key), undefined);
      await one.save(key, recordOf(5), undefined);
      must(await two.remove(key), 'remove() without a revision resolved to false.');
      mustBe(await one.load(key), undefined);
    },
  },
  {
    name: 'of concurrent saves, exactly one succeeds for each revision, and each resolves to whether it succeeded',
    async run(open) {
      const key = newKey();
      const writers = await Promise.all(['a', 'b', 'c', 'd'].map(async () => open()));
      await writers[0]!.save(key, recordOf(1), undefined);
      const won: number[] = [];
      const write = async (store: TokenStore, writer: number): Promise<void> => {
        for (let round = 0; round < 8; round += 1) {
          const revision = (await store.load(key))!.revision;
          const record = recordOf(revision + 1, `writer${writer}`);
          if (await store.save(key, record, revision)) won.push(revision + 1);
        }
      };
      await soon(Promise.all(writers.map(write)), 'Writing');
      const last = (await writers[0]!.load(key))!.revision;
      const each = Array.from({ length: last - 1 }, (_, index) => index + 2);
      const said = won.sort((a, b) => a - b).join();
      must(
        said === each.join(),
        `The successful saves are those of the revisions ${said}, but the stored revision is ${last}.`,
      );
    },
  },
  {
    name: 'either a concurrent save or a concurrent remove succeeds',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      for (let round = 0; round < 8; round += 1) {
        await one.save(key, recordOf(1), undefined);
        const saving = one.save(key, recordOf(2), 1);
        const [saved, removed] = await Promise.all([saving, two.remove(key, 1)]);
        must(
          saved !== removed,
          saved ? 'Both save and remove succeeded.' : 'Neither save nor remove succeeded.',
        );
        mustBe(await one.load(key), saved ? recordOf(2) : undefined);
        await one.remove(key);
      }
    },
  },
  {
    name: 'a read during writes returns one record, never parts of two',
    async run(open) {
      const [writer, reader, key] = [await open(), await open(), newKey()];
      const long = (revision: number): AuthRecord => {
        const record = recordOf(revision);
        const access_token = `${revision}-`.repeat(2_000);
        return { ...record, tokens: { ...record.tokens!, access_token } };
      };
      await writer.save(key, long(1), undefined);
      const writing = (async () => {
        for (let revision = 2; revision <= 12; revision += 1)
          await writer.save(key, long(revision), revision - 1);
      })();
      let over = false;
      const ended = writing.finally(() => {
        over = true;
      });
      while (!over) {
        const read = await reader.load(key);
        must(read !== undefined, 'The record was missing during a save.');
        const whole = read.tokens?.access_token === long(read.revision).tokens?.access_token;
        must(whole, 'The token belongs to another revision.');
        await pause(0);
      }
      await ended;
    },
  },
  {
    name: 'keys with any characters are independent',
    async run(open) {
      const [one, two, base] = [await open(), await open(), newKey()];
      const keys = hostileSuffixes.map((suffix) => base + suffix);
      for (const [index, key] of keys.entries()) {
        mustBe(await two.load(key), undefined);
        const saved = await one.save(key, recordOf(index + 1, `key${index}`), undefined);
        must(saved, `The first save of key ${JSON.stringify(key.slice(0, 80))} was rejected.`);
      }
      for (const [index, key] of keys.entries())
        mustBe(await two.load(key), recordOf(index + 1, `key${index}`));
      must(await one.remove(keys[1]!), 'A record could not be removed.');
      for (const key of keys.slice(2))
        must((await two.load(key)) !== undefined, 'Removing a record also removed another one.');
    },
  },
  {
    name: 'values with special characters and large numbers are stored unchanged',
    async run(open) {
      const [one, two] = [await open(), await open()];
      for (const value of hostileValues) {
        const base = recordOf(1);
        const tokens = { ...base.tokens!, refresh_token: value, security_scheme: value };
        const record = { ...base, identity: value, tokens };
        const key = newKey();
        must(await one.save(key, record, undefined), 'The save was rejected.');
        mustBe(await two.load(key), record);
      }
      const large = recordOf(2 ** 53 - 2);
      const tokens = { ...large.tokens!, expires_at: 1.5e300, issued_at: -0.25 };
      const numbers = { ...large, tokens };
      const key = newKey();
      must(await one.save(key, numbers, undefined), 'The save was rejected.');
      mustBe(await two.load(key), numbers);
      must(
        await one.save(key, recordOf(2 ** 53 - 1), 2 ** 53 - 2),
        'Large revisions are not compared exactly.',
      );
    },
  },
  {
    name: 'a record of several 100 kB is stored unchanged',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      const { tokens, ...rest } = recordOf(1);
      const claims = 'y'.repeat(200_000);
      const large = {
        ...rest,
        tokens: { ...tokens!, access_token: claims, refresh_token: claims },
      };
      must(await one.save(key, large, undefined), 'The save was rejected.');
      mustBe(await two.load(key), large);
    },
  },
  {
    name: 'a record outlives its access token if it has a refresh token, and so does a sign-out',
    async run(open) {
      const [one, two, key, other] = [await open(), await open(), newKey(), newKey()];
      const now = Date.now();
      const ends = { issued_at: now, expires_at: now + 1_000, refresh_at: now + 750 };
      const base = { revision: 1, identity: 'check', generation: 1 };
      const tokens = { access_token: 'access', ...ends };
      const lasting = { ...base, tokens: { ...tokens, refresh_token: 'refresh' } };
      must(await one.save(key, lasting, undefined), 'The first save was rejected.');
      must(await one.save(other, { ...base, tokens }, undefined), 'The first save was rejected.');
      // The store may have removed the tokens by now.
      const isSaved =
        (await one.save(other, signOutOf(2), 1)) ||
        (await one.save(other, signOutOf(2), undefined));
      must(isSaved, 'The sign-out was rejected.');
      await pause(1_500);
      must(
        (await two.load(key)) !== undefined,
        'The record is gone with its access token, although it has a refresh token.',
      );
      must(
        (await two.load(other)) !== undefined,
        'The sign-out is gone when the tokens before it had expired.',
      );
    },
  },
  {
    name: 'a listener is called when another handle saves or removes the record, until the listener is removed',
    needs: 'subscribe',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(one.subscribe !== undefined, 'The store has no subscribe. Pass without: ["subscribe"].');
      const called: string[] = [];
      let seen: number | undefined;
      const see = async (): Promise<void> => {
        called.push('listener');
        seen = (await one.load(key))?.revision;
      };
      const ends = [
        subscribed(one, key, () => void see().catch(() => {})),
        subscribed(one, newKey(), () => void called.push('listener of another key')),
      ];
      subscribed(one, key, () => void called.push('removed listener'))();
      try {
        const isCalled = (): boolean => called.includes('listener');
        const saving = saveUntilCalled(two, key, isCalled);
        const last = await soon(saving, 'Calling the listener after a save');
        await pause(100);
        await two.save(key, recordOf(last + 1), last);
        await waitFor(
          () => seen === last + 1,
          'The listener was called before load() returned the new record.',
        );
        called.length = 0;
        await two.remove(key);
        await soon(waitFor(isCalled), 'Calling the listener after a removal');
      } finally {
        for (const end of ends) end();
      }
      const wrong = called.find((one) => one !== 'listener');
      must(wrong === undefined, `subscribe called a ${wrong}.`);
      const before = called.length;
      await two.save(key, recordOf(1), undefined);
      await pause(100);
      must(called.length === before, 'subscribe called a removed listener.');
    },
  },
];

/** Saves until the listener is called, because a subscription may start with a delay. Returns the last revision. */
async function saveUntilCalled(
  store: TokenStore,
  key: string,
  isCalled: () => boolean,
): Promise<number> {
  let revision = 0;
  while (!isCalled()) {
    await store.save(key, recordOf(revision + 1), revision || undefined);
    revision += 1;
    await pause(100);
  }
  return revision;
}

async function waitFor(
  condition: () => boolean,
  message: string = 'The listener was not called.',
): Promise<void> {
  for (let tries = 0; !condition() && tries < 250; tries += 1) await pause(10);
  must(condition(), message);
}

function subscribed(store: TokenStore, key: string, listener: () => void): () => void {
  const end: unknown = store.subscribe!(key, listener);
  must(typeof end === 'function', 'subscribe() did not return a function that ends it.');
  return end as () => void;
}

const hostileSuffixes: readonly string[] = [
  '',
  '/',
  '/../x',
  '/x',
  '\\x',
  ':tokens',
  '}{',
  ' ',
  '  ',
  '.',
  '\0',
  '\0x',
  '\n',
  '*',
  '%2F',
  'x',
  'X',
  'é',
  'e\u0301',
  '\u{1F511}',
  '\ud83d',
  '\ud83e',
  '__proto__',
  'y'.repeat(5_000),
  `${'y'.repeat(5_000)}z`,
];

const hostileValues: readonly string[] = [
  '',
  '"}\\',
  '\0\u0001\u007f',
  '\r\n\t',
  'é\u{1F511}\u2028',
  '\ud83d alone',
  '__proto__',
  '%00%41',
  'null',
  '1e3',
  'y'.repeat(20_000),
];
