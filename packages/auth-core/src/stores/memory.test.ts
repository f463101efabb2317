// The store in memory with a fake clock: its lease, and what it leaves behind.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AuthRecord, memoryStore } from '../index.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const record: AuthRecord = { revision: 1, identity: 'ada', generation: 1, signed_out: true };

test('the lock is held until the end of its lease, and leaves no timer', async () => {
  const store = memoryStore();
  await store.lock!('ada', { wait: 0, lease: 200 }, async ({ isHeld }) => {
    expect([0, 200, 201].map((rest) => isHeld!(rest))).toEqual([true, true, false]);
    await vi.advanceTimersByTimeAsync(150);
    expect([0, 50, 51].map((rest) => isHeld!(rest))).toEqual([true, true, false]);
  });
  expect(vi.getTimerCount()).toBe(0);
});

test('listeners hear of a removal only if there was a record', async () => {
  const store = memoryStore();
  const listener = vi.fn();
  store.subscribe!('ada', listener);
  expect(await store.remove('ada')).toBe(false);
  expect(listener).not.toHaveBeenCalled();
  await store.save('ada', record, undefined);
  expect(await store.remove('ada')).toBe(true);
  expect(listener).toHaveBeenCalledTimes(2);
});
