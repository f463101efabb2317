// Clients that do not revoke their tokens.
import type { StartSay } from '../driver.ts';
import type { Received } from '../proxy.ts';
import {
  bodyOf,
  bytes,
  kindOf,
  type PlantedDefect,
  type PlantedDefects,
  refreshToken,
} from './planted.ts';

export const logouts: PlantedDefects = {
  'revokes-nothing': () => ({
    intercept: async (sent, pass, world) =>
      kindOf(sent, world) === 'logout' ? revoked : pass(sent),
  }),
  'revokes-only-old-tokens': revokesOldTokens,
  'revokes-nothing-after-the-expiry': revokesBeforeTheExpiry,
  'revokes-its-tokens-at-every-logout': () => {
    let earlier: (() => Promise<unknown>)[] = [];
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') earlier = [];
        const sending = say.do === 'logout' ? [...earlier] : [];
        const answer = await driver.tell(say);
        for (const send of sending) await send();
        return answer;
      },
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) === 'logout') earlier.push(() => pass(sent));
        return pass(sent);
      },
    };
  },
  'revokes-the-tokens-of-an-earlier-session': () => {
    let earlier: (() => Promise<unknown>)[] = [];
    return {
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) !== 'logout') return pass(sent);
        for (const send of earlier) await send();
        const received = await pass(sent);
        earlier = received?.status === 200 ? [] : [() => pass(sent)];
        return received;
      },
    };
  },
  'logs-in-to-log-out': () => {
    let login: (() => Promise<unknown>) | undefined;
    return {
      async intercept(sent, pass, world) {
        const kind = kindOf(sent, world);
        if (kind === 'login') login = () => pass(sent);
        const received = await pass(sent);
        if (kind === 'logout' && received?.status === 401) await login?.();
        return received;
      },
    };
  },
  'waiting-callers-log-in-after-a-logout': () => {
    let start: StartSay | undefined;
    let logouts = 0;
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') start = say;
        if (say.do === 'logout') logouts++;
        const before = logouts;
        const answer = await driver.tell(say);
        const isLate = say.do === 'call' && before < logouts;
        if (!isLate || !start) return answer;
        const { store: _, ...late } = start;
        await driver.tell({ ...late, client: 'late' });
        return driver.tell({ ...say, client: 'late' });
      },
    };
  },
  'forgets-a-logout-during-a-token-request-after-a-failed-one': forgetsALogoutAfterAFailure,
  'revokes-nothing-before-its-first-call': () => {
    const called = new Set<string>();
    let isNew = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') called.delete(say.client);
        if (say.do === 'call') called.add(say.client);
        if (say.do === 'logout') isNew = !called.has(say.client);
        return driver.tell(say);
      },
      intercept: async (sent, pass, world) =>
        isNew && kindOf(sent, world) === 'logout' ? revoked : pass(sent),
    };
  },
};

const revoked: Received = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: bytes('{}'),
};

/** Sends a logout with the token before the last one, and none if there is only one. */
function revokesOldTokens(): PlantedDefect {
  let [before, last] = ['', ''];
  return {
    async tell(say, driver) {
      if (say.do === 'start' && say.client === '1') [before, last] = ['', ''];
      return driver.tell(say);
    },
    async intercept(sent, pass, world) {
      if (kindOf(sent, world) === 'logout') {
        if (before === '') return revoked;
        return pass({ ...sent, body: bytes(bodyOf(sent).replace(last, before)) });
      }
      const received = await pass(sent);
      const found = received?.status === 200 ? refreshToken.exec(bodyOf(received))?.[2] : undefined;
      if (found !== undefined) [before, last] = [last, found];
      return received;
    },
  };
}

/** Continues with a new session, because the first token request after a failed one does not see the logout. */
function forgetsALogoutAfterAFailure(): PlantedDefect {
  let start: StartSay | undefined;
  let hasFailed = false;
  let calls = 0;
  let forgotten: 'no' | 'now' | 'started' = 'no';
  return {
    async tell(say, driver) {
      if (say.do === 'start' && say.client === '1')
        [start, hasFailed, calls, forgotten] = [say, false, 0, 'no'];
      if (say.do === 'logout' && calls > 0 && hasFailed) forgotten = 'now';
      if (say.do !== 'call') return driver.tell(say);
      if (forgotten !== 'no' && start) {
        if (forgotten === 'now') await driver.tell({ ...start, client: 'late' });
        forgotten = 'started';
        return driver.tell({ ...say, client: 'late' });
      }
      calls++;
      return driver.tell(say).finally(() => calls--);
    },
    async intercept(sent, pass, world) {
      const received = await pass(sent);
      const kind = kindOf(sent, world);
      if (received && (kind === 'login' || kind === 'refresh')) hasFailed = received.status >= 400;
      return received;
    },
  };
}

/** Sends no logout for a client whose last token request was minutes ago. */
function revokesBeforeTheExpiry(): PlantedDefect {
  let seconds = 0;
  return {
    async tell(say, driver) {
      if (say.do === 'advance') seconds += say.seconds;
      return driver.tell(say);
    },
    async intercept(sent, pass, world) {
      const kind = kindOf(sent, world);
      if (kind === 'logout' && seconds > 500) return revoked;
      if (kind === 'login' || kind === 'refresh') seconds = 0;
      return pass(sent);
    },
  };
}
