// Clients that cannot read what a provider may send, or take it for something else.
import { type Json, valueAt } from '@x/description';
import { withValue } from '../json.ts';
import type { Received, Sent } from '../proxy.ts';
import type { DescribedRequest } from '../requests.ts';
import {
  bodyOf,
  bytes,
  type Intercept,
  kindOf,
  type PlantedDefects,
  type World,
} from './planted.ts';
import { answering, isCall, rejected, repeating, withBody } from './responses.ts';

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
  'reads-a-token-from-no-content': () => ({
    intercept: answering((sent, received, world) => {
      const described = world.recognise(sent);
      const isEmpty = received.status === 204 && !isCall(sent, world) && described;
      return isEmpty ? madeUp(described, received) : received;
    }),
  }),
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
    let isLarge = false;
    return {
      async tell(say, driver) {
        const answer = await driver.tell(say);
        const overflows = isLarge && say.do === 'call';
        isLarge = false;
        return overflows
          ? { results: Array.from({ length: say.times }, () => 'OverflowError') }
          : answer;
      },
      intercept: answering((_, received) => {
        isLarge ||= /^\d{12,}$/.test(String(received.headers['retry-after']));
        return received;
      }),
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

/** A response with the token "None". */
function madeUp({ issues, lifetimes }: DescribedRequest, received: Received): Received {
  const expiry = new Date(Date.now() + 600_000).toISOString();
  const withTokens = issues.reduce(
    (body: Json | undefined, { value }) =>
      value.type === 'body' ? withValue(body, value.pointer.split('/').slice(1), 'None') : body,
    {},
  );
  const whole = lifetimes.reduce(
    (body, { is, path }) => withValue(body, path, is === 'length' ? 600 : expiry),
    withTokens,
  );
  const headers = { ...received.headers, 'content-type': 'application/json' };
  return withBody({ ...received, status: 200, headers }, JSON.stringify(whole));
}
