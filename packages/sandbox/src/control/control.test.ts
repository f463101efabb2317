import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { acme } from '../../test/acme.ts';
import { sessionOf, statusAndJson } from '../../test/client.ts';
import { objectOf, resolve } from '../../test/requests.ts';
import { documentOf, empty } from '../../test/small.ts';
import { startServer } from '../http/server.ts';
import { createProviderSandbox, type RequestLogEntry } from '../index.ts';

const other = createProviderSandbox({ ...acme, name: 'other' });
const server = await startServer({ providers: [acme, other], options: { rotation: 'rotate' } });
afterAll(() => server.close());
const { baseUrl, sandbox } = server.provider('acme');
beforeEach(() => control('POST', '/reset'));

const document: unknown = parse(
  await readFile(new URL('../../control.openapi.yaml', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, discriminator: false });
addFormats.default(ajv);
ajv.addSchema({ $id: 'control', ...objectOf(document) });
const answered = new Set<string>();

/** Validates every response against the document in the package. */
async function control(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.url}/_sandbox${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const isJson = response.headers.get('content-type')?.includes('json');
  const answer = { status: response.status, body: isJson ? await response.json() : null };
  check(method, `/_sandbox${path}`, answer);
  return answer;
}

function check(method: string, path: string, { status, body }: { status: number; body: unknown }) {
  const paths = objectOf(objectOf(document).paths);
  const template =
    path in paths ? path : path.replace(/^\/_sandbox\/[^/]+/, '/_sandbox/{provider}');
  const operation = objectOf(objectOf(paths[template])[method.toLowerCase()]);
  if (operation.operationId === undefined) return;
  answered.add(String(operation.operationId));
  const responses = objectOf(operation.responses);
  const response = resolve(objectOf(document), responses[status] ?? responses['4XX']);
  const schema = objectOf(objectOf(objectOf(response.content)['application/json']).schema);
  if (response.content === undefined || schema.$ref === undefined) return;
  const validate = ajv.compile({ $ref: `control${schema.$ref}` });
  expect([validate(body), validate.errors]).toEqual([true, null]);
}

function logIn(secret = 'sandbox-password'): Promise<Response> {
  return fetch(`${baseUrl}/session?client_key=sandbox-key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'person', user: 'ada@example.com', secret }),
  });
}

function renew(refreshToken: string): Promise<Response> {
  return fetch(`${baseUrl}/session?client_key=sandbox-key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'renewal', renew: refreshToken }),
  });
}

function things(token: string): Promise<Response> {
  return fetch(`${baseUrl}/things`, { headers: { 'x-acme-token': token } });
}

async function log(): Promise<Partial<RequestLogEntry>[]> {
  const { body } = await control('GET', '/acme/requests');
  return objectOf(body).requests as Partial<RequestLogEntry>[];
}

test('getSandbox returns the providers and the version', async () => {
  const { version } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const { body } = await control('GET', '');
  expect(body).toMatchObject({
    name: '@x/sandbox',
    version,
    providers: [
      { name: 'acme', baseUrl, account: sandbox.account, credentials: sandbox.credentials },
      { name: 'other' },
    ],
  });
});

test('getControlDocument returns the document in the package', async () => {
  const response = await fetch(`${server.url}/_sandbox/openapi.yaml`);
  expect(parse(await response.text())).toEqual(document);
  answered.add('getControlDocument');
});

test('advanceClock expires tokens of every provider and changes the Date header', async () => {
  const { token } = await sessionOf(await logIn());
  const before = Date.now();
  const { body } = await control('POST', '/clock', { advance: 90 });
  expect(Date.parse(String(objectOf(body).now))).toBeGreaterThanOrEqual(before + 90_000);
  const alive = await things(token);
  expect(alive.status).toBe(200);
  const ahead = Date.parse(alive.headers.get('date') ?? '') - before;
  expect(ahead).toBeGreaterThan(88_000);
  await control('POST', '/clock', { advance: 30.5 });
  expect((await things(token)).status).toBe(401);
  expect(other.options.clock()).toBeGreaterThan(before + 120_000);
  await control('POST', '/reset');
  const { body: now } = await control('GET', '/clock');
  expect(Date.parse(String(objectOf(now).now))).toBeLessThan(Date.now() + 60_000);
});

test('resetProvider resets everything, and its options apply until the next reset', async () => {
  const { token } = await sessionOf(await logIn());
  await control('POST', '/acme/faults', [{ kind: 'html' }]);
  const { body } = await control('POST', '/acme/reset', {
    accessTokenLifetime: 7,
    rotation: 'none',
  });
  expect(body).toMatchObject({ accessTokenLifetime: 7, rotation: 'none', challenge: false });
  expect((await things(token)).status).toBe(401);
  const { lives, refresh } = await sessionOf(await logIn());
  expect(lives).toBe(7000);
  expect((await sessionOf(await renew(refresh))).refresh).toBe(refresh);
  expect(other.options.rotation).toBe('revoke-family');
  const { body: state } = await control('POST', '/acme/reset');
  expect(state).toEqual({
    rotation: 'rotate',
    strict: 'off',
    challenge: false,
    omitRefreshToken: false,
    things: 0,
    forbidden: [],
  });
});

test('resetAll resets nothing if its options are invalid for one provider', async () => {
  const openapi = documentOf({ '/a': { get: { operationId: 'listBoats', responses: empty } } });
  const providers = [acme, { name: 'small', openapi }];
  const both = await startServer({ providers });
  const first = both.provider('acme').sandbox;
  await first.fetch('/things');
  const response = await fetch(`${both.url}/_sandbox/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ forbidden: ['listThings'] }),
  });
  const message = 'small has no operation "listThings". Known: listBoats.';
  expect(await statusAndJson(response)).toEqual([400, { message }]);
  expect([first.requests.length, first.options.forbidden]).toEqual([1, []]);
  await both.close();
});

test('faults are added in order, listed while pending, and can be removed', async () => {
  const { token } = await sessionOf(await logIn());
  const { body } = await control('POST', '/acme/faults', [
    { kind: 'status', status: 503, operationId: 'listThings' },
    { kind: 'rate-limit', retryAfter: 2, times: 'always' },
  ]);
  expect(body).toEqual([
    { kind: 'status', status: 503, operationId: 'listThings', times: 1 },
    { kind: 'rate-limit', retryAfter: 2, times: 'always' },
  ]);
  const statuses: number[] = [];
  for (let call = 0; call < 3; call++) statuses.push((await things(token)).status);
  expect(statuses).toEqual([503, 429, 429]);
  expect((await control('GET', '/acme')).body).toMatchObject({
    faults: [{ kind: 'rate-limit', times: 'always' }],
  });
  expect((await control('DELETE', '/acme/faults')).status).toBe(204);
  expect((await things(token)).status).toBe(200);
});

test('no fault of a list is added if one is invalid', async () => {
  const { token } = await sessionOf(await logIn());
  const list = [{ kind: 'html' }, { kind: 'html', operationId: 'nothing' }];
  const { status, body } = await control('POST', '/acme/faults', list);
  expect([status, objectOf(body).message]).toEqual([
    400,
    expect.stringContaining('acme has no operation "nothing". Known: createSession, '),
  ]);
  expect((await things(token)).status).toBe(200);
});

test('revokeTokens revokes access tokens, refresh tokens, or all', async () => {
  const { token, refresh } = await sessionOf(await logIn());
  await control('POST', '/acme/revoke', { tokens: 'access' });
  expect((await things(token)).status).toBe(401);
  const second = await sessionOf(await renew(refresh));
  await control('POST', '/acme/revoke', { tokens: 'refresh' });
  expect((await things(second.token)).status).toBe(200);
  expect((await renew(second.refresh)).status).toBe(403);
  await control('POST', '/acme/revoke', { tokens: 'all' });
  expect((await things(second.token)).status).toBe(401);
});

test('the log has the token number, the schemes, and the reason of a rejection', async () => {
  const one = await sessionOf(await logIn());
  const two = await sessionOf(await renew(one.refresh));
  await logIn('wrong');
  await things(two.token);
  await things('never-issued');
  await control('POST', '/acme/revoke', { tokens: 'access' });
  await things(one.token);
  await fetch(`${baseUrl}/nowhere`);
  const entries = await log();
  expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(entries).toMatchObject([
    { operationId: 'createSession', workflowId: 'login', purpose: 'login', schemes: ['clientKey'] },
    { operationId: 'createSession', workflowId: 'refresh', purpose: 'refresh', status: 200 },
    { workflowId: 'login', status: 403, reason: 'login: secret is wrong' },
    { operationId: 'listThings', status: 200, schemes: ['acmeToken'], tokenNumber: 2 },
    { status: 401, token: expect.any(String), reason: 'the access token is unknown' },
    { status: 401, tokenNumber: 1, reason: 'the access token is revoked' },
    { status: 404, path: '/nowhere', schemes: [] },
  ]);
  expect(entries[3]).not.toHaveProperty('purpose');
  expect(entries[4]).not.toHaveProperty('tokenNumber');
  const { counters } = objectOf((await control('GET', '/acme/requests')).body);
  expect(counters).toMatchObject({ requests: 7, tokenRequests: 3, refreshes: 1, refusals: 3 });
});

test('the log contains no secrets', async () => {
  const { token, refresh } = await sessionOf(await logIn());
  await renew(refresh);
  await things(token);
  const text = JSON.stringify(await log());
  for (const secret of [token, refresh, 'sandbox-password', 'sandbox-key']) {
    expect(text).not.toContain(secret);
  }
});

test.each([
  ['GET', '/nobody', undefined, 404, 'Unknown provider "nobody". Served: acme, other.'],
  ['GET', '/acme/nothing', undefined, 404, 'GET /_sandbox/openapi.yaml lists all operations.'],
  ['PUT', '/clock', {}, 405, '/_sandbox/clock allows only GET, POST.'],
  ['POST', '/clock', undefined, 400, 'a body is required'],
  ['POST', '/clock', { advance: -1 }, 400, 'body/advance must be >= 0'],
  ['POST', '/clock', { advance: 1, freeze: true }, 400, 'must not have the member "freeze"'],
  ['POST', '/acme/reset', { rotation: 'round' }, 400, 'body/rotation must be one of'],
  ['POST', '/acme/reset', { forbidden: ['x'] }, 400, 'acme has no operation "x". Known: '],
  ['POST', '/acme/revoke', { tokens: 'some' }, 400, 'body/tokens must be one of'],
  ['POST', '/acme/faults', { kind: 'html' }, 400, 'the faults must be a list'],
  ['POST', '/acme/faults', [{ kind: 'fire' }], 400, 'fault 0: unknown kind "fire"; known: '],
  ['POST', '/acme/faults', [4], 400, 'fault 0 must be object'],
  [
    'POST',
    '/acme/faults',
    [{ kind: 'status', status: 503, headers: { 'content-length': '5' } }],
    400,
    'fault 0/headers: the server itself writes the header "content-length"',
  ],
  ['POST', '/acme/faults', [{ kind: 'delay' }], 400, 'must have the member "milliseconds"'],
  ['POST', '/acme/faults', [{ kind: 'html', status: 1 }], 400, 'must not have the member "status"'],
])('%s %s %j is rejected with one line', async (method, path, body, status, line) => {
  const answer = await control(method, path, body);
  const message = objectOf(answer.body).message;
  expect([answer.status, message]).toEqual([status, expect.stringContaining(line)]);
  expect(message).not.toContain('\n');
});

test('a body that is not JSON is rejected', async () => {
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: '{"advance": 1' };
  const response = await fetch(`${server.url}/_sandbox/clock`, sent);
  expect(await statusAndJson(response)).toEqual([
    400,
    { message: 'the body is not application/json' },
  ]);
});

test('by default it is served on loopback only, and `control` overrides that', async () => {
  const statusAt = async (options: object): Promise<number> => {
    const running = await startServer({ providers: [acme], ...options });
    const { port } = new URL(running.url);
    const { status } = await fetch(`http://127.0.0.1:${port}/_sandbox`);
    await running.close();
    return status;
  };
  expect(await statusAt({})).toBe(200);
  expect(await statusAt({ hostname: 'localhost' })).toBe(200);
  expect(await statusAt({ control: false })).toBe(404);
  expect(await statusAt({ hostname: '0.0.0.0' })).toBe(404);
  expect(await statusAt({ hostname: '0.0.0.0', control: true })).toBe(200);
});

test('a stream of a provider sends its state first, then each change', async () => {
  const response = await fetch(`${server.url}/_sandbox/acme/events`);
  check('GET', '/_sandbox/acme/events', { status: response.status, body: null });
  const events = eventsOf(response);
  const until = async (isIt: (event: ProviderEvent) => boolean): Promise<ProviderEvent> => {
    for (;;) {
      const { value } = await events.next();
      if (value && isIt(value)) return value;
    }
  };
  expect(await events.next()).toMatchObject({ value: { requests: [], faults: [], ahead: 0 } });
  const { token } = await sessionOf(await logIn());
  await things(token);
  const seen: unknown[] = [];
  await until(({ requests }) => seen.push(...requests) === 2);
  expect(seen).toMatchObject([{ operationId: 'createSession' }, { operationId: 'listThings' }]);
  sandbox.revokeAccessTokens();
  const revoked = await until(({ tokens }) => tokens.some(({ ended }) => ended === 'revoked'));
  expect(revoked).toMatchObject({ isReset: false, requests: [] });
  sandbox.addFault({ kind: 'status', status: 503, times: Infinity });
  expect(await until(({ faults }) => faults.length > 0)).toMatchObject({
    faults: [{ kind: 'status', times: 'always' }],
  });
  sandbox.reset();
  expect(await until(({ isReset }) => isReset)).toMatchObject({ requests: [], faults: [] });
  await events.return?.();
});

test('a stream ends with the server', async () => {
  const running = await startServer({ providers: [acme] });
  const response = await fetch(`${running.url}/_sandbox/acme/events`);
  const events = eventsOf(response);
  await events.next();
  const ended = events.next();
  await running.close({ grace: 60_000 });
  expect(await ended).toMatchObject({ done: true });
});

interface ProviderEvent {
  readonly isReset: boolean;
  readonly requests: readonly unknown[];
  readonly faults: readonly unknown[];
  readonly tokens: readonly { readonly ended?: string }[];
}

/** The events of a stream, each validated against the document. */
async function* eventsOf({ body }: Response): AsyncGenerator<ProviderEvent, void> {
  const validate = ajv.compile<ProviderEvent>({ $ref: 'control#/components/schemas/Event' });
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    const parts = (text + chunk).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const event: ProviderEvent = JSON.parse(part.replace(/^data: /, ''));
      expect([validate(event), validate.errors]).toEqual([true, null]);
      yield event;
    }
  }
}

test('the tests call every operation of the document', () => {
  const operations = Object.values(objectOf(objectOf(document).paths))
    .flatMap((item) => Object.values(objectOf(item)))
    .flatMap((operation) => objectOf(operation).operationId ?? []);
  expect([...answered].sort()).toEqual(operations.sort());
});
