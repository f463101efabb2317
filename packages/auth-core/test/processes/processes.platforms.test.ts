import { describe, expect, test } from 'vitest';
import { objections, prove } from './proof.ts';
import { redisMissing } from './redis-server.ts';

const missing = redisMissing();
const options = { processes: 8, seconds: 4 };

describe('REQ-5, 9, 32, 41: eight processes share an account whose refresh tokens work once, one is killed and one is stopped while it owns the lock', () => {
  test('on the file store', { timeout: 120_000 }, async () => {
    expect(objections(await prove({ store: 'file', begins: 'empty', ...options }))).toEqual([]);
  });

  const title = missing ? `on Redis: ${missing}` : 'on Redis';
  test.skipIf(missing)(title, { timeout: 120_000 }, async () => {
    expect(objections(await prove({ store: 'redis', begins: 'expired', ...options }))).toEqual([]);
  });
});
