// Retries of a generated client against a sandbox with faults. Each retry sends the token that is current then.
import { join } from 'node:path';
import { createProviderSandbox, type Fault } from '@x/sandbox';
import { expect, test } from 'vitest';
import { documentsOf } from './fixture.ts';
import { root } from './workspace.ts';

const documents = documentsOf('biot');

interface Client {
  GET(path: string): Promise<{ readonly status: number }>;
  POST(path: string, options: object): Promise<{ readonly status: number }>;
}

/** The part of the generated package that this test uses. */
interface Package {
  readonly createBiotClient: (options: object) => Client;
  readonly retry: (options: object) => unknown;
}

const entry = join(root, 'packages/biot/src/generated/index.ts');
const { createBiotClient, retry } = (await import(/* @vite-ignore */ entry)) as Package;

function setUp(...faults: Fault[]) {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const waits: number[] = [];
  const clock = Object.assign(() => now, {
    // A pause ends immediately; a timeout never fires.
    after: (milliseconds: number, callback: () => void, isPause = false) => {
      if (isPause) {
        waits.push(milliseconds);
        now += milliseconds;
        queueMicrotask(callback);
      }
      return () => {};
    },
  });
  const sandbox = createProviderSandbox(documents, { clock, accessTokenLifetime: 20 });
  for (const fault of faults) sandbox.addFault(fault);
  const { username = '', password = '' } = sandbox.account;
  const biot = createBiotClient({
    baseUrl: 'https://sandbox.example',
    credentials: { username, password },
    fetch: sandbox.fetch,
    clock,
    retry: retry({
      clock,
      random: () => 0,
    }),
  });
  return { biot, sandbox, waits };
}

test('a rate-limited call is retried after Retry-After, with a token that was refreshed meanwhile', async () => {
  const operationId = 'searchDevices';
  const { biot, sandbox, waits } = setUp({ kind: 'rate-limit', retryAfter: 25, operationId });
  const { status } = await biot.GET('/device/v2/devices');
  expect(status).toBe(200);
  expect(waits).toEqual([25_000]);
  expect(sandbox.counters.byOperation).toEqual({ login: 1, refreshToken: 1, searchDevices: 2 });
});

test('a POST is retried after 429, but not after a lost connection', async () => {
  const operationId = 'createDevice';
  const limited = setUp({ kind: 'rate-limit', retryAfter: 1, operationId });
  const body = { _id: 'monitor-9', _templateId: '3d4e2c58-2f9b-4c43-8a43-6c8e34a5d7f1' };
  expect((await limited.biot.POST('/device/v2/devices', { body })).status).toBe(201);
  expect(limited.sandbox.counters.applied).toMatchObject({ createDevice: 1 });

  const broken = setUp({ kind: 'drop', applied: true, operationId });
  await expect(broken.biot.POST('/device/v2/devices', { body })).rejects.toThrow();
  expect(broken.sandbox.counters.byOperation).toMatchObject({ createDevice: 1 });
});

test('a GET is retried after 503 and after a lost connection', async () => {
  const operationId = 'searchDevices';
  const { biot, sandbox } = setUp(
    { kind: 'status', status: 503, operationId },
    { kind: 'drop', applied: false, operationId },
  );
  expect((await biot.GET('/device/v2/devices')).status).toBe(200);
  expect(sandbox.counters.byOperation).toEqual({ login: 1, searchDevices: 3 });
});
