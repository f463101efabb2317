// Tests the checks of `testStore`: each one must fail for stores that are broken in its way.
import { describe, expect, test } from 'vitest';
import { brokenLocks } from '../../test/broken-locks.ts';
import { broken, brokenStores } from '../../test/broken-stores.ts';
import { memoryStore, type TokenStore } from '../index.ts';
import { testStore } from './index.ts';

const cases = [...brokenStores, ...brokenLocks];

function runs(open: () => TokenStore): Map<string, () => Promise<void>> {
  const found = new Map<string, () => Promise<void>>();
  testStore(open, { test: (name, run) => found.set(name, run) });
  return found;
}

for (const [check, ways] of cases)
  describe.concurrent(`“${check}” fails for a store that`, () => {
    for (const [way, how] of Object.entries(ways))
      test(way, async () => {
        await expect(runs(broken(how)).get(check)!()).rejects.toThrow();
      });
  });

test('every check fails for at least one broken store', () => {
  const seen = cases.map(([check]) => check);
  expect(seen).toEqual([...runs(memoryStore).keys()]);
});

test('a store with a method in `without` fails', async () => {
  const found = new Map<string, () => Promise<void>>();
  const whole = memoryStore();
  testStore(() => whole, { test: (name, run) => found.set(name, run), without: ['lock'] });
  expect(found.has('one task at a time runs under the lock')).toBe(false);
  await expect(found.get('a store without lock has no such method')!()).rejects.toThrow(
    'but the store has it',
  );
});
