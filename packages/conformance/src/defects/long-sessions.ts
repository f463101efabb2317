// Clients whose mistakes show only after several events in one session.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bodyOf,
  errorOf,
  failed,
  kindOf,
  type PlantedDefect,
  type PlantedDefects,
  refreshToken,
  starting,
} from './planted.ts';
import { answering, isCall, isRejection, withBody } from './responses.ts';

export const longSessions: PlantedDefects = {
  'sends-the-code-of-an-earlier-login': () => ({
    tell: starting((say) => {
      const [first, ...others] = say.codes ?? [];
      const isCode = first !== undefined && first !== 'none' && first !== 'resend';
      return isCode
        ? { ...say, codes: [first, ...others.map((code) => (code === 'none' ? first : code))] }
        : say;
    }),
  }),
  'forgets-a-logout-at-the-next-login': () => {
    let loggedOut: number | undefined;
    let next: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'logout') loggedOut = driver.pid;
        if (say.do === 'start') {
          if (say.client === '1') loggedOut = undefined;
          next = loggedOut === undefined ? undefined : say.client;
        }
        const isAnother = say.do === 'call' && say.client === '1' && driver.pid !== loggedOut;
        return driver.tell(isAnother && next !== undefined ? { ...say, client: next } : say);
      },
    };
  },
  'forgets-a-logout-after-a-rejected-refresh': () => {
    let newest: string | undefined;
    let hasForgotten = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') newest = say.client;
        if (say.do === 'start' && say.client === '1') hasForgotten = false;
        const isOld = say.do === 'call' && hasForgotten && say.client !== newest;
        return driver.tell(isOld && newest !== undefined ? { ...say, client: newest } : say);
      },
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        hasForgotten ||= kindOf(sent, world) === 'refresh' && isRejection(received);
        return received;
      },
    };
  },
  'counts-a-pause-from-its-request': () => {
    let now = 0;
    return {
      async tell(say, driver) {
        if (say.do === 'advance') now += say.seconds;
        return driver.tell(say);
      },
      async intercept(sent, pass) {
        const began = now;
        const received = await pass(sent);
        const seconds = Number(received?.headers['retry-after']);
        if (!received || !(seconds > 0)) return received;
        const left = Math.max(0, seconds - (now - began));
        return { ...received, headers: { ...received.headers, 'retry-after': String(left) } };
      },
    };
  },
  'ends-the-newest-session-at-every-logout': () => {
    let newest: string | undefined;
    let hasEnded = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') newest = say.client;
        if (say.do === 'start' && say.client === '1') hasEnded = false;
        const isAnother = say.do === 'logout' && say.client === '1' && hasEnded;
        if (say.do === 'logout') hasEnded = true;
        return driver.tell(isAnother && newest !== undefined ? { ...say, client: newest } : say);
      },
    };
  },
  'forgets-a-rejection-after-a-failed-refresh': () => {
    let rejected: (() => Promise<unknown>) | undefined;
    let hasFailed = false;
    return {
      async intercept(sent, pass, world) {
        const isRefresh = kindOf(sent, world) === 'refresh';
        if (isRefresh && hasFailed) await rejected?.();
        const received = await pass(sent);
        if (isRefresh) hasFailed = received?.status === 503;
        if (isCall(sent, world)) rejected = received?.status === 401 ? () => pass(sent) : undefined;
        return received;
      },
    };
  },
  'refreshes-in-a-pause-after-a-rejected-call': () => {
    let limited: (() => Promise<unknown>) | undefined;
    return {
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (kindOf(sent, world) === 'refresh')
          limited = received?.status === 429 ? () => pass(sent) : undefined;
        if (isCall(sent, world) && received?.status === 401) await limited?.();
        return received;
      },
    };
  },
  'reports-a-failure-until-its-pause-is-over': () => {
    const failing = new Set<number | undefined>();
    return {
      async tell(say, driver) {
        if (say.do === 'advance') failing.clear();
        if (say.do !== 'call') return driver.tell(say);
        const answer = failing.has(driver.pid) ? failed(say.times) : await driver.tell(say);
        if (answer.results?.some((result) => errorOf(result) === 'token_request_failed'))
          failing.add(driver.pid);
        return answer;
      },
    };
  },
  'keeps-a-refused-refresh-token-until-a-login': () => {
    let sendAgain: (() => Promise<unknown>) | undefined;
    let hasFailed = false;
    return {
      async intercept(sent, pass, world) {
        const kind = kindOf(sent, world);
        if (kind === 'login' && hasFailed) await sendAgain?.();
        const received = await pass(sent);
        if (kind === 'refresh') sendAgain = isRejection(received) ? () => pass(sent) : undefined;
        if (kind === 'login') hasFailed = received?.status !== 200;
        return received;
      },
    };
  },
  'keeps-the-second-refresh-token': () => keepingRefreshTokens((tokens) => tokens[1]),
  'keeps-the-refresh-token-of-an-earlier-session': () => keepingRefreshTokens(([first]) => first),
  'refreshes-twice-from-the-third-time-on': () => {
    let refreshes = 0;
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') refreshes = 0;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (kindOf(sent, world) === 'refresh' && ++refreshes > 2) await pass(sent);
        return received;
      },
    };
  },
  'counts-lifetimes-from-the-arrival': () => {
    let calls = 0;
    return {
      async tell(say, driver) {
        if (say.do === 'advance' && calls > 0) return {};
        if (say.do !== 'call') return driver.tell(say);
        calls++;
        return driver.tell(say).finally(() => calls--);
      },
    };
  },
  'stores-only-the-login': storesOnlyTheLogin,
};

/** The client keeps one of the refresh tokens that it got before, instead of the newest one. */
function keepingRefreshTokens(
  choose: (tokens: readonly string[]) => string | undefined,
): PlantedDefect {
  let provider: string | undefined;
  let tokens: string[] = [];
  return {
    async tell(say, driver) {
      if (say.do === 'start' && say.provider !== provider) [provider, tokens] = [say.provider, []];
      return driver.tell(say);
    },
    intercept: answering((sent, received, world) => {
      if (isCall(sent, world) || received.status !== 200) return received;
      const text = bodyOf(received);
      const issued = refreshToken.exec(text)?.[2];
      if (issued !== undefined) tokens.push(issued);
      const kept = choose(tokens);
      return kept === undefined
        ? received
        : withBody(
            received,
            text.replace(refreshToken, (_, before: string) => `${before}${kept}`),
          );
    }),
  };
}

/** After a restart, the store has the tokens of the first call. */
function storesOnlyTheLogin(): PlantedDefect {
  let store: string | undefined;
  let copy: string | undefined;
  return {
    async tell(say, driver) {
      const isRestart = say.do === 'start' && say.store === store && copy !== undefined;
      if (isRestart) await cp(copy!, store!, { recursive: true });
      if (say.do === 'start' && say.store !== store) {
        if (copy !== undefined) await rm(copy, { recursive: true });
        [store, copy] = [say.store, undefined];
      }
      const answer = await driver.tell(say);
      if (say.do === 'call' && store !== undefined && copy === undefined) {
        copy = await mkdtemp(join(tmpdir(), 'first-store-'));
        await cp(store, copy, { recursive: true });
      }
      return answer;
    },
  };
}
