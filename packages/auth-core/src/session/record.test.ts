// How a session handles broken stores and invalid records.
import { describe, expect, test } from 'vitest';
import { codeOf, setUpHolders as setUp, storeKey } from '../../test/holders.ts';
import type { AuthRecord, TokenSet, TokenStore } from '../index.ts';
import { createSession, defineStore, memoryStore } from '../index.ts';
import { identityOf } from './identity.ts';
import { earlierTokens } from './record.ts';

test('a session works with a store that throws synchronously or returns no promises', async () => {
  const broken = () => {
    throw new Error('Not connected.');
  };
  const stores = [
    { load: broken, save: broken, remove: broken, lock: broken },
    { load: () => undefined, save: () => true, remove: () => true },
  ];
  for (const store of stores as unknown[]) {
    const { holder, server } = setUp(store as TokenStore);
    const session = holder();
    const token = await session.accessToken();
    expect(server.accepts(await session.accessToken({ rejected: token }))).toBe(true);
    await session.logout();
    expect(await codeOf(session.accessToken())).toBe('signed_out');
  }
});

describe('invalid records', async () => {
  const identity = await storeKey('ada');
  const tokens: TokenSet = {
    access_token: 'stored',
    issued_at: Date.UTC(2026, 0, 1),
    expires_at: Date.UTC(2026, 0, 1) + 3_600_000,
    refresh_at: Date.UTC(2026, 0, 1) + 3_595_000,
  };
  const valid: AuthRecord = { revision: 1, identity, generation: 1, tokens };
  const damaged = (members: object): object => ({ ...valid, tokens: { ...tokens, ...members } });
  test.each<[string, unknown]>([
    ['null', null],
    ['a string', 'stored'],
    ['an empty object', {}],
    ['a revision that is a string', { ...valid, revision: '1' }],
    ['a revision that is an object', { ...valid, revision: { toString: 0 } }],
    ['a revision after which there is none', { ...valid, revision: Number.MAX_SAFE_INTEGER }],
    ['a generation after which there is none', { ...valid, generation: Number.MAX_SAFE_INTEGER }],
    ['a sign-out that is a string', { ...valid, signed_out: 'yes' }],
    ['a sign-out and tokens', { ...valid, signed_out: true }],
    ['no generation', { ...valid, generation: undefined }],
    ['another identity', { ...valid, identity: await storeKey('eve') }],
    ['no identity', { ...valid, identity: undefined }],
    ['a member asking that is a number', { ...valid, asking: 5 }],
    ['tokens that are a string', { ...valid, tokens: 'stored' }],
    ['an access token with a line break', damaged({ access_token: 'a\r\nX-Evil: 1' })],
    ['an access token that is a number', damaged({ access_token: 7 })],
    ['a refresh token that is an object', damaged({ refresh_token: {} })],
    ['an expires_at that is a date', damaged({ expires_at: '2026-01-01' })],
    ['an expires_at that is NaN', damaged({ expires_at: Number.NaN })],
    ['no issued_at', damaged({ issued_at: undefined })],
    ['no refresh_at', damaged({ refresh_at: undefined })],
    ['a refresh_expires_at that is a string', damaged({ refresh_expires_at: 'never' })],
    ['a security scheme that is a number', damaged({ security_scheme: 1 })],
  ])('a record with %s counts as missing, and a login follows', async (_, record) => {
    const inner = memoryStore();
    const store: TokenStore = { ...inner, load: async () => record as AuthRecord };
    const { holder, server, posts, events } = setUp(store);
    const token = await holder().accessToken();
    expect(server.accepts(token)).toBe(true);
    expect(posts()).toEqual(['login']);
    expect(events.filter(({ type }) => type === 'tokens')).toMatchObject([{ by: 'login' }]);
  });

  test('an invalid revision is replaced by a valid one', async () => {
    for (const revision of [{ toString: 0 }, 'tomorrow', Number.NaN, Number.MAX_SAFE_INTEGER]) {
      const saved: unknown[] = [];
      const store = defineStore({
        load: async () => ({ ...valid, revision }) as AuthRecord,
        save: async (_, record) => saved.push(record.revision) > 0,
        remove: async () => true,
      });
      await setUp(store).holder().accessToken();
      expect(saved).toEqual([expect.any(Number)]);
      expect(saved[0]).toBeLessThan(Number.MAX_SAFE_INTEGER);
    }
  });

  test('an invalid record of version 1 counts as missing', () => {
    const earlier = { ...tokens, refresh_at: undefined, revision: 1, refresh_within: 5_000 };
    expect(earlierTokens(earlier)).toMatchObject({ access_token: 'stored' });
    for (const value of [{ toString: 0 }, 1n, Symbol('time'), '5', Number.NaN])
      for (const member of ['refresh_within', 'expires_at'])
        expect(earlierTokens({ ...earlier, [member]: value })).toBeUndefined();
  });

  test('a valid record is used', async () => {
    const { holder } = setUp({ ...memoryStore(), load: async () => valid });
    expect(await holder().accessToken()).toBe('stored');
  });
});

describe('a record of another account', () => {
  /** A faulty store that ignores the key: it has one record for all keys. */
  function mixedUp(): TokenStore {
    const inner = memoryStore();
    return defineStore({
      load: () => inner.load('all'),
      save: (_, ...rest) => inner.save('all', ...rest),
      remove: (_, ...rest) => inner.remove('all', ...rest),
    });
  }

  test('REQ-26: neither the access token nor the refresh token of another account’s record is used', async () => {
    const store = mixedUp();
    const presented: string[] = [];
    const open = (key: string) =>
      createSession({
        store,
        key,
        grant: {
          login: async () => ({ access_token: `access-${key}`, refresh_token: `refresh-${key}` }),
          async refresh({ refresh_token }) {
            presented.push(refresh_token);
            return { access_token: `refreshed-${key}` };
          },
        },
      });
    expect(await open('ada').accessToken()).toBe('access-ada');
    const eve = open('eve');
    expect(await eve.accessToken()).toBe('access-eve');
    expect(await eve.accessToken({ rejected: 'access-eve' })).toBe('refreshed-eve');
    expect(await open('ada').accessToken()).toBe('access-ada');
    expect(presented).toEqual(['refresh-eve']);
  });

  test('REQ-26: different facts give different identities', async () => {
    const facts = [
      { provider: 'a', account: ['b', 'c'] },
      { provider: 'a', account: ['b c'] },
      { provider: 'a', account: ['b", "c'] },
      { provider: 'a b', account: ['c'] },
      { provider: 'a', account: [['b', 'c']] },
      { provider: 'a', account: [undefined, 'b', 'c'] },
      { provider: 'a', account: ['b', 'c'], login: 'd' },
      { provider: 'a', account: ['b', 'c'], scheme: 'd' },
      { provider: 'a', account: ['b', 'c'], origins: ['https://d.example'] },
    ];
    const identities = await Promise.all(facts.map(identityOf));
    expect(new Set(identities).size).toBe(facts.length);
  });
});
