// A hundred thousand clients that are created, used and dropped without `close()`: REQ-48.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { authorize, createSession, memoryStore } from '../../src/index.ts';
import { countingStore } from '../holders.ts';

const CLIENTS = 100_000;
const resource = 'https://api.example.com';

test('REQ-48: 100,000 dropped clients leave no subscription and no memory on the heap', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inner = memoryStore();
  const { store, subscriptions } = countingStore({
    ...inner,
    // Stored records would stay in memory. The test measures only the sessions.
    load: async () => undefined,
    save: async () => true,
  });

  async function use(index: number): Promise<void> {
    const session = createSession({
      grant: { login: async () => ({ access_token: `token-${index}`, expires_in: 3_600 }) },
      store,
      key: `user-${index % 100}`,
    });
    await authorize(async () => new Response(), session, { resource })(resource);
  }

  async function heap(): Promise<number> {
    for (let round = 0; round < 20; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      collect();
    }
    return process.memoryUsage().heapUsed;
  }

  for (let index = 0; index < 2_000; index += 1) await use(index);
  const before = await heap();
  for (let index = 0; index < CLIENTS; index += 1) await use(index);
  const after = await heap();
  console.info(
    `Heap before ${before} bytes, after ${after} bytes: ${(after / before).toFixed(3)}.`,
  );
  expect(subscriptions()).toBeLessThanOrEqual(1);
  expect(after / before).toBeLessThan(1.05);
});
