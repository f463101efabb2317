// What a session makes of a store that isn't one, and of records that aren't.
import { describe, expect, test } from 'vitest';
import { codeOf, setUpHolders as setUp, storeKey } from '../../test/holders.ts';
import type { AuthRecord, TokenSet, TokenStore } from '../index.ts';
import { createSession, defineStore, memoryStore } from '../index.ts';
import { identityOf } from './identity.ts';

test('a store that throws at once, or answers without a promise, is a store that failed', async () => {
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

describe('a record that is not valid', async () => {
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
    ['a text', 'stored'],
    ['an empty object', {}],
    ['a revision that is a text', { ...valid, revision: '1' }],
    ['a generation that is missing', { ...valid, generation: undefined }],
    ['another identity', { ...valid, identity: await storeKey('eve') }],
    ['no identity', { ...valid, identity: undefined }],
    ['an asking session that is a number', { ...valid, asking: 5 }],
    ['tokens that are a text', { ...valid, tokens: 'stored' }],
    ['an access token with a line break', damaged({ access_token: 'a\r\nX-Evil: 1' })],
    ['an access token that is a number', damaged({ access_token: 7 })],
    ['a refresh token that is an object', damaged({ refresh_token: {} })],
    ['an expiry that is a date', damaged({ expires_at: '2026-01-01' })],
    ['an expiry that is NaN', damaged({ expires_at: Number.NaN })],
    ['no instant of issue', damaged({ issued_at: undefined })],
    ['no instant of refresh', damaged({ refresh_at: undefined })],
    ['a refresh expiry that is a text', damaged({ refresh_expires_at: 'never' })],
    ['a security scheme that is a number', damaged({ security_scheme: 1 })],
  ])('%s counts as missing, and a login follows', async (_, record) => {
    const inner = memoryStore();
    const store: TokenStore = { ...inner, load: async () => record as AuthRecord };
    const { holder, server, posts, events } = setUp(store);
    const token = await holder().accessToken();
    expect(server.accepts(token)).toBe(true);
    expect(posts()).toEqual(['login']);
    expect(events.filter(({ type }) => type === 'tokens')).toMatchObject([{ by: 'login' }]);
  });

  test('a valid record is used', async () => {
    const { holder } = setUp({ ...memoryStore(), load: async () => valid });
    expect(await holder().accessToken()).toBe('stored');
  });
});

describe('a record that names another account', () => {
  /** A store that mixes up its keys: whatever is asked for, it has one record. */
  function mixedUp(): TokenStore {
    const inner = memoryStore();
    return defineStore({
      load: () => inner.load('all'),
      save: (_, ...rest) => inner.save('all', ...rest),
      remove: (_, ...rest) => inner.remove('all', ...rest),
    });
  }

  test('REQ-26: is not a valid record: neither its access token nor its refresh token is used', async () => {
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

  test('REQ-26: two lists of facts never have one identity', async () => {
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
