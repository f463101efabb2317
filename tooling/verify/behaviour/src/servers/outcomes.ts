// Servers that require more than a password, refresh in unusual ways, or report errors in unusual ways.
import { after, basicOf, type Desk, type Handler, json, type ServerRequest } from '../desk.ts';

const things = (): Response => json(200, { things: ['one', 'two'] });
const unauthorized = (): Response => json(401, { error: 'invalid_token' });
const refused = (): Response => json(401, { error: 'invalid_grant' });

type Body = ServerRequest['body'];

function isAccount({ username, email, password }: Body): boolean {
  return (username ?? email) === 'ada@example.com' && password === 'sandbox-password';
}

/** Issues tokens with a refresh token that is replaced each time. */
function rotating(desk: Desk, login?: number): Record<string, unknown> {
  const issued = desk.issue(3600, login === undefined ? {} : { login });
  const refresh_token = desk.issueRefresh(issued.login);
  return { access_token: issued.token, token_type: 'Bearer', expires_in: 3600, refresh_token };
}

function plain(desk: Desk): Record<string, unknown> {
  return { access_token: desk.issue(3600).token, expires_in: 3600 };
}

function guarded(desk: Desk, { headers }: ServerRequest): Response {
  return desk.check(after('Bearer', headers)) ? things() : unauthorized();
}

const directus = (code: string): Response =>
  json(401, { errors: [{ message: 'No.', extensions: { code } }] });

/** Rejects an invalid token with another status than 401. */
function withStatus(status: number, body: unknown = { error: 'invalid_token' }) {
  return (desk: Desk): Handler =>
    (request) => {
      if (request.path === '/login')
        return isAccount(request.body) ? json(200, plain(desk)) : refused();
      return desk.check(after('Bearer', request.headers)) ? things() : json(status, body);
    };
}

export const outcomeServers: Readonly<Record<string, (desk: Desk) => Handler>> = {
  'factor-by-error': (desk) => (request) => {
    const { path, body } = request;
    const tokens = (login?: number): Response => {
      const issued = desk.issue(3600, login === undefined ? {} : { login });
      const refresh_token = desk.issueRefresh(issued.login);
      return json(200, { data: { access_token: issued.token, expires: 3_600_000, refresh_token } });
    };
    if (path === '/auth/login') {
      if (!isAccount(body)) return directus('INVALID_CREDENTIALS');
      return body.otp === '123456' ? tokens() : directus('INVALID_OTP');
    }
    if (path === '/auth/refresh') {
      const login = desk.spend(body.refresh_token);
      return login === undefined ? directus('INVALID_CREDENTIALS') : tokens(login);
    }
    return desk.check(after('Bearer', request.headers)) ? things() : directus('TOKEN_EXPIRED');
  },

  'factor-by-success': (desk) => (request) => {
    const { path, body } = request;
    if (path === '/login') {
      if (!isAccount(body)) return refused();
      return json(200, { mfa_token: desk.remember('login'), sent_to: '•••42' });
    }
    if (path === '/login/code') {
      const isRight = desk.recall(body.mfa_token) === 'login' && body.code === '123456';
      if (!isRight) return json(403, { error: 'invalid_code' });
      desk.forget(body.mfa_token);
      return json(200, plain(desk));
    }
    return guarded(desk, request);
  },

  captcha: (desk) => (request) => {
    const { path, body } = request;
    if (path !== '/login') return guarded(desk, request);
    if (!isAccount(body)) return refused();
    if (body.captcha_id === undefined) {
      const captcha_id = desk.remember('picture');
      const image_url = `https://captcha.dev/${captcha_id}.png`;
      return json(200, { state: 'CAPTCHA', captcha_id, image_url });
    }
    if (desk.recall(body.captcha_id) !== 'picture' || body.captcha_text !== 'W68HP')
      return json(403, { error: 'wrong_captcha' });
    desk.forget(body.captcha_id);
    return json(200, { state: 'DONE', ...plain(desk) });
  },

  'new-password': (desk) => {
    let isNew = true;
    return (request) => {
      const { path, body } = request;
      if (path === '/login') {
        const current = isNew ? 'sandbox-password' : 'sandbox-new-password';
        // The application still uses the password that it was created with. Both passwords are accepted here.
        if (
          body.username !== 'ada@example.com' ||
          !['sandbox-password', current].includes(String(body.password))
        )
          return refused();
        if (!isNew) return json(200, plain(desk));
        const session = desk.remember('password');
        return json(200, { challenge: 'NEW_PASSWORD_REQUIRED', session });
      }
      if (path === '/login/password') {
        if (desk.recall(body.session) !== 'password') return refused();
        if (String(body.new_password).length < 10) return json(422, { error: 'weak_password' });
        desk.forget(body.session);
        isNew = false;
        return json(200, plain(desk));
      }
      return guarded(desk, request);
    };
  },

  'device-code': (desk) => {
    interface Device {
      polls: number;
    }
    const no = (error: string): Response => json(400, { error });
    return (request) => {
      const { path, body } = request;
      if (path === '/device') {
        if (body.client_id !== 'sandbox-client') return no('invalid_client');
        const device_code = desk.remember({ polls: 0 } satisfies Device);
        const uri = 'https://bigscreen.dev/activate';
        return json(200, {
          device_code,
          user_code: 'QWER-TYUI',
          verification_uri: uri,
          expires_in: 600,
          interval: 1,
        });
      }
      if (path !== '/token') return guarded(desk, request);
      if (body.grant_type === 'refresh_token') {
        const login = desk.spend(body.refresh_token);
        return login === undefined ? no('invalid_grant') : json(200, rotating(desk, login));
      }
      const device = desk.recall<Device>(body.device_code);
      if (!device || body.client_id !== 'sandbox-client') return no('expired_token');
      device.polls += 1;
      if (device.polls === 1) return no('authorization_pending');
      desk.forget(body.device_code);
      return json(200, rotating(desk));
    };
  },

  'several-logins': (desk) => (request) => {
    const { path, body, headers } = request;
    if (path === '/users/login') return isAccount(body) ? json(200, rotating(desk)) : refused();
    if (path === '/users/refresh') {
      const login = desk.spend(body.refresh_token);
      return login === undefined ? refused() : json(200, rotating(desk, login));
    }
    if (path === '/users/logout') {
      const issued = desk.check(after('Bearer', headers));
      if (!issued) return unauthorized();
      desk.end(issued.login);
      return new Response(null, { status: 204 });
    }
    const isClient = (id: unknown, secret: unknown): boolean =>
      id === 'sandbox-client' && secret === 'sandbox-client-secret';
    const no = (): Response => json(403, { error: 'invalid_grant' });
    if (path === '/machines/login')
      return isClient(body.client_id, body.client_secret) ? json(200, rotating(desk)) : no();
    if (path === '/machines/refresh') {
      const [id, secret] = basicOf(headers) ?? [];
      const login = isClient(id, secret) ? desk.spend(body.refresh_token) : undefined;
      return login === undefined ? no() : json(200, rotating(desk, login));
    }
    return guarded(desk, request);
  },

  // ASP.NET Core: the expired access token identifies the owner of the refresh token.
  'refresh-both': (desk) => {
    const pairs = new Map<string, string>();
    const respond = (login?: number): Response => {
      const tokens = rotating(desk, login);
      pairs.set(String(tokens.refresh_token), String(tokens.access_token));
      return json(200, tokens);
    };
    return (request) => {
      const { path, body } = request;
      if (path === '/login') return isAccount(body) ? respond() : refused();
      if (path !== '/token/refresh') return guarded(desk, request);
      if (pairs.get(String(body.refreshToken)) !== body.accessToken) return refused();
      const login = desk.spend(body.refreshToken);
      return login === undefined ? refused() : respond(login);
    };
  },

  'self-refresh': (desk) => (request) => {
    const { path, body, headers } = request;
    if (path === '/login') return isAccount(body) ? json(200, plain(desk)) : refused();
    if (path !== '/refresh') return guarded(desk, request);
    const issued = desk.check(after('Bearer', headers));
    return issued ? json(200, plain(desk)) : unauthorized();
  },

  'header-token': (desk) => (request) => {
    if (request.path !== '/login') return guarded(desk, request);
    if (!isAccount(request.body)) return refused();
    const headers = { Authorization: `Bearer ${desk.issue(3600).token}` };
    return new Response(null, { status: 204, headers });
  },

  'session-id': (desk) => (request) => {
    const { method, path, body, headers } = request;
    if (path === '/login') {
      if (!isAccount(body)) return refused();
      const tokens = rotating(desk);
      const session = crypto.randomUUID();
      desk.remember({ session, login: desk.issued }, () => `session ${session}`);
      return json(200, { ...tokens, user: { id: 4700 + desk.issued }, session });
    }
    if (path === '/renew') {
      const login = desk.spend(body.refresh_token);
      return login === undefined || body.user_id !== 4700 + login
        ? refused()
        : json(200, rotating(desk, login));
    }
    if (method !== 'DELETE') return guarded(desk, request);
    const issued = desk.check(after('Bearer', headers));
    const known = desk.recall<{ login: number }>(`session ${path.split('/').at(-1)}`);
    if (!issued) return unauthorized();
    if (known?.login !== issued.login) return json(404, { error: 'not_found' });
    desk.end(issued.login);
    return new Response(null, { status: 204 });
  },

  'refresh-by-get': (desk) => (request) => {
    const { path, body, query } = request;
    if (path === '/login') return isAccount(body) ? json(200, rotating(desk)) : refused();
    if (path !== '/refresh') return guarded(desk, request);
    const login = desk.spend(query.get('refreshToken'));
    return login === undefined ? refused() : json(200, rotating(desk, login));
  },

  // RFC 9470 §3.
  'step-up': (desk) => (request) => {
    const { path, body, headers } = request;
    if (path === '/token') {
      if (!isAccount(body)) return refused();
      const extra = { acr: String(body.acr_values ?? '') };
      const { token } = desk.issue(3600, { extra });
      return json(200, { access_token: token, expires_in: 3600 });
    }
    const issued = desk.check(after('Bearer', headers));
    if (!issued) return unauthorized();
    if (path === '/things') return things();
    if (issued.extra.acr === 'urn:step-up:strong') return json(200, { secrets: ['one'] });
    const challenge =
      'Bearer error="insufficient_user_authentication", acr_values="urn:step-up:strong"';
    return json(401, { error: 'insufficient' }, { 'www-authenticate': challenge });
  },

  'error-in-success': (desk) => (request) => {
    if (request.path === '/login') {
      if (!isAccount(request.body)) return json(200, { code: 'WRONG_PASSWORD' });
      const token = desk.issue(3600).token;
      return json(200, { code: 'OK', data: { token, lifetime: 3600 } });
    }
    const issued = desk.check(after('Bearer', request.headers));
    return json(200, issued ? { code: 'OK', things: ['one'] } : { code: 'TOKEN_INVALID' });
  },

  'token-invalid-403': withStatus(403),
  'token-invalid-419': withStatus(419, { message: 'Page expired' }),
  'token-invalid-498': withStatus(498),

  'sub-token': (desk) => {
    const parents = new Set<string>();
    return (request) => {
      const { path, body, headers } = request;
      if (path === '/login') {
        if (!isAccount(body)) return refused();
        const token = crypto.randomUUID();
        parents.add(token);
        return json(200, { token });
      }
      if (!path.startsWith('/projects/')) return guarded(desk, request);
      if (!parents.has(after('Bearer', headers) ?? '')) return unauthorized();
      return path === '/projects/sandbox-project/token'
        ? json(200, plain(desk))
        : json(404, { error: 'not_found' });
    };
  },

  'jwt-bearer': (desk) => (request) => {
    const { path, body } = request;
    if (path !== '/token') return guarded(desk, request);
    const isRight =
      body.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer' &&
      body.assertion === 'sandbox-assertion';
    return isRight ? json(200, plain(desk)) : json(400, { error: 'invalid_grant' });
  },

  'app-installation': (desk) => (request) => {
    const { path, headers } = request;
    if (!path.startsWith('/installations/')) return guarded(desk, request);
    if (after('Bearer', headers) !== 'sandbox-app-token') return unauthorized();
    if (path !== '/installations/sandbox-installation/tokens')
      return json(404, { error: 'not_found' });
    const { token, expiresAt } = desk.issue(3600, { shape: (id) => `ghs_${id}` });
    return json(201, { token, expires_at: new Date(expiresAt).toISOString().replace('.000', '') });
  },
};
