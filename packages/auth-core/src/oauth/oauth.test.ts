// OAuth with a real authorization server (oidc-provider) on this machine.
import { generateKeyPair, PrivateKeyJwt } from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OAuthProvider, startOAuthProvider } from '../../test/oauth/provider.ts';
import { authorize, createSession } from '../index.ts';
import { type AuthorizationDetails, browserRedirect, createDPoP, oauth } from './index.ts';
import { loopbackRedirect } from './loopback.ts';

const client_secret = 'a secret+with/signs that is long enough';
let provider: OAuthProvider;
let signer: CryptoKeyPair;

beforeAll(async () => {
  signer = (await generateKeyPair('ES256')) as CryptoKeyPair;
  const jwk = await crypto.subtle.exportKey('jwk', signer.publicKey);
  provider = await startOAuthProvider({ ...jwk, alg: 'ES256', use: 'sig' });
});
afterAll(() => provider.stop());

/** Sessions of one grant: `oauth` with discovered endpoints. */
function grant() {
  return oauth({ issuer: provider.issuer });
}

describe('client credentials', () => {
  test.each([
    ['client_secret_basic, whose halves are form-encoded', { client_id: 'basic', client_secret }],
    [
      'client_secret_post',
      { client_id: 'post', client_secret, client_authentication: 'client_secret_post' as const },
    ],
  ])('%s', async (_, credentials) => {
    const session = createSession({
      grant: grant(),
      credentials: { flow: 'clientCredentials', ...credentials },
    });
    expect(await session.accessToken()).toMatch(/^\S+$/);
  });

  test('private_key_jwt', async () => {
    const client_authentication = PrivateKeyJwt(signer.privateKey);
    const session = createSession({
      grant: grant(),
      credentials: { flow: 'clientCredentials', client_id: 'signer', client_authentication },
    });
    expect(await session.accessToken()).toMatch(/^\S+$/);
  });

  test('a wrong secret is rejected, and the error contains no secret', async () => {
    const session = createSession({
      grant: grant(),
      credentials: { flow: 'clientCredentials', client_id: 'basic', client_secret: 'wrong-secret' },
    });
    const failure = await session.accessToken().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'invalid_grant', providerCode: 'invalid_client' });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('wrong-secret');
  });
});

describe('authorization code', () => {
  const scope = 'openid offline_access';

  test('a command-line program logs in with PAR, PKCE and a loopback redirect, refreshes, and revokes', async () => {
    const opened: string[] = [];
    const redirect = await loopbackRedirect({
      open: async (url) => {
        opened.push(url);
        await fetch(await provider.browse(url));
      },
    });
    const session = createSession({
      grant: grant(),
      credentials: { client_id: 'app', redirect_uri: redirect.redirect_uri, scope },
      onChallenge: ({ details, signal }) =>
        redirect.onChallenge({ details: details as AuthorizationDetails, signal }),
    });
    const first = await session.accessToken();
    expect(new URL(opened[0]!).searchParams.has('request_uri')).toBe(true);
    const second = await session.accessToken({ rejected: first });
    expect(second).not.toBe(first);
    expect(opened).toHaveLength(1);
    expect(await session.logout()).toMatchObject({ revoked: true });
    await redirect.close();
  });

  test('a page completes the login with its stored data after the redirect', async () => {
    const redirect_uri = 'http://127.0.0.1:9/callback';
    const kept = new Map<string, string>();
    const page = (href: string, assign: (url: string) => void = () => {}) => ({
      location: { href, assign },
      history: { replaceState: (_: unknown, __: string, url: string) => kept.set('address', url) },
      sessionStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
        removeItem: (key: string) => void kept.delete(key),
      },
    });
    const left = new Promise<string>((resolve) => {
      const { onChallenge, returned } = browserRedirect(page('http://127.0.0.1:9/', resolve));
      expect(returned()).toBeUndefined();
      const credentials = { client_id: 'app', redirect_uri, scope };
      const session = createSession({
        grant: grant(),
        credentials,
        onChallenge: ({ details }) => onChallenge({ details: details as AuthorizationDetails }),
      });
      void session.login().catch(() => {});
    });
    const callback = await provider.browse(await left);
    const { returned } = browserRedirect(page(callback));
    const credentials = { client_id: 'app', redirect_uri, returned: returned() };
    expect(kept.get('address')).toBe(redirect_uri);
    expect(returned()).toBeUndefined();
    const session = createSession({ grant: grant(), credentials });
    expect(await session.accessToken()).toMatch(/^\S+$/);
  });

  test('a redirect with another state is rejected', async () => {
    const session = createSession({
      grant: grant(),
      credentials: { client_id: 'app', redirect_uri: 'http://127.0.0.1:9/callback', scope },
      onChallenge: async () => ({ url: 'http://127.0.0.1:9/callback?code=x&state=forged' }),
    });
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'invalid_token_response' });
  });
});

test('a device logs in after the user has entered the code elsewhere, and refreshes', async () => {
  const questions: unknown[] = [];
  // The server states no interval, and the default is five seconds.
  const often = async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    if (!request.url.endsWith('/device/auth')) return response;
    return Response.json({ ...(await response.json()), interval: 0.01 });
  };
  const session = createSession({
    grant: oauth({ issuer: provider.issuer, fetch: often }),
    credentials: {
      flow: 'deviceAuthorization',
      client_id: 'screen',
      scope: 'openid offline_access',
    },
    onChallenge: async (question) => {
      questions.push(question.challenge);
      const { verification_uri_complete } = question.details as Record<string, string>;
      await provider.enter(verification_uri_complete!);
    },
  });
  const first = await session.accessToken();
  expect(await session.accessToken({ rejected: first })).not.toBe(first);
  expect(questions).toEqual(['device']);
});

test('DPoP binds tokens to a key, and sends the nonce of the server', async () => {
  const dpop = createDPoP((await generateKeyPair('ES256')) as CryptoKeyPair);
  const redirect_uri = 'http://127.0.0.1:9/callback';
  const session = createSession({
    grant: grant(),
    credentials: { client_id: 'app', redirect_uri, scope: 'openid offline_access', dpop },
    onChallenge: async ({ details }) => ({
      url: await provider.browse((details as AuthorizationDetails).url),
    }),
  });
  const seen: (string | null)[] = [];
  const api = async (request: Request): Promise<Response> => {
    seen.push(request.headers.get('authorization')?.split(' ')[0] ?? null);
    const proof = request.headers.get('dpop') ?? '';
    const claims = JSON.parse(Buffer.from(proof.split('.')[1]!, 'base64url').toString());
    if (claims.nonce === 'nonce-1') return Response.json({ claims });
    return new Response(null, {
      status: 401,
      headers: { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': 'nonce-1' },
    });
  };
  const resource = 'https://api.example.com';
  const send = authorize(dpop.fetch(api), session, { resource, prefix: 'DPoP ' });
  const response = await send(`${resource}/things`, { method: 'POST', body: 'text' });
  expect(await response.json()).toMatchObject({
    claims: { htm: 'POST', htu: `${resource}/things` },
  });
  expect(seen).toEqual(['DPoP', 'DPoP']);
  const first = await session.accessToken();
  expect(await session.accessToken({ rejected: first })).not.toBe(first);
});

test('a response of a gateway is not a rejection', async () => {
  const html = async (): Promise<Response> =>
    new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } });
  const session = createSession({
    grant: oauth({ token_endpoint: 'https://id.example.com/token', fetch: html }),
    credentials: { flow: 'clientCredentials', client_id: 'basic', client_secret },
  });
  await expect(session.accessToken()).rejects.toMatchObject({
    code: 'token_request_failed',
    status: 502,
  });
});

test('credentials that match several flows must name one', () => {
  const create = () => createSession({ grant: grant(), credentials: { client_id: 'app' } });
  expect(create).toThrow(/which flow/);
});
