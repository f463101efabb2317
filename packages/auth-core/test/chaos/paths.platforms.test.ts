// A program that writes values into its paths makes a new path for each call. The client must not keep them all.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { createSessionClient } from '../../src/client/index.ts';

test('20,000 paths that are not in the document do not stay in memory', async () => {
  // In development each of these paths causes a warning.
  vi.stubEnv('NODE_ENV', 'production');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const client = createSessionClient<object>(
    {
      name: 'acme',
      servers: [{ url: 'https://api.example.com' }],
      schemes: {},
      operations: {},
    },
    { fetch: async () => new Response(null, { status: 204 }) },
  ) as unknown as { request(method: string, path: string): Promise<unknown> };
  const used = async (from: number): Promise<number> => {
    for (let id = from; id < from + 20_000; id += 1) await client.request('GET', `/things/${id}`);
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await used(0);
  // The first paths are kept.
  expect((await used(20_000)) - before).toBeLessThan(4_000_000);
  vi.unstubAllEnvs();
});
