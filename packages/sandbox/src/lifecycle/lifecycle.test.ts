import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import {
  get,
  logIn,
  post,
  renew,
  send,
  session,
  sessionOf,
  statusAndJson,
} from '../../test/client.ts';
import { createProviderSandbox, type ProviderDocuments, type ProviderSandbox } from '../index.ts';

function create(options: Parameters<typeof createProviderSandbox>[1] = {}): ProviderSandbox {
  return createProviderSandbox(acme, options);
}

test('the account has the example of every input', () => {
  expect(create().account).toEqual({
    user: 'ada@example.com',
    secret: 'sandbox-password',
    client_key: 'sandbox-key',
    code: '123456',
    address: 'Fairfield 1',
    machine: 'robot-1',
    refresh_token: 'refresh-token-1',
    access_token: 'access-token-0',
  });
});

test('credentials that are no texts have the type of their example', () => {
  const text = JSON.stringify(acme).replace('"examples":["sandbox-key"]', '"examples":[42]');
  const sandbox = createProviderSandbox(JSON.parse(text) as ProviderDocuments);
  expect(sandbox.credentials).toMatchObject({ secret: 'sandbox-password', client_key: 42 });
});

test('an input, a member and an operation can have names of Object.prototype', async () => {
  const renamed = JSON.stringify(acme)
    .replaceAll('secret', 'constructor')
    .replaceAll('createSession', 'valueOf');
  const sandbox = createProviderSandbox(JSON.parse(renamed) as ProviderDocuments);
  expect(sandbox.account.constructor).toBe('sandbox-password');
  expect(sandbox.credentials.constructor).toBe('sandbox-password');
  const body = { kind: 'person', user: 'ada@example.com', constructor: 'sandbox-password' };
  const response = await post(sandbox, '/session?client_key=sandbox-key', body);
  expect(response.status).toBe(200);
  expect(sandbox.counters.byOperation.valueOf).toBe(1);
});

test('a login returns new tokens and their lifetime in the fields that clients read', async () => {
  const sandbox = create();
  const [one, two] = [await session(sandbox), await session(sandbox)];
  expect(one).toMatchObject({ lives: 120_000, needsCode: false });
  expect(one.token).not.toBe(two.token);
  expect(one.token).not.toBe('access-token-1');
  expect((await get(sandbox, '/things', one.token)).status).toBe(200);
  expect((await get(sandbox, '/things', two.token)).status).toBe(200);
});

test('a wrong password is rejected with the example of the end action', async () => {
  const response = await logIn(create(), { secret: 'wrong' });
  expect(await statusAndJson(response)).toEqual([403, { code: 'REFUSED' }]);
});

test('a rejection of a login or of a refresh can be described by the body of a 200', async () => {
  const text = JSON.stringify(acme)
    .replaceAll(
      '"examples":{"session":',
      '"examples":{"refused":{"value":{"code":"REFUSED"}},"session":',
    )
    .replaceAll(
      "$statusCode == 403 && $response.body#/code == 'refused'",
      "$statusCode == 200 && $response.body#/code == 'refused'",
    )
    .replaceAll(
      '"operationId":"createSession","x-security"',
      '"operationId":"createSession","successCriteria":[{"condition":"$response.body#/token != null"}],"x-security"',
    );
  const sandbox = createProviderSandbox(JSON.parse(text) as ProviderDocuments);
  expect(await statusAndJson(await logIn(sandbox, { secret: 'wrong' }))).toEqual([
    200,
    { code: 'REFUSED' },
  ]);
  expect(sandbox.counters.refusals).toBe(1);
  expect(await session(sandbox)).toMatchObject({ lives: 120_000, needsCode: false });
});

test('a wrong client key is rejected with 401, before the body is checked', async () => {
  const response = await post(create(), '/session?client_key=wrong', {
    kind: 'person',
    nonsense: true,
  });
  expect(await statusAndJson(response)).toEqual([401, { code: 'CLIENT' }]);
});

test('a login without password is an invalid request only if the schema requires the password', async () => {
  const sandbox = create();
  const missing = await post(sandbox, '/session?client_key=sandbox-key', {
    user: 'ada@example.com',
  });
  expect(await statusAndJson(missing)).toEqual([400, { code: 'INVALID' }]);
  const optional = await post(sandbox, '/session?client_key=sandbox-key', { kind: 'person' });
  expect(optional.status).toBe(403);
});

test('a login without a refresh_token output gets no refresh token, although others share its operation', async () => {
  const sandbox = create();
  const body = { kind: 'machine', user: 'robot-1' };
  const { token, refresh } = await sessionOf(
    await post(sandbox, '/session?client_key=sandbox-key', body),
  );
  expect(refresh).toBe('');
  expect((await get(sandbox, '/things', token)).status).toBe(200);
  expect(sandbox.counters.byWorkflow).toEqual({ loginWithMachine: 1 });
});

test('a missing or unknown token gets 401 with the documented headers', async () => {
  const sandbox = create();
  for (const response of [
    await send(sandbox, 'GET', '/things'),
    await get(sandbox, '/things', 'x'),
  ]) {
    expect(await statusAndJson(response)).toEqual([401, { code: 'TOKEN' }]);
    expect(response.headers.get('www-authenticate')).toBe('Acme realm="acme"');
  }
});

test('the example tokens in the spec are not valid', async () => {
  expect((await get(create(), '/things', 'access-token-1')).status).toBe(401);
});

test('an access token expires after its lifetime', async () => {
  let now = 1_000_000;
  const sandbox = create({ clock: () => now });
  const { token } = await session(sandbox);
  now += 119_999;
  expect((await get(sandbox, '/things', token)).status).toBe(200);
  now += 1;
  expect((await get(sandbox, '/things', token)).status).toBe(401);
});

test('the lifetime is an option that can change at run time', async () => {
  const sandbox = create({ accessTokenLifetime: 5 });
  expect((await session(sandbox)).lives).toBe(5000);
  sandbox.options.accessTokenLifetime = 7;
  expect((await session(sandbox)).lives).toBe(7000);
});

test('revoked access tokens are rejected, and the refresh token still works', async () => {
  const sandbox = create();
  const before = await session(sandbox);
  sandbox.revokeAccessTokens();
  expect((await get(sandbox, '/things', before.token)).status).toBe(401);
  const after = await sessionOf(await renew(sandbox, before.refresh));
  expect((await get(sandbox, '/things', after.token)).status).toBe(200);
});

test('revoked refresh tokens require a new login', async () => {
  const sandbox = create();
  const { refresh } = await session(sandbox);
  sandbox.revokeRefreshTokens();
  expect((await renew(sandbox, refresh)).status).toBe(403);
});

test('a refresh token expires after its lifetime', async () => {
  let now = 0;
  const sandbox = create({ clock: () => now, refreshTokenLifetime: 60 });
  const { refresh } = await session(sandbox);
  now = 60_000;
  expect((await renew(sandbox, refresh)).status).toBe(403);
});

test('the refresh token of the account works from the start, once', async () => {
  const sandbox = create();
  expect((await renew(sandbox, 'refresh-token-1')).status).toBe(200);
  expect((await renew(sandbox, 'refresh-token-1')).status).toBe(403);
});

test('using a refresh token twice revokes its whole family', async () => {
  const sandbox = create();
  const first = await session(sandbox);
  const second = await sessionOf(await renew(sandbox, first.refresh));
  expect(second.refresh).not.toBe(first.refresh);
  const stranger = await session(sandbox);
  expect((await renew(sandbox, first.refresh)).status).toBe(403);
  expect((await get(sandbox, '/things', second.token)).status).toBe(401);
  expect((await renew(sandbox, second.refresh)).status).toBe(403);
  expect((await get(sandbox, '/things', stranger.token)).status).toBe(200);
});

test('with `rotate`, a used refresh token is rejected, and nothing else is revoked', async () => {
  const sandbox = create({ rotation: 'rotate' });
  const first = await session(sandbox);
  const second = await sessionOf(await renew(sandbox, first.refresh));
  expect((await renew(sandbox, first.refresh)).status).toBe(403);
  expect((await renew(sandbox, second.refresh)).status).toBe(200);
});

test('with `none`, a refresh token stays valid', async () => {
  const sandbox = create({ rotation: 'none' });
  const first = await session(sandbox);
  const second = await sessionOf(await renew(sandbox, first.refresh));
  expect(second.refresh).toBe(first.refresh);
  expect((await renew(sandbox, first.refresh)).status).toBe(200);
});

test('a refresh without a new refresh token keeps the old one valid', async () => {
  const sandbox = create();
  const first = await session(sandbox);
  sandbox.options.omitRefreshToken = true;
  const response = await renew(sandbox, first.refresh);
  expect(response.headers.has('x-acme-refresh')).toBe(false);
  expect((await renew(sandbox, first.refresh)).status).toBe(200);
});

test('a conditional challenge follows only if the option is set', async () => {
  expect(await session(create())).toMatchObject({ needsCode: false });
  expect(await session(create({ challenge: true }))).toMatchObject({
    needsCode: true,
    refresh: '',
  });
});

test('an interim token is valid only for its challenge, once', async () => {
  const sandbox = create({ challenge: true });
  const { token: interim } = await session(sandbox);
  const headers = { 'x-acme-token': interim };
  expect((await get(sandbox, '/things', interim)).status).toBe(401);
  const wrong = await post(sandbox, '/session/code', { code: '000000' }, headers);
  expect(await statusAndJson(wrong)).toEqual([403, { code: 'CODE_REFUSED' }]);
  expect((await post(sandbox, '/session/code/again', undefined, headers)).status).toBe(204);
  const right = await sessionOf(await post(sandbox, '/session/code', { code: '123456' }, headers));
  expect((await get(sandbox, '/things', right.token)).status).toBe(200);
  expect(right.refresh).not.toBe('');
  const again = await post(sandbox, '/session/code', { code: '123456' }, headers);
  expect(await statusAndJson(again)).toEqual([401, { code: 'TOKEN' }]);
});

test('an interim token expires', async () => {
  let now = 0;
  const sandbox = create({ challenge: true, clock: () => now });
  const { token, lives } = await session(sandbox);
  now = lives;
  const response = await post(
    sandbox,
    '/session/code',
    { code: '123456' },
    { 'x-acme-token': token },
  );
  expect(response.status).toBe(401);
});

test('an access token is not accepted by a challenge', async () => {
  const sandbox = create();
  const { token } = await session(sandbox);
  const response = await post(
    sandbox,
    '/session/code',
    { code: '123456' },
    { 'x-acme-token': token },
  );
  expect(response.status).toBe(401);
});

async function letter(sandbox: ProviderSandbox, address: string): Promise<Response> {
  return sandbox.fetch('/letters', {
    method: 'POST',
    body: new URLSearchParams({ address, copies: '1' }),
  });
}

test('a challenge without criteria always follows, and requires the values of the first step', async () => {
  const sandbox = create({ clock: () => Date.parse('2030-01-01T00:00:00Z') });
  const sent: unknown = await (await letter(sandbox, 'Fairfield 1')).json();
  expect(sent).toMatchObject({ arrives: '2030-01-01T00:05:00Z' });
  const { letter: id } = sent as { letter: string };
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
  const redeem = (code: string): Promise<Response> =>
    post(sandbox, `/letters/${id}`, undefined, { 'x-code': code });
  expect((await redeem('1')).status).toBe(403);
  const { token } = await sessionOf(await redeem('123456'));
  expect((await get(sandbox, '/things', token)).status).toBe(200);
  expect((await redeem('123456')).status).toBe(403);
});

test('an instant that the example shows as null stays null', async () => {
  const text = JSON.stringify(acme).replace('"arrives":"2026-01-02T00:00:00Z"', '"arrives":null');
  const sandbox = createProviderSandbox(JSON.parse(text) as ProviderDocuments);
  expect(await (await letter(sandbox, 'Fairfield 1')).json()).toMatchObject({ arrives: null });
});

test('an unknown address in a challenge is rejected', async () => {
  expect(await statusAndJson(await letter(create(), 'Elsewhere'))).toEqual([
    404,
    { code: 'ADDRESS' },
  ]);
});

test('a logout revokes all tokens of the login', async () => {
  const sandbox = create();
  const before = await session(sandbox);
  const headers = { 'x-acme-token': before.token };
  expect((await post(sandbox, '/session/end', undefined, headers)).status).toBe(204);
  expect((await get(sandbox, '/things', before.token)).status).toBe(401);
  expect((await renew(sandbox, before.refresh)).status).toBe(403);
  expect((await post(sandbox, '/session/end', undefined, headers)).status).toBe(401);
});

test('counters count by workflow if several workflows share an operation', async () => {
  const sandbox = create();
  const { token, refresh } = await session(sandbox);
  await logIn(sandbox, { secret: 'wrong' });
  await renew(sandbox, refresh);
  await get(sandbox, '/things', token);
  await get(sandbox, '/nowhere', token);
  expect(sandbox.counters).toEqual({
    requests: 5,
    tokenRequests: 3,
    refreshes: 1,
    refusals: 1,
    byOperation: { createSession: 3, listThings: 1 },
    byWorkflow: { login: 2, refresh: 1 },
    byStatus: { 200: 3, 403: 1, 404: 1 },
    applied: { createSession: 2, listThings: 1 },
  });
  sandbox.reset();
  expect(sandbox.counters.requests).toBe(0);
  expect((await get(sandbox, '/things', token)).status).toBe(401);
});

/** Returns a function that creates Acme with a changed login. */
function broken(change: object): () => unknown {
  const { name, openapi, arazzo } = acme;
  const { workflows, ...document } = structuredClone(arazzo) as { workflows: object[] };
  const changed = workflows.map((workflow) =>
    'workflowId' in workflow && workflow.workflowId === 'login'
      ? { ...workflow, ...change }
      : workflow,
  );
  return () =>
    createProviderSandbox({ name, openapi, arazzo: { ...document, workflows: changed } });
}

test.each([
  ['a step without an operation', { steps: [{ stepId: 'go' }] }, '"operationId" is missing.'],
  [
    'a step of an unknown operation',
    { steps: [{ stepId: 'go', operationId: 'nowhere' }] },
    'auth.arazzo#/workflows/0/steps/0/operationId  There is no operation "nowhere" in openapi.',
  ],
  [
    'an unknown security scheme',
    { 'x-security-scheme': 'none' },
    'auth.arazzo#/workflows/0/x-security-scheme  There is no security scheme "none"',
  ],
])('%s is an error with its position', (_, change, message) => {
  expect(broken(change)).toThrow('Cannot create a sandbox from the documents of "acme". ');
  expect(broken(change)).toThrow(message);
});

test('an input without an example is an error, because the account needs its value', () => {
  const { arazzo } = acme as unknown as {
    arazzo: { workflows: { inputs: { properties: Record<string, object> } }[] };
  };
  const { inputs } = structuredClone(arazzo.workflows[0]!);
  const [name = ''] = Object.keys(inputs.properties);
  inputs.properties[name] = { type: 'string' };
  expect(broken({ inputs })).toThrow(`The input "${name}" of the workflow "login" has no example`);
});

test('issued tokens are listed with their lifetimes, and without their values', async () => {
  let now = Date.UTC(2026, 0, 1);
  const sandbox = createProviderSandbox(acme, { clock: () => now, accessTokenLifetime: 60 });
  const first = await session(sandbox);
  now += 10_000;
  const { token } = await sessionOf(await renew(sandbox, first.refresh));
  await get(sandbox, '/things', token);
  sandbox.revokeAccessTokens();
  const tokens = (await sandbox.issuedTokens()).filter(({ number }) => number > 0);
  expect(
    tokens.map(({ kind, number, issuedAt, ended }) => [kind, number, issuedAt, ended]),
  ).toEqual([
    ['access', 1, now - 10_000, 'revoked'],
    ['access', 2, now, 'revoked'],
    ['refresh', 1, now - 10_000, 'used'],
    ['refresh', 2, now, undefined],
  ]);
  expect(tokens[1]).toMatchObject({
    expiresAt: now + 60_000,
    fingerprint: sandbox.requests.at(-1)?.token,
  });
  expect(JSON.stringify(tokens)).not.toContain(token);
});

test('a lifetime beyond the end of dates is a hundred years', async () => {
  const sandbox = createProviderSandbox(acme, {
    accessTokenLifetime: 1e14,
    refreshTokenLifetime: 1e300,
  });
  expect((await logIn(sandbox)).status).toBe(200);
});
