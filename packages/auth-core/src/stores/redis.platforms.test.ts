import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Client,
  type RedisServer,
  redisMissing,
  startRedis,
} from '../../test/processes/redis-server.ts';
import type { AuthRecord } from '../index.ts';
import { testStore } from '../testing/index.ts';
import { type RedisClient, redisStore } from './redis.ts';

const missing = redisMissing();
const title = missing ? `Redis: ${missing}` : 'Redis';
const LOCK = { wait: 1_000, lease: 10_000 };

describe.skipIf(missing)(title, () => {
  let server: RedisServer;
  let client: Client;
  beforeAll(async () => {
    server = await startRedis();
    client = await server.connect();
  });
  afterAll(async () => server?.stop());

  let count = 0;
  function newKey(): string {
    count += 1;
    return `ada-${count}`;
  }

  const record = {
    revision: 1,
    identity: 'ada',
    generation: 1,
    tokens: {
      access_token: 'access-canary',
      refresh_token: 'refresh-canary',
      issued_at: Date.UTC(2020, 0, 1),
      expires_at: Date.UTC(2020, 0, 1) + 60_000,
      refresh_at: Date.UTC(2020, 0, 1) + 50_000,
      refresh_expires_at: Date.UTC(2020, 0, 1) + 600_000,
    },
  } satisfies AuthRecord;
  const { tokens } = record;

  describe('passes testStore', () => {
    testStore(async () => redisStore({ client: await server.connect() }), { test });
  });

  /** Returns the names and values of all keys with a prefix. */
  async function dump(prefix: string): Promise<Map<string, string>> {
    const names = await client.keys(`${prefix}*`);
    const entries = names.map(
      async (name) => [name.replace(/.*:/, ''), (await client.get(name))!] as const,
    );
    return new Map(await Promise.all(entries));
  }

  test('tokens are only in the record, not in a key name, a lock or a message', async () => {
    const prefix = 'search:';
    const store = redisStore({ client, prefix });
    const messages: string[] = [];
    const listener = await server.connect();
    await listener.pSubscribe('*', (message, channel) => void messages.push(message, channel));
    await store.save('ada@example.com', record, undefined);
    await store.lock!('ada@example.com', LOCK, async (lease) => {
      await store.save('ada@example.com', { ...record, revision: 2 }, 1, lease);
      const all = await dump(prefix);
      expect([...all.keys()].sort()).toEqual(['fence', 'lock', 'tokens']);
      expect(
        [...all].filter(([, value]) => value.includes('canary')).map(([name]) => name),
      ).toEqual(['tokens']);
    });
    await vi.waitFor(() => expect(messages).toContain('2'));
    expect(messages.join()).not.toMatch(/canary|example/);
    expect((await client.keys(`${prefix}*`)).join()).not.toContain('example');
  });

  test('a record expires when its refresh token does', async () => {
    const store = redisStore({ client, prefix: 'ttl-1:' });
    await store.save('ada', record, undefined);
    const [name] = await client.keys('ttl-1:*');
    expect(await client.pTTL(name!)).toBeGreaterThan(60_000);
    expect(await client.pTTL(name!)).toBeLessThanOrEqual(600_000);
  });

  test('a record without a refresh token expires when its access token does', async () => {
    const store = redisStore({ client, prefix: 'ttl-2:' });
    await store.save(
      'ada',
      { ...record, tokens: { ...tokens, refresh_token: undefined } },
      undefined,
    );
    const [name] = await client.keys('ttl-2:*');
    expect(await client.pTTL(name!)).toBeGreaterThan(0);
    expect(await client.pTTL(name!)).toBeLessThanOrEqual(60_000);
  });

  test.each([undefined, Number.POSITIVE_INFINITY, 1e300])(
    'a record whose refresh token expires at %s does not expire',
    async (refresh_expires_at) => {
      const key = newKey();
      const store = redisStore({ client, prefix: `${key}:` });
      const endless = { ...record, tokens: { ...tokens, refresh_expires_at } };
      expect(await store.save(key, endless, undefined)).toBe(true);
      const [name] = await client.keys(`${key}:*`);
      expect(await client.pTTL(name!)).toBe(-1);
      expect(await store.load(key)).toMatchObject({ tokens: { access_token: 'access-canary' } });
    },
  );

  test.each(['', 'x', '{"revision":"1"}', '[]'])(
    'a damaged record (%j) counts as missing, and the next save replaces it',
    async (text) => {
      const key = newKey();
      const store = redisStore({ client, prefix: `${key}:` });
      await store.save(key, record, undefined);
      await client.set((await client.keys(`${key}:*`))[0]!, text);
      expect(await store.load(key)).toBeUndefined();
      expect(await store.save(key, record, undefined)).toBe(true);
      expect(await store.load(key)).toEqual(record);
    },
  );

  test('a server that lost the scripts gets them again', async () => {
    const key = newKey();
    const store = redisStore({ client });
    await store.save(key, record, undefined);
    await client.scriptFlush();
    expect(await store.save(key, { ...record, revision: 2 }, 1)).toBe(true);
  });

  test('a record that changes between read and write is compared again', async () => {
    const key = newKey();
    const other = redisStore({ client });
    await other.save(key, record, undefined);
    let meanwhile: (() => Promise<unknown>) | undefined = async () =>
      other.save(key, { ...record, revision: 2 }, 1);
    const slow: RedisClient = {
      ...clientOf(client),
      async evalSha(sha1, options) {
        const read = await client.evalSha(sha1, options);
        const now = options.keys.length === 1 ? meanwhile : undefined;
        if (now) meanwhile = undefined;
        await now?.();
        return read;
      },
    };
    expect(
      await redisStore({ client: slow }).save(
        key,
        { ...record, tokens: { ...tokens, access_token: 'late' }, revision: 2 },
        1,
      ),
    ).toBe(false);
    expect(await other.load(key)).toEqual({ ...record, revision: 2 });
  });

  test('REQ-9: a lock that could not be acquired does not stay behind', async () => {
    const key = newKey();
    const store = redisStore({ client, prefix: `${key}:` });
    await store.lock!(key, LOCK, async () => {});
    const fence = (await client.keys(`${key}:*`)).find((name) => name.endsWith('fence'))!;
    await client.set(fence, 'damaged');
    await expect(store.lock!(key, LOCK, async () => {})).rejects.toThrow(
      'Redis responded with ERR',
    );
    await client.del(fence);
    expect(await store.lock!(key, { ...LOCK, wait: 0 }, async () => 'in')).toBe('in');
  });

  test('REQ-9: a lock without an expiry is free', async () => {
    const key = newKey();
    const store = redisStore({ client, prefix: `${key}:` });
    await store.lock!(key, LOCK, async () => {
      const lock = (await client.keys(`${key}:*`)).find((name) => name.endsWith('lock'))!;
      await client.persist(lock);
      expect(await store.lock!(key, { ...LOCK, wait: 0 }, async () => 'in')).toBe('in');
    });
  });

  test('the keys of one account are in the same slot of a cluster', async () => {
    const store = redisStore({ client, prefix: 'slot:' });
    await store.save('{}', record, undefined);
    await store.lock!('{}', LOCK, async () => {
      const tags = (await client.keys('slot:*')).map((name) => /\{(.+?)\}/.exec(name)?.[1]);
      expect(tags.length).toBe(3);
      expect(new Set(tags).size).toBe(1);
    });
  });

  test('a lock request without a response times out, and the lock is released if the response arrives later', async () => {
    const key = newKey();
    let answer = (): void => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const hanging: RedisClient = {
      ...clientOf(client),
      async evalSha(sha1, options) {
        if (options.keys.length === 2) await answered;
        return client.evalSha(sha1, options);
      },
    };
    const waiting = redisStore({ client: hanging }).lock!(
      key,
      { ...LOCK, wait: 10 },
      async () => 'in',
    );
    await expect(waiting).rejects.toMatchObject({ code: 'timeout' });
    answer();
    expect(await redisStore({ client }).lock!(key, LOCK, async () => 'in')).toBe('in');
  });

  test('the subscriber connection ends with the last listener, or with the client', async () => {
    const own = await server.connect();
    const store = redisStore({ client: own });
    const listening = async (): Promise<number> => {
      const list = await client.sendCommand<string>(['CLIENT', 'LIST', 'TYPE', 'pubsub']);
      return list.split('\n').filter(Boolean).length;
    };
    const before = await listening();
    const end = store.subscribe!('ada', () => {});
    await vi.waitFor(async () => expect(await listening()).toBe(before + 1));
    end();
    await vi.waitFor(async () => expect(await listening()).toBe(before));
    store.subscribe!('ada', () => {});
    await vi.waitFor(async () => expect(await listening()).toBe(before + 1));
    await own.close();
    await vi.waitFor(async () => expect(await listening()).toBe(before));
  });

  test('REQ-30: a client that returns buffers works', async () => {
    const buffers = client.withTypeMapping({ 36: Buffer }) as unknown as RedisClient;
    const store = redisStore({ client: Object.assign(buffers, { duplicate: undefined }) });
    const key = newKey();
    expect(await store.save(key, record, undefined)).toBe(true);
    expect(await store.load(key)).toEqual(record);
    expect(await store.save(key, { ...record, revision: 2 }, 1)).toBe(true);
  });
});

test('REQ-29: a swap ends, also if Redis reports another change each time', async () => {
  const client = {
    on: () => {},
    eval: async () => -1,
    evalSha: async (_: string, { arguments: given }: { arguments: string[] }) =>
      given.length === 0 ? null : -1,
  };
  expect(await redisStore({ client }).save('ada', {} as AuthRecord, undefined)).toBe(false);
});

test('REQ-54: a client of another package is rejected', () => {
  expect(() => redisStore({ client: { evalsha: () => {} } as never })).toThrow(/npm package redis/);
});

function clientOf(client: Client): RedisClient {
  return {
    eval: async (script, options) => client.eval(script, options),
    evalSha: async (sha1, options) => client.evalSha(sha1, options),
    on: (event, listener) => client.on(event, listener),
  };
}
