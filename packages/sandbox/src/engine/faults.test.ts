import { beforeEach, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, logIn, renew, send, session, statusAndJson } from '../../test/client.ts';
import { createProviderSandbox, type ProviderSandbox } from '../index.ts';

let sandbox: ProviderSandbox;
let token: string;
let refresh: string;

beforeEach(async () => {
  sandbox = createProviderSandbox(acme);
  ({ token, refresh } = await session(sandbox));
});

test('a status fault returns the documented example, once', async () => {
  sandbox.addFault({ kind: 'status', status: 503 });
  expect(await statusAndJson(await get(sandbox, '/things', token))).toEqual([
    503,
    { code: 'DOWN' },
  ]);
  expect((await get(sandbox, '/things', token)).status).toBe(200);
});

test('a status fault may set the body and headers', async () => {
  sandbox.addFault({
    kind: 'status',
    status: 500,
    body: { oh: 'no' },
    headers: { 'x-why': 'because' },
  });
  const response = await get(sandbox, '/things', token);
  expect(response.headers.get('x-why')).toBe('because');
  expect(await statusAndJson(response)).toEqual([500, { oh: 'no' }]);
});

test('a fault applies only to its operation or workflow', async () => {
  sandbox.addFault({ kind: 'status', status: 500, operationId: 'getThing', times: 2 });
  sandbox.addFault({ kind: 'status', status: 502, workflowId: 'refresh' });
  expect((await get(sandbox, '/things', token)).status).toBe(200);
  expect((await logIn(sandbox)).status).toBe(200);
  expect((await renew(sandbox, refresh)).status).toBe(502);
  expect((await renew(sandbox, refresh)).status).toBe(200);
  for (const status of [500, 500, 200]) {
    expect((await get(sandbox, '/things/T-1001', token)).status).toBe(status);
  }
});

test('a fault with infinite `times` lasts until clearFaults', async () => {
  sandbox.addFault({ kind: 'status', status: 500, times: Infinity });
  for (let request = 0; request < 3; request++) {
    expect((await get(sandbox, '/things', token)).status).toBe(500);
  }
  sandbox.clearFaults();
  expect((await get(sandbox, '/things', token)).status).toBe(200);
});

test('a rate limit returns Retry-After', async () => {
  sandbox.addFault({ kind: 'rate-limit', retryAfter: 3 });
  sandbox.addFault({ kind: 'rate-limit', retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' });
  const responses = [await get(sandbox, '/things', token), await get(sandbox, '/things', token)];
  expect(responses.map(({ status }) => status)).toEqual([429, 429]);
  const waits = responses.map(({ headers }) => headers.get('retry-after'));
  expect(waits).toEqual(['3', 'Wed, 21 Oct 2026 07:28:00 GMT']);
});

test('an html fault returns a gateway page', async () => {
  sandbox.addFault({ kind: 'html' });
  const response = await get(sandbox, '/things', token);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    502,
    'text/html; charset=utf-8',
  ]);
  expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
});

test('a malformed fault returns 200 with truncated JSON', async () => {
  sandbox.addFault({ kind: 'malformed' });
  const response = await get(sandbox, '/things', token);
  expect(response.status).toBe(200);
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test('after a drop before the effect, the refresh token is still valid', async () => {
  sandbox.addFault({ kind: 'drop', applied: false });
  await expect(renew(sandbox, refresh)).rejects.toThrow(new TypeError('fetch failed'));
  expect(sandbox.counters.applied.createSession).toBe(1);
  expect((await renew(sandbox, refresh)).status).toBe(200);
});

test('after a drop after the effect, the refresh token is used', async () => {
  sandbox.addFault({ kind: 'drop', applied: true });
  await expect(renew(sandbox, refresh)).rejects.toThrow(new TypeError('fetch failed'));
  expect(sandbox.counters.applied.createSession).toBe(2);
  expect((await renew(sandbox, refresh)).status).toBe(403);
});

test('a delay ends after its time, or with the signal of the request', async () => {
  sandbox.addFault({ kind: 'delay', milliseconds: 5 });
  expect((await get(sandbox, '/things', token)).status).toBe(200);
  sandbox.addFault({ kind: 'delay', milliseconds: 60_000 });
  const controller = new AbortController();
  const { signal } = controller;
  const waiting = sandbox.fetch('/things', { headers: { 'x-acme-token': token }, signal });
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
});

test('a request with an aborted signal is not counted', async () => {
  const before = sandbox.counters.requests;
  await expect(
    sandbox.fetch('/things', { signal: AbortSignal.abort(new Error('no')) }),
  ).rejects.toThrow('no');
  expect(sandbox.counters.requests).toBe(before);
});

test('a fault applies before the credentials are checked', async () => {
  sandbox.addFault({ kind: 'status', status: 503 });
  expect((await send(sandbox, 'GET', '/things')).status).toBe(503);
});
