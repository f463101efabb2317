// What a session makes of a store that isn't one, and of records that aren't.
import { describe, expect, test } from 'vitest';
import { codeOf, setUpHolders as setUp } from '../../test/holders.ts';
import type { TokenSet, TokenStore } from '../index.ts';
import { memoryStore } from '../index.ts';

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

describe('a record that is no token set', () => {
  const good: TokenSet = {
    revision: 1,
    access_token: 'stored',
    issued_at: Date.UTC(2026, 0, 1),
    expires_at: Date.UTC(2026, 0, 1) + 3_600_000,
    refresh_within: 5_000,
  };
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'stored'],
    ['an empty object', {}],
    ['a revision that is a text', { ...good, revision: '1' }],
    ['an access token with a line break', { ...good, access_token: 'a\r\nX-Evil: 1' }],
    ['an access token that is a number', { ...good, access_token: 7 }],
    ['a refresh token that is an object', { ...good, refresh_token: {} }],
    ['an expiry that is a date', { ...good, expires_at: '2026-01-01' }],
    ['an expiry that is NaN', { ...good, expires_at: Number.NaN }],
    ['no instant of issue', { ...good, issued_at: undefined }],
    ['no window', { ...good, refresh_within: undefined }],
    ['a refresh expiry that is a text', { ...good, refresh_expires_at: 'never' }],
    ['a security scheme that is a number', { ...good, security_scheme: 1 }],
  ])('%s counts as nothing, and a login follows', async (_, record) => {
    const inner = memoryStore();
    const store: TokenStore = { ...inner, load: async () => record as TokenSet };
    const { holder, server, posts, events } = setUp(store);
    const token = await holder().accessToken();
    expect(server.accepts(token)).toBe(true);
    expect(posts()).toEqual(['login']);
    expect(events).toMatchObject([{ type: 'tokens', by: 'login' }]);
  });

  test('a record that is one is used', async () => {
    const { holder } = setUp({ ...memoryStore(), load: async () => good });
    expect(await holder().accessToken()).toBe('stored');
  });
});
