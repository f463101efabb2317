// Clients of several accounts in one process that share what belongs to one of them.
import type { Received } from '../proxy.ts';
import { issuedBy } from '../requests.ts';
import {
  bodyOf,
  bytes,
  errorOf,
  kindOf,
  nothing,
  type PlantedDefects,
  refreshToken,
  withHeader,
} from './planted.ts';
import { isCall } from './responses.ts';

export const accounts: PlantedDefects = {
  'shares-one-client': () => ({
    async tell(say, driver) {
      if (say.do === 'start' && say.client !== '1') return nothing;
      return driver.tell('client' in say ? { ...say, client: '1' } : say);
    },
  }),
  'one-logout-ends-all': () => {
    let clients: string[] = [];
    return {
      async tell(say, driver) {
        if (say.do === 'start') clients = say.client === '1' ? ['1'] : [...clients, say.client];
        if (say.do !== 'logout') return driver.tell(say);
        for (const client of clients) await driver.tell({ do: 'logout', client });
        return nothing;
      },
    };
  },
  'one-rejection-ends-all': () => {
    let rejected = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') rejected = false;
        const wasRejected = rejected;
        const answer = await driver.tell(say);
        rejected ||= answer.results?.some((result) => errorOf(result) === 'invalid_grant') ?? false;
        return wasRejected && say.do === 'call'
          ? { results: Array.from({ length: say.times }, () => 'invalid_grant') }
          : answer;
      },
    };
  },
  'uses-the-token-of-another-client': () => {
    let token: string | undefined;
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') token = undefined;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        if (isCall(sent, world))
          return pass(
            token === undefined ? sent : withHeader(sent, 'authorization', `Bearer ${token}`),
          );
        const received = await pass(sent);
        const issued = received && issuedBy(received, world.recognise(sent)?.issues ?? []);
        token = issued?.find((one) => one.token === 'access')?.text ?? token;
        return received;
      },
    };
  },
  'mixes-refresh-tokens': () => {
    let newest: string | undefined;
    return {
      async intercept(sent, pass, world) {
        const text = bodyOf(sent);
        const isOld = /^(refresh|logout)$/.test(kindOf(sent, world) ?? '') && newest !== undefined;
        const body = text.replace(
          /("refresh_?token"\s*:\s*"|refresh_token=)[^"&]+/i,
          `$1${newest}`,
        );
        const received = await pass(isOld ? { ...sent, body: bytes(body) } : sent);
        if (received?.status === 200) newest = refreshToken.exec(bodyOf(received))?.[2] ?? newest;
        return received;
      },
    };
  },
  'shares-requests-of-all-clients': () => {
    const inProgress: string[] = [];
    return {
      async tell(say, driver) {
        if (say.do !== 'call') return driver.tell(say);
        const [client = say.client] = inProgress;
        inProgress.push(say.client);
        try {
          return await driver.tell({ ...say, client });
        } finally {
          inProgress.splice(inProgress.indexOf(say.client), 1);
        }
      },
    };
  },
  'gives-the-first-response-to-all-logins': () => {
    let group: Group | undefined;
    return {
      async intercept(sent, pass, world) {
        if (!/^(login|refresh)$/.test(kindOf(sent, world) ?? '')) return pass(sent);
        const mine = group ?? newGroup();
        group = mine;
        mine.size++;
        void pass(sent).then((received) => {
          mine.resolve(received);
          mine.size--;
          if (mine.size === 0) group = undefined;
        });
        return mine.first;
      },
    };
  },
  'one-failure-delays-all': () => {
    let isPausing = false;
    return {
      async tell(say, driver) {
        if (say.do === 'advance' || (say.do === 'start' && say.client === '1')) isPausing = false;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        if (!/^(login|refresh)$/.test(kindOf(sent, world) ?? '')) return pass(sent);
        if (isPausing) return { status: 503, headers: {}, body: bytes('') };
        const received = await pass(sent);
        isPausing = (received?.status ?? 500) >= 500;
        return received;
      },
    };
  },
  'counts-rejections-of-all-clients': () => {
    let rejected: string[] = [];
    let client = '1';
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') rejected = [];
        if (say.do === 'call') client = say.client;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (received?.status !== 401 || !isCall(sent, world)) return received;
        const others = rejected.filter((one) => one !== client);
        rejected = [...rejected, client];
        // A status for which the client does not refresh.
        return others.length < 3 ? received : { ...received, status: 418 };
      },
    };
  },
};

/** Requests in progress that get the first response. */
interface Group {
  readonly first: Promise<Received | undefined>;
  readonly resolve: (received: Received | undefined) => void;
  size: number;
}

function newGroup(): Group {
  let resolve: Group['resolve'] = () => {};
  const first = new Promise<Received | undefined>((done) => {
    resolve = done;
  });
  return { first, resolve, size: 0 };
}
