import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, post, renew, send, session, sessionOf } from '../../test/client.ts';
import { createProviderSandbox, type ProviderSandbox } from '../index.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function megabytesUsed(): number {
  for (let pass = 0; pass < 3; pass++) collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Sends reads, lists, rejected requests and faults, and creates and deletes resources. */
async function sendMixedRequests(
  sandbox: ProviderSandbox,
  token: string,
  rounds: number,
): Promise<void> {
  const headers = { 'x-acme-token': token };
  for (let round = 0; round < rounds; round++) {
    await get(sandbox, '/things', token);
    await get(sandbox, '/things/T-1001', token);
    await get(sandbox, `/nowhere/${round}`, `unknown-${round}`);
    await get(sandbox, '/things', `unknown-${round}`);
    sandbox.addFault({ kind: 'status', status: 503 });
    await get(sandbox, '/things', token);
    await send(sandbox, 'POST', '/things', { body: { id: `r${round}`, name: 'Round' }, headers });
    await send(sandbox, 'DELETE', `/things/r${round}`, { headers });
  }
}

test('memory does not grow with 20,000 more requests', async () => {
  const sandbox = createProviderSandbox(acme);
  const { token } = await session(sandbox);
  await sendMixedRequests(sandbox, token, 600);
  const before = megabytesUsed();
  await sendMixedRequests(sandbox, token, 3000);
  // 20,000 log entries alone would exceed this.
  expect(megabytesUsed() - before).toBeLessThan(4);
  expect(sandbox.counters.requests).toBeGreaterThan(25_000);
});

test('expired tokens are deleted if there are many', async () => {
  let now = 0;
  const sandbox = createProviderSandbox(acme, { clock: () => now, refreshTokenLifetime: 10 });
  let { refresh } = await session(sandbox);
  const refreshed = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) {
      now += 1_000;
      ({ refresh } = await sessionOf(await renew(sandbox, refresh)));
    }
  };
  await refreshed(500);
  const before = megabytesUsed();
  await refreshed(12_000);
  expect(megabytesUsed() - before).toBeLessThan(3);
});

test('a client that creates resources and logs in endlessly fills only limited memory', async () => {
  const sandbox = createProviderSandbox(acme);
  const { token } = await session(sandbox);
  const headers = { 'x-acme-token': token };
  for (let made = 0; made < 12_000; made++) {
    await post(sandbox, '/things', { id: `made-${made}`, name: 'Made' }, headers);
  }
  const list = (await (await get(sandbox, '/things?limit=1', token)).json()) as { count: number };
  expect(list.count).toBe(10_002);
  expect((await get(sandbox, '/things/made-0', token)).status).toBe(410);
  expect((await get(sandbox, '/things/made-11999', token)).status).toBe(200);
  expect(sandbox.requests.length).toBe(1000);
});
