// Clients that misuse their store: they use records of others, or do not share them with other processes.
import { setTimeout as sleep } from 'node:timers/promises';
import { DriverFault, type StartSay } from '../driver.ts';
import { failed, kindOf, type PlantedDefects, starting, tokenOf, withHeader } from './planted.ts';
import { answering, isCall, isRejection } from './responses.ts';

export const stores: PlantedDefects = {
  'ignores-the-store': () => ({ tell: starting(({ store: _, ...say }) => say) }),
  'uses-any-record-of-the-store': () => {
    let first: StartSay | undefined;
    return {
      async tell(say, driver) {
        if (say.do !== 'start' || say.store === undefined) return driver.tell(say);
        if (first?.store !== say.store) first = say;
        return driver.tell({ ...say, credentials: first.credentials });
      },
    };
  },
  'uses-records-of-another-environment': () => {
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (first?.store !== say.store) first = say;
        return say.store === undefined ? say : { ...say, baseUrl: first!.baseUrl };
      }),
    };
  },
  'uses-records-of-another-phone': () => {
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (first?.store !== say.store) first = say;
        const { phone } = first?.credentials ?? {};
        return say.store === undefined || phone === undefined
          ? say
          : { ...say, credentials: first!.credentials };
      }),
    };
  },
  'sees-logouts-of-other-processes-late': () => {
    let loggedOut: number | undefined;
    return {
      tell(say, driver) {
        if (say.do === 'logout') loggedOut = driver.pid;
        if (say.do === 'start' || say.do === 'advance') loggedOut = undefined;
        const isLate = loggedOut !== undefined && loggedOut !== driver.pid;
        if (say.do !== 'call' || !isLate) return driver.tell(say);
        return Promise.resolve({ results: Array.from({ length: say.times }, () => 200) });
      },
    };
  },
  'uses-records-of-similar-accounts': () => {
    const letters = (say: StartSay): string =>
      JSON.stringify(say.credentials.username).replaceAll(/[\W_]/g, '');
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (first?.store !== say.store) first = say;
        return say.store !== undefined && letters(say) === letters(first!)
          ? { ...say, credentials: first!.credentials }
          : say;
      }),
    };
  },
  'waits-ten-seconds-for-the-store': () => {
    let inProgress = 0;
    return {
      async tell(say, driver) {
        if (say.do !== 'call') return driver.tell(say);
        inProgress++;
        try {
          const answer = driver.tell(say);
          if (inProgress === 1) return await answer;
          return await Promise.race([answer, sleep(10_000, failed(say.times))]);
        } finally {
          inProgress--;
        }
      },
    };
  },
  'keeps-the-lock-of-a-dead-process': () => {
    let isLocked = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') isLocked = false;
        if (say.do === 'call' && isLocked) return failed(say.times);
        const answer = await driver.tell(say).catch((error: unknown) => {
          isLocked = error instanceof DriverFault;
          throw error;
        });
        return say.do === 'call' && isLocked ? failed(say.times) : answer;
      },
    };
  },
  'ignores-capitals-of-accounts': () => {
    const lower = ({ credentials: { password: _, ...identity } }: StartSay): string =>
      JSON.stringify(identity).toLowerCase();
    let first: StartSay | undefined;
    return {
      tell: starting((say) => {
        if (say.store === undefined) return say;
        if (first?.store !== say.store) first = say;
        return lower(say) === lower(first) ? { ...say, credentials: first.credentials } : say;
      }),
    };
  },
  'logs-in-in-each-process-after-a-rejected-refresh': () => {
    const calling = new Set<number | undefined>();
    let isRefused = false;
    return {
      async tell(say, driver) {
        if (say.do !== 'call') return driver.tell(say);
        calling.add(driver.pid);
        return driver.tell(say).finally(() => calling.delete(driver.pid));
      },
      async intercept(sent, pass, world) {
        const kind = kindOf(sent, world);
        const received = await pass(sent);
        if (kind === 'refresh') isRefused = isRejection(received);
        if (kind === 'login' && isRefused && calling.size > 1) await pass(sent);
        return received;
      },
    };
  },
  'counts-the-age-of-a-token-from-its-start': () => {
    let isNew = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start') isNew = say.client !== '1';
        if (say.do === 'advance') isNew = false;
        return driver.tell(say);
      },
      // A status for which the client does not refresh.
      intercept: answering((sent, received, world) =>
        isNew && received.status === 401 && isCall(sent, world)
          ? { ...received, status: 418 }
          : received,
      ),
    };
  },
  'refreshes-a-rejected-token-in-each-process': () => {
    const calling = new Set<number | undefined>();
    let refresh: { readonly again: () => Promise<unknown> } | undefined;
    return {
      async tell(say, driver) {
        if (say.do !== 'call') return driver.tell(say);
        calling.add(driver.pid);
        return driver.tell(say).finally(() => calling.delete(driver.pid));
      },
      async intercept(sent, pass, world) {
        const kind = kindOf(sent, world);
        if (kind === 'refresh') {
          refresh = { again: () => pass(sent) };
          const received = await pass(sent);
          refresh = undefined;
          return received;
        }
        const received = await pass(sent);
        if (kind === 'read' && received?.status === 401 && calling.size > 1) await refresh?.again();
        return received;
      },
    };
  },
  'uses-records-of-another-provider': () => {
    let before: { readonly start: StartSay; readonly token: string } | undefined;
    let start: StartSay | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start') start = say;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const token = tokenOf(sent, world);
        if (token === undefined || !start?.store) return pass(sent);
        const isForeign =
          before?.start.store === start.store && before.start.provider !== start.provider;
        if (isForeign) await pass(withHeader(sent, 'authorization', `Bearer ${before!.token}`));
        before = { start, token };
        return pass(sent);
      },
    };
  },
};
