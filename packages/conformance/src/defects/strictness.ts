// Clients that cannot read what a provider may send, or take it for something else.
import { type Json, valueAt } from '@x/description';
import type { Answer, CallResult } from '../driver.ts';
import type { Received, Sent } from '../proxy.ts';
import type { DescribedRequest } from '../requests.ts';
import {
  bodyOf,
  bytes,
  type CallSay,
  type Intercept,
  kindOf,
  type PlantedDefects,
  tokenOf,
  type World,
} from './planted.ts';
import { answering, isCall, rejected, repeating } from './responses.ts';

export const strictness: PlantedDefects = {
  'needs-a-whole-lifetime': () => ({
    intercept: answering((sent, received, world) =>
      isTokenResponse(sent, received, world) && /:\d+\.0\b/.test(bodyOf(received))
        ? failure
        : received,
    ),
  }),
  'needs-the-token-type-bearer': () => ({
    intercept: failingWhen((body) => {
      const type = valueAt(body, ['token_type']);
      return typeof type === 'string' && type !== 'Bearer' && type !== 'bearer';
    }),
  }),
  'fails-with-unknown-members': () => ({
    intercept: failingWhen((body) => valueAt(body, ['x_extension']) !== undefined),
  }),
  'needs-the-media-type-without-parameters': () => ({
    intercept: answering((sent, received, world) =>
      isTokenResponse(sent, received, world) &&
      received.headers['content-type'] !== 'application/json'
        ? failure
        : received,
    ),
  }),
  'needs-a-fraction-of-six-digits': () => ({
    intercept: answering((sent, received, world) =>
      isTokenResponse(sent, received, world) && /T[\d:]+\.\d{7,}/.test(bodyOf(received))
        ? failure
        : received,
    ),
  }),
  // The call with this token is rejected.
  'reads-a-token-from-no-content': () => {
    const noContent = seeing(({ status }) => status === 204);
    return {
      tell: async (say, driver) => {
        const answer = await driver.tell(say);
        return noContent.wasSeen() && say.do === 'call' ? same(401, say) : answer;
      },
      intercept: noContent.intercept,
    };
  },
  // BioT rejects with 403, and all others with 401.
  'treats-every-4xx-as-a-rejection': () => ({
    intercept: answering((sent, received, world) =>
      !isCall(sent, world) && [404, 408].includes(received.status)
        ? rejected(sent.path.startsWith('/biot/') ? 403 : 401)
        : received,
    ),
  }),
  'treats-an-invalid-client-as-a-rejection': () => ({
    intercept: answering((sent, received, world) =>
      !isCall(sent, world) && bodyOf(received).includes('"invalid_client"')
        ? rejected(400)
        : received,
    ),
  }),
  'repeats-at-once-after-zero-seconds': () => ({
    intercept: repeating(
      (sent, { headers }, world) => !isCall(sent, world) && headers['retry-after'] === '0',
      10,
    ),
  }),
  'overflows-with-a-large-retry-after': () => {
    const large = seeing(({ headers }) => /^\d{12,}$/.test(String(headers['retry-after'])));
    return {
      tell: async (say, driver) => {
        const answer = await driver.tell(say);
        return large.wasSeen() && say.do === 'call' ? same('OverflowError', say) : answer;
      },
      intercept: large.intercept,
    };
  },
  'refreshes-until-the-token-changes': () => {
    let last: string | undefined;
    return {
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (!received || !isTokenResponse(sent, received, world)) return received;
        const found = tokenIn(received, world.recognise(sent)!);
        if (kindOf(sent, world) === 'refresh' && found !== undefined && found === last)
          for (let time = 0; time < 10; time++) await pass(sent);
        last = found;
        return received;
      },
    };
  },
  'takes-a-token-for-rejected-for-ever': () => {
    const rejectedOnce = new Set<string>();
    let refresh: Sent | undefined;
    return {
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) === 'refresh') refresh = sent;
        const token = isCall(sent, world) ? tokenOf(sent, world) : undefined;
        if (refresh && token !== undefined && rejectedOnce.has(token)) await pass(refresh);
        const received = await pass(sent);
        if (token !== undefined && received?.status === 401) rejectedOnce.add(token);
        return received;
      },
    };
  },
};

const failure: Received = { status: 502, headers: {}, body: bytes('') };

function isTokenResponse(sent: Sent, { status }: Received, world: World): boolean {
  return status === 200 && /^(login|refresh|challenge)$/.test(kindOf(sent, world) ?? '');
}

/** The client takes such a response with a token for a failure. */
function failingWhen(which: (body: Json) => boolean): Intercept {
  return answering((sent, received, world) => {
    const body = isTokenResponse(sent, received, world) ? jsonOf(received) : undefined;
    return body !== undefined && which(body) ? failure : received;
  });
}

function jsonOf(received: Received): Json | undefined {
  try {
    return JSON.parse(bodyOf(received)) as Json;
  } catch {
    return undefined;
  }
}

function tokenIn(received: Received, { issues }: DescribedRequest): string | undefined {
  const body = jsonOf(received);
  const places = issues.flatMap(({ token, value }) =>
    token === 'access' && value.type === 'body' ? [value.pointer.split('/').slice(1)] : [],
  );
  const found = body && places.map((path) => valueAt(body, path))[0];
  return typeof found === 'string' ? found : undefined;
}

/** Notices a response to a token request. */
function seeing(which: (received: Received) => boolean): {
  readonly intercept: Intercept;
  /** Whether there was one since the last question. */
  wasSeen(): boolean;
} {
  let isSeen = false;
  return {
    intercept: answering((sent, received, world) => {
      isSeen ||= !isCall(sent, world) && which(received);
      return received;
    }),
    wasSeen() {
      const was = isSeen;
      isSeen = false;
      return was;
    },
  };
}

/** The same result for each of the calls. */
function same(result: CallResult, { times }: CallSay): Answer {
  return { results: Array.from({ length: times }, () => result) };
}
