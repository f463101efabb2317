// Servers that require their credentials in unusual places, several at once, or without a login.
import { after, basicOf, type Desk, type Handler, json, type ServerRequest } from '../desk.ts';

const unauthorized = (): Response => json(401, { error: 'invalid_token' });
const things = (): Response => json(200, { things: ['one', 'two'] });

function isAccount({ username, email, password }: ServerRequest['body']): boolean {
  return (username ?? email) === 'ada@example.com' && password === 'sandbox-password';
}

/** A server with a password login at `/token`. `tokenOf` reads the access token of a request. */
function passwordServer(
  desk: Desk,
  tokenOf: (request: ServerRequest) => string | undefined,
): Handler {
  return (request) => {
    if (request.path === '/token') {
      if (!isAccount(request.body)) return json(401, { error: 'invalid_grant' });
      return json(200, { access_token: desk.issue(3600).token, expires_in: 3600 });
    }
    return desk.check(tokenOf(request)) ? things() : unauthorized();
  };
}

/** Client credentials at another host. */
function clientServer(
  desk: Desk,
  { scheme = 'Bearer', isAccepted = () => true }: ClientServerOptions = {},
): Handler {
  return (request) => {
    const { path, body, host } = request;
    if (path === '/oauth/token') {
      const isClient =
        body.client_id === 'sandbox-client' && body.client_secret === 'sandbox-client-secret';
      if (!host.startsWith('id.')) return json(404, { error: 'not_found' });
      if (!isClient) return json(401, { error: 'invalid_client' });
      if (body.grant_type !== 'client_credentials' || !isAccepted(request))
        return json(400, { error: 'invalid_request' });
      const { token } = desk.issue(3600);
      return json(200, { access_token: token, token_type: scheme, expires_in: 3600 });
    }
    const isProved = scheme !== 'DPoP' || request.headers.has('dpop');
    return desk.check(after(scheme, request.headers)) && isProved ? things() : unauthorized();
  };
}

interface ClientServerOptions {
  readonly scheme?: string;
  readonly isAccepted?: (request: ServerRequest) => boolean;
}

export const schemeServers: Readonly<Record<string, (desk: Desk) => Handler>> = {
  'query-token': (desk) =>
    passwordServer(desk, ({ query, headers }) =>
      headers.has('authorization') ? undefined : (query.get('access_token') ?? undefined),
    ),

  'prefix-token': (desk) =>
    passwordServer(desk, ({ headers }) => after('Bearer', headers, 'x-authorization')),

  'mutual-tls': (desk) => passwordServer(desk, ({ headers }) => after('Bearer', headers)),

  'cookie-session': (desk) => (request) => {
    const sid = request.cookies.get('sid');
    if (request.path === '/login') {
      if (!isAccount(request.body)) return json(401, { error: 'invalid_grant' });
      const { token } = desk.issue(3600, { shape: (id) => `s%3A${id}.x/y=` });
      const cookie = `sid=${token}; Path=/; Max-Age=3600; Expires=Sun, 01 Mar 2026 11:00:00 GMT; HttpOnly`;
      return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
    }
    const session = desk.check(sid);
    if (!session) return unauthorized();
    if (request.path !== '/logout') return things();
    desk.end(session.login);
    return new Response(null, { status: 204 });
  },

  'cookie-csrf': (desk) => (request) => {
    if (request.path === '/ticket') {
      if (!isAccount(request.body)) return json(401, { error: 'invalid_grant' });
      const csrf = crypto.randomUUID();
      const { token } = desk.issue(7200, {
        shape: (id) => `PVE:ada@example.com:${id}::s0/+x==`,
        extra: { csrf },
      });
      return json(200, { data: { ticket: token, csrf } });
    }
    const ticket = desk.check(request.cookies.get('Ticket'));
    if (!ticket) return unauthorized();
    if (request.method === 'GET') return things();
    if (request.headers.get('x-csrf-token') === ticket.extra.csrf)
      return json(200, { id: 'thing-2' });
    desk.reject();
    return unauthorized();
  },

  'cookie-pair': (desk) => (request) => {
    if (request.path === '/login') {
      if (!isAccount(request.body)) return json(401, { error: 'invalid_grant' });
      const xsrf = crypto.randomUUID();
      const { token } = desk.issue(3600, { extra: { xsrf } });
      const headers = new Headers();
      headers.append('set-cookie', `XSRF-TOKEN=${xsrf}; Path=/; SameSite=Lax`);
      headers.append('set-cookie', `sid=${token}; Path=/; HttpOnly; SameSite=Lax`);
      return new Response(null, { status: 204, headers });
    }
    const session = desk.check(request.cookies.get('sid'));
    if (!session) return unauthorized();
    if (request.method === 'GET') return things();
    if (request.headers.get('x-xsrf-token') === session.extra.xsrf)
      return json(200, { id: 'thing-2' });
    desk.reject();
    return unauthorized();
  },

  'key-and-token': (desk) => (request) => {
    const { path, headers } = request;
    if (headers.get('x-subscription-key') !== 'sandbox-subscription-key') {
      desk.reject();
      return unauthorized();
    }
    if (path === '/status') return json(200, { state: 'up' });
    return passwordServer(desk, () => after('Bearer', headers))(request);
  },

  'tenant-and-user': (desk) => {
    const tenants = new Set<string>();
    return ({ path, body, headers }) => {
      if (path === '/tenant/token') {
        const isTenant =
          body.tenant === 'sandbox-tenant' && body.client_secret === 'sandbox-client-secret';
        if (!isTenant) return json(401, { error: 'invalid_grant' });
        const token = `tenant ${crypto.randomUUID()}`.replace(' ', '_');
        tenants.add(token);
        return json(200, { token });
      }
      const tenant = after('Tenant', headers, 'x-tenant-token');
      if (!tenant || !tenants.has(tenant)) {
        desk.reject();
        return unauthorized();
      }
      if (path === '/user/token') {
        if (!isAccount(body)) return json(401, { error: 'invalid_grant' });
        const { token } = desk.issue(3600, { extra: { tenant } });
        return json(200, { access_token: token, expires_in: 3600 });
      }
      const issued = desk.check(after('Bearer', headers));
      return issued && issued.extra.tenant === tenant ? things() : unauthorized();
    };
  },

  'api-key':
    (desk) =>
    ({ headers }) => {
      if (headers.get('x-api-key') === 'sandbox-api-key') return things();
      desk.reject();
      return unauthorized();
    },

  'query-key':
    (desk) =>
    ({ query }) => {
      if (query.get('api_key') === 'sandbox-api-key') return things();
      desk.reject();
      return unauthorized();
    },

  'basic-auth':
    (desk) =>
    ({ headers }) => {
      if (basicOf(headers)?.join(' ') === 'ada@example.com sandbox-password') return things();
      desk.reject();
      return unauthorized();
    },

  'basic-checked':
    (desk) =>
    ({ headers, path }) => {
      if (basicOf(headers)?.join(' ') === 'ada@example.com sandbox-password')
        return path === '/me' ? json(200, { name: 'Ada' }) : things();
      desk.reject();
      return unauthorized();
    },

  'http-digest':
    (desk) =>
    ({ headers }) => {
      if (headers.get('x-key') === 'sandbox-api-key') return things();
      desk.reject();
      return unauthorized();
    },

  'client-credentials': (desk) =>
    clientServer(desk, { isAccepted: ({ body }) => body.scope === 'things:read' }),
  'oauth2-scheme': (desk) => clientServer(desk),
  'openid-scheme': (desk) => clientServer(desk),
  'dpop-scheme': (desk) => clientServer(desk, { scheme: 'DPoP' }),
  'optional-scope': (desk) =>
    clientServer(desk, {
      isAccepted: ({ body }) => body.scope === 'things:read' && !('audience' in body),
    }),

  // RFC 6749 §2.3.1: both are form-encoded, so a server decodes them.
  'client-basic': (desk) => (request) => {
    const { path, headers, body } = request;
    if (path === '/oauth/token') {
      const decoded = basicOf(headers)?.map((text) =>
        decodeURIComponent(text.replaceAll('+', ' ')),
      );
      if (decoded?.join('\n') !== 'sandbox-client\nsandbox/secret+1 %')
        return json(401, { error: 'invalid_client' });
      if (body.grant_type !== 'client_credentials') return json(401, { error: 'invalid_request' });
      const { token } = desk.issue(3600);
      return json(200, { access_token: token, token_type: 'Bearer', expires_in: 3600 });
    }
    return desk.check(after('Bearer', headers)) ? things() : unauthorized();
  },

  'refresh-cookie': (desk) => {
    const respond = (login?: number): Response => {
      const { token, login: own } = desk.issue(3600, login === undefined ? {} : { login });
      const cookie = `refresh=${desk.issueRefresh(own)}; Path=/auth; HttpOnly; SameSite=Strict`;
      return json(200, { access_token: token, expires_in: 3600 }, { 'set-cookie': cookie });
    };
    return ({ path, body, cookies, headers }) => {
      if (path === '/auth/login')
        return isAccount(body) ? respond() : json(401, { error: 'invalid_grant' });
      if (path === '/auth/refresh') {
        const login = desk.spend(cookies.get('refresh'));
        return login === undefined ? json(401, { error: 'invalid_grant' }) : respond(login);
      }
      return desk.check(after('Bearer', headers)) ? things() : unauthorized();
    };
  },
};
