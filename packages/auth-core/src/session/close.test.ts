// The end of a session without a sign-out: close(), `await using`, and garbage collection.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  codeOf,
  countingStore,
  failingStore,
  gate,
  setUpHolders,
  storeWithoutLock,
} from '../../test/holders.ts';
import { failOnUnhandledRejections } from '../../test/unhandled.ts';
import { type Grant, memoryStore, type Session, type TokenStore } from '../index.ts';
import type { TestCredentials } from '../testing/authorization-server.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

failOnUnhandledRejections();
afterEach(() => void vi.restoreAllMocks());

describe('releasing a session', () => {
  test('REQ-48: close() ends all calls, unsubscribes, and keeps the tokens in the store', async () => {
    const { server, holder, stored, store, clock } = setUpHolders();
    const { store: counted, subscriptions } = countingStore(store);
    const session = holder({ store: counted });
    const token = await session.accessToken();
    await settled();
    expect(subscriptions()).toBe(1);
    server.script({ kind: 'delay', release: new Promise(() => {}) });
    const waiting = codeOf(session.accessToken({ rejected: token }));
    await settled();
    const closing = session.close();
    expect(await waiting).toBe('closed');
    // The server never responds.
    await settled();
    clock.advance(10_000);
    await closing;
    expect(await codeOf(session.accessToken())).toBe('closed');
    expect(await codeOf(session.login())).toBe('closed');
    expect(session.peek()).toBeUndefined();
    expect(subscriptions()).toBe(0);
    expect((await stored())?.tokens?.access_token).toBe(token);
  });

  test.each<[string, () => TokenStore]>([
    ['a store', memoryStore],
    ['a store without a lock', storeWithoutLock],
  ])(
    'REQ-31: with %s, close() waits for a refresh that was sent, and stores its tokens',
    async (_, open) => {
      const { server, holder, stored } = setUpHolders(open());
      const session = holder();
      const token = await session.accessToken();
      const { opened: release, open: respond } = gate();
      server.script({ kind: 'delay', release });
      const waiting = codeOf(session.accessToken({ rejected: token }));
      await settled();
      const closing = session.close();
      expect(await waiting).toBe('closed');
      respond();
      await closing;
      const { access_token } = (await stored())!.tokens!;
      expect(access_token).not.toBe(token);
      expect(server.accepts(access_token)).toBe(true);
      expect(await holder().accessToken()).toBe(access_token);
    },
  );

  test('REQ-48: await using closes the session', async () => {
    const { holder } = setUpHolders();
    let kept: Session | undefined;
    {
      await using session = holder();
      kept = session;
      await session.accessToken();
    }
    expect(await codeOf(kept.accessToken())).toBe('closed');
  });

  test('REQ-48: an unreferenced session is garbage-collected, and its subscription ends', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { holder, store } = setUpHolders();
    const { store: counted, subscriptions } = countingStore(store);
    for (let index = 0; index < 100; index += 1) {
      await holder({ store: counted, key: `user-${index}` }).accessToken();
    }
    expect(subscriptions()).toBe(100);
    await vi.waitFor(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        collect();
        // The last session may still be on the stack.
        expect(subscriptions()).toBeLessThanOrEqual(1);
      },
      { timeout: 50_000 },
    );
  });
});

describe('what close() saves', () => {
  test('REQ-7: close() tries again to save tokens that the store did not accept', async () => {
    const { store, failing } = failingStore();
    const { holder, posts } = setUpHolders(store);
    const session = holder();
    const token = await session.accessToken();
    failing.add('save');
    const replaced = await session.accessToken({ rejected: token });
    failing.clear();
    await session.close();
    expect(await holder().accessToken()).toBe(replaced);
    expect(posts()).toEqual(['login', 'refresh']);
  });

  test('REQ-42: close() tries again to save a sign-out that the store did not accept', async () => {
    const { store, failing } = failingStore();
    const { holder } = setUpHolders(store);
    const session = holder();
    await session.accessToken();
    failing.add('save');
    expect(await session.logout()).toMatchObject({ stored: false });
    failing.clear();
    await session.close();
    expect(await codeOf(holder().accessToken())).toBe('signed_out');
  });

  test('REQ-48: close() ends although the store still fails', async () => {
    const { store, failing } = failingStore();
    const { holder } = setUpHolders(store);
    const session = holder({ persist: 'required' });
    failing.add('save');
    expect(await codeOf(session.accessToken())).toBe('store_failed');
    await session.close();
    expect(await codeOf(session.accessToken())).toBe('closed');
  });

  test('REQ-31: close() waits for a login that uses up a kept refresh token, and stores its tokens', async () => {
    const { server, holder } = setUpHolders();
    const { opened, open } = gate();
    const grant: Grant<TestCredentials> = {
      ...server.grant,
      isSingleUse: () => true,
      async login(credentials, context) {
        const response = await server.grant.login(credentials, context);
        await opened;
        return response;
      },
    };
    const session = holder({ grant });
    const call = codeOf(session.accessToken());
    await vi.waitFor(() => expect(server.posts).toHaveLength(1));
    const closing = session.close();
    expect(await call).toBe('closed');
    open();
    await closing;
    expect(server.accepts(await holder({ grant }).accessToken())).toBe(true);
    expect(server.posts).toHaveLength(1);
  });
});
