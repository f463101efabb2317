import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AuthRecord } from '../index.ts';
import { testStore } from '../testing/index.ts';
import { webStore } from './web.ts';

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

function newStorage() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('passes testStore', () => {
  const storage = newStorage();
  testStore(() => webStore({ storage, name: 'suite' }), { test });
});

describe('without Web Locks and BroadcastChannel, passes testStore without lock and subscribe', () => {
  const storage = newStorage();
  const open = () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('BroadcastChannel', undefined);
    return webStore({ storage });
  };
  testStore(open, { test, without: ['lock', 'subscribe'] });
});

test('messages carry the key and the revision, and no token', async () => {
  const messages: unknown[] = [];
  const channel = new BroadcastChannel('messages');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => void messages.push(data);
  const store = webStore({ storage: newStorage(), name: 'messages' });
  await store.save('ada', record, undefined);
  await store.remove('ada');
  await vi.waitFor(() => expect(messages.length).toBe(2));
  channel.close();
  expect(messages).toEqual([
    { key: 'ada', revision: 1 },
    { key: 'ada', revision: undefined },
  ]);
});

test('tokens are only in the record, not in another entry', async () => {
  const storage = newStorage();
  const store = webStore({ storage });
  await store.save('ada', record, undefined);
  await store.lock!('ada', LOCK, async () => {
    expect([...storage.entries.keys()]).toEqual(['auth-core:tokens:ada', 'auth-core:lock:ada']);
    expect(storage.entries.get('auth-core:lock:ada')).not.toContain('canary');
  });
});

test('the lock of a closed tab is free immediately', async () => {
  const storage = newStorage();
  // A closed tab leaves its entry, but no longer holds its Web Lock.
  storage.setItem('auth-core:lock:ada', `4 ${Date.now() + 60_000} 60000 gone`);
  const store = webStore({ storage });
  expect(await store.lock!('ada', LOCK, async ({ fence }) => fence)).toBe(5);
});

test('a clock that was set back does not extend the wait beyond the lease', async () => {
  const storage = newStorage();
  storage.setItem('auth-core:lock:ada', `4 ${Date.now() + 86_400_000} 100 stuck`);
  const store = webStore({ storage });
  await navigator.locks.request('alive:auth-core:stuck', async () => {
    expect(await store.lock!('ada', LOCK, async ({ fence }) => fence)).toBe(5);
  });
});

test.each(['', 'x', '-1 - - -', '{"fence":1}'])(
  'a lock entry that is %j counts as a free lock',
  async (text) => {
    const storage = newStorage();
    storage.setItem('auth-core:lock:ada', text);
    expect(await webStore({ storage }).lock!('ada', LOCK, async () => 'in')).toBe('in');
  },
);

test.each(['', 'x', '{"revision":"1"}', 'null'])(
  'a record that is %j counts as missing, and the next save replaces it',
  async (text) => {
    const storage = newStorage();
    storage.setItem('auth-core:tokens:ada', text);
    const store = webStore({ storage });
    expect(await store.load('ada')).toBeUndefined();
    expect(await store.save('ada', record, undefined)).toBe(true);
  },
);

test('stores with different names share nothing', async () => {
  const storage = newStorage();
  await webStore({ storage, name: 'a' }).save('tokens:b', record, undefined);
  expect(await webStore({ storage, name: 'a:tokens' }).load('b')).toBeUndefined();
});

test('without IndexedDB, the error says what to do', async () => {
  await expect(webStore().load('ada')).rejects.toThrow('webStore({ storage })');
});

test('a full storage throws, and nothing changes', async () => {
  const storage = newStorage();
  const store = webStore({ storage });
  await store.save('ada', record, undefined);
  storage.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  await expect(store.save('ada', { ...record, revision: 2 }, 1)).rejects.toThrow('quota');
  expect(await store.load('ada')).toEqual(record);
});

test('REQ-48: a save after the last subscription leaves no channel open', async () => {
  const open = new Set<BroadcastChannel>();
  class Counted extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      open.add(this);
    }
    override close(): void {
      open.delete(this);
      super.close();
    }
  }
  vi.stubGlobal('BroadcastChannel', Counted);
  const store = webStore({ storage: newStorage(), name: 'closed' });
  const heard = vi.fn();
  const other = webStore({ storage: newStorage(), name: 'closed' });
  const end = other.subscribe!('ada', heard);
  await store.save('ada', record, undefined);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  end();
  expect(open.size).toBe(0);
});

test('a save or a removal that does not happen returns false, and nobody hears of it', async () => {
  const store = webStore({ storage: newStorage(), name: 'nothing' });
  const listener = vi.fn();
  const end = store.subscribe!('ada', listener);
  expect(await store.remove('ada')).toBe(false);
  expect(await store.save('ada', record, 1)).toBe(false);
  expect(await store.save('ada', record, undefined, { fence: 1 })).toBe(false);
  expect(listener).not.toHaveBeenCalled();
  await store.save('ada', record, undefined);
  expect(await store.remove('ada', 2)).toBe(false);
  // Another session of the same tab hears of it immediately.
  expect(listener).toHaveBeenCalledTimes(1);
  end();
});

test('a store without BroadcastChannel has no subscribe', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(webStore({ storage: newStorage() })).not.toHaveProperty('subscribe');
});

describe('with a channel as in browsers', () => {
  class Channel {
    static open: Channel[] = [];
    onmessage: ((event: { data: unknown }) => void) | undefined;
    isClosed = false;
    constructor() {
      Channel.open.push(this);
    }
    postMessage(): void {}
    close(): void {
      this.isClosed = true;
    }
  }

  function setUp() {
    Channel.open = [];
    vi.stubGlobal('BroadcastChannel', Channel);
    return webStore({ storage: newStorage() });
  }

  test('all listeners share one channel, which ends with the last of them', async () => {
    const store = setUp();
    const ends = [store.subscribe!('ada', () => {}), store.subscribe!('eve', () => {})];
    await store.save('ada', record, undefined);
    expect(Channel.open.map(({ isClosed }) => isClosed)).toEqual([false]);
    for (const end of ends) end();
    ends[1]!();
    expect(Channel.open.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  test.for([undefined, null, {}, { key: 5 }, 'ada'])(
    'a message of another program is ignored: %j',
    (data) => {
      const store = setUp();
      const listener = vi.fn();
      store.subscribe!('ada', listener);
      Channel.open[0]!.onmessage!({ data });
      expect(listener).not.toHaveBeenCalled();
      Channel.open[0]!.onmessage!({ data: { key: 'ada' } });
      expect(listener).toHaveBeenCalledTimes(1);
    },
  );
});

test.each([{ storgae: newStorage() }, { storage: null }, { name: null }, null])(
  'REQ-54: the wrong options %j are rejected at construction',
  (options) => {
    expect(() => webStore(options as never)).toThrow(
      expect.objectContaining({ code: 'invalid_configuration' }),
    );
  },
);

test.each([{}, 'sessionStorage', { getItem: () => null }])(
  'REQ-54: the storage %j is rejected',
  (storage) => {
    expect(() => webStore({ storage: storage as never })).toThrow(
      'The option "storage" is not a storage. Pass sessionStorage, for example.',
    );
  },
);
