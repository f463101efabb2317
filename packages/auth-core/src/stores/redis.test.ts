// The options of the store. `redis.platforms.test.ts` tests the store with a real Redis.
import { expect, test } from 'vitest';
import { redisStore } from './redis.ts';

const client = { evalSha() {}, eval() {}, on() {} };

test.each([undefined, null, { client, prefxi: 'a' }, { client, prefix: null }])(
  'REQ-54: the wrong options %j are rejected at construction',
  (options) => {
    expect(() => redisStore(options as never)).toThrow(
      expect.objectContaining({ code: 'invalid_configuration' }),
    );
  },
);
