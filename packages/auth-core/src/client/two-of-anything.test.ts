// Isolation of two sessions in any store. Files and Redis are in the platform tests.
import { expect, test } from 'vitest';
import { combinations, playTwoOfAnything } from '../../test/matrix/two-of-anything.ts';
import { defineStore, memoryStore, type TokenStore } from '../index.ts';
import { encryptedStore } from '../stores/encrypted.ts';
import { webStore } from '../stores/web.ts';

function storage() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

function threeFunctions(): TokenStore {
  const { load, save, remove } = memoryStore();
  return defineStore({ load, save, remove });
}

test.each<[string, () => TokenStore]>([
  ['memoryStore', memoryStore],
  ['a store without lock and update', threeFunctions],
  [
    'encryptedStore',
    () => encryptedStore(memoryStore(), { keys: { a: new Uint8Array(32) }, current: 'a' }),
  ],
  ['webStore', () => webStore({ storage: storage() })],
])('REQ-26: in %s no token of one session reaches the server of another', async (_, open) => {
  const { foreign, presented, logins } = await playTwoOfAnything(open);
  expect(foreign).toEqual([]);
  expect(presented).toBeGreaterThan(4 * combinations.length);
  // The second session of each combination found the tokens of the first one.
  expect(logins).toBe(combinations.length);
});
