// Clients whose concurrent callers do not agree.
import type { Answer, CallResult, Say, StartSay } from '../driver.ts';
import { type CallSay, nothing, type PlantedDefect, type PlantedDefects } from './planted.ts';

/** More than any case allows, and few enough to be fast. */
const fewCalls = 5;

export const calls: PlantedDefects = {
  'logs-in-for-every-call': sharesNothing,
  'loses-a-logout-during-requests': () => {
    let inProgress = 0;
    return {
      async tell(say, driver) {
        if (say.do === 'logout' && inProgress > 0) return nothing;
        if (say.do !== 'call') return driver.tell(say);
        inProgress++;
        try {
          return await driver.tell(say);
        } finally {
          inProgress--;
        }
      },
    };
  },
  'shares-tokens-per-operation': () => {
    let start: StartSay | undefined;
    const inProgress: string[] = [];
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') start = say;
        if (say.do !== 'call' || !start) return driver.tell(say);
        const isOther = inProgress.some((operation) => operation !== say.operation);
        inProgress.push(say.operation);
        try {
          if (isOther) await driver.tell({ ...start, client: 'other' });
          return await driver.tell(isOther ? { ...say, client: 'other' } : say);
        } finally {
          inProgress.splice(inProgress.indexOf(say.operation), 1);
        }
      },
    };
  },
  'late-callers-start-again': () =>
    whileCalling((say, tell, start) =>
      tell({ ...start, client: 'late' }).then(() => tell({ ...say, client: 'late' })),
    ),
  'late-callers-get-an-error': () =>
    whileCalling(async (say) => ({
      results: Array.from({ length: say.times }, (): CallResult => 'token_request_failed'),
    })),
};

/** What happens to a call that begins while another one is in progress. */
function whileCalling(
  late: (say: CallSay, tell: (say: Say) => Promise<Answer>, start: StartSay) => Promise<Answer>,
): PlantedDefect {
  let inProgress = 0;
  let start: StartSay | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start' && say.client === '1') start = say;
      if (say.do !== 'call') return driver.tell(say);
      if (inProgress > 0 && start) return late(say, driver.tell, start);
      inProgress++;
      try {
        return await driver.tell(say);
      } finally {
        inProgress--;
      }
    },
  };
}

/** Each call uses a new client. */
function sharesNothing(): PlantedDefect {
  let start: StartSay | undefined;
  return {
    async tell(say, driver) {
      if (say.do === 'start') start = say;
      if (say.do !== 'call' || !start) return driver.tell(say);
      const results: CallResult[] = [];
      for (let call = 0; call < Math.min(say.times, fewCalls); call++) {
        await driver.tell(start);
        results.push(...((await driver.tell({ ...say, times: 1 })).results ?? []));
      }
      return { results: Array.from({ length: say.times }, (_, call) => results[call] ?? 200) };
    },
  };
}
