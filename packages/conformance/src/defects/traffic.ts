// Clients that send requests too often or at the wrong time, or misread responses.
import type { RequestKind } from '../cases.ts';
import type { Driver, StartSay } from '../driver.ts';
import type { Received, Sent } from '../proxy.ts';
import { issuedBy, withoutCredentials } from '../requests.ts';
import {
  bodyOf,
  bytes,
  type Intercept,
  kindOf,
  type PlantedDefect,
  type PlantedDefects,
  refreshToken,
  type World,
} from './planted.ts';
import { answering, isCall, rejected, rejection, repeating, withBody } from './responses.ts';

export const traffic: PlantedDefects = {
  'never-refreshes': () => ({
    async tell(say, driver) {
      return say.do === 'advance' ? {} : driver.tell(say);
    },
    intercept: answering((sent, received, world) =>
      isCall(sent, world) && received.status === 401 ? { ...received, status: 418 } : received,
    ),
  }),
  'retries-every-failure': () => ({ intercept: repeating((_, { status }) => status >= 400, 1) }),
  'hammers-rate-limits': () => ({ intercept: repeating((_, { status }) => status === 429, 20) }),
  'hammers-failures': () => ({ intercept: repeating((_, { status }) => status >= 500, 10) }),
  'hammers-401': () => ({
    intercept: repeating((sent, { status }, world) => isCall(sent, world) && status === 401, 10),
  }),
  'repeats-failed-posts': () => ({
    intercept: repeating((sent, { status }) => sent.method === 'POST' && status >= 500, 1),
  }),
  'repeats-lost-requests': () => ({ intercept: repeatingLost(() => true, 1) }),
  'repeats-a-lost-login': () => ({
    intercept: repeatingLost((sent, world) => kindOf(sent, world) === 'login', 1),
  }),
  'repeats-a-lost-code': () => ({
    intercept: repeatingLost((sent, world) => kindOf(sent, world) === 'challenge', 1),
  }),
  'pauses-longer-after-every-failure': pausesLonger,
  'handles-a-revoked-token-once': () => {
    let isHandled = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') isHandled = false;
        return driver.tell(say);
      },
      intercept: answering((sent, received, world) => {
        if (!isCall(sent, world) || received.status !== 401) return received;
        const status = isHandled ? 418 : 401;
        isHandled = true;
        return { ...received, status };
      }),
    };
  },
  'never-repeats-a-lost-refresh': () => {
    let lost = false;
    return {
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) !== 'refresh') return pass(sent);
        const received = lost ? undefined : await pass(sent);
        lost = !lost && received === undefined;
        return received;
      },
    };
  },
  'repeats-a-lost-refresh-many-times': () => ({
    intercept: repeatingLost((sent, world) => kindOf(sent, world) === 'refresh', 5),
  }),
  'logs-in-after-a-lost-refresh': () => ({
    async intercept(sent, pass, world) {
      const received = await pass(sent);
      return received === undefined && kindOf(sent, world) === 'refresh' ? rejected(403) : received;
    },
  }),
  'repeats-a-rejected-code': () => ({
    intercept: repeating(
      (sent, { status }, world) => kindOf(sent, world) === 'challenge' && status >= 400,
      1,
    ),
  }),
  'keeps-first-request-for-a-code': keepsFirstRequestForCode,
  'logs-in-twice': () => ({ intercept: twice('login') }),
  'refreshes-twice': () => ({ intercept: twice('refresh') }),
  'logs-out-twice': () => ({ intercept: twice('logout') }),
  'sends-codes-twice': () => ({ intercept: twice('challenge') }),
  'calls-twice': () => ({ intercept: twice('read') }),
  'creates-twice': () => ({ intercept: twice('create') }),
  'calls-before-login': () => ({
    async tell(say, driver) {
      const path = say.do === 'start' ? say.operations.read.path : undefined;
      if (say.do === 'start') await fetch(`${say.baseUrl}${path}`);
      return driver.tell(say);
    },
  }),
  'joins-urls-with-two-slashes': () =>
    movingPaths(
      (base) => base.endsWith('/'),
      (path) => path.replace(/^\/[^/]+/, '$&/'),
    ),
  'drops-the-path-of-the-base-url': () =>
    movingPaths(
      (base) => base.endsWith('/'),
      (path) => path.replace(/^\/[^/]+/, ''),
    ),
  'keeps-one-segment-of-the-base-url': () =>
    movingPaths(
      (base) => new URL(base).pathname.split('/').length > 2,
      (path) => path.replace(/^\/[^/]+/, ''),
    ),
  'sends-no-token': () => ({
    intercept: (sent, pass, world) =>
      pass(
        isCall(sent, world) ? withoutCredentials(sent, world.recognise(sent)?.slots ?? []) : sent,
      ),
  }),
  'refreshes-after-late-401': () => {
    let refresh: Sent | undefined;
    return {
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) === 'refresh') refresh = sent;
        const received = await pass(sent);
        if (isCall(sent, world) && received?.status === 401 && refresh) await pass(refresh);
        return received;
      },
    };
  },
  'refreshes-during-a-rate-limit': () => {
    let limited: Sent | undefined;
    return {
      async intercept(sent, pass, world) {
        if (limited && isCall(sent, world)) await pass(limited);
        const received = await pass(sent);
        if (kindOf(sent, world) === 'refresh')
          limited = received?.status === 429 ? sent : undefined;
        return received;
      },
    };
  },
  'keeps-first-refresh-token': keepsFirstRefreshToken,
  'garbles-refresh-tokens': () => ({
    intercept: answering((sent, received, world) =>
      isCall(sent, world) || received.status !== 200
        ? received
        : withBody(received, bodyOf(received).replace(refreshToken, '$1garbled')),
    ),
  }),
  'never-sends-a-refresh': () => ({
    intercept: async (sent, pass, world) =>
      kindOf(sent, world) === 'refresh' ? rejected(403) : pass(sent),
  }),
  'treats-rejections-as-failures': () => ({ intercept: misread((status) => status < 500, 503) }),
  'treats-failures-as-rejections': () => ({
    intercept: misread((status) => status >= 500, 403, rejection),
  }),
  'treats-rate-limits-as-rejections': () => ({
    intercept: misread((status) => status === 429, 403, rejection),
  }),
  'treats-403-as-401': () => ({
    intercept: answering((sent, received, world) =>
      isCall(sent, world) && received.status === 403 ? { ...received, status: 401 } : received,
    ),
  }),
  'refreshes-a-token-that-does-not-suffice': () => ({
    intercept: answering((sent, received, world) =>
      isCall(sent, world) && /insufficient_/.test(String(received.headers['www-authenticate']))
        ? { ...received, status: 401, headers: { 'www-authenticate': 'Bearer' } }
        : received,
    ),
  }),
  'ignores-retry-after': () => ({ intercept: withoutRetryAfter(() => true) }),
  'remembers-the-longest-pause': () => {
    let longest = 0;
    return {
      intercept: answering((sent, received, world) => {
        if (isCall(sent, world) || received.status < 400) return received;
        longest = Math.max(longest, Number(received.headers['retry-after'] ?? 0));
        return { ...received, headers: { ...received.headers, 'retry-after': String(longest) } };
      }),
    };
  },
  'ignores-a-large-retry-after': () => ({
    intercept: withoutRetryAfter((value) => /^\d{10,}$/.test(value)),
  }),
  'ignores-retry-after-dates': () => ({
    intercept: withoutRetryAfter((value) => !/^\d+$/.test(value)),
  }),
  'waits-a-day-after-an-invalid-retry-after': () => ({
    intercept: answering((_, received) => {
      const value = received.headers['retry-after'];
      const isValid = /^\d+$/.test(String(value)) || Date.parse(String(value)) > Date.now();
      const headers = { ...received.headers, 'retry-after': '86400' };
      return value === undefined || isValid ? received : { ...received, headers };
    }),
  }),
  'ignores-retry-after-of-503': () => ({
    intercept: withoutRetryAfter((_, { status }) => status === 503),
  }),
  'never-recovers': () => {
    let failed = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') failed = false;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const kind = kindOf(sent, world);
        const isTokenRequest = kind === 'login' || kind === 'refresh';
        if (isTokenRequest && failed) return { status: 503, headers: {}, body: bytes('') };
        const received = await pass(sent);
        if (isTokenRequest && (received?.status ?? 500) >= 429) failed = true;
        return received;
      },
    };
  },
  'skips-second-factor': () => ({
    intercept: answering((_, received) =>
      withBody(received, bodyOf(received).replace('"mfaRequired":true', '"mfaRequired":false')),
    ),
  }),
  'uses-the-token-of-the-first-step': usesFirstStep,
  'trusts-its-own-clock': trustsOwnClock,
  'reads-instants-in-its-own-zone': () => ({
    intercept: answering((_, received) => {
      // A client east or west of UTC that ignores the zone of an instant sees it hours later.
      const date = new Date(Date.parse(String(received.headers.date)) - 5 * 3_600_000);
      return { ...received, headers: { ...received.headers, date: date.toUTCString() } };
    }),
  }),
};

/** Sends requests to other paths if the base URL is such a one. */
function movingPaths(
  which: (baseUrl: string) => boolean,
  move: (path: string) => string,
): PlantedDefect {
  let isMoving = false;
  return {
    async tell(say, driver) {
      if (say.do === 'start') isMoving = which(say.baseUrl);
      return driver.tell(say);
    },
    intercept: (sent, pass) => pass(isMoving ? { ...sent, path: move(sent.path) } : sent),
  };
}

/** Doubles its pause after each failure, and never begins with a short one again. */
function pausesLonger(): PlantedDefect {
  let [now, until, pause] = [0, 0, 1];
  return {
    async tell(say, driver) {
      if (say.do === 'start' && say.client === '1') [now, until, pause] = [0, 0, 1];
      if (say.do === 'advance') now += say.seconds;
      return driver.tell(say);
    },
    async intercept(sent, pass, world) {
      if (!/^(login|refresh)$/.test(kindOf(sent, world) ?? '')) return pass(sent);
      if (now < until) return { status: 503, headers: {}, body: bytes('') };
      const received = await pass(sent);
      if (received && received.status >= 500) {
        pause *= 2;
        until = now + pause;
      }
      return received;
    },
  };
}

/** Calls with the token of a login that still waits for a code. */
function usesFirstStep(): PlantedDefect {
  let token: string | undefined;
  let start: StartSay | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start') start = say;
      if (say.do === 'call' && start && token !== undefined)
        await fetch(`${start.baseUrl}${start.operations.read.path}`, {
          headers: { authorization: `Bearer ${token}` },
        });
      return driver.tell(say);
    },
    async intercept(sent, pass, world) {
      const received = await pass(sent);
      const { kind, issues = [] } = world.recognise(sent) ?? {};
      if (kind === 'challenge') token = undefined;
      if (received && kind === 'login' && bodyOf(received).includes('"mfaRequired":true'))
        token = issuedBy(received, issues).find((one) => one.token === 'access')?.text;
      return received;
    },
  };
}

/** Repeats a request as long as its response is lost. */
function repeatingLost(which: (sent: Sent, world: World) => boolean, times: number): Intercept {
  return async (sent, pass, world) => {
    let received = await pass(sent);
    for (let time = 0; time < times && !received && which(sent, world); time += 1)
      received = await pass(sent);
    return received;
  };
}

/** Sends each request of a kind twice, and uses the first response. */
function twice(kind: RequestKind): Intercept {
  return async (sent, pass, world) => {
    const received = await pass(sent);
    if (kindOf(sent, world) === kind) await pass(sent);
    return received;
  };
}

function keepsFirstRefreshToken(): PlantedDefect {
  let first: string | undefined;
  return {
    intercept: answering((sent, received, world) => {
      if (isCall(sent, world) || received.status !== 200) return received;
      const text = bodyOf(received);
      first ??= refreshToken.exec(text)?.[2];
      return withBody(
        received,
        text.replace(refreshToken, (_, before: string) => `${before}${first}`),
      );
    }),
  };
}

/** Returns the response to the first request for a code for each later one, so that the client uses its identifier. */
function keepsFirstRequestForCode(): PlantedDefect {
  let first: Received | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start' && say.client === '1') first = undefined;
      return driver.tell(say);
    },
    async intercept(sent, pass, world) {
      const received = await pass(sent);
      if (kindOf(sent, world) !== 'login' || received?.status !== 200) return received;
      first ??= received;
      return first;
    },
  };
}

/** Changes the status of token responses that are not 200 or not JSON, and their body if the defect has another one. */
function misread(
  which: (status: number) => boolean,
  status: number,
  body?: Received['body'],
): Intercept {
  return answering((sent, received, world) => {
    if (isCall(sent, world)) return received;
    const found = received.status === 200 && !isJson(received.body) ? 502 : received.status;
    if (found === 200 || !which(found)) return received;
    return body === undefined ? { ...received, status } : rejected(status);
  });
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch {
    return false;
  }
}

function withoutRetryAfter(which: (value: string, received: Received) => boolean): Intercept {
  return answering((_, received) => {
    const { 'retry-after': value, ...headers } = received.headers;
    return typeof value === 'string' && which(value, received)
      ? { ...received, headers }
      : received;
  });
}

/**
 * A client that compares the provider's instants with its own clock. The defect hides the difference between the two
 * clocks.
 */
function trustsOwnClock(): PlantedDefect {
  /** Each process of a case gets the same commands. */
  const clocks = new Map<Driver, number>();
  return {
    async tell(say, driver) {
      if (say.do === 'start' && say.client === '1') clocks.set(driver, 0);
      if (say.do === 'advance') clocks.set(driver, (clocks.get(driver) ?? 0) + say.seconds);
      return driver.tell(say);
    },
    intercept: answering((_, received) => {
      const ahead = Math.max(...clocks.values());
      const date = new Date(Date.now() + ahead * 1000).toUTCString();
      return { ...received, headers: { ...received.headers, date } };
    }),
  };
}
