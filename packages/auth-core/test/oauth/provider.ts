// A real authorization server for the OAuth tests, with all features that they use, and a user who consents to
// everything.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Configuration, Provider } from 'oidc-provider';

export interface OAuthProvider {
  readonly issuer: string;
  /** The path of every request to the token endpoint and similar endpoints. */
  readonly paths: readonly string[];
  /** Simulates a browser: follows redirects, logs in, consents, and returns the redirect URI. */
  browse(url: string): Promise<string>;
  /** Enters a user code, as the user does on another device. */
  enter(uri: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param publicKey the public key of the client `signer` */
export async function startOAuthProvider(publicKey: object): Promise<OAuthProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(publicKey));
  const paths: string[] = [];
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    paths.push(pathname);
    if (pathname.startsWith('/interaction/')) void interact(provider, request, response);
    else void answer(request, response);
  });
  return {
    issuer,
    paths,
    browse: (url) => new Browser().open(url),
    enter: (uri) => new Browser().enter(uri),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function configuration(publicKey: object): Configuration {
  const secret = 'a secret+with/signs that is long enough';
  const all = ['authorization_code', 'refresh_token'];
  const redirect_uris = ['http://127.0.0.1/callback'];
  const native = { application_type: 'native', redirect_uris, grant_types: all } as const;
  return {
    clients: [
      {
        client_id: 'basic',
        client_secret: secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
      {
        client_id: 'post',
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
      {
        client_id: 'signer',
        token_endpoint_auth_method: 'private_key_jwt',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        jwks: { keys: [publicKey as never] },
      },
      { client_id: 'app', token_endpoint_auth_method: 'none', ...native },
      {
        client_id: 'screen',
        token_endpoint_auth_method: 'none',
        grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
      pushedAuthorizationRequests: { enabled: true },
      revocation: { enabled: true },
    },
    scopes: ['openid', 'offline_access', 'things'],
    rotateRefreshToken: true,
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    ttl: { AccessToken: 60, ClientCredentials: 60, RefreshToken: 600 },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['key'] },
  };
}

/** Logs the user in, and consents to everything. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    const result = { login: { accountId: 'ada' } };
    await provider.interactionFinished(request, response, result);
    return;
  }
  const accountId = session?.accountId ?? 'ada';
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope ?? 'openid'));
  const consent = { consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, consent, {
    mergeWithLastSubmission: true,
  });
}

/** A browser with cookies. It follows redirects until they leave the server. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(url: string): Promise<string> {
    const { origin } = new URL(url);
    for (let at = url; ; ) {
      const response = await this.#request(at);
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`The browser stopped at ${at}: ${await response.text()}`);
      at = new URL(location, at).href;
      if (new URL(at).origin !== origin) return at;
    }
  }

  async enter(uri: string): Promise<void> {
    let page = await (await this.#request(uri)).text();
    let at = uri;
    for (let step = 0; step < 10 && page.includes('<form'); step += 1) {
      const [, action = at] = /action="([^"]+)"/.exec(page) ?? [];
      const inputs = [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)];
      const form = new URLSearchParams(inputs.map(([, name = '', value = '']) => [name, value]));
      form.set('confirm', 'yes');
      let response = await this.#request(new URL(action, at).href, form);
      for (let location = response.headers.get('location'); location; ) {
        at = new URL(location, at).href;
        response = await this.#request(at);
        location = response.headers.get('location');
      }
      page = await response.text();
    }
  }

  async #request(url: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
