// The errors of a session for the responses of an authorization server: REQ-37 and REQ-47.
import { expect, test } from 'vitest';
import { refusal, scripted } from '../../test/oauth/scripted.ts';
import type { Challenge } from '../index.ts';
import { type AuthorizationDetails, type OAuthOptions, oauth } from './index.ts';

const server = 'https://id.example.com';
const machine = {
  flow: 'clientCredentials',
  client_id: 'app',
  client_secret: 'along1secret2',
} as const;
const { signal } = new AbortController();
const at = 'the client credentials';

const challenge = { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="id"' } };

test.for<[string, () => Response, object]>([
  ...['invalid_grant', 'invalid_client', 'unauthorized_client'].map(
    (error): [string, () => Response, object] => [
      error,
      () => refusal(error),
      {
        code: 'invalid_grant',
        status: 400,
        detail: error,
        providerCode: error,
        message: `The provider rejected ${at} with status 400: ${error}`,
      },
    ],
  ),
  [
    'an error that is not a rejection',
    () =>
      refusal(
        'temporarily_unavailable',
        { error_description: 'later' },
        { headers: { 'Retry-After': '7' } },
      ),
    {
      code: 'token_request_failed',
      status: 400,
      retryAfter: 7,
      providerCode: 'temporarily_unavailable',
      message: `The provider responded to ${at} with status 400: temporarily_unavailable: later`,
    },
  ],
  [
    'an error that repeats the secret',
    () => refusal('invalid_client', { error_description: 'no along1secret2' }),
    { code: 'invalid_grant', detail: 'invalid_client: no [redacted]' },
  ],
  [
    'a challenge with an error in the body',
    () => refusal('invalid_client', {}, challenge),
    { code: 'invalid_grant', status: 401, providerCode: 'invalid_client' },
  ],
  [
    'a challenge without an error in the body',
    () => Response.json({ error: 7 }, challenge),
    {
      code: 'token_request_failed',
      status: 401,
      message: `The response to ${at} with status 401 is not a response of an authorization server.`,
    },
  ],
  [
    'a challenge without a body',
    () => new Response('', challenge),
    { code: 'token_request_failed', status: 401 },
  ],
  [
    'a page',
    () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    { code: 'invalid_token_response', status: 200 },
  ],
  [
    'no response',
    () => {
      throw new TypeError('along1secret2');
    },
    {
      code: 'token_request_failed',
      message: expect.stringMatching(
        /^No response from id\.example\.com \(TypeError at errors\.test\.ts:\d+:\d+\)\.$/,
      ),
    },
  ],
])('the error for %s', async ([, respond, expected]) => {
  const { fetch } = scripted({ '/token': respond });
  const login = oauth({ token_endpoint: `${server}/token`, fetch }).login(machine, { signal });
  const error = await login.catch((caught: Error) => caught);
  expect(error).toMatchObject({ name: 'AuthError', ...expected });
  expect(String(error)).not.toContain('along1secret2');
});

test.for([200, 404, 408, 425, 429, 500, 503])(
  'REQ-10: invalid_grant with status %i is not a rejection, and the error says both',
  async (status) => {
    const { fetch } = scripted({ '/token': () => refusal('invalid_grant', {}, { status }) });
    const login = oauth({ token_endpoint: `${server}/token`, fetch }).login(machine, { signal });
    await expect(login).rejects.toMatchObject({
      code: 'token_request_failed',
      status,
      providerCode: 'invalid_grant',
    });
  },
);

test('an error that is not JSON by its media type is not read (REQ-37)', async () => {
  const headers = { 'Content-Type': 'text/plain' };
  const { fetch } = scripted({ '/token': () => refusal('invalid_grant', {}, { headers }) });
  const login = oauth({ token_endpoint: `${server}/token`, fetch }).login(machine, { signal });
  await expect(login).rejects.toMatchObject({ code: 'token_request_failed', status: 400 });
});

test('REQ-49: the error repeats what the provider says about a scope and a method', async () => {
  const error_description = 'The scope profile requires client_secret_post.';
  const { fetch } = scripted({ '/token': () => refusal('invalid_scope', { error_description }) });
  const grant = oauth({ token_endpoint: `${server}/token`, fetch });
  const credentials = {
    ...machine,
    scope: 'profile',
    client_authentication: 'client_secret_post',
  } as const;
  await expect(grant.login(credentials, { signal })).rejects.toMatchObject({
    detail: `invalid_scope: ${error_description}`,
  });
});

test('REQ-46: the error of a function that authenticates the client is the cause', async () => {
  const cause = new TypeError('No key.');
  const { fetch, received } = scripted({});
  const client_authentication = () => {
    throw cause;
  };
  const grant = oauth({ token_endpoint: `${server}/token`, fetch });
  await expect(
    grant.login({ ...machine, client_authentication }, { signal }),
  ).rejects.toMatchObject({ code: 'callback_failed', cause });
  expect(received).toEqual([]);
});

test('REQ-20: the errors of a code and of a refresh contain neither code, verifier nor token', async () => {
  const fetch = scripted({
    '/token': ({ parameters: { code, code_verifier, refresh_token } }) =>
      refusal('invalid_grant', { error_description: `no ${[code, code_verifier, refresh_token]}` }),
  }).fetch;
  const grant = oauth({ token_endpoint: `${server}/token`, fetch });
  const returned = {
    url: 'https://app.example.com/?code=one-time-code&state=s',
    state: 's',
    code_verifier: 'verifier-1234567890',
  };
  const person = { client_id: 'app', redirect_uri: 'https://app.example.com/', returned };
  await expect(grant.login(person, { signal })).rejects.toMatchObject({
    detail: 'invalid_grant: no [redacted],[redacted],',
  });
  const held = { access_token: 'a', refresh_token: 'refresh-token-1' };
  const context = { signal, credentials: async () => machine };
  await expect(grant.refresh!(held, context)).rejects.toMatchObject({
    detail: 'invalid_grant: no ,,[redacted]',
  });
});

test('the error of pushed parameters contains no secret', async () => {
  const { fetch } = scripted({
    '/push': () => refusal('invalid_request', { error_description: 'along1secret2' }),
  });
  const grant = oauth({
    token_endpoint: `${server}/token`,
    authorization_endpoint: `${server}/authorize`,
    pushed_authorization_request_endpoint: `${server}/push`,
    fetch,
  });
  const { flow: _, ...client } = machine;
  const credentials = { ...client, redirect_uri: 'https://app.example.com/callback' };
  await expect(grant.login(credentials, { signal })).rejects.toMatchObject({
    code: 'token_request_failed',
    at: 'the authorization request',
    detail: 'invalid_request: [redacted]',
  });
});

test('REQ-54: an undefined endpoint is the same as none, and one without TLS is rejected', async () => {
  const token_endpoint = `${server}/token`;
  expect(() => oauth({ token_endpoint, revocation_endpoint: undefined })).not.toThrow();
  expect(() => oauth({ token_endpoint: 'http://id.example.com/token' })).toThrow(/https only/);
});

test('the error of a password names its grant', async () => {
  const { fetch } = scripted({ '/token': () => refusal('invalid_grant') });
  const user = { client_id: 'app', username: 'ada', password: 'correct-horse' };
  const login = oauth({ token_endpoint: `${server}/token`, fetch }).login(user, { signal });
  await expect(login).rejects.toMatchObject({ code: 'invalid_grant', at: 'the password grant' });
});

test.for<[string, string, object]>([
  ['a rejected code', 'code=c', { code: 'invalid_grant', at: 'the code' }],
  [
    'a redirect with an error',
    'error=server_error',
    {
      code: 'token_request_failed',
      at: 'the authorization',
      detail: 'server_error',
      message: 'The provider responded to the authorization: server_error',
    },
  ],
  [
    'a redirect with an error and its description',
    'error=access_denied&error_description=No.',
    { code: 'cancelled', detail: 'access_denied: No.' },
  ],
])('the error of %s', async ([, answer, expected]) => {
  const { fetch } = scripted({ '/token': () => refusal('invalid_grant') });
  const grant = oauth({
    token_endpoint: `${server}/token`,
    authorization_endpoint: `${server}/authorize`,
    fetch,
  });
  const redirect_uri = 'https://app.example.com/callback';
  const challenge = (await grant.login(
    { client_id: 'app', redirect_uri },
    { signal },
  )) as Challenge;
  const { state } = challenge.details as AuthorizationDetails;
  const url = `${redirect_uri}?${answer}&state=${state}`;
  await expect(challenge.answer({ url } as never, { signal })).rejects.toMatchObject(expected);
});

test.for(['/callback?code=one-time-code&state=s', 'code=one-time-code', undefined])(
  'REQ-54: the answer %s is rejected without a request, and not quoted',
  async (url) => {
    const { fetch, received } = scripted({});
    const grant = oauth({
      token_endpoint: `${server}/token`,
      authorization_endpoint: `${server}/authorize`,
      fetch,
    });
    const credentials = { client_id: 'app', redirect_uri: 'https://app.example.com/callback' };
    const challenge = (await grant.login(credentials, { signal })) as Challenge;
    const error: unknown = await challenge
      .answer({ url } as never, { signal })
      .catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'invalid_configuration' });
    expect(String(error)).toMatch(/whole URL of the redirect/);
    expect(String(error)).not.toContain('one-time-code');
    expect(received).toEqual([]);
  },
);

test('the error of an aborted request names the request', async () => {
  const ending = new AbortController();
  const { fetch } = scripted({
    '/token': () => {
      ending.abort();
      throw ending.signal.reason;
    },
  });
  const login = oauth({ token_endpoint: `${server}/token`, fetch }).login(machine, {
    signal: ending.signal,
  });
  await expect(login).rejects.toMatchObject({
    code: 'token_request_failed',
    message: expect.stringContaining(`No response to ${at} (AbortError at errors.test.ts:`),
    at,
  });
});

test.for<[string, OAuthOptions]>([
  ['of an issuer with TLS', { issuer: server }],
  ['of an issuer on loopback', { issuer: 'http://127.0.0.1:9' }],
  ['of an insecure issuer', { issuer: 'http://id:80', insecure: ['http://id'] }],
  ['beside one on loopback', { issuer: server, revocation_endpoint: 'http://[::1]:9/revoke' }],
])('REQ-19: a discovered endpoint without TLS %s gets no credentials', async ([, options]) => {
  const { fetch, received } = scripted({
    '/.well-known/openid-configuration': () =>
      Response.json({
        issuer: options.issuer,
        token_endpoint: 'http://id.example.com/token',
        authorization_endpoint: 'http://id.example.com/authorize',
      }),
  });
  const grant = oauth({ ...options, fetch });
  const person = { client_id: 'app', redirect_uri: 'https://app.example.com/callback' };
  for (const credentials of [machine, person]) {
    await expect(grant.login(credentials, { signal })).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: expect.stringContaining('http://id.example.com'),
    });
  }
  expect(received.every(({ url }) => url.includes('.well-known'))).toBe(true);
});

test('an endpoint on loopback gets requests without TLS', async () => {
  const { fetch, received } = scripted({ '/token': () => Response.json({ access_token: 'a' }) });
  const token_endpoint = 'http://127.0.0.1:9/token';
  const grant = oauth({ token_endpoint, revocation_endpoint: `${server}/revoke`, fetch });
  expect(await grant.login(machine, { signal })).toMatchObject({ access_token: 'a' });
  expect(received.map(({ url }) => url)).toEqual([token_endpoint]);
});
