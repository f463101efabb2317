// Tests the real providers: first the properties of all specs, for every provider, then the logins of each provider.

import { expect, test } from 'vitest';
import {
  objectOf,
  operationsOf,
  type ResponseCheck,
  requestFor,
  resolve,
  responseCheck,
  type SpecOperation,
} from '../../test/requests.ts';
import { createProviderSandbox, type ProviderSandbox, type RequestLogEntry } from '../index.ts';
import { readProviders } from './index.ts';

const specs = new URL('../../../../specs/', import.meta.url);
const providers = await readProviders(specs);
const named = new Map(providers.map((documents) => [documents.name, documents]));

/** A sandbox that validates all of its responses against the spec. */
function sandboxOf(
  name: string,
  options: Parameters<typeof createProviderSandbox>[1] = {},
): ProviderSandbox {
  const documents = named.get(name);
  if (!documents) throw new Error(`no spec of ${name}`);
  const operations = operationsOf(documents);
  const check = responseCheck(documents);
  let operationId: string | undefined;
  const onRequest = (entry: RequestLogEntry): void => {
    operationId = entry.operationId;
  };
  const sandbox = createProviderSandbox(documents, { ...options, onRequest });
  return {
    ...sandbox,
    get counters() {
      return sandbox.counters;
    },
    fetch: async (input, init) => {
      const response = await sandbox.fetch(input, init);
      const operation = operations.find(({ id }) => id === operationId);
      if (!operation) throw new Error(`${name} has no operation ${input}`);
      expect([operation.id, await check(operation, response.clone())]).toEqual([
        operation.id,
        undefined,
      ]);
      return response;
    },
  };
}

async function json(response: Response): Promise<Record<string, unknown>> {
  return objectOf(await response.json());
}

function post(
  sandbox: ProviderSandbox,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = body instanceof URLSearchParams;
  return sandbox.fetch(path, {
    method: 'POST',
    headers: { ...(form ? {} : { 'content-type': 'application/json' }), ...headers },
    body: form ? body : JSON.stringify(body),
  });
}

const bearer = (token: unknown): { authorization: string } => ({
  authorization: `Bearer ${token}`,
});

function basic(
  username: string | undefined,
  password: string | undefined,
): { authorization: string } {
  return { authorization: `Basic ${btoa(`${username}:${password}`)}` };
}

/**
 * The access token of each of a provider's security schemes. An unlisted provider is only tested without a token; the
 * tests of its generated package log in.
 */
const tokens: Record<string, (sandbox: ProviderSandbox) => Promise<Record<string, string>>> = {
  async biot(sandbox) {
    return { bearer: String((await biotLogin(sandbox)).accessJwt.token) };
  },
  async bioprodict(sandbox) {
    const helix = await json(await helixLogin(sandbox));
    const own = await json(await bioprodictLogin(sandbox));
    return { bearer: String(own.access_token), helixBearer: String(helix.access_token) };
  },
  async iotconnect(sandbox) {
    return { bearer: String((await json(await iotconnectLogin(sandbox))).access_token) };
  },
  async mediroutes(sandbox) {
    return { bearer: String((await json(await mediroutesLogin(sandbox))).access_token) };
  },
};

async function biotLogin(
  sandbox: ProviderSandbox,
): Promise<Record<'accessJwt' | 'refreshJwt' | 'body', Record<string, unknown>>> {
  const { username, password } = sandbox.account;
  const body = await json(await post(sandbox, '/ums/v2/users/login', { username, password }));
  return { accessJwt: objectOf(body.accessJwt), refreshJwt: objectOf(body.refreshJwt), body };
}

function bioprodictLogin(
  sandbox: ProviderSandbox,
  more: Record<string, string> = {},
): Promise<Response> {
  const { username = '', password = '', client_id, client_secret } = sandbox.account;
  const form = new URLSearchParams({ grant_type: 'password', username, password, ...more });
  return post(sandbox, '/oauth/oauth/token', form, basic(client_id, client_secret));
}

function helixLogin(sandbox: ProviderSandbox): Promise<Response> {
  const { client_id, client_secret } = sandbox.account;
  const audience = 'predictions.ai.bio-prodict.nl';
  return post(sandbox, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id,
    client_secret,
    audience,
  });
}

async function iotconnectLogin(
  sandbox: ProviderSandbox,
  wrong: Record<string, string> = {},
): Promise<Response> {
  const { username, password, solutionKey = '' } = { ...sandbox.account, ...wrong };
  const { data } = await json(await sandbox.fetch('/api/v2/Auth/basic-token'));
  const headers = { authorization: `Basic ${data}`, 'solution-key': solutionKey };
  return post(sandbox, '/api/v2/Auth/login', { username, password }, headers);
}

function mediroutesLogin(sandbox: ProviderSandbox): Promise<Response> {
  const { username = '', password = '' } = sandbox.account;
  return post(
    sandbox,
    '/token',
    new URLSearchParams({ grant_type: 'password', username, password }),
  );
}

/** Returns the number of items on each page of ten. Validates every page against its schema. */
async function readPages(
  sandbox: ProviderSandbox,
  operation: SpecOperation,
  request: Request,
  check: ResponseCheck,
): Promise<number[]> {
  const { inputs, outputs, first } = objectOf(operation.node['x-pagination']);
  const { page, cursor, limit } = objectOf(inputs);
  const { results, cursor: next } = objectOf(outputs);
  const sizes: number[] = [];
  let at: unknown = page === undefined ? undefined : first;
  for (let turn = 0; turn < 3; turn++) {
    let sent = await withInput(request, limit, 10);
    if (at !== undefined) sent = await withInput(sent, page ?? cursor, at);
    const response = await sandbox.fetch(sent);
    expect([operation.id, await check(operation, response.clone())]).toEqual([
      operation.id,
      undefined,
    ]);
    const answer = await json(response);
    sizes.push((valueAt(answer, results) as unknown[]).length);
    at = page === undefined ? valueAt(answer, next) : Number(at) + 1;
  }
  if (page === undefined) expect(at ?? undefined).toBeUndefined();
  return sizes;
}

const tokensOf = (expression: unknown): string[] =>
  String(expression).split('#')[1]?.split('/').slice(1) ?? [];

function valueAt(answer: unknown, expression: unknown): unknown {
  return tokensOf(expression).reduce((value, name) => objectOf(value)[name], answer);
}

/** Returns the request with one of the inputs of `x-pagination` set. */
async function withInput(request: Request, expression: unknown, value: unknown): Promise<Request> {
  const [place = ''] = String(expression).split('#');
  const [member] = tokensOf(expression);
  if (place === '$request.body') {
    const body = JSON.stringify({ ...(await request.clone().json()), [String(member)]: value });
    return new Request(request, { body });
  }
  const url = new URL(request.url);
  const name = place.slice('$request.query.'.length);
  const before = JSON.parse(url.searchParams.get(name) ?? '{}');
  const text =
    member === undefined ? String(value) : JSON.stringify({ ...before, [member]: value });
  url.searchParams.set(name, text);
  return new Request(url, request);
}

test('every folder with both documents is a provider', () => {
  expect(providers.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(tokens)));
});

for (const documents of providers) {
  const { name } = documents;
  const check = responseCheck(documents);
  const operations = operationsOf(documents);

  test(`${name}: every operation accepts the examples of its request and returns a valid response`, async () => {
    const login = tokens[name] ?? (async () => ({}));
    const wrong: string[] = [];
    for (const operation of operations) {
      const sandbox = createProviderSandbox(documents);
      const given: Record<string, string> = await login(sandbox);
      const scheme = operation.schemes.find((candidate) => candidate in given);
      const request = requestFor(documents, operation, scheme ? bearer(given[scheme]) : {});
      if (!request) continue;
      const response = await sandbox.fetch(request);
      const { status } = response;
      const fault = await check(operation, response);
      if (fault !== undefined) wrong.push(`${operation.id}: ${fault}`);
      // Operations of the lifecycle need more than a token; the tests below cover them. The state of the resource in
      // the examples does not allow every operation.
      const isStateful = objectOf(operation.node['x-effect']).when !== undefined && status === 409;
      if (scheme !== undefined && status >= 400 && !isStateful && !/mfa/i.test(operation.id))
        wrong.push(`${operation.id}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test(`${name}: every paginated list can be read to its end`, async () => {
    const sandbox = createProviderSandbox(documents, { things: 25 });
    const given = (await tokens[name]?.(sandbox)) ?? {};
    for (const operation of operations.filter(({ node }) => node['x-pagination'])) {
      const scheme = operation.schemes.find((candidate) => candidate in given);
      if (scheme === undefined && operation.schemes.length > 0) continue;
      const request = requestFor(documents, operation, scheme ? bearer(given[scheme]) : {});
      if (!request) throw new Error(`no request for ${operation.id}`);
      const seen = await readPages(sandbox, operation, request, check);
      expect([operation.id, seen]).toEqual([operation.id, [10, 10, 5]]);
    }
  });

  test(`${name}: every operation that needs a token rejects a request without one as documented`, async () => {
    const sandbox = createProviderSandbox(documents);
    const schemes = Object.keys((await tokens[name]?.(sandbox)) ?? {});
    for (const operation of operations.filter((candidate) =>
      candidate.schemes.some((scheme) => schemes.includes(scheme)),
    )) {
      const request = requestFor(documents, operation, {});
      if (!request) continue;
      const response = await sandbox.fetch(request);
      expect([operation.id, response.status, await check(operation, response)]).toEqual([
        operation.id,
        401,
        undefined,
      ]);
    }
  });

  test(`${name}: an unexpected body is rejected as documented`, async () => {
    const given = (await tokens[name]?.(createProviderSandbox(documents))) ?? {};
    for (const operation of operations) {
      const body = resolve(documents.openapi, operation.node.requestBody);
      const [type] = Object.keys(objectOf(body.content));
      if (type !== 'application/json' || operation.schemes.some((scheme) => !(scheme in given)))
        continue;
      const sandbox = createProviderSandbox(documents);
      const fresh = (await tokens[name]?.(sandbox)) ?? {};
      const template = requestFor(documents, operation, {});
      if (!template || /mfa/i.test(operation.id)) continue;
      const scheme = operation.schemes[0];
      const headers = {
        'content-type': type,
        ...(scheme === undefined ? {} : bearer(fresh[scheme])),
      };
      const response = await sandbox.fetch(template.url, {
        method: operation.method,
        headers,
        body: '[1]',
      });
      expect([operation.id, await check(operation, response)]).toEqual([operation.id, undefined]);
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
  });
}

test('biot: a password login returns two tokens with expiry instants in the future', async () => {
  const sandbox = sandboxOf('biot', {
    clock: () => Date.parse('2030-01-01T00:00:00Z'),
    accessTokenLifetime: 300,
  });
  const { accessJwt, refreshJwt, body } = await biotLogin(sandbox);
  expect(accessJwt.expiration).toBe('2030-01-01T00:05:00.000Z');
  expect(refreshJwt.expiration).toBe('2030-01-31T00:00:00.000Z');
  expect(body.mfaRequired).not.toBe(true);
  const refreshed = await json(
    await post(sandbox, '/ums/v2/users/token/refresh', { refreshToken: refreshJwt.token }),
  );
  expect(objectOf(refreshed.refreshJwt).token).not.toBe(refreshJwt.token);
  const reused = await post(sandbox, '/ums/v2/users/token/refresh', {
    refreshToken: refreshJwt.token,
  });
  expect(reused.status).toBe(403);
});

test('biot: a wrong password and a wrong secret key return 403', async () => {
  const sandbox = sandboxOf('biot');
  const wrong = await post(sandbox, '/ums/v2/users/login', {
    username: 'ada@example.com',
    password: 'no',
  });
  expect([wrong.status, (await json(wrong)).code]).toEqual([403, 'LOGIN_FAILED']);
  const { id } = sandbox.account;
  expect(
    (await post(sandbox, '/ums/v2/services/accessToken', { id, secretKey: 'no' })).status,
  ).toBe(403);
});

test('biot: the login requires a second factor before it returns tokens', async () => {
  const sandbox = sandboxOf('biot', { challenge: true });
  const { accessJwt, body } = await biotLogin(sandbox);
  expect(body).toMatchObject({ mfaRequired: true });
  expect(body.refreshJwt ?? null).toBe(null);
  const interim = bearer(accessJwt.token);
  expect((await sandbox.fetch('/device/v2/devices', { headers: interim })).status).toBe(401);
  expect((await post(sandbox, '/ums/v2/users/login/mfa', { code: '000000' }, interim)).status).toBe(
    400,
  );
  const resent = await sandbox.fetch('/ums/v2/users/login/mfa/resend', {
    method: 'POST',
    headers: interim,
  });
  expect(resent.status).toBe(200);
  const done = await json(
    await post(sandbox, '/ums/v2/users/login/mfa', { code: '123456' }, interim),
  );
  const headers = bearer(objectOf(done.accessJwt).token);
  expect((await sandbox.fetch('/device/v2/devices', { headers })).status).toBe(200);
  expect(sandbox.counters.byWorkflow).toEqual({ login: 1, mfa: 2, mfaResend: 1 });
});

test('biot: logins with a one-time password, a service user and a refresh token work, and a logout revokes the tokens', async () => {
  const sandbox = sandboxOf('biot');
  const { phone, id, secretKey, code } = sandbox.account;
  const { requestId } = await json(await post(sandbox, '/ums/v2/users/otp/generate', { phone }));
  const otp = await post(sandbox, '/ums/v2/users/otp/login', { requestId, code });
  expect(otp.status).toBe(200);
  const kept = objectOf((await json(otp)).refreshJwt).token;
  const again = await post(sandbox, '/ums/v2/users/token/login', { refreshToken: kept });
  expect(again.status).toBe(200);
  const { accessJwt, refreshJwt } = await json(again);
  const service = await json(
    await post(sandbox, '/ums/v2/services/accessToken', { id, secretKey }),
  );
  expect(
    (await sandbox.fetch('/device/v2/devices', { headers: bearer(service.accessToken) })).status,
  ).toBe(200);
  const refreshToken = objectOf(refreshJwt).token;
  expect((await post(sandbox, '/ums/v2/users/logout', { refreshToken })).status).toBe(200);
  const headers = bearer(objectOf(accessJwt).token);
  expect((await sandbox.fetch('/device/v2/devices', { headers })).status).toBe(401);
  expect((await post(sandbox, '/ums/v2/users/token/refresh', { refreshToken })).status).toBe(403);
});

test.each([
  ['rotate', 200],
  ['revoke-family', 401],
] as const)(
  'biot: with the rotation %s, a logout with a used refresh token gives %d for the new access token',
  async (rotation, status) => {
    const sandbox = sandboxOf('biot');
    sandbox.options.rotation = rotation;
    const refreshToken = (await biotLogin(sandbox)).refreshJwt.token;
    const renewed = await json(
      await post(sandbox, '/ums/v2/users/token/refresh', { refreshToken }),
    );
    expect((await post(sandbox, '/ums/v2/users/logout', { refreshToken })).status).toBe(200);
    const headers = bearer(objectOf(renewed.accessJwt).token);
    expect((await sandbox.fetch('/device/v2/devices', { headers })).status).toBe(status);
  },
);

test('biot: a device is created, found, changed and deleted', async () => {
  const sandbox = sandboxOf('biot');
  const headers = bearer((await biotLogin(sandbox)).accessJwt.token);
  const request = {
    _id: 'pump-9',
    _templateId: 'b1d5c6a0-54f0-4a36-8c62-2e5b1d3c4f5a',
    _description: 'Ninth',
  };
  const created = await post(sandbox, '/device/v2/devices', request, headers);
  expect([created.status, await json(created)]).toMatchObject([
    201,
    { _id: 'pump-9', _description: 'Ninth' },
  ]);
  expect((await post(sandbox, '/device/v2/devices', request, headers)).status).toBe(409);
  const list = await json(await sandbox.fetch('/device/v2/devices', { headers }));
  expect(list).toMatchObject({ data: [{ _id: 'pump-9' }, {}] });
  const search = encodeURIComponent('{"limit":0}');
  expect(
    (await sandbox.fetch(`/device/v2/devices?searchRequest=${search}`, { headers })).status,
  ).toBe(400);
  const patch = {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{"_description":"9"}',
  };
  expect((await sandbox.fetch('/device/v2/devices/pump-9', patch)).status).toBe(200);
  expect(await json(await sandbox.fetch('/device/v2/devices/pump-9', { headers }))).toMatchObject({
    _description: '9',
  });
  expect(
    (await sandbox.fetch('/device/v2/devices/pump-9', { method: 'DELETE', headers })).status,
  ).toBe(204);
  expect((await sandbox.fetch('/device/v2/devices/pump-9', { headers })).status).toBe(404);
});

test('bioprodict: the client authenticates with Basic, and may send a second factor code', async () => {
  const sandbox = sandboxOf('bioprodict');
  expect((await bioprodictLogin(sandbox)).status).toBe(200);
  expect((await bioprodictLogin(sandbox, { twofactor: '123456' })).status).toBe(200);
  expect((await bioprodictLogin(sandbox, { twofactor: '000000' })).status).toBe(400);
  expect((await bioprodictLogin(sandbox, { password: 'no' })).status).toBe(400);
  const form = new URLSearchParams({ grant_type: 'password', username: 'x', password: 'x' });
  expect((await post(sandbox, '/oauth/oauth/token', form, basic('who', 'no'))).status).toBe(401);
  expect(sandbox.counters.byWorkflow).toEqual({ login: 3, loginWithTwofactor: 2 });
});

test('bioprodict: the refresh token may be omitted, and works if it is present', async () => {
  const sandbox = sandboxOf('bioprodict');
  const { client_id, client_secret } = sandbox.account;
  const { refresh_token } = await json(await bioprodictLogin(sandbox));
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: String(refresh_token),
  });
  const refresh = (): Promise<Response> =>
    post(sandbox, '/oauth/oauth/token', form, basic(client_id, client_secret));
  expect((await refresh()).status).toBe(200);
  expect((await refresh()).status).toBe(400);
  sandbox.options.omitRefreshToken = true;
  expect(await json(await bioprodictLogin(sandbox))).not.toHaveProperty('refresh_token');
});

test('bioprodict: the tokens of its two APIs are not valid for each other', async () => {
  const sandbox = sandboxOf('bioprodict');
  const given = await tokens.bioprodict?.(sandbox);
  expect((await sandbox.fetch('/miner/databases', { headers: bearer(given?.bearer) })).status).toBe(
    200,
  );
  expect(
    (await sandbox.fetch('/miner/databases', { headers: bearer(given?.helixBearer) })).status,
  ).toBe(401);
  expect(
    (await sandbox.fetch('/transcripts', { headers: bearer(given?.helixBearer) })).status,
  ).toBe(200);
});

test('iotconnect: a login needs the basic token of the step before, and the solution key', async () => {
  const sandbox = sandboxOf('iotconnect');
  expect((await iotconnectLogin(sandbox)).status).toBe(200);
  expect((await iotconnectLogin(sandbox, { solutionKey: 'no' })).status).toBe(401);
  expect((await iotconnectLogin(sandbox, { password: 'no' })).status).toBe(401);
  const { username, password, solutionKey = '' } = sandbox.account;
  const headers = { authorization: 'Basic made-up', 'solution-key': solutionKey };
  expect((await post(sandbox, '/api/v2/Auth/login', { username, password }, headers)).status).toBe(
    401,
  );
  expect(sandbox.counters.byWorkflow).toEqual({ login: 4 });
});

test('iotconnect: a used refresh token gets 409', async () => {
  const sandbox = sandboxOf('iotconnect');
  const { refresh_token: refreshtoken } = await json(await iotconnectLogin(sandbox));
  expect((await post(sandbox, '/api/v2/Auth/refresh-token', { refreshtoken })).status).toBe(200);
  expect((await post(sandbox, '/api/v2/Auth/refresh-token', { refreshtoken })).status).toBe(409);
});

test('iotconnect: a refresh token that the schema requires is not omitted', async () => {
  const sandbox = sandboxOf('iotconnect', { omitRefreshToken: true });
  expect(await json(await iotconnectLogin(sandbox))).toHaveProperty('refresh_token');
});

test('bioprodict: lists of names and of lookups always return their examples', async () => {
  const sandbox = sandboxOf('bioprodict');
  const headers = bearer((await tokens.bioprodict?.(sandbox))?.helixBearer);
  const transcripts = await sandbox.fetch('/transcripts', { headers });
  expect(await transcripts.json()).toEqual(['ENST00000000001', 'ENST00000000002']);
  const batch = new URLSearchParams({ variants: 'ENST00000000001/120/Ser\nENST00000000009/1/Gly' });
  const predictions = (): Promise<Response> => post(sandbox, '/batch', batch, headers);
  await predictions();
  expect(await (await predictions()).json()).toMatchObject([{ residue_number: 120 }, null]);
  const predicted = (place: string): Promise<Response> =>
    sandbox.fetch(`/transcripts/ENST00000000001/predictions/${place}`, { headers });
  expect((await predicted('120/Ser')).status).toBe(200);
  expect((await predicted('121/Ser')).status).toBe(404);
});

test('iotconnect: a device is created with one identity and read by another', async () => {
  const sandbox = sandboxOf('iotconnect');
  const { access_token } = await json(await iotconnectLogin(sandbox));
  const headers = bearer(access_token);
  const guid = '6B1F2A90-3C44-4E0B-9D55-0F7A61C2D301';
  const request = {
    uniqueId: 'pump-99',
    displayName: 'P',
    deviceTemplateGuid: guid,
    entityGuid: guid,
  };
  const created = await json(await post(sandbox, '/api/v2/Device', request, headers));
  const [{ newid }] = created.data as [{ newid: string }];
  const again = await post(sandbox, '/api/v2/Device', request, headers);
  expect([again.status, (await json(again)).status]).toEqual([409, 409]);
  const read = await json(await sandbox.fetch('/api/v2/Device/uniqueId/pump-99', { headers }));
  expect(read).toMatchObject({ data: [{ uniqueId: 'pump-99', displayName: 'P' }] });
  const [{ guid: deviceGuid }] = read.data as [{ guid: string }];
  expect(deviceGuid.toLowerCase()).toBe(newid.toLowerCase());
  const update = {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ displayName: 'Q', entityGuid: guid }),
  };
  expect((await sandbox.fetch(`/api/v2/Device/${deviceGuid}`, update)).status).toBe(200);
  const list = await json(await sandbox.fetch('/api/v2/Device', { headers }));
  expect(list).toMatchObject({ data: [{ uniqueId: 'pump-99', displayName: 'Q' }, {}] });
  expect(
    (await sandbox.fetch(`/api/v2/Device/${deviceGuid}`, { method: 'DELETE', headers })).status,
  ).toBe(200);
  expect((await sandbox.fetch('/api/v2/Device/uniqueId/pump-99', { headers })).status).toBe(409);
});

test('mediroutes: instants are RFC 1123 dates, and one endpoint serves both grants', async () => {
  const sandbox = sandboxOf('mediroutes', { clock: () => Date.parse('2030-01-01T00:00:00Z') });
  const login = await json(await mediroutesLogin(sandbox));
  expect(login).toMatchObject({
    '.issued': 'Tue, 01 Jan 2030 00:00:00 GMT',
    '.expires': 'Wed, 02 Jan 2030 00:00:00 GMT',
  });
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: String(login.refresh_token),
  });
  expect((await post(sandbox, '/token', form)).status).toBe(200);
  expect([400, 401]).toContain((await post(sandbox, '/token', form)).status);
  const wrong = new URLSearchParams({ grant_type: 'password', username: 'x', password: 'y' });
  expect((await post(sandbox, '/token', wrong)).status).toBe(401);
  expect(sandbox.counters.byWorkflow).toEqual({ login: 2, refresh: 2 });
});

test('mediroutes: a trip is read by one identity and cancelled by another, and then gets 404', async () => {
  const sandbox = sandboxOf('mediroutes');
  const headers = bearer((await json(await mediroutesLogin(sandbox))).access_token);
  const documents = named.get('mediroutes');
  const create = documents && operationsOf(documents).find(({ id }) => id === 'createSingleTrip');
  const request = documents && create && requestFor(documents, create, headers);
  const body = objectOf(await request?.json());
  const trip = { ...body, trip_id: 'trip-new' };
  const created = await json(await post(sandbox, '/api/v1/singletrip', trip, headers));
  const key = String(body.tp_api_key);
  const query = new URLSearchParams({ api_key: key, trip_id: 'trip-new' });
  const read = await json(await sandbox.fetch(`/api/v1/singletrip?${query}`, { headers }));
  expect(read).toMatchObject({ Data: { trip_id: 'trip-new', trip_guid: created.trip_guid } });
  const cancel = {
    method: 'DELETE',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ tp_api_key: key, trip_guid: created.trip_guid }),
  };
  expect((await sandbox.fetch('/api/v1/rides/CancelTripByTripGuid', cancel)).status).toBe(200);
  expect(
    (await sandbox.fetch(`/api/v1/singletrip?${query}`, { headers })).status,
  ).toBeGreaterThanOrEqual(400);
});
