// Hand-written authorization servers, as in RFC 6749, 7636 and 8628.
import { createHash } from 'node:crypto';
import { after, basicOf, type Desk, type Handler, json, type ServerRequest } from '../desk.ts';

const no = (error: string, status = 400): Response => json(status, { error });

/** Reads the client, by HTTP Basic with form-encoded parts (RFC 6749 §2.3.1) or in the body. */
function clientOf({ headers, body }: ServerRequest): readonly [id: unknown, secret: unknown] {
  const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
  const [id, secret] = basicOf(headers) ?? [];
  return id === undefined
    ? [body.client_id, body.client_secret]
    : [decode(id), decode(secret ?? '')];
}

interface Server {
  /** Whether the client has a secret. */
  readonly isConfidential: boolean;
  /** Responds to a token request that is not a refresh. */
  grant(request: ServerRequest): Response;
}

function tokens(desk: Desk, login?: number): Response {
  const issued = desk.issue(3600, login === undefined ? {} : { login });
  const refresh_token = desk.issueRefresh(issued.login);
  const body = {
    access_token: issued.token,
    token_type: 'bearer',
    expires_in: 3600,
    refresh_token,
  };
  return json(200, body, { 'cache-control': 'no-store' });
}

function oauthServer(desk: Desk, { isConfidential, grant }: Server): Handler {
  return (request) => {
    const { path, host, body, headers } = request;
    if (path === '/things') {
      const isAlive = desk.check(after('Bearer', headers));
      return isAlive ? json(200, { things: ['one'] }) : no('invalid_token', 401);
    }
    if (!host.startsWith('id.')) return no('not_found', 404);
    const [id, secret] = clientOf(request);
    const isClient =
      id === 'sandbox-client' && (!isConfidential || secret === 'sandbox-client-secret');
    if (!isClient) return no('invalid_client', 401);
    if (path !== '/oauth/token' || body.grant_type !== 'refresh_token') return grant(request);
    const login = desk.spend(body.refresh_token);
    return login === undefined ? no('invalid_grant') : tokens(desk, login);
  };
}

/** The parameters of the authorization request, until its code is exchanged. */
const authorized = new Map<string, string>();

/** Simulates the user's browser: it returns with a code for the challenge that it sent (RFC 7636 §4.4). */
export function consent({ details }: { readonly details: Readonly<Record<string, string>> }): {
  readonly url: string;
} {
  const asked = new URL(details.url!).searchParams;
  const callback = new URL(asked.get('redirect_uri')!);
  const isPkce = asked.get('code_challenge_method') === 'S256';
  authorized.set('sandbox-code', isPkce ? asked.get('code_challenge')! : '');
  callback.searchParams.set('code', 'sandbox-code');
  callback.searchParams.set('state', asked.get('state')!);
  return { url: callback.href };
}

export const oauthServers: Readonly<Record<string, (desk: Desk) => Handler>> = {
  'flow-client': (desk) =>
    oauthServer(desk, {
      isConfidential: true,
      // RFC 6749 §4.4.3: no refresh token.
      grant: ({ body }) =>
        body.grant_type === 'client_credentials'
          ? json(200, {
              access_token: desk.issue(3600).token,
              token_type: 'Bearer',
              expires_in: 3600,
            })
          : no('unsupported_grant_type'),
    }),

  'flow-password': (desk) =>
    oauthServer(desk, {
      isConfidential: true,
      grant: ({ body }) =>
        body.grant_type === 'password' &&
        body.username === 'ada@example.com' &&
        body.password === 'sandbox-password'
          ? tokens(desk)
          : no('invalid_grant'),
    }),

  'flow-device': (desk) =>
    oauthServer(desk, {
      isConfidential: false,
      grant({ path, body }) {
        if (path === '/device') {
          const device_code = desk.remember('pending');
          const verification_uri = 'https://wallscreen.dev/activate';
          const shown = { user_code: 'QWER-TYUI', verification_uri };
          return json(200, { device_code, ...shown, expires_in: 600, interval: 1 });
        }
        const state = desk.recall<string>(body.device_code);
        const isDevice = body.grant_type === 'urn:ietf:params:oauth:grant-type:device_code';
        if (!isDevice || state === undefined) return no('expired_token');
        desk.forget(body.device_code);
        return tokens(desk);
      },
    }),

  'flow-code': (desk) =>
    oauthServer(desk, {
      isConfidential: false,
      grant({ body }) {
        const challenge = authorized.get(String(body.code));
        const verifier = String(body.code_verifier);
        const given = createHash('sha256').update(verifier).digest('base64url');
        const isRight =
          body.grant_type === 'authorization_code' &&
          body.redirect_uri === 'http://127.0.0.1/callback' &&
          challenge === given;
        authorized.delete(String(body.code));
        return isRight ? tokens(desk) : no('invalid_grant');
      },
    }),
};
