// What every token store has to pass, written down as tests: for the stores of this package and for anybody's
// own. It needs no test runner but a function that registers a test, and no assertion library.

import type { AuthRecord } from '../session/record.ts';
import type { TokenStore } from '../stores/store.ts';
import {
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
  /** What the store doesn't promise. It then has to be without that method. */
  without?: readonly ('lock' | 'subscribe')[] | undefined;
}

/**
 * Registers the tests that a token store has to pass. `open` is called several times in a test, and each time gives
 * another handle on the same storage, as if from another process: for a store in a database, a connection of its
 * own. Every test uses keys of its own, so nothing has to be emptied in between.
 *
 * @example
 * import { testStore } from '@x/auth-core/testing';
 * import { test } from 'vitest';
 *
 * testStore(() => myStore(connect()), { test });
 */
export function testStore(open: OpenStore, { test, without = [] }: TestStoreOptions): void {
  for (const { name, needs, run } of [...checks, ...lockChecks])
    if (needs === undefined || !without.includes(needs)) test(name, () => run(open));
  for (const method of without)
    test(`a store without ${method} has no such method`, async () => {
      const store = await open();
      must(store[method] === undefined, `It was said to be without ${method}, and has it.`);
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
    name: 'one handle loads what another has saved, complete',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      // A store may remove the record after ten minutes, when the tokens have expired.
      const tokens = { access_token: 'a', issued_at: 1, expires_at: 600_001, refresh_at: 1.5 };
      const empty = { revision: 1, identity: 'check', generation: 0 };
      const asking = { by: 'session', beat: 3, challenge: 'mfa' };
      const records: AuthRecord[] = [
        recordOf(1),
        { ...empty, tokens },
        { ...empty, asking },
        { ...recordOf(1), asking },
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
    name: 'a first record is saved only where there is none',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      const first = recordOf(1, 'first');
      must(await one.save(key, first, undefined), 'The first save was rejected.');
      must(
        !(await two.save(key, recordOf(1, 'second'), undefined)),
        'The second was not rejected.',
      );
      mustBe(await one.load(key), first);
    },
  },
  {
    name: 'a record is replaced only by a writer that knows its revision',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(!(await one.save(key, recordOf(2), 1)), 'Saved over a record that is not there.');
      mustBe(await one.load(key), undefined);
      must(await one.save(key, recordOf(1), undefined), 'The first save was rejected.');
      must(await two.save(key, recordOf(2), 1), 'Who knew the revision was rejected.');
      must(!(await one.save(key, recordOf(2, 'late'), 1)), 'Who knew an old revision was not.');
      must(
        !(await one.save(key, recordOf(4), 3)),
        'Who expected a later revision was not rejected.',
      );
      mustBe(await one.load(key), recordOf(2));
      must(await one.save(key, recordOf(7), 2), 'Revisions may leave some out.');
    },
  },
  {
    name: 'a sign-out is kept like any record, and no earlier tokens are saved over it',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(await one.save(key, recordOf(1), undefined), 'The first save was rejected.');
      must(await two.save(key, signOutOf(2), 1), 'The sign-out was rejected.');
      mustBe(await one.load(key), signOutOf(2));
      for (const expected of [undefined, 1])
        must(!(await one.save(key, recordOf(3), expected)), 'Tokens were saved over the sign-out.');
      mustBe(await two.load(key), signOutOf(2));
      must(await one.save(key, recordOf(3), 2), 'A login after the sign-out was rejected.');
      mustBe(await two.load(key), recordOf(3));
    },
  },
  {
    name: 'a record that was removed is missing, and the next one is a first one',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      await one.save(key, recordOf(5), undefined);
      await two.remove(key);
      mustBe(await one.load(key), undefined);
      must(!(await one.save(key, recordOf(6), 5)), 'Saved over a record that is gone.');
      must(await one.save(key, recordOf(6), undefined), 'The next record was rejected.');
      mustBe(await two.load(key), recordOf(6));
    },
  },
  {
    name: 'a record is removed by a caller that knows its revision, or states none',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(!(await one.remove(key)), 'Removed a record that is not there.');
      must(!(await one.remove(key, 1)), 'Removed a record that is not there, of revision 1.');
      await one.save(key, recordOf(1), undefined);
      must(!(await two.remove(key, 2)), 'Removed, though the revision is another.');
      must((await one.load(key)) !== undefined, 'Gone, though it said that it was not removed.');
      must(await two.remove(key, 1), 'Not removed, though the revision is right.');
      mustBe(await one.load(key), undefined);
      await one.save(key, recordOf(5), undefined);
      must(await two.remove(key), 'Not removed, though any revision is right.');
      mustBe(await one.load(key), undefined);
    },
  },
  {
    name: 'of concurrent writers one wins each revision, and each learns whether it won',
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
      must(said === each.join(), `Won were the revisions ${said}, and the last one is ${last}.`);
    },
  },
  {
    name: 'of a concurrent removal and replacement one wins',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      for (let round = 0; round < 8; round += 1) {
        await one.save(key, recordOf(1), undefined);
        const saving = one.save(key, recordOf(2), 1);
        const [saved, removed] = await Promise.all([saving, two.remove(key, 1)]);
        must(saved !== removed, saved ? 'Both were told that they won.' : 'Nobody won.');
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
        must(read !== undefined, 'For a moment there was no record.');
        const whole = read.tokens?.access_token === long(read.revision).tokens?.access_token;
        must(whole, 'The token is another revision’s.');
        await pause(0);
      }
      await ended;
    },
  },
  {
    name: 'keys are independent, whatever characters they have',
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
      must(await one.remove(keys[1]!), 'One of them could not be removed.');
      for (const key of keys.slice(2))
        must((await two.load(key)) !== undefined, 'Removing one removed another.');
    },
  },
  {
    name: 'values survive that a careless encoding changes',
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
        'Large revisions are mixed up.',
      );
    },
  },
  {
    name: 'a listener is called when another handle saves or removes the record, until it ends',
    needs: 'subscribe',
    async run(open) {
      const [one, two, key] = [await open(), await open(), newKey()];
      must(one.subscribe !== undefined, 'There is no subscribe. Say so: without: ["subscribe"].');
      const told: string[] = [];
      const ends = [
        one.subscribe(key, () => void told.push('listener')),
        one.subscribe(newKey(), () => void told.push('listener of another key')),
      ];
      one.subscribe(key, () => void told.push('listener that had stopped'))();
      try {
        const isTold = (): boolean => told.includes('listener');
        await soon(writeUntilTold(two, key, isTold), 'Telling of a save');
        await pause(100);
        told.length = 0;
        await two.remove(key);
        await soon(waitFor(isTold), 'Telling of a removal');
      } finally {
        for (const end of ends) end();
      }
      const wrong = told.find((who) => who !== 'listener');
      must(wrong === undefined, `Told was a ${wrong}.`);
      const before = told.length;
      await two.save(key, recordOf(1), undefined);
      await pause(100);
      must(told.length === before, 'Told was a listener that had stopped.');
    },
  },
];

/** Listening may begin a little later than it was asked for. */
async function writeUntilTold(store: TokenStore, key: string, told: () => boolean): Promise<void> {
  for (let revision = 1; !told(); revision += 1) {
    await store.save(key, recordOf(revision), revision === 1 ? undefined : revision - 1);
    await pause(100);
  }
}

async function waitFor(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 300; tries += 1) await pause(10);
  must(condition(), 'It never happened.');
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
