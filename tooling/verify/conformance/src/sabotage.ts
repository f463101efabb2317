// The defects: each makes a broken client out of any good one, in any language, by what its driver is told and by
// what passes between it and the sandbox. A case that such a client passes proves nothing.
import type { Outcome } from './cases.ts';
import type { Answer, Driver, Say } from './driver.ts';
import type { Pass, Received, Sent } from './proxy.ts';

export interface Sabotage {
  /** What the driver is told in place of `say`, and what it is heard to answer. */
  tell?(say: Say, driver: Driver): Promise<Answer>;
  /** What becomes of a request. */
  meddle?(sent: Sent, pass: Pass, tripwire: string): Promise<Received | undefined>;
}

/** Longer than any access token lives, and shorter than a refresh token does. Seconds. */
const ages = 90_000;
const nothing: Answer = {};
/** More than any case allows, and no more than it takes to see that. */
const fewCalls = 5;

export const sabotages: Readonly<Record<string, () => Sabotage>> = {
  'never-renews': () => ({
    tell: withhold('advance'),
    async meddle(sent, pass) {
      const received = await pass(sent);
      return carriesToken(sent) && received?.status === 401
        ? { ...received, status: 418 }
        : received;
    },
  }),
  'renews-every-call': () => ({
    async tell(say, driver) {
      if (say.do === 'call') await driver.tell({ do: 'advance', seconds: ages });
      return driver.tell(say);
    },
  }),
  'ignores-expiry': () => ({ tell: withhold('advance') }),
  'shares-nothing': sharesNothing,
  'sends-everything-twice': () => ({
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
  'takes-refusals-for-failures': () => ({ meddle: misread((status) => status < 500, 503) }),
  'takes-failures-for-refusals': () => ({ meddle: misread((status) => status >= 500, 403) }),
  'stays-logged-in': () => ({ tell: withhold('logout') }),
  'never-calls': () => ({
    async tell(say, driver) {
      if (say.do !== 'call') return driver.tell(say);
      return { results: Array.from({ length: say.times }, () => 200) };
    },
  }),
};

function withhold(what: Say['do']): NonNullable<Sabotage['tell']> {
  return async (say, driver) => (say.do === what ? nothing : driver.tell(say));
}

/** Each call has a client of its own. */
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

/** Where the answer of a token request has a refresh token, in the spelling of any provider here. */
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

/** Answers to token requests that aren't 200, or that are no JSON, are given another status. */
function misread(
  which: (status: number) => boolean,
  status: number,
): NonNullable<Sabotage['meddle']> {
  return async (sent, pass) => {
    const received = await pass(sent);
    if (!received || carriesToken(sent)) return received;
    const found = received.status === 200 && !isJson(received.body) ? 502 : received.status;
    return found !== 200 && which(found) ? { ...received, status } : received;
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

/** A request without a Bearer token is one for a token. */
function carriesToken({ headers }: Sent): boolean {
  return /^bearer /i.test(headers.authorization ?? '');
}
