import { describe, expect, test } from 'vitest';
import { objections, prove } from './proof.ts';
import { redisMissing } from './redis-server.ts';

const missing = redisMissing();
const options = { processes: 8, seconds: 4 };

describe.concurrent('REQ-5, REQ-9: eight processes share an account whose refresh tokens work once, and one is killed while it holds the lock', () => {
  test('on the file store', { timeout: 120_000 }, async () => {
    expect(objections(await prove({ store: 'file', ...options }))).toEqual([]);
  });

  const title = missing ? `on Redis: ${missing}` : 'on Redis';
  test.skipIf(missing)(title, { timeout: 120_000 }, async () => {
    expect(objections(await prove({ store: 'redis', ...options }))).toEqual([]);
  });
});
