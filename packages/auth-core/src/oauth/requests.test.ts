// The requests of each flow, and how a grant reads their responses.
import { describe, expect, test } from 'vitest';
import { refusal, scripted, tokens } from '../../test/oauth/scripted.ts';
import { type Challenge, createSession, type HeldTokens } from '../index.ts';
import { type AuthorizationDetails, type OAuthCredentials, oauth } from './index.ts';

const server = 'https://id.example.com';
const endpoints = {
  token_endpoint: `${server}/token`,
  authorization_endpoint: `${server}/authorize?tenant=t`,
  revocation_endpoint: `${server}/revoke`,
};
const { signal } = new AbortController();
/** Members of the challenge of a resource. It must not choose the audience of a token. */
const stepUp = {
  acr_values: 'mfa',
  scope: 'write',
  audience: 'https://bank.example',
  request_uri: 'urn:r',
  realm: 'api',
};
const secret = 'along1secret2';
const basic = `Basic ${btoa('app:along1secret2')}`;
const redirect_uri = 'https://app.example.com/callback';
const machine = { flow: 'clientCredentials', client_id: 'app', client_secret: secret } as const;
const user = { client_id: 'app', username: 'ada', password: 'correct-horse' };

function contextOf(credentials: OAuthCredentials | undefined) {
  return { signal, credentials: async () => credentials as OAuthCredentials };
}

describe('a token request', () => {
  const parameters = { audience: 'things' };

  test.for<[string, OAuthCredentials, object]>([
    [
      'of client credentials',
      { ...machine, scope: 'read', parameters },
      {
        authorization: basic,
        parameters: {
          grant_type: 'client_credentials',
          scope: 'write',
          acr_values: 'mfa',
          ...parameters,
        },
      },
    ],
    [
      'with the secret in its body',
      { ...machine, client_authentication: 'client_secret_post' },
      { authorization: null, parameters: { client_id: 'app', client_secret: secret } },
    ],
    [
      'with a named client_secret_basic',
      { ...machine, client_authentication: 'client_secret_basic' },
      { authorization: basic },
    ],
    [
      'without authentication, although there is a secret',
      { ...machine, client_authentication: 'none' },
      { authorization: null, parameters: { client_id: 'app' } },
    ],
    [
      'of a user name and a password',
      { ...user, scope: 'read', parameters },
      {
        authorization: null,
        parameters: {
          grant_type: 'password',
          client_id: 'app',
          username: 'ada',
          password: 'correct-horse',
          scope: 'write',
          acr_values: 'mfa',
          ...parameters,
        },
      },
    ],
  ])('%s', async ([, credentials, expected]) => {
    const { fetch, received } = scripted({ '/token': () => tokens() });
    const grant = oauth({ ...endpoints, fetch });
    expect(await grant.login(credentials, { signal, stepUp })).toMatchObject({ access_token: 'a' });
    expect(received).toMatchObject([{ url: endpoints.token_endpoint, ...expected }]);
    expect(received[0]!.parameters).not.toHaveProperty('request_uri');
    expect(received[0]!.parameters.audience).not.toBe(stepUp.audience);
    const { client_secret } = received[0]!.parameters;
    if (credentials.client_authentication !== 'client_secret_post')
      expect(client_secret).toBeUndefined();
  });

  test('of a user name and a password needs no client (RFC 6749 §4.3.2), nor does its refresh', async () => {
    const { fetch, received } = scripted({
      '/token': () => tokens(),
      '/revoke': () => new Response(),
    });
    const grant = oauth({ ...endpoints, fetch });
    const { client_id: _, ...known } = user;
    const response = (await grant.login(known, { signal })) as unknown as HeldTokens;
    const held = { ...response, refresh_token: 'r' };
    await grant.refresh!(held, contextOf(known));
    // The record is enough after a restart.
    await grant.refresh!(held, contextOf(undefined));
    await grant.logout!(held, contextOf(known));
    expect(received.map(({ parameters }) => parameters)).toEqual([
      { grant_type: 'password', username: 'ada', password: 'correct-horse' },
      { grant_type: 'refresh_token', refresh_token: 'r' },
      { grant_type: 'refresh_token', refresh_token: 'r' },
      { token: 'r', token_type_hint: 'refresh_token' },
    ]);
    expect(received.map(({ authorization }) => authorization)).toEqual([null, null, null, null]);
  });

  test('of a code is sent after a redirect whose state matches', async () => {
    const { fetch, received } = scripted({ '/token': () => tokens() });
    const grant = oauth({ ...endpoints, fetch });
    const credentials = {
      client_id: 'app',
      redirect_uri,
      scope: 'read',
      parameters: { resource: 'https://api.example.com' },
    };
    const challenge = (await grant.login(credentials, { signal, stepUp })) as Challenge;
    expect(challenge.challenge).toBe('authorization');
    const { url, state, code_verifier } = challenge.details as AuthorizationDetails;
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe(`${server}/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      tenant: 't',
      client_id: 'app',
      redirect_uri,
      response_type: 'code',
      state,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      acr_values: 'mfa',
      scope: 'write',
      resource: 'https://api.example.com',
    });
    expect(received).toEqual([]);
    const answer = { url: `${redirect_uri}?code=c&state=${state}` };
    expect(await challenge.answer(answer as never, { signal })).toMatchObject({
      access_token: 'a',
    });
    expect(received[0]!.parameters).toEqual({
      grant_type: 'authorization_code',
      client_id: 'app',
      redirect_uri,
      code: 'c',
      code_verifier,
      // RFC 8707 §2.2
      resource: 'https://api.example.com',
    });
  });

  test('of a code accepts any issuer in the redirect if it knows none (RFC 9207)', async () => {
    const { fetch } = scripted({ '/token': () => tokens() });
    const grant = oauth({ ...endpoints, fetch });
    const credentials = { client_id: 'app', redirect_uri };
    const { details, answer } = (await grant.login(credentials, { signal })) as Challenge;
    const { state } = details as AuthorizationDetails;
    const url = `${redirect_uri}?code=c&state=${state}&iss=${server}/realms/main`;
    expect(await answer({ url } as never, { signal })).toMatchObject({ access_token: 'a' });
  });

  test('of a code is not sent if the redirect names another issuer than the known one', async () => {
    const { fetch, received } = scripted({
      '/.well-known/openid-configuration': () => Response.json({ issuer: server, ...endpoints }),
    });
    const grant = oauth({ issuer: server, fetch });
    const credentials = { client_id: 'app', redirect_uri };
    const { details, answer } = (await grant.login(credentials, { signal })) as Challenge;
    const { state } = details as AuthorizationDetails;
    const url = `${redirect_uri}?code=c&state=${state}&iss=https://evil.example.com`;
    await expect(answer({ url } as never, { signal })).rejects.toMatchObject({
      code: 'invalid_token_response',
      at: 'the authorization',
    });
    expect(received).toHaveLength(1);
  });

  test('is not sent without an authorization endpoint', async () => {
    const grant = oauth({ token_endpoint: `${server}/token` });
    await expect(grant.login({ client_id: 'app', redirect_uri }, { signal })).rejects.toMatchObject(
      {
        code: 'invalid_configuration',
        message: 'The authorization server has no authorization_endpoint.',
      },
    );
  });
});

describe('a refresh', () => {
  const held = { access_token: 'a', refresh_token: 'r' };

  test.for<[string, object, string]>([
    ['the token endpoint', {}, `${server}/token`],
    ['its own endpoint', { refresh_endpoint: `${server}/refresh` }, `${server}/refresh`],
  ])('is sent to %s, without the scope', async ([, more, url]) => {
    const { fetch, received } = scripted({ '/token': () => tokens(), '/refresh': () => tokens() });
    const credentials = { ...machine, scope: 'read', parameters: { audience: 'things' } };
    const grant = oauth({ ...endpoints, ...more, fetch });
    expect(await grant.refresh!(held, contextOf(credentials))).toMatchObject({ expires_in: 60 });
    expect(received).toEqual([
      {
        url,
        authorization: basic,
        parameters: { grant_type: 'refresh_token', refresh_token: 'r', audience: 'things' },
      },
    ]);
  });

  test.for([
    ['invalid_grant', 'invalid_grant'],
    ['invalid_client', 'token_request_failed'],
  ])('REQ-10: rejected with %s is %s', async ([error, code]) => {
    const { fetch } = scripted({ '/token': () => refusal(error!) });
    const refreshed = oauth({ ...endpoints, fetch }).refresh!(held, contextOf(machine));
    await expect(refreshed).rejects.toMatchObject({
      code,
      providerCode: error,
      message: expect.stringContaining('the refresh with status 400'),
    });
  });

  test('and a revocation require a client', async () => {
    const grant = oauth({ ...endpoints, fetch: scripted({}).fetch });
    const unknown = {
      code: 'invalid_configuration',
      message: expect.stringContaining('client_id'),
    };
    await expect(grant.refresh!(held, contextOf(undefined))).rejects.toMatchObject(unknown);
    await expect(grant.logout!(held, contextOf(undefined))).rejects.toMatchObject(unknown);
  });
});

describe('a revocation', () => {
  test.for<[HeldTokens, object]>([
    [
      { access_token: 'a', refresh_token: 'r' },
      { token: 'r', token_type_hint: 'refresh_token' },
    ],
    [{ access_token: 'a' }, { token: 'a', token_type_hint: 'access_token' }],
  ])('of %j', async ([held, parameters]) => {
    const { fetch, received } = scripted({ '/revoke': () => new Response() });
    await oauth({ ...endpoints, fetch }).logout!(held, contextOf(machine));
    expect(received).toEqual([
      { url: endpoints.revocation_endpoint, authorization: basic, parameters },
    ]);
  });

  test('fails without an endpoint', async () => {
    const grant = oauth({ token_endpoint: `${server}/token`, fetch: scripted({}).fetch });
    await expect(grant.logout!({ access_token: 'a' }, contextOf(machine))).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: 'The authorization server has no revocation_endpoint.',
    });
  });

  test('REQ-20: has an error without the tokens', async () => {
    const held = { access_token: 'access-token-1', refresh_token: 'refresh-token-1' };
    const error_description = `${Object.values(held).join(' ')} ${secret}`;
    const { fetch } = scripted({
      '/revoke': () => refusal('invalid_request', { error_description }),
    });
    const revoked = oauth({ ...endpoints, fetch }).logout!(held, contextOf(machine));
    await expect(revoked).rejects.toMatchObject({
      code: 'token_request_failed',
      detail: 'invalid_request: [redacted] [redacted] [redacted]',
      message: expect.stringContaining('the revocation'),
    });
  });
});

describe('a token response', () => {
  const discovered = {
    '/.well-known/openid-configuration': () => Response.json({ issuer: server, ...endpoints }),
  };

  test.for<[string, object, object]>([
    ['has the lifetime as it was sent', { expires_in: '1h' }, { expires_in: '1h' }],
    ['may have no token_type', { token_type: undefined }, { token_type: 'bearer' }],
    ['may have members that are null', { refresh_token: null, scope: null }, { access_token: 'a' }],
    [
      'may have members that are empty',
      { refresh_token: '', token_type: '' },
      { access_token: 'a' },
    ],
    ['may have a scope that is a list', { scope: ['a', 'b'] }, { access_token: 'a' }],
    [
      'may have an id token that nothing can validate',
      { id_token: 'invalid' },
      { access_token: 'a' },
    ],
  ])('%s', async ([, more, expected]) => {
    const { fetch } = scripted({ '/token': () => tokens(more) });
    const response = await oauth({ ...endpoints, fetch }).login(machine, { signal });
    expect(response).toMatchObject(expected);
    expect(response).not.toHaveProperty('scope');
    expect(response).not.toHaveProperty('id_token');
  });

  test('without a lifetime has none', async () => {
    const { fetch } = scripted({ '/token': () => tokens({ expires_in: undefined }) });
    const response = await oauth({ ...endpoints, fetch }).login(machine, { signal });
    expect(response).not.toHaveProperty('expires_in');
  });

  // The session does not use it. Its validation would require a correct clock, and the algorithms of the server: a
  // failure would lose the refresh token of the same response.
  test.for(['invalid', 'an.encrypted.id.token.x', ''])(
    'REQ-40: may have the id token "%s" if the issuer is known',
    async (id_token) => {
      const { fetch } = scripted({ ...discovered, '/token': () => tokens({ id_token }) });
      const response = await oauth({ issuer: server, fetch }).login(machine, { signal });
      expect(response).toMatchObject({ access_token: 'a' });
      expect(response).not.toHaveProperty('id_token');
    },
  );

  test('contains no member that only a grant may set', async () => {
    const more = {
      attached: { server: {} },
      security_scheme: 's',
      challenge: 'c',
      refresh_within: 9,
    };
    const { fetch } = scripted({ '/token': () => tokens(more) });
    const response = await oauth({ ...endpoints, fetch }).login(machine, { signal });
    expect(Object.keys(response).sort()).toEqual([
      'access_token',
      'attached',
      'expires_in',
      'token_type',
    ]);
    expect(response).not.toHaveProperty('attached.server');
  });

  test.for([
    ['token_type', 'mac', 'unsupported `token_type` value'],
    ['refresh_token', 7, 'refresh_token'],
  ])(
    'REQ-8: to a refresh whose %s is %j is not requested again',
    async ([member, value, fault]) => {
      const { fetch, received } = scripted({
        '/token': ({ parameters }) =>
          parameters.refresh_token
            ? tokens({ refresh_token: 'r2', [member!]: value })
            : tokens({ refresh_token: 'r1' }),
      });
      const session = createSession({ grant: oauth({ ...endpoints, fetch }), credentials: user });
      const rejected = await session.accessToken();
      await expect(session.accessToken({ rejected })).rejects.toMatchObject({
        code: 'invalid_token_response',
        at: 'the refresh',
        message: expect.stringContaining(fault as string),
      });
      expect(received).toHaveLength(2);
    },
  );

  test('is requested once without DPoP, also if the server requires a nonce', async () => {
    const { fetch, received } = scripted({ '/token': () => refusal('use_dpop_nonce') });
    const login = oauth({ ...endpoints, fetch }).login(machine, { signal });
    await expect(login).rejects.toMatchObject({ providerCode: 'use_dpop_nonce' });
    expect(received).toHaveLength(1);
  });
});

test('the grant names the issuer, or else the token endpoint', () => {
  expect(oauth({ issuer: server, token_endpoint: `${server}/token` }).issuer).toBe(server);
  expect(oauth(endpoints).issuer).toBe(endpoints.token_endpoint);
});
