// Clients that measure with a clock that can be set back.
import type { Say, StartSay } from '../driver.ts';
import { ages, bytes, errorOf, failed, kindOf, type PlantedDefects } from './planted.ts';
import { isCall } from './responses.ts';

export const clocks: PlantedDefects = {
  'measures-pauses-with-the-wall-clock': () => {
    const clock = wallClock();
    let until = Number.NEGATIVE_INFINITY;
    let lost: number | undefined;
    return {
      async tell(say, driver) {
        if (clock.hear(say)) [until, lost] = [Number.NEGATIVE_INFINITY, undefined];
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        if (!/^(login|refresh)$/.test(kindOf(sent, world) ?? '')) return pass(sent);
        if (clock.now < until) return { status: 503, headers: {}, body: bytes('') };
        // A second attempt belongs to the first one.
        const began = lost ?? clock.now;
        const received = await pass(sent);
        lost = received ? undefined : began;
        const hasFailed = received && (received.status >= 500 || received.status === 429);
        if (hasFailed) until = began + (Number(received.headers['retry-after']) || 5);
        return received;
      },
    };
  },
  'waits-as-long-as-retry-after-says': () => {
    let isWaiting = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') isWaiting = false;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        if (isCall(sent, world)) return pass(sent);
        if (isWaiting) return { status: 503, headers: {}, body: bytes('') };
        const received = await pass(sent);
        isWaiting = /^\d{9,}$/.test(String(received?.headers['retry-after']));
        return received;
      },
    };
  },
  'forgets-rejected-credentials-after-half-a-minute': () => {
    const clock = wallClock();
    const starts = new Map<string, StartSay>();
    let rejected: number | undefined;
    return {
      async tell(say, driver) {
        if (clock.hear(say)) rejected = undefined;
        if (say.do === 'start') starts.set(say.client, say);
        if (say.do !== 'call') return driver.tell(say);
        const start = starts.get(say.client);
        if (start && rejected !== undefined && clock.now - rejected >= 30) await driver.tell(start);
        const answer = await driver.tell(say);
        const outcomes = answer.results?.map(errorOf) ?? [];
        const isFinal = outcomes.some((one) =>
          /^(invalid_grant|interaction_required)$/.test(`${one}`),
        );
        rejected = isFinal ? clock.now : undefined;
        return answer;
      },
    };
  },
  'pauses-after-a-failed-call': () => {
    const clock = wallClock();
    let until = Number.NEGATIVE_INFINITY;
    return {
      async tell(say, driver) {
        if (clock.hear(say)) until = Number.NEGATIVE_INFINITY;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const isTokenRequest = /^(login|refresh)$/.test(kindOf(sent, world) ?? '');
        if (isTokenRequest && clock.now < until)
          return { status: 503, headers: {}, body: bytes('') };
        const received = await pass(sent);
        const seconds = Number(received?.headers['retry-after']) || 60;
        if (isCall(sent, world) && received && (received.status === 429 || received.status >= 500))
          until = clock.now + seconds;
        return received;
      },
    };
  },
  'starts-a-pause-again-with-each-call': () => {
    const clock = wallClock();
    let until = Number.NEGATIVE_INFINITY;
    return {
      async tell(say, driver) {
        if (clock.hear(say)) until = Number.NEGATIVE_INFINITY;
        if (say.do !== 'call') return driver.tell(say);
        const answer = clock.now < until ? failed(say.times) : await driver.tell(say);
        if (answer.results?.some((result) => errorOf(result) === 'token_request_failed'))
          until = clock.now + 5;
        return answer;
      },
    };
  },
  'limits-rejected-calls-with-the-wall-clock': () => {
    const clock = wallClock();
    let [rejected, until] = [0, Number.NEGATIVE_INFINITY];
    return {
      async tell(say, driver) {
        if (clock.hear(say)) [rejected, until] = [0, Number.NEGATIVE_INFINITY];
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (!received || !isCall(sent, world)) return received;
        const isLimited = received.status === 401 && clock.now < until;
        rejected = received.status === 401 ? rejected + 1 : 0;
        if (rejected > 2) until = Math.max(until, clock.now + 1800);
        // A status for which the client does not refresh.
        return isLimited ? { ...received, status: 418 } : received;
      },
    };
  },
  'takes-tokens-for-new-while-its-clock-is-behind': () => {
    const clock = wallClock();
    let issued = 0;
    return {
      async tell(say, driver) {
        if (clock.hear(say)) issued = 0;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (!received) return received;
        if (!isCall(sent, world) && received.status === 200) issued = Math.max(issued, clock.now);
        const isKept = received.status === 401 && clock.now - issued < 30;
        return isKept && isCall(sent, world) ? { ...received, status: 418 } : received;
      },
    };
  },
  'trusts-no-token-after-its-clock-was-set-back': () => {
    const clock = wallClock();
    let latest = 0;
    return {
      async tell(say, driver) {
        if (clock.hear(say) === 'begins') latest = 0;
        latest = Math.max(latest, clock.now);
        if (say.do === 'call' && clock.now < latest)
          await driver.tell({ do: 'advance', seconds: ages });
        return driver.tell(say);
      },
    };
  },
};

interface WallClock {
  /** Seconds since the beginning of the case. */
  readonly now: number;
  /** Returns whether a case or another process begins. */
  hear(say: Say): 'begins' | 'restarts' | undefined;
}

function wallClock(): WallClock {
  let now = 0;
  let store: string | undefined;
  return {
    get now() {
      return now;
    },
    hear(say) {
      if (say.do === 'advance') now += say.seconds;
      if (say.do !== 'start' || say.client !== '1') return undefined;
      const isSame = store !== undefined && say.store === store;
      [now, store] = [0, say.store];
      return isSame ? 'restarts' : 'begins';
    },
  };
}
