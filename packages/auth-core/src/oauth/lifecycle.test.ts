// The OAuth lifecycle of a generated client, with the flows and endpoints of its document.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { scripted, tokens } from '../../test/oauth/scripted.ts';
import { type Challenge, createSession, memoryStore, type TokenResponse } from '../index.ts';
import {
  type AuthorizationDetails,
  defineOAuth,
  type OAuthCredentials,
  type OAuthFlow,
  oauth,
} from './index.ts';

const { signal } = new AbortController();
const machine = { flow: 'clientCredentials', client_id: 'app' } as const;
const user = { client_id: 'app', username: 'ada', password: 'correct-horse', scope: 'read' };
const page = { client_id: 'app', redirect_uri: 'https://app.example.com/callback' };

const definition = {
  scheme: 'oauth',
  flows: ['clientCredentials', 'password', 'authorizationCode'],
  token_endpoint: '/token?tenant=t',
  authorization_endpoint: 'https://id.example.com/authorize',
  revocation_endpoint: undefined,
} as const;

describe('the credentials of a flow', () => {
  test('are identified without their secrets', () => {
    const { identify, check } = defineOAuth<OAuthCredentials>(definition);
    check(user);
    expect(identify(user)).toEqual({
      scheme: 'oauth',
      login: 'password',
      account: [
        ['client_id', 'app'],
        ['scope', 'read'],
        ['username', 'ada'],
      ],
    });
    expect(identify(machine)).toEqual({
      scheme: 'oauth',
      login: 'clientCredentials',
      account: [
        ['client_id', 'app'],
        ['scope', undefined],
        ['username', undefined],
      ],
    });
  });

  test.for<[readonly OAuthFlow[], OAuthCredentials, string]>([
    [['clientCredentials', 'password'], { client_id: 'app' }, 'clientCredentials'],
    [['authorizationCode', 'deviceAuthorization'], { client_id: 'app' }, 'deviceAuthorization'],
    [['clientCredentials', 'password'], user, 'password'],
    [['clientCredentials', 'authorizationCode'], page, 'authorizationCode'],
    [['clientCredentials', 'deviceAuthorization'], { ...machine }, 'clientCredentials'],
  ])('of %j: %j are for %s', ([flows, credentials, login]) => {
    expect(defineOAuth({ ...definition, flows }).identify(credentials).login).toBe(login);
  });

  test.for<[readonly OAuthFlow[], OAuthCredentials, string]>([
    [
      ['clientCredentials', 'deviceAuthorization'],
      { client_id: 'app' },
      "do not say which flow they are for. Pass flow (one of 'clientCredentials', 'deviceAuthorization') and the credentials of that flow.",
    ],
    [
      ['password', 'authorizationCode'],
      { client_id: 'app' },
      "do not say which flow they are for. Pass flow (one of 'password', 'authorizationCode') and",
    ],
    [['password'], machine, 'are for "clientCredentials". Pass flow (one of \'password\')'],
    [['clientCredentials'], user, 'do not say which flow they are for.'],
  ])('REQ-54: of %j: %j are rejected', ([flows, credentials, message]) => {
    const { check } = defineOAuth({ ...definition, flows });
    expect(() => check(credentials)).toThrow(
      expect.objectContaining({
        code: 'invalid_configuration',
        message: expect.stringContaining(`The credentials ${message}`),
      }),
    );
  });
});

test('REQ-26: sessions with one store and one key share no tokens if the client, flow, user, scope or audience differs', async () => {
  const { fetch, received } = scripted({
    '/token': ({ authorization, parameters }) =>
      tokens({ access_token: btoa(JSON.stringify([authorization, parameters])) }),
  });
  const store = memoryStore();
  const grant = oauth({ token_endpoint: 'https://id.example.com/token', fetch });
  const all: OAuthCredentials[] = [
    machine,
    { ...machine, client_id: 'other' },
    { ...machine, scope: 'read' },
    { ...machine, parameters: { audience: 'a' } },
    { ...machine, parameters: { audience: 'b' } },
    user,
    { ...user, username: 'eve' },
  ];
  const session = (credentials: OAuthCredentials) =>
    createSession({ grant, credentials, store, key: 'ada' });
  const obtained: string[] = [];
  for (const credentials of all) obtained.push(await session(credentials).accessToken());
  expect(received).toHaveLength(all.length);
  for (const credentials of all) {
    expect(await session({ ...credentials }).accessToken()).toBe(obtained.shift());
  }
  expect(received).toHaveLength(all.length);
});

describe('the endpoints of a document', () => {
  afterEach(() => void vi.unstubAllGlobals());

  test('get requests of the global fetch by default', async () => {
    const { fetch, received } = scripted({ '/token': () => tokens() });
    vi.stubGlobal('fetch', fetch);
    const token_endpoint = 'https://id.example.com/token';
    const grant = defineOAuth({ ...definition, token_endpoint }).grant(undefined);
    expect(await grant.login(machine, { signal })).toMatchObject({ access_token: 'a' });
    expect(received.map(({ url }) => url)).toEqual([token_endpoint]);
  });

  test.for<[string, object, string]>([
    [
      'the server',
      { server: 'https://api.example.com/v1/' },
      'https://api.example.com/token?tenant=t',
    ],
    [
      'baseUrl',
      { baseUrl: 'https://proxy.example.com/api//', server: 'https://api.example.com' },
      'https://proxy.example.com/api/token?tenant=t',
    ],
    [
      'a baseUrl without TLS',
      { baseUrl: 'http://127.0.0.1:4010', server: 'https://a.example.com' },
      'http://127.0.0.1:4010/token?tenant=t',
    ],
    [
      'a server without TLS',
      { server: 'http://127.0.0.1:4010' },
      'http://127.0.0.1:4010/token?tenant=t',
    ],
  ])('are relative to %s', async ([, connection, url]) => {
    const respond = () => tokens();
    const { fetch, received } = scripted({ '/token': respond, '/api/token': respond });
    const grant = defineOAuth(definition).grant(undefined, undefined, { fetch, ...connection });
    expect(await grant.login(machine, { signal })).toEqual({
      access_token: 'a',
      expires_in: 60,
      token_type: 'bearer',
      issued_at: undefined,
      security_scheme: 'oauth',
      attached: { client: { client_id: 'app', is_public: true } },
    });
    expect(received.map((one) => one.url)).toEqual([url]);
  });

  test('without TLS get no request', async () => {
    for (const connection of [
      { server: 'http://api.example.com' },
      { server: 'http://api.example.com', baseUrl: undefined },
      { server: 'http://api.example.com', insecure: ['http://id.example.com'] },
    ]) {
      const { fetch, received } = scripted({});
      const grant = defineOAuth(definition).grant(undefined, undefined, { fetch, ...connection });
      await expect(grant.login(machine, { signal })).rejects.toMatchObject({ name: 'AuthError' });
      expect(received).toEqual([]);
    }
  });

  test('are not discovered without TLS, also if baseUrl has it', async () => {
    const { fetch, received } = scripted({});
    const { flows, scheme } = definition;
    const connection = { fetch, baseUrl: 'https://proxy.example.com' };
    const grant = defineOAuth({ flows, scheme, issuer: 'http://id.example.com' }).grant(
      undefined,
      undefined,
      connection,
    );
    await expect(grant.login(machine, { signal })).rejects.toMatchObject({ name: 'AuthError' });
    expect(received).toEqual([]);
  });

  test('are those of the flow, also for a refresh and a revocation (OpenAPI 3.1 §4.8.29)', async () => {
    const { fetch, received } = scripted({
      '/app': () => tokens(),
      '/user': () => tokens(),
      '/user/refresh': () => tokens(),
      '/user/revoke': () => new Response(),
    });
    const at = 'https://id.example.com';
    const endpoints = {
      clientCredentials: { token_endpoint: `${at}/app` },
      password: {
        token_endpoint: `${at}/user`,
        refresh_endpoint: `${at}/user/refresh`,
        revocation_endpoint: `${at}/user/revoke`,
      },
    };
    const flows: OAuthFlow[] = ['clientCredentials', 'password'];
    const { grant } = defineOAuth<OAuthCredentials>({ scheme: 'oauth', flows, endpoints });
    const { login, refresh, logout } = grant(undefined, undefined, { fetch });
    const context = { signal, credentials: async () => user };
    const held = { access_token: 'a', refresh_token: 'r' };
    await login(machine, { signal });
    const { attached } = (await login(user, { signal })) as TokenResponse;
    const refreshed = await refresh!({ ...held, attached }, context);
    expect(refreshed.attached).toEqual(attached);
    await logout!({ ...held, attached: refreshed.attached }, context);
    expect(received.map(({ url }) => url.slice(at.length))).toEqual([
      '/app',
      '/user',
      '/user/refresh',
      '/user/revoke',
    ]);
  });

  test('are replaced by baseUrl, except the one that the browser opens', async () => {
    const { fetch, received } = scripted({ '/api/token': () => tokens() });
    const absolute = { ...definition, token_endpoint: 'https://id.example.com/token?a=b' };
    const connection = { fetch, baseUrl: 'https://proxy.example.com/api' };
    const grant = defineOAuth(absolute).grant(undefined, () => 1_767_225_600, connection);
    const challenge = (await grant.login(page, { signal })) as Challenge;
    expect(challenge.challenge).toBe('authorization');
    const { url, state } = challenge.details as AuthorizationDetails;
    expect(url).toMatch(/^https:\/\/id\.example\.com\/authorize\?/);
    const answer = { url: `${page.redirect_uri}?code=c&state=${state}` };
    expect(await challenge.answer(answer as never, { signal })).toMatchObject({
      access_token: 'a',
      issued_at: 1_767_225_600,
      security_scheme: 'oauth',
    });
    expect(received.map((one) => one.url)).toEqual(['https://proxy.example.com/api/token?a=b']);
    const held = { access_token: 'a', refresh_token: 'r' };
    const context = { signal, credentials: async () => page };
    expect(await grant.refresh!(held, context)).toMatchObject({ issued_at: 1_767_225_600 });
  });

  test.for<[string, object, string[]]>([
    ['discovered', {}, ['/token', '/revoke']],
    [
      'those of the document first',
      { token_endpoint: 'https://id.example.com/mine' },
      ['/mine', '/revoke'],
    ],
  ])('are %s', async ([, more, paths]) => {
    const issuer = 'https://id.example.com';
    const found = {
      issuer,
      token_endpoint: `${issuer}/token`,
      revocation_endpoint: '/revoke',
      refresh_endpoint: 7,
    };
    const respond = () => tokens();
    const { fetch, received } = scripted({
      '/.well-known/oauth-authorization-server': () => Response.json(found),
      '/token': respond,
      '/mine': respond,
      '/revoke': () => new Response(),
    });
    const { flows, scheme } = definition;
    const server = { issuer, discovery: 'oauth2' as const, flows, scheme, ...more };
    const connection = { fetch, server: issuer };
    const grant = defineOAuth(server).grant(undefined, undefined, connection);
    await grant.login(machine, { signal });
    await grant.logout!({ access_token: 'a' }, { signal, credentials: async () => machine });
    expect(received.map(({ url }) => url.slice(issuer.length))).toEqual([
      '/.well-known/oauth-authorization-server',
      ...paths,
    ]);
  });

  test.for<[string, string]>([
    ['https://id.example.com/o/app', 'https://id.example.com/o/app/'],
    ['https://id.example.com/o/app/', 'https://id.example.com/o/app'],
    ['https://id.example.com', 'https://id.example.com/'],
  ])('are discovered from %s if its document says %s', async ([issuer, said]) => {
    const token_endpoint = 'https://id.example.com/token';
    const document = () => Response.json({ issuer: said, token_endpoint });
    const { fetch } = scripted({
      '/o/app/.well-known/openid-configuration': document,
      '/.well-known/openid-configuration': document,
      '/token': () => tokens(),
    });
    const { flows, scheme } = definition;
    const { login } = defineOAuth({ flows, scheme, issuer }).grant(undefined, undefined, { fetch });
    expect(await login(machine, { signal })).toMatchObject({ access_token: 'a' });
  });

  test('are not discovered from the document of another issuer', async () => {
    const issuer = 'https://id.example.com/o/app';
    const { fetch } = scripted({
      '/o/app/.well-known/openid-configuration': () =>
        Response.json({ issuer: 'https://id.example.com/o', token_endpoint: '/token' }),
    });
    const { flows, scheme } = definition;
    const { login } = defineOAuth({ flows, scheme, issuer }).grant(undefined, undefined, { fetch });
    await expect(login(machine, { signal })).rejects.toMatchObject({
      code: 'invalid_token_response',
    });
  });

  test('are relative to the server also if they are discovered', async () => {
    const issuer = 'https://id.example.com';
    const { fetch, received } = scripted({
      '/.well-known/openid-configuration': () =>
        Response.json({
          issuer,
          token_endpoint: '/token',
          refresh_endpoint: '/refresh',
          authorization_endpoint: '/authorize',
          device_authorization_endpoint: '/device',
          pushed_authorization_request_endpoint: '/push',
        }),
      '/token': () => tokens(),
      '/refresh': () => tokens(),
      '/push': () => Response.json({ request_uri: 'urn:r', expires_in: 60 }, { status: 201 }),
    });
    const flows: OAuthFlow[] = ['clientCredentials', 'authorizationCode', 'deviceAuthorization'];
    const server = 'https://api.example.com';
    const grant = defineOAuth<OAuthCredentials>({ scheme: 'oauth', flows, issuer }).grant(
      undefined,
      undefined,
      { fetch, server },
    );
    await grant.login(machine, { signal });
    const context = { signal, credentials: async () => machine };
    await grant.refresh!({ access_token: 'a', refresh_token: 'r' }, context);
    const { details } = (await grant.login(page, { signal })) as Challenge;
    const { url } = details as AuthorizationDetails;
    expect(url).toBe(`${server}/authorize?client_id=app&request_uri=urn%3Ar`);
    const device = { flow: 'deviceAuthorization', client_id: 'app' } as const;
    await expect(grant.login(device, { signal })).rejects.toMatchObject({ name: 'AuthError' });
    expect(received.map((one) => one.url).slice(1)).toEqual(
      ['/token', '/refresh', '/push', '/device'].map((path) => server + path),
    );
  });

  test('are discovered below baseUrl if the issuer is relative', async () => {
    const issuer = 'https://api.example.com/login';
    const { fetch, received } = scripted({
      '/login/.well-known/openid-configuration': () =>
        Response.json({ issuer, token_endpoint: `${issuer}/token` }),
      '/login/token': () => tokens(),
    });
    const { flows, scheme } = definition;
    const connection = { fetch, baseUrl: 'https://api.example.com' };
    const grant = defineOAuth({ flows, scheme, issuer: '/login' }).grant(
      undefined,
      undefined,
      connection,
    );
    expect(await grant.login(machine, { signal })).toMatchObject({ access_token: 'a' });
    expect(received).toHaveLength(2);
  });
});
