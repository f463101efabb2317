// A real and strict authorization server. A refresh token works once, and its reuse revokes all tokens of its grant.
// Grants are created through its own models, so no browser is needed.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, Provider } from 'oidc-provider';

/** In seconds. */
export const ACCESS_TOKEN_LIFETIME = 2;

const CLIENT = 'app';
const ACCOUNT = 'ada';
const SCOPE = 'openid offline_access';

export interface RunningProvider {
  readonly issuer: string;
  /** The number of refreshes. */
  readonly refreshes: number;
  /** The `error` of every rejected token request. */
  readonly refusals: readonly string[];
  /** The number of new grants. */
  readonly logins: number;
  /** Creates a grant, and returns its refresh token. */
  mint(): Promise<string>;
  stop(): Promise<void>;
}

export async function startProvider(): Promise<RunningProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await createProvider(issuer);
  const refusals: string[] = [];
  let refreshes = 0;
  let logins = 0;
  provider.on('grant.success', () => {
    refreshes += 1;
  });
  provider.on('grant.error', (_context, { error }) => void refusals.push(error));

  async function mint(): Promise<string> {
    const client = (await provider.Client.find(CLIENT))!;
    const grant = new provider.Grant({ accountId: ACCOUNT, clientId: CLIENT });
    grant.addOIDCScope(SCOPE);
    const grantId = await grant.save();
    const gty = 'authorization_code';
    const token = new provider.RefreshToken({
      accountId: ACCOUNT,
      client,
      grantId,
      gty,
      scope: SCOPE,
    });
    return token.save();
  }

  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/login') return void answer(request, response);
    logins += 1;
    void mint().then((refresh_token) => response.end(JSON.stringify({ refresh_token })));
  });

  return {
    issuer,
    refusals,
    get refreshes() {
      return refreshes;
    },
    get logins() {
      return logins;
    },
    mint,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function createProvider(issuer: string): Promise<Provider> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, hash: 'SHA-256' };
  const publicExponent = new Uint8Array([1, 0, 1]);
  const usages = ['sign', 'verify'] as const;
  const pair = await crypto.subtle.generateKey({ ...algorithm, publicExponent }, true, usages);
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: ['https://app.example.com/callback'],
      },
    ],
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    jwks: { keys: [{ ...jwk, use: 'sig', kid: 'test' }] } as never,
    rotateRefreshToken: true,
    ttl: { AccessToken: ACCESS_TOKEN_LIFETIME, Grant: 3600, IdToken: 3600, RefreshToken: 3600 },
  };
  return quietly(() => new Provider(issuer, configuration));
}

/** Suppresses warnings about settings that are unsafe in production. */
function quietly<Result>(work: () => Result): Result {
  const { info, warn } = console;
  console.info = console.warn = () => {};
  try {
    return work();
  } finally {
    Object.assign(console, { info, warn });
  }
}
