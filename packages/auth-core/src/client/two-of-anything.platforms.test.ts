// Isolation of two sessions in files and in Redis. On a slow machine a lock can expire, and then another session also
// logs in. So only the memory store, in `two-of-anything.test.ts`, counts exactly one login per combination.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { combinations, playTwoOfAnything } from '../../test/matrix/two-of-anything.ts';
import { type RedisServer, redisMissing, startRedis } from '../../test/processes/redis-server.ts';
import { fileStore } from '../stores/file.ts';
import { redisStore } from '../stores/redis.ts';

test('REQ-26: in fileStore no token of one session reaches the server of another', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'two-of-anything-'));
  try {
    const store = fileStore({ directory });
    const { foreign, logins } = await playTwoOfAnything(() => store);
    expect(foreign).toEqual([]);
    expect(logins).toBeGreaterThanOrEqual(combinations.length);
    expect(logins).toBeLessThan(2 * combinations.length);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

const missing = redisMissing();

describe.skipIf(missing)(missing ? `Redis: ${missing}` : 'Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => server?.stop());

  test('REQ-26: in redisStore no token of one session reaches the server of another', async () => {
    const open = async () => redisStore({ client: await server.connect() });
    const { foreign, logins } = await playTwoOfAnything(open);
    expect(foreign).toEqual([]);
    expect(logins).toBeGreaterThanOrEqual(combinations.length);
    expect(logins).toBeLessThan(2 * combinations.length);
  });
});
