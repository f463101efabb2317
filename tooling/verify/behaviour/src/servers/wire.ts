// Servers that differ in their location, in their media types, and in the application's work before the login.
import { createHash, createHmac } from 'node:crypto';
import { after, type Desk, type Handler, json, type ServerRequest } from '../desk.ts';

const things = (): Response => json(200, { things: ['one', 'two'] });
const unauthorized = (): Response => json(401, { error: 'invalid_token' });
const no = (status: number, error = 'invalid_grant'): Response => json(status, { error });

function isAccount({ username, password }: ServerRequest['body']): boolean {
  return username === 'ada@example.com' && password === 'sandbox-password';
}

function rotating(desk: Desk, login?: number): Record<string, unknown> {
  const issued = desk.issue(3600, login === undefined ? {} : { login });
  const refresh_token = desk.issueRefresh(issued.login);
  return { access_token: issued.token, expires_in: 3600, refresh_token };
}

function typed(status: number, body: unknown, type: string): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}

/** A password login whose bodies have only this media type. */
function withType(type: string) {
  return (desk: Desk): Handler =>
    ({ path, body, headers, contentType }) => {
      if (path === '/sessions') {
        if (contentType !== type) return typed(415, { error: 'unsupported' }, type);
        if (!isAccount(body)) return typed(401, { error: 'invalid_grant' }, type);
        const { token } = desk.issue(3600);
        return typed(200, { data: { access_token: token, expires_in: 3600 } }, type);
      }
      const isAlive = desk.check(after('Bearer', headers));
      return isAlive
        ? typed(200, { things: ['one'] }, type)
        : typed(401, { error: 'invalid_token' }, type);
    };
}

const verifier = 'sandbox-code-verifier-of-at-least-43-characters';

/** Exchanges the code of a redirect, if its verifier belongs to the challenge that the browser sent (RFC 7636). */
function codeServer(desk: Desk): Handler {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return ({ path, body, headers }) => {
    if (path !== '/token') return desk.check(after('Bearer', headers)) ? things() : unauthorized();
    if (body.client_id !== 'sandbox-client') return no(400);
    if (body.grant_type === 'refresh_token') {
      const login = desk.spend(body.refresh_token);
      return login === undefined ? no(400) : json(200, rotating(desk, login));
    }
    const given = createHash('sha256').update(String(body.code_verifier)).digest('base64url');
    const isRight =
      body.grant_type === 'authorization_code' &&
      body.code === 'sandbox-code' &&
      body.redirect_uri === 'http://127.0.0.1:8400/callback' &&
      given === challenge;
    return isRight ? json(200, rotating(desk)) : no(400);
  };
}

/** The `fetch` of an application for `signed-requests`. */
export function signed(request: Request): Request {
  const signature = createHmac('sha256', 'sandbox-key').update(new URL(request.url).pathname);
  const headers = new Headers(request.headers);
  headers.set('authorization', `Signature ${signature.digest('base64')}`);
  return new Request(request, { headers });
}

/** The `fetch` of an application for `dpop-scheme`. The proof itself is not tested here. */
export function proved(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('dpop', `${request.method} ${request.url}`);
  return new Request(request, { headers });
}

export const wireServers: Readonly<Record<string, (desk: Desk) => Handler>> = {
  // Salesforce: the token endpoint is on another host than the account.
  'instance-url': (desk) => {
    const home = 'eu7.instances.dev';
    return ({ path, host, body, headers }) => {
      if (path === '/oauth/token') {
        if (host !== 'login.instances.dev') return no(404, 'not_found');
        if (body.grant_type === 'refresh_token') {
          const login = desk.refreshOf(body.refresh_token);
          if (login === undefined) return no(400);
          const { token } = desk.issue(3600, { login });
          return json(200, {
            access_token: token,
            expires_in: 3600,
            instance_url: `https://${home}`,
          });
        }
        if (!isAccount(body)) return no(400);
        return json(200, { ...rotating(desk), instance_url: `https://${home}` });
      }
      if (host !== home) return no(404, 'not_found');
      return desk.check(after('Bearer', headers)) ? things() : unauthorized();
    };
  },

  // Cognito: one path, a target in a header, errors by `__type`.
  'amazon-json': (desk) => {
    const type = 'application/x-amz-json-1.1';
    const rejected = (): Response => typed(400, { __type: 'NotAuthorizedException' }, type);
    return ({ path, body, headers, contentType }) => {
      if (path !== '/') {
        const isAlive = desk.check(headers.get('authorization'));
        return isAlive
          ? typed(200, { things: ['one'] }, type)
          : typed(401, { __type: 'NotAuthorizedException' }, type);
      }
      if (contentType !== type || headers.get('x-amz-target') !== 'Pool.InitiateAuth')
        return typed(400, { __type: 'UnknownOperationException' }, type);
      const given = (body.AuthParameters ?? {}) as Record<string, unknown>;
      if (body.ClientId !== 'sandbox-client') return rejected();
      if (body.AuthFlow === 'REFRESH_TOKEN_AUTH') {
        const login = desk.refreshOf(given.REFRESH_TOKEN);
        if (login === undefined) return rejected();
        const { token } = desk.issue(3600, { login });
        return typed(200, { AuthenticationResult: { AccessToken: token, ExpiresIn: 3600 } }, type);
      }
      if (!isAccount({ username: given.USERNAME, password: given.PASSWORD })) return rejected();
      const issued = desk.issue(3600);
      const RefreshToken = desk.issueRefresh(issued.login);
      const result = { AccessToken: issued.token, ExpiresIn: 3600, RefreshToken };
      return typed(200, { AuthenticationResult: result }, type);
    };
  },

  'vendor-json': withType('application/vnd.api+json'),
  'health-json': withType('application/fhir+json'),

  'rotating-csrf': (desk) => {
    const respond = (login?: number): Response => {
      const csrf = crypto.randomUUID();
      const issued = desk.issue(3600, { extra: { csrf }, ...(login !== undefined && { login }) });
      const refresh_token = desk.issueRefresh(issued.login);
      return json(200, { access_token: issued.token, expires_in: 3600, refresh_token, csrf });
    };
    return ({ path, method, body, headers }) => {
      if (headers.get('x-app-key') !== 'sandbox-app-key') {
        desk.reject();
        return unauthorized();
      }
      if (path === '/login') return isAccount(body) ? respond() : no(401);
      if (path === '/refresh') {
        const login = desk.spend(body.refresh_token);
        return login === undefined ? no(401) : respond(login);
      }
      const issued = desk.check(after('Bearer', headers));
      if (!issued) return unauthorized();
      if (method === 'GET') return things();
      if (headers.get('x-csrf') === issued.extra.csrf) return json(200, { id: 'thing-2' });
      desk.reject();
      return unauthorized();
    };
  },

  'many-tenants': (desk) => {
    const tenants = new Map<string, string>();
    return ({ path, host, body, headers }) => {
      if (path === '/token') {
        if (!isAccount(body)) return no(401);
        const { token } = desk.issue(3600);
        tenants.set(token, host);
        return json(200, { access_token: token, expires_in: 3600 });
      }
      const token = after('Bearer', headers);
      const isHere = tenants.get(token ?? '') === host;
      return desk.check(token) && isHere ? things() : unauthorized();
    };
  },

  'authorization-code': codeServer,
  'pushed-request': codeServer,

  'private-key-jwt':
    (desk) =>
    ({ path, body, headers }) => {
      if (path !== '/token')
        return desk.check(after('Bearer', headers)) ? things() : unauthorized();
      const isRight =
        body.client_id === 'sandbox-client' &&
        body.client_assertion === 'sandbox-assertion' &&
        body.client_assertion_type === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
      if (!isRight) return no(401, 'invalid_client');
      return json(200, { access_token: desk.issue(3600).token, expires_in: 3600 });
    },

  'signed-requests':
    (desk) =>
    ({ path, headers }) => {
      const expected = createHmac('sha256', 'sandbox-key').update(path).digest('base64');
      const isRight =
        headers.get('x-key-id') === 'sandbox-api-key' && after('Signature', headers) === expected;
      if (isRight) return things();
      desk.reject();
      return unauthorized();
    },
};
