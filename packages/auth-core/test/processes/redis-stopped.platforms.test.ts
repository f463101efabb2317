// A Redis that stops responding because its process is stopped: REQ-30.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuthEvent, createSession } from '../../src/index.ts';
import { redisStore } from '../../src/stores/redis.ts';
import { type RedisServer, redisMissing, startRedis } from './redis-server.ts';

const missing = redisMissing();

describe.skipIf(missing)(missing ? `Redis: ${missing}` : 'a Redis that is stopped', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => server?.stop());

  test('REQ-30: causes no wait if a token is valid, one short wait for a refresh, and then none', async () => {
    const events: AuthEvent[] = [];
    let issued = 0;
    const issue = async () => {
      issued += 1;
      return {
        access_token: `token-${issued}`,
        refresh_token: `refresh-${issued}`,
        expires_in: 3_600,
      };
    };
    const session = createSession({
      grant: { login: issue, refresh: issue },
      store: redisStore({ client: await server.connect() }),
      key: 'ada',
      onEvent: (event) => void events.push(event),
    });
    await session.accessToken();
    server.signal('SIGSTOP');
    const timed = async (rejected?: string): Promise<number> => {
      const began = performance.now();
      await session.accessToken({ rejected });
      return Math.round(performance.now() - began);
    };
    const valid = await timed();
    const first = await timed('token-1');
    const next = await timed('token-2');
    server.signal('SIGCONT');
    console.info(
      `Redis stopped: valid token ${valid} ms, first refresh ${first} ms, next ${next} ms.`,
    );
    // The events show the store's share of the time, on any machine.
    expect(events.filter(({ type }) => type === 'store_failed')).toHaveLength(1);
    expect(session.peek()).toBe('token-3');
  });
});
