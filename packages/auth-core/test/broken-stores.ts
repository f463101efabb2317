// Stores that violate one requirement each, by the check of `testStore` that must fail.
import { type AuthRecord, memoryStore, type TokenSet, type TokenStore } from '../src/index.ts';

export type Break = (
  whole: Required<TokenStore>,
) => Partial<TokenStore> | (() => Partial<TokenStore>);

/** The name of a check, and the ways to fail it. */
export type Cases = readonly (readonly [check: string, ways: Readonly<Record<string, Break>>])[];

/** Creates a valid store except for what `how` changes. If it is a function, it is called for every handle. */
export function broken(how: Break): () => TokenStore {
  const whole = memoryStore() as Required<TokenStore>;
  const change = how(whole);
  return () => ({ ...whole, ...(typeof change === 'function' ? change() : change) });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A store that identifies records by only a part of the key. */
function keyed(of: (key: string) => string): Break {
  return (whole) => ({
    load: async (key) => whole.load(of(key)),
    save: async (key, ...rest) => whole.save(of(key), ...rest),
    remove: async (key, ...rest) => whole.remove(of(key), ...rest),
  });
}

/** A store that encodes values with loss. */
function encoded(of: (text: string) => string): Break {
  return (whole) => ({
    save: async (key, record, ...rest) => {
      const text = of(JSON.stringify(record));
      return whole.save(key, JSON.parse(text) as AuthRecord, ...rest);
    },
  });
}

/** Returns a record with other tokens, if it has any. */
function withTokens(
  record: AuthRecord,
  change: (tokens: TokenSet) => Partial<TokenSet>,
): AuthRecord {
  const { tokens } = record;
  return tokens ? { ...record, tokens: { ...tokens, ...change(tokens) } } : record;
}

/** Removes a record when its access token expires. */
function expire(store: TokenStore, key: string, { tokens }: AuthRecord, revision?: number): void {
  const lifetime = tokens ? tokens.expires_at - tokens.issued_at : 0;
  if (lifetime > 0 && lifetime < 10_000)
    setTimeout(() => void store.remove(key, revision), lifetime);
}

function throughUtf8(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

export const brokenStores: Cases = [
  [
    'load returns undefined before the first save',
    {
      'returns an invented record': (whole) => ({
        load: async (key) =>
          (await whole.load(key)) ?? {
            revision: 0,
            identity: '',
            generation: 0,
          },
      }),
      throws: (whole) => ({
        load: async (key) => (await whole.load(key)) ?? Promise.reject(new Error('Unknown key.')),
      }),
      'never settles': () => ({ load: () => new Promise(() => {}) }),
    },
  ],
  [
    'one handle loads the complete record that another has saved',
    {
      'has separate records for each handle': () => () => memoryStore(),
      'drops unknown members': (whole) => ({
        save: async (key, { asking: _, ...record }, ...rest) => whole.save(key, record, ...rest),
      }),
      'adds members': (whole) => ({
        save: async (key, record, ...rest) =>
          whole.save(key, { ...record, asking: record.asking ?? { by: '', beat: 0 } }, ...rest),
      }),
      'changes the record that it gets': (whole) => ({
        save: async (key, record, ...rest) => {
          const saved = await whole.save(key, structuredClone(record), ...rest);
          Object.assign(record, { revision: 0 });
          return saved;
        },
      }),
      'has no column for attached data': (whole) => ({
        save: async (key, record, ...rest) =>
          whole.save(
            key,
            withTokens(record, () => ({ attached: undefined })),
            ...rest,
          ),
      }),
      'cuts fractions': (whole) => ({
        save: async (key, record, ...rest) =>
          whole.save(
            key,
            withTokens(record, ({ refresh_at }) => ({ refresh_at: refresh_at | 0 })),
            ...rest,
          ),
      }),
    },
  ],
  [
    'save and remove resolve to true or false',
    {
      'resolves to the number of saved rows': (whole) => ({
        save: async (...all) => Number(await whole.save(...all)) as never,
      }),
      'resolves to the number of removed rows': (whole) => ({
        remove: async (...all) => Number(await whole.remove(...all)) as never,
      }),
    },
  ],
  [
    'a first record is saved only if there is none',
    {
      'always overwrites': (whole) => ({
        save: async (key, record, expected, lease) =>
          whole.save(key, record, expected ?? (await whole.load(key))?.revision, lease),
      }),
      'resolves to true without saving': (whole) => ({
        save: async (...all) => (await whole.save(...all)) || all[2] === undefined,
      }),
    },
  ],
  [
    'a record is replaced only by a writer that knows its revision',
    {
      'never compares': (whole) => ({
        save: async (key, record, _, lease) =>
          whole.save(key, record, (await whole.load(key))?.revision, lease),
      }),
      'compares with less than': (whole) => ({
        save: async (key, record, expected, lease) => {
          const stored = (await whole.load(key))?.revision;
          const newer = expected !== undefined && stored !== undefined && expected > stored;
          return whole.save(key, record, newer ? stored : expected, lease);
        },
      }),
      'accepts any revision if there is no record': (whole) => ({
        save: async (key, record, expected, lease) =>
          whole.save(key, record, (await whole.load(key)) ? expected : undefined, lease),
      }),
      'replaces nothing': (whole) => ({
        save: async (key, record, expected, lease) =>
          expected === undefined && whole.save(key, record, expected, lease),
      }),
      'requires revisions without gaps': (whole) => ({
        save: async (key, record, expected, lease) =>
          record.revision === (expected ?? 0) + 1 && whole.save(key, record, expected, lease),
      }),
    },
  ],
  [
    'a sign-out is stored like any record, and earlier tokens do not replace it',
    {
      'treats a record without tokens as missing': (whole) => ({
        save: async (key, record, expected, lease) =>
          record.tokens
            ? whole.save(key, record, expected, lease)
            : (await whole.remove(key, expected)) || expected === undefined,
      }),
      'lets tokens replace a sign-out': (whole) => ({
        save: async (key, record, expected, lease) => {
          const stored = await whole.load(key);
          return whole.save(key, record, stored?.signed_out ? stored.revision : expected, lease);
        },
      }),
    },
  ],
  [
    'a removed record is missing, and the next save is a first save',
    {
      'keeps the removed record': (whole) => ({ remove: async () => true, load: whole.load }),
      'remembers the revision of a removed record': (whole) => {
        const removed = new Map<string, number>();
        return {
          remove: async (key, ...rest) => {
            removed.set(key, (await whole.load(key))?.revision ?? 0);
            return whole.remove(key, ...rest);
          },
          save: async (key, record, expected, lease) => {
            const isRemoved = expected !== undefined && expected === removed.get(key);
            return whole.save(key, record, isRemoved ? undefined : expected, lease);
          },
        };
      },
    },
  ],
  [
    'a record is removed with its revision, or without one',
    {
      'never compares': (whole) => ({ remove: async (key) => whole.remove(key) }),
      'always resolves to true': (whole) => ({
        remove: async (...all) => (await whole.remove(...all)) || true,
      }),
      'wants a revision': (whole) => ({
        remove: async (key, expected) => expected !== undefined && whole.remove(key, expected),
      }),
      'removes nothing': (whole) => ({
        remove: async (key, expected) => {
          const stored = await whole.load(key);
          return stored !== undefined && (expected === undefined || stored.revision === expected);
        },
      }),
    },
  ],
  [
    'of concurrent saves, exactly one succeeds for each revision, and each resolves to whether it succeeded',
    {
      'reads, then writes': (whole) => ({
        save: async (key, record, expected, lease) => {
          if ((await whole.load(key))?.revision !== expected) return false;
          await pause(1);
          await whole.remove(key);
          return whole.save(key, record, undefined, lease);
        },
      }),
      'resolves to false after saving': (whole) => {
        let won = 0;
        return {
          save: async (...all) => {
            if (!(await whole.save(...all))) return false;
            won += 1;
            return won !== 5;
          },
        };
      },
    },
  ],
  [
    'either a concurrent save or a concurrent remove succeeds',
    {
      'reads, then removes': (whole) => ({
        remove: async (key, expected) => {
          if (expected !== undefined && (await whole.load(key))?.revision !== expected)
            return false;
          await pause(1);
          return whole.remove(key);
        },
        save: async (...all) => {
          await pause(0);
          return whole.save(...all);
        },
      }),
    },
  ],
  [
    'a read during writes returns one record, never parts of two',
    {
      'writes in two steps': (whole) => ({
        save: async (key, record, expected, lease) => {
          const stored = await whole.load(key);
          if (stored && stored.revision === expected) {
            const half = { ...record, tokens: stored.tokens };
            await whole.save(key, half, expected);
            await pause(2);
            return whole.save(key, record, record.revision, lease);
          }
          return whole.save(key, record, expected, lease);
        },
      }),
      'removes, then writes': (whole) => ({
        save: async (key, record, expected, lease) => {
          if (expected === undefined || !(await whole.remove(key, expected)))
            return whole.save(key, record, expected, lease);
          await pause(2);
          return whole.save(key, record, undefined, lease);
        },
      }),
    },
  ],
  [
    'keys with any characters are independent',
    {
      'has one record for all': keyed(() => 'all'),
      'ignores case': keyed((key) => key.toLowerCase()),
      'cuts long keys': keyed((key) => key.slice(0, 4_000)),
      'converts keys to file names': keyed((key) => key.replace(/[^\w.-]/g, '_')),
      'resolves paths': keyed((key) => key.replaceAll('/../', '/')),
      'ends keys at a zero byte': keyed((key) => key.split('\0')[0]!),
      'normalizes Unicode': keyed((key) => key.normalize('NFC')),
      'encodes keys as UTF-8': keyed((key) => throughUtf8(key)),
      'trims keys': keyed((key) => key.trim()),
      'finds keys by their prefix': (whole) => {
        const seen = new Set<string>();
        return {
          save: async (key, ...rest) => {
            seen.add(key);
            return whole.save(key, ...rest);
          },
          remove: async (key, ...rest) => {
            for (const one of seen) if (one !== key && one.startsWith(key)) await whole.remove(one);
            return whole.remove(key, ...rest);
          },
        };
      },
    },
  ],
  [
    'values with special characters and large numbers are stored unchanged',
    {
      'keeps Latin-1': encoded((text) => text.replace(/[^\0-\xff]/g, '?')),
      'encodes values as UTF-8': (whole) => ({
        save: async (key, record, ...rest) => {
          const encoded = withTokens(record, ({ refresh_token = '' }) => ({
            refresh_token: throughUtf8(refresh_token),
          }));
          return whole.save(key, encoded, ...rest);
        },
      }),
      'ends values at a zero byte': encoded((text) => text.replace(/\\u0000[^"]*/g, '')),
      'decodes values that were not encoded': encoded((text) => text.replaceAll('%41', 'A')),
      'converts line ends': encoded((text) => text.replaceAll('\\r\\n', '\\n')),
      'cuts long values': encoded((text) => text.replace(/(y{16384})y*/g, '$1')),
      'treats empty strings as absent': (whole) => ({
        save: async (key, record, ...rest) =>
          whole.save(
            key,
            withTokens(record, ({ refresh_token }) => ({
              refresh_token: refresh_token || undefined,
            })),
            ...rest,
          ),
      }),
      'stores revisions as floats': (whole) => ({
        save: async (key, record, expected, lease) =>
          whole.save(
            key,
            { ...record, revision: Math.fround(record.revision) },
            expected && Math.fround(expected),
            lease,
          ),
      }),
    },
  ],
  [
    'a record of several 100 kB is stored unchanged',
    {
      'rejects what is too long for a column': (whole) => ({
        save: async (...all) => JSON.stringify(all[1]).length <= 65_535 && whole.save(...all),
      }),
    },
  ],
  [
    'a record outlives its access token if it has a refresh token, and so does a sign-out',
    {
      'removes records with their access tokens': (whole) => ({
        save: async (key, record, ...rest) => {
          const saved = await whole.save(key, record, ...rest);
          expire(whole, key, record, record.revision);
          return saved;
        },
      }),
      'keeps the expiry of a record that is replaced': (whole) => ({
        save: async (key, record, ...rest) => {
          const saved = await whole.save(key, record, ...rest);
          if (!record.tokens?.refresh_token) expire(whole, key, record);
          return saved;
        },
      }),
    },
  ],
  [
    'a listener is called when another handle saves or removes the record, until the listener is removed',
    {
      'has no subscribe, and does not declare it': () => ({ subscribe: undefined as never }),
      'tells nobody': () => ({ subscribe: () => () => {} }),
      'notifies only of saves': (whole) => {
        let removing = false;
        return {
          subscribe: (key, listener) => whole.subscribe(key, () => removing || listener()),
          remove: async (...all) => {
            removing = true;
            return whole.remove(...all).finally(() => {
              removing = false;
            });
          },
        };
      },
      'notifies before it saves': (whole) => {
        const all = new Map<() => void, string>();
        return {
          subscribe: (key, listener) => {
            all.set(listener, key);
            return () => void all.delete(listener);
          },
          save: async (key, ...given) => {
            for (const [listener, of] of all) if (of === key) listener();
            await pause(5);
            return whole.save(key, ...given);
          },
        };
      },
      'returns no function that ends the subscription': (whole) => ({
        subscribe: (async (...given: [string, () => void]) => whole.subscribe(...given)) as never,
      }),
      'notifies all listeners of every change': (whole) => {
        const all = new Set<() => void>();
        const tell = <Result>(result: Result): Result => {
          for (const one of all) one();
          return result;
        };
        return {
          subscribe: (_, listener) => {
            all.add(listener);
            return () => void all.delete(listener);
          },
          save: async (...args) => tell(await whole.save(...args)),
          remove: async (...args) => tell(await whole.remove(...args)),
        };
      },
      'never stops': (whole) => ({
        subscribe: (key, listener) => {
          whole.subscribe(key, listener);
          return () => {};
        },
      }),
    },
  ],
];
