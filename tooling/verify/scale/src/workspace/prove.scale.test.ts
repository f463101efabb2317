// A small run. `scale --providers 200` is the large run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secrets, startCache } from './cache.ts';
import { prove } from './prove.ts';

test('turbo builds nothing twice, on one machine or on two, and ignores unsigned cache entries', async () => {
  const acts = await prove(5);
  expect(acts.map(({ name, build }) => [name, build.built])).toEqual(
    acts.map(({ name, expected }) => [name, expected]),
  );
  const laptop = acts.find(({ name }) => name.startsWith('laptop'))!;
  expect(laptop.build.fromRemote).toBe(10);
});

test('the read-only server rejects uploads and accepts only its own token', async () => {
  const storage = mkdtempSync(join(tmpdir(), 'cache-'));
  const cache = await startCache(storage);
  const ask = async (url: string, method: 'GET' | 'PUT', token: string) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/octet-stream',
      'x-artifact-tag': 'signature',
    };
    const body = method === 'PUT' ? 'contents' : null;
    const response = await fetch(`${url}/v8/artifacts/abc?slug=team_x`, { method, headers, body });
    return response.status;
  };
  try {
    expect(await ask(cache.everybody, 'PUT', secrets.READ_TOKEN)).toBe(403);
    expect(await ask(cache.ci, 'PUT', secrets.READ_TOKEN)).toBe(401);
    expect(await ask(cache.everybody, 'GET', secrets.READ_TOKEN)).toBe(404);
    expect(await ask(cache.ci, 'PUT', secrets.CI_TOKEN)).toBe(200);
    expect(await ask(cache.everybody, 'GET', secrets.READ_TOKEN)).toBe(200);
    expect(await ask(cache.everybody, 'GET', secrets.CI_TOKEN)).toBe(401);
  } finally {
    cache.stop();
    rmSync(storage, { recursive: true });
  }
});
