// The options of the store, and what it leaves on a client. `redis.platforms.test.ts` tests the store with a real Redis.
import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { createSession } from '../index.ts';
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

test.each([
  [
    'READONLY',
    "READONLY You can't write against a read only replica. script: 1a, on @user_script:7.",
  ],
  [
    'OOM',
    'ERR Error running script (call to f_1a): @user_script:7: -OOM command not allowed {a:1}',
  ],
  ['NOPERM', "NOPERM User ada has no permissions to run the 'eval' command"],
])(
  'REQ-47: the event of a failure contains the code of Redis, and not its message: %s',
  async (code, message) => {
    const lines = await linesOf(new Error(message));
    expect(lines[0]).toContain(`The token store failed (Redis responded with ${code}).`);
    expect(lines.join()).not.toMatch(/script|User|eval/);
  },
);

test('REQ-47: the event of a failure contains the class of an error of the client', async () => {
  class ClientOfflineError extends Error {}
  const lines = await linesOf(new ClientOfflineError('The client is offline.'));
  expect(lines[0]).toContain('The token store failed (ClientOfflineError).');
});

/** Returns the lines of a session whose Redis client rejects all commands. */
async function linesOf(error: Error): Promise<readonly string[]> {
  const reject = async () => Promise.reject(error);
  const lines: string[] = [];
  const session = createSession({
    grant: { login: async () => ({ access_token: 'a-token' }) },
    store: redisStore({ client: { ...client, evalSha: reject, eval: reject } as never }),
    key: 'ada',
    logger: (line) => void lines.push(line),
  });
  await session.accessToken();
  return lines;
}

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

test('REQ-44: a subscription that failed is tried again, until it is ended', async () => {
  vi.useFakeTimers();
  const failing = vi.fn(async () => Promise.reject(new Error('The connection is closed.')));
  const subscriber = {
    on() {},
    unref() {},
    destroy() {},
    connect: vi.fn(failing),
    subscribe: vi.fn(async (_channel: string, _listener: () => void) => {}),
    unsubscribe: async () => {},
  };
  const whole = { ...client, off() {}, unref() {}, duplicate: () => subscriber };
  const store = redisStore({ client: whole as never });
  const heard = vi.fn();
  const end = store.subscribe!('ada', heard);
  const ended = store.subscribe!('ada', heard);
  await vi.advanceTimersByTimeAsync(500);
  ended();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(subscriber.subscribe).not.toHaveBeenCalled();
  subscriber.connect.mockResolvedValue(undefined as never);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(subscriber.subscribe).toHaveBeenCalledTimes(1);
  subscriber.subscribe.mock.lastCall?.[1]();
  expect(heard).toHaveBeenCalledTimes(1);
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(subscriber.subscribe).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
