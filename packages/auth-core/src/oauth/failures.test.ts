// OAuth with servers, users and local programs that do not behave as expected. A scripted server answers in memory.
import { connect } from 'node:net';
import { generateKeyPair } from 'oauth4webapi';
import { expect, test, vi } from 'vitest';
import { passing } from '../../test/holders.ts';
import { type Received, scripted } from '../../test/oauth/scripted.ts';
import {
  type AuthError,
  authorize,
  createSession,
  defineStore,
  memoryStore,
  type TokenStore,
} from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import { type AuthorizationDetails, createDPoP, oauth } from './index.ts';
import { type LoopbackRedirect, loopbackRedirect } from './loopback.ts';

const issuer = 'https://id.example.com';
const machine = {
  flow: 'clientCredentials',
  client_id: 'reports',
  client_secret: 'a-long-secret',
} as const;
const person = { client_id: 'app', redirect_uri: 'https://app.example.com/callback' };

/** Returns a `fetch` of a server whose discovery and token endpoint respond like this. */
function server(
  token: () => Response,
  discovery: () => Promise<Response> = async () => document(),
) {
  return async ({ url }: Request): Promise<Response> =>
    url.includes('/.well-known/') ? discovery() : token();
}

function document(): Response {
  return Response.json({
    issuer,
    token_endpoint: `${issuer}/token`,
    authorization_endpoint: `${issuer}/authorize`,
  });
}

function tokens(more: object = {}): Response {
  return Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: 60, ...more });
}

test('REQ-29: a discovery without a response does not block the next login', async () => {
  const discovery = vi.fn(document);
  // A `fetch` that ignores its signal, as on workerd after the end of the first request.
  discovery.mockReturnValueOnce(new Promise(() => {}) as never);
  const clock = fakeClock();
  const fetch = server(tokens, async () => discovery());
  const session = createSession({ grant: oauth({ issuer, fetch }), credentials: machine, clock });
  const first = session.accessToken();
  await vi.waitFor(() => expect(discovery).toHaveBeenCalled());
  clock.advance(10_000);
  await expect(first).rejects.toMatchObject({ code: 'timeout' });
  clock.advance(60_000);
  expect(await session.accessToken()).toBe('a');
});

test('REQ-32: a session that was frozen during the discovery does not send a refresh token that another one used meanwhile', async () => {
  const clock = fakeClock();
  const store = memoryStore();
  const { lock: _, ...unlocked } = store;
  const received: (string | undefined)[] = [];
  const routes = {
    '/token': ({ parameters }: Received) => {
      received.push(parameters.refresh_token);
      return tokens({ refresh_token: `refresh-${received.length}` });
    },
  };
  const open = (freeze: () => Promise<unknown>, own: TokenStore) => {
    const discover = async () => {
      await freeze();
      return document();
    };
    const { fetch } = scripted({ ...routes, '/.well-known/openid-configuration': discover });
    const user = { client_id: 'app', username: 'ada', password: 'correct-horse' };
    const grant = oauth({ issuer, fetch });
    return createSession({ grant, credentials: user, clock, key: 'ada', store: defineStore(own) });
  };
  const awake = open(async () => {}, unlocked);
  await awake.accessToken();
  clock.advance(60_000);
  const freeze = () => {
    clock.freeze(60_000);
    // The lease has expired, and another session refreshes.
    return awake.accessToken();
  };
  await passing(clock, open(freeze, store).accessToken());
  expect(received).toEqual([undefined, 'refresh-1']);
});

test.each([
  ['access_denied', 'cancelled'],
  ['temporarily_unavailable', 'token_request_failed'],
])('REQ-47: the redirect of a failed authorization says %s', async (error, code) => {
  const session = createSession({
    grant: oauth({ issuer, fetch: server(tokens) }),
    credentials: person,
    onChallenge: ({ details }) => {
      const { state } = details as AuthorizationDetails;
      return { url: `${person.redirect_uri}?error=${error}&error_description=why&state=${state}` };
    },
  });
  await expect(session.accessToken()).rejects.toMatchObject({
    code,
    providerCode: error,
    detail: `${error}: why`,
  });
});

test.each([null, '60', -1, 'soon'])('REQ-12: `expires_in` is %s', async (expires_in) => {
  const fetch = server(() => tokens({ expires_in }));
  const session = createSession({ grant: oauth({ issuer, fetch }), credentials: machine });
  expect(await session.accessToken()).toBe('a');
});

test.each([
  ['a client without an id', { ...machine, client_id: undefined }, /client_id/],
  ['no credentials', null, /"credentials" is null/],
])('REQ-54: %s is rejected without a request', async (_, credentials, message) => {
  const fetch = vi.fn(server(tokens));
  const grant = oauth({ issuer, fetch });
  const obtain = async () =>
    createSession({ grant, credentials: credentials as never }).accessToken();
  const failure = await obtain().catch((error: AuthError) => error);
  expect(failure).toMatchObject({ code: 'invalid_configuration' });
  expect(String(failure)).toMatch(message);
  expect(fetch).not.toHaveBeenCalled();
});

test('REQ-54: a server without issuer and endpoints is rejected at once', () => {
  expect(() => oauth({})).toThrow(/issuer/);
});

test('REQ-17: an accepted request with a DPoP proof is not copied', async () => {
  const clone = vi.spyOn(Request.prototype, 'clone');
  const dpop = createDPoP((await generateKeyPair('ES256')) as CryptoKeyPair);
  const session = createSession({ grant: { login: async () => ({ access_token: 'a' }) } });
  await session.login();
  const resource = 'https://api.example.com';
  const received: string[] = [];
  const send = authorize(
    dpop.fetch(async (request) => {
      received.push(await request.text());
      return new Response();
    }),
    session,
    { resource, prefix: 'DPoP ' },
  );
  await send(resource, { method: 'POST', body: 'text' });
  expect(received).toEqual(['text']);
  expect(clone).not.toHaveBeenCalled();
});

/** Sends text to the port of a loopback redirect. Resolves to the status line of the response. */
function raw({ redirect_uri }: LoopbackRedirect, text: string): Promise<string> {
  return new Promise((resolve) => {
    const connection = connect(Number(new URL(redirect_uri).port), '127.0.0.1', () =>
      connection.write(text),
    );
    let received = '';
    connection.on('data', (data) => (received += data));
    connection.on('close', () => resolve(received.split('\r\n')[0]!));
  });
}

test.each([
  ['a path that is no URL', 'GET // HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a host that is no host', 'GET /callback HTTP/1.1\r\nHost: [\r\n\r\n'],
  ['the URL of another server', 'GET http://a:99999/ HTTP/1.1\r\nHost: a\r\n\r\n'],
])('REQ-15: %s does not end a program that waits for a redirect', async (_, text) => {
  const redirect = await loopbackRedirect({ open: () => {} });
  expect(await raw(redirect, text)).toMatch(/^HTTP\/1.1 404/);
  await redirect.close();
});

test('REQ-29: closing the port, or an abort before, ends the wait for a redirect', async () => {
  const redirect = await loopbackRedirect({ open: () => {} });
  const details = { url: issuer, state: 'state', code_verifier: 'verifier' };
  const aborted = redirect.onChallenge({ details, signal: AbortSignal.abort() });
  await expect(aborted).rejects.toThrow(/abort/);
  const waiting = redirect.onChallenge({ details });
  await redirect.close();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});
