// REQ-54: the options and the credentials of OAuth are checked before a request.
import { expect, test } from 'vitest';
import { scripted } from '../../test/oauth/scripted.ts';
import { createSession } from '../index.ts';
import { createTelemetry } from '../otel.ts';
import { createDPoP, type OAuthCredentials, oauth } from './index.ts';
import { loopbackRedirect } from './loopback.ts';

const server = 'https://id.example.com';
const token_endpoint = `${server}/token`;
const client_secret = 'along1secret2';
const machine = { flow: 'clientCredentials', client_id: 'app', client_secret } as const;
const user = { flow: 'password', client_id: 'app', username: 'ada', password: 'correct-horse' };
const person = {
  flow: 'authorizationCode',
  client_id: 'app',
  redirect_uri: 'https://app.example.com',
};
const returned = { url: 'https://app.example.com/?code=c', state: 's', code_verifier: 'v' };
const absent = { client_secret: undefined };

test.for<[string, object]>([
  ['client_id', { ...machine, client_id: '' }],
  ['client_secret', { ...machine, client_secret: '' }],
  ['client_secret', { ...machine, client_secret: null }],
  ['client_secret', { ...machine, client_secret: 5 }],
  ['client_secert', { ...machine, ...absent, client_secert: client_secret }],
  ['client_secret', { ...machine, ...absent, client_authentication: 'client_secret_basic' }],
  ['client_secret', { ...machine, ...absent, client_authentication: 'client_secret_post' }],
  ['client_authentication', { ...machine, client_authentication: 'private_key_jwt' }],
  ['client_authentication', { ...machine, client_authentication: null }],
  ['scope', { ...machine, scope: ['a', 'b'] }],
  ['scopes', { ...machine, scopes: 'a' }],
  ['parameters', { ...machine, parameters: 'a' }],
  ['parameters', { ...machine, parameters: ['a'] }],
  ['parameters', { ...machine, parameters: { resource: ['a', 'b'] } }],
  ['dpop', { ...machine, dpop: true }],
  ['dpop', { ...machine, dpop: { privateKey: 1, publicKey: 2 } }],
  ['client_id', { ...user, client_id: undefined, client_secret }],
  ['client_id', { ...user, client_id: '' }],
  ['username', { ...machine, username: 'ada' }],
  ['username', { ...user, username: 5 }],
  ['password', { ...user, password: undefined }],
  ['redirect_uri', { ...person, redirect_uri: undefined }],
  ['returned', { ...person, returned: 'https://app.example.com/?code=c' }],
  ['returned', { ...person, returned: { ...returned, state: 5 } }],
  ['returned', { ...person, returned: { url: returned.url } }],
])('REQ-54: an invalid %s of the credentials is named at once', ([name, credentials]) => {
  const { fetch, received } = scripted({});
  const grant = oauth({ token_endpoint, fetch });
  const create = () => createSession({ grant, credentials: credentials as OAuthCredentials });
  expect(create).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: expect.stringContaining(`"credentials.${name}"`),
    }),
  );
  expect(create).not.toThrow(client_secret);
  expect(received).toEqual([]);
});

test('REQ-54: invalid credentials of an interactive login are rejected without a request', async () => {
  const { fetch, received } = scripted({});
  const session = createSession({ grant: oauth({ token_endpoint, fetch }) });
  const login = session.login({ ...machine, scope: ['a'] } as never);
  await expect(login).rejects.toMatchObject({ code: 'invalid_configuration' });
  expect(received).toEqual([]);
});

test('valid credentials are accepted', () => {
  const grant = oauth({ issuer: server });
  const valid = [
    { ...machine, client_authentication: 'none' },
    { ...machine, ...absent, client_authentication: () => {}, scope: '', parameters: {} },
    { ...user, ...absent, scope: undefined },
    { ...person, returned },
    { ...person, returned: undefined },
    { flow: 'deviceAuthorization', client_id: 'app' },
  ];
  for (const credentials of valid) createSession({ grant, credentials: credentials as never });
});

const keyless = { privateKey: 1, publicKey: 2 };

test.for<[string, () => unknown, string]>([
  ['no options of oauth', () => oauth(undefined as never), 'Pass the options as an object'],
  ['a misspelt endpoint', () => oauth({ token_endpont: server } as never), '"token_endpont"'],
  ['a client in oauth', () => oauth({ issuer: server, client_id: 'a' } as never), '"client_id"'],
  [
    'another discovery',
    () => oauth({ issuer: server, discovery: 'openid' } as never),
    '"discovery"',
  ],
  ['a fetch that is a number', () => oauth({ issuer: server, fetch: 5 } as never), '"fetch"'],
  ['an endpoint that is null', () => oauth({ token_endpoint: null } as never), '"token_endpoint"'],
  ['no key pair', () => createDPoP(undefined as never), 'key pair'],
  ['keys that are none', () => createDPoP(keyless as never), 'key pair'],
  [
    'no options of telemetry',
    () => createTelemetry(null as never),
    'Pass the options as an object',
  ],
  ['a misspelt tracer', () => createTelemetry({ trace: 1 } as never), '"trace"'],
  [
    'no options of a redirect',
    () => loopbackRedirect(undefined as never),
    'Pass the options as an object',
  ],
  ['a redirect that nothing opens', () => loopbackRedirect({} as never), '"open"'],
  ['a misspelt port', () => loopbackRedirect({ open() {}, prot: 1 } as never), '"prot"'],
  ['a port that is text', () => loopbackRedirect({ open() {}, port: '80' } as never), '"port"'],
  ['a port that is too large', () => loopbackRedirect({ open() {}, port: 65_536 }), '"port"'],
  ['a port between two', () => loopbackRedirect({ open() {}, port: 80.5 }), '"port"'],
])('REQ-54: %s is rejected with an error that says so', async ([, create, message]) => {
  await expect((async () => create())()).rejects.toMatchObject({
    code: 'invalid_configuration',
    message: expect.stringContaining(message),
  });
});
