// Clients that do not execute their commands, or report a wrong result.

import type { Say, StartSay } from '../driver.ts';
import {
  ages,
  errorOf,
  nothing,
  type PlantedDefects,
  results,
  starting,
  type Tell,
} from './planted.ts';

export const commands: PlantedDefects = {
  'ignores-expiry': () => ({ tell: withhold('advance') }),
  'ignores-logout': () => ({ tell: withhold('logout') }),
  'refreshes-on-every-call': () => ({
    async tell(say, driver) {
      if (say.do === 'call') await driver.tell({ do: 'advance', seconds: ages });
      return driver.tell(say);
    },
  }),
  'refreshes-much-too-early': () => ({
    tell: (say, driver) =>
      driver.tell(say.do === 'advance' ? { ...say, seconds: say.seconds + 280 } : say),
  }),
  'sends-nothing': () => ({
    async tell(say, driver) {
      if (say.do !== 'call') return driver.tell(say);
      return { results: Array.from({ length: say.times }, () => 200) };
    },
  }),
  'drops-a-call': () => ({
    async tell(say, driver) {
      if (say.do !== 'call' || say.times < 2) return driver.tell(say);
      const { results: got = [] } = await driver.tell({ ...say, times: say.times - 1 });
      return { results: [...got, 200] };
    },
  }),
  'swallows-errors': () => ({
    tell: results((result) => (typeof errorOf(result) === 'number' ? result : 200)),
  }),
  'swallows-statuses': () => ({
    tell: results((result) => (Number(errorOf(result)) >= 400 ? 200 : result)),
  }),
  'reports-failures-as-rejections': () => ({
    tell: results((result) =>
      errorOf(result) === 'token_request_failed' ? 'invalid_grant' : result,
    ),
  }),
  'reports-rejections-as-failures': () => ({
    tell: results((result) =>
      errorOf(result) === 'invalid_grant' ? 'token_request_failed' : result,
    ),
  }),
  'reports-sign-out-as-rejection': () => ({
    tell: results((result) => (errorOf(result) === 'signed_out' ? 'invalid_grant' : result)),
  }),
  'reports-lost-connections-as-500': () => ({
    tell: results((result) => (errorOf(result) === 'connection_failed' ? 500 : result)),
  }),
  'gives-up-after-a-failure': () => {
    let failed: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') failed = undefined;
        const answer = await driver.tell(say);
        if (say.do !== 'call' || !answer.results) return answer;
        const found = answer.results.map(errorOf).find((error) => isFailure.test(String(error)));
        const said = failed;
        if (found !== undefined) failed = String(found);
        return said === undefined ? answer : { results: answer.results.map(() => said) };
      },
    };
  },
  'repeats-silent-posts': () => ({
    async tell(say, driver) {
      const answer = await driver.tell(say);
      const isPost = say.do === 'call' && say.operation === 'create';
      const isLost = answer.results?.map(errorOf).includes('connection_failed');
      return isPost && isLost ? driver.tell(say) : answer;
    },
  }),
  'logs-in-before-a-logout': () => ({
    async tell(say, driver) {
      if (say.do === 'logout')
        await driver.tell({ do: 'call', client: say.client, operation: 'read', times: 1 });
      return driver.tell(say);
    },
  }),
  'logs-in-after-rejection': () => again((error) => error === 'invalid_grant'),
  'logs-in-after-every-401': () => again((error) => error === 401),
  'logs-in-again-without-a-prompt': () => again((error) => error === 'interaction_required'),
  'logs-in-after-logout': () => again((error) => error === 'signed_out'),
  'ignores-resend': () => ({
    tell: starting((say) => withCodes(say, (codes) => codes.filter((code) => code !== 'resend'))),
  }),
  // A client may ask a person again a few times, without sending the code.
  'repeats-a-wrong-code': () => ({
    tell: starting((say) =>
      withCodes(say, ([first, ...codes]) => [...Array<string>(4).fill(first!), ...codes]),
    ),
  }),
  'gives-up-after-a-wrong-code': () => ({
    tell: starting((say) => withCodes(say, ([first]) => [first!])),
  }),
  'gives-up-after-a-closed-prompt': () => ({
    tell: starting((say) =>
      withCodes(say, (codes) =>
        codes.includes('none') ? codes.slice(0, codes.indexOf('none')) : [...codes],
      ),
    ),
  }),
  'pauses-after-a-closed-prompt': () => {
    let isClosed = false;
    return {
      async tell(say, driver) {
        if (say.do === 'call' && isClosed)
          return { results: Array.from({ length: say.times }, () => 'interaction_required') };
        const answer = await driver.tell(say);
        isClosed =
          say.do === 'call' &&
          answer.results?.some((result) => errorOf(result) === 'interaction_required') === true;
        return answer;
      },
    };
  },
  'never-asks-for-a-code': () => ({ tell: starting(({ codes: _, ...say }) => say) }),
};

const isFailure = /^(token_request_failed|invalid_token_response)$/;

function withhold(what: Say['do']): Tell {
  return async (say, driver) => (say.do === what ? nothing : driver.tell(say));
}

function withCodes(say: StartSay, change: (codes: readonly string[]) => string[]): StartSay {
  return say.codes?.length ? { ...say, codes: change(say.codes) } : say;
}

/** Creates the client again and calls again after such an error. */
function again(which: (error: string | number) => boolean): { tell: Tell } {
  const starts = new Map<string, StartSay>();
  return {
    async tell(say, driver) {
      if (say.do === 'start') starts.set(say.client, say);
      const answer = await driver.tell(say);
      if (say.do !== 'call' || !answer.results?.map(errorOf).some(which)) return answer;
      await driver.tell(starts.get(say.client)!);
      return driver.tell(say);
    },
  };
}
