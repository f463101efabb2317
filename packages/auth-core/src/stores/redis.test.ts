// The options of the store, and what it leaves on a client. `redis.platforms.test.ts` tests the store with a real Redis.
import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
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

test('REQ-54: a client in place of the options is rejected, and the message shows how to pass it', () => {
  const instance = Object.assign(new EventEmitter(), client);
  expect(() => redisStore(instance as never)).toThrow(
    'The option "client" is missing. Pass { client } to redisStore.',
  );
});

test('REQ-48: a store without listeners leaves none on the client', async () => {
  const connection = { on() {}, unref() {}, connect() {}, subscribe() {}, unsubscribe() {} };
  const destroy = vi.fn();
  const shared = Object.assign(new EventEmitter(), {
    ...{ evalSha() {}, eval() {}, unref() {} },
    duplicate: () => ({ ...connection, destroy }),
  });
  const listen = () => redisStore({ client: shared as never }).subscribe!('ada', () => {});
  const ends = [listen(), listen()];
  await vi.waitFor(() => expect(shared.listenerCount('end')).toBe(2));
  for (const end of ends) end();
  await vi.waitFor(() => expect(destroy).toHaveBeenCalledTimes(2));
  expect(shared.listenerCount('end')).toBe(0);
});
