// The defects. Each turns any correct client, in any language, into a broken one: it changes the commands to the
// driver, or the traffic between the client and the sandbox. A case that such a client passes proves nothing.
import type { Outcome } from './cases.ts';
import type { Answer, Driver, Say } from './driver.ts';
import type { Pass, Received, Sent } from './proxy.ts';

export interface Sabotage {
  /** Replaces a command to the driver, and the driver's answer. */
  tell?(say: Say, driver: Driver): Promise<Answer>;
  /** Handles a request. */
  meddle?(sent: Sent, pass: Pass, tripwire: string): Promise<Received | undefined>;
}

/** Seconds. Longer than the lifetime of any access token, and shorter than that of a refresh token. */
const ages = 90_000;
const nothing: Answer = {};
/** More than any case allows, and few enough to be fast. */
const fewCalls = 5;

export const sabotages: Readonly<Record<string, () => Sabotage>> = {
  'never-refreshes': () => ({
    tell: withhold('advance'),
    async meddle(sent, pass) {
      const received = await pass(sent);
      return carriesToken(sent) && received?.status === 401
        ? { ...received, status: 418 }
        : received;
    },
  }),
  'refreshes-on-every-call': () => ({
    async tell(say, driver) {
      if (say.do === 'call') await driver.tell({ do: 'advance', seconds: ages });
      return driver.tell(say);
    },
  }),
  'ignores-expiry': () => ({ tell: withhold('advance') }),
  'logs-in-for-every-call': sharesNothing,
  'retries-every-failure': () => ({
    async meddle(sent, pass) {
      const received = await pass(sent);
      return received && received.status < 400 ? received : pass(sent);
    },
  }),
  'trusts-every-origin': () => {
    let token = '';
    return {
      async meddle(sent, pass) {
        if (carriesToken(sent)) token = sent.headers.authorization ?? token;
        return pass(sent);
      },
      async tell(say, driver) {
        if (say.do === 'call' && say.url)
          await fetch(say.url, { headers: { authorization: token } });
        return driver.tell(say);
      },
    };
  },
  'follows-redirects': () => ({
    async meddle(sent, pass, tripwire) {
      const received = await pass(sent);
      if (!received || received.status < 300 || received.status >= 400) return received;
      const { method, headers, body } = sent;
      await fetch(tripwire, { method, headers, ...(body && { body }) });
      return received;
    },
  }),
  'keeps-first-refresh-token': keepsFirstRefreshToken,
  'treats-rejections-as-failures': () => ({ meddle: misread((status) => status < 500, 503) }),
  'treats-failures-as-rejections': () => ({
    meddle: misread((status) => status >= 500, 403, rejection),
  }),
  'puts-tokens-in-urls': () => ({
    meddle: (sent, pass) => {
      const { authorization = '' } = sent.headers;
      return pass(
        carriesToken(sent) ? withQuery(sent, 'access_token', authorization.slice(7)) : sent,
      );
    },
  }),
  'puts-passwords-in-urls': () => {
    let password = '';
    return {
      async tell(say, driver) {
        if (say.do === 'start') password = say.credentials.password ?? '';
        return driver.tell(say);
      },
      meddle: (sent, pass) =>
        pass(bodyOf(sent).includes(password) ? withQuery(sent, 'password', password) : sent),
    };
  },
  'sends-old-token-with-refresh': () => {
    let authorization = '';
    return {
      async meddle(sent, pass) {
        if (carriesToken(sent)) authorization = sent.headers.authorization!;
        const isRefresh = /refresh/i.test(bodyOf(sent)) && authorization !== '';
        return pass(isRefresh ? { ...sent, headers: { ...sent.headers, authorization } } : sent);
      },
    };
  },
  'skips-second-factor': () => ({
    async meddle(sent, pass) {
      const received = await pass(sent);
      if (!received) return received;
      const text = new TextDecoder().decode(received.body);
      const body = new TextEncoder().encode(
        text.replace('"mfaRequired":true', '"mfaRequired":false'),
      );
      return { ...received, body };
    },
  }),
  'hammers-rate-limits': () => ({ meddle: repeated((status) => status === 429, 20) }),
  'hammers-failures': () => ({ meddle: repeated((status) => status >= 500, 10) }),
  'ignores-logout': () => ({ tell: withhold('logout') }),
  'sends-nothing': () => ({
    async tell(say, driver) {
      if (say.do !== 'call') return driver.tell(say);
      return { results: Array.from({ length: say.times }, () => 200) };
    },
  }),
};

function withQuery(sent: Sent, name: string, value: string): Sent {
  const separator = sent.path.includes('?') ? '&' : '?';
  return { ...sent, path: `${sent.path}${separator}${name}=${encodeURIComponent(value)}` };
}

function bodyOf({ body }: Sent): string {
  return body ? decodeURIComponent(new TextDecoder().decode(body)) : '';
}

/** Sends a request again while its status is one of these. */
function repeated(
  which: (status: number) => boolean,
  times: number,
): NonNullable<Sabotage['meddle']> {
  return async (sent, pass) => {
    let received = await pass(sent);
    for (let time = 0; time < times && received && which(received.status); time += 1)
      received = await pass(sent);
    return received;
  };
}

function withhold(what: Say['do']): NonNullable<Sabotage['tell']> {
  return async (say, driver) => (say.do === what ? nothing : driver.tell(say));
}

/** Each call uses a new client. */
function sharesNothing(): Sabotage {
  let start: Say | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start') start = say;
      if (say.do !== 'call' || !start) return driver.tell(say);
      const results: Outcome[] = [];
      for (let call = 0; call < Math.min(say.times, fewCalls); call++) {
        await driver.tell(start);
        results.push(...((await driver.tell({ ...say, times: 1 })).results ?? []));
      }
      return { results: Array.from({ length: say.times }, (_, call) => results[call] ?? 200) };
    },
  };
}

/** The refresh token in a token response, in the spelling of every provider here. */
const refreshToken = /("refresh_?(?:token|jwt)"\s*:\s*(?:\{\s*"token"\s*:\s*)?")([^"]+)/i;

function keepsFirstRefreshToken(): Sabotage {
  let first: string | undefined;
  return {
    async meddle(sent, pass) {
      const received = await pass(sent);
      if (!received || carriesToken(sent) || received.status !== 200) return received;
      const text = new TextDecoder().decode(received.body);
      first ??= refreshToken.exec(text)?.[2];
      const kept = text.replace(refreshToken, (_, before: string) => `${before}${first}`);
      return { ...received, body: new TextEncoder().encode(kept) };
    },
  };
}

/** The body of a documented rejection: a client that reads only the status has to see one here. */
const rejection = new TextEncoder().encode('{"code":"LOGIN_FAILED","error":"invalid_grant"}');

/** Changes the status of token responses that are not 200 or not JSON, and their body if there is another one. */
function misread(
  which: (status: number) => boolean,
  status: number,
  body?: Received['body'],
): NonNullable<Sabotage['meddle']> {
  return async (sent, pass) => {
    const received = await pass(sent);
    if (!received || carriesToken(sent)) return received;
    const found = received.status === 200 && !isJson(received.body) ? 502 : received.status;
    if (found === 200 || !which(found)) return received;
    if (body === undefined) return { ...received, status };
    const { 'content-length': _, ...headers } = received.headers;
    return { status, headers: { ...headers, 'content-type': 'application/json' }, body };
  };
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch {
    return false;
  }
}

/** A request without a Bearer token is a token request. */
function carriesToken({ headers }: Sent): boolean {
  return /^bearer /i.test(headers.authorization ?? '');
}
