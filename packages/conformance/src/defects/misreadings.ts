// Clients that misread the responses to token requests: pages, other bodies, unusable tokens and lifetimes.
import type { Received, Sent } from '../proxy.ts';
import { bodyOf, bytes, kindOf, type PlantedDefects, refreshToken, type World } from './planted.ts';
import { answering, isCall, rejected, repeating, withBody } from './responses.ts';

export const misreadings: PlantedDefects = {
  'reads-only-statuses': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) && [400, 401, 403].includes(received.status)
        ? rejected(403)
        : received,
    ),
  }),
  'reads-only-the-status-of-a-response-to-a-code': () => ({
    intercept: answering((sent, received, world) =>
      kindOf(sent, world) === 'challenge' && [400, 403].includes(received.status)
        ? rejected(received.status)
        : received,
    ),
  }),
  'accepts-only-base64-tokens': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) && bodyOf(received).includes('|')
        ? withBody(received, '{}')
        : received,
    ),
  }),
  'reads-only-bodies': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) && documentedCodes.test(bodyOf(received))
        ? rejected(403)
        : received,
    ),
  }),
  'searches-bodies-for-rejections': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) &&
      [400, 401, 403].includes(received.status) &&
      documentedCodes.test(bodyOf(received))
        ? rejected(received.status)
        : received,
    ),
  }),
  'counts-milliseconds-in-32-bits': () => {
    let isLong = false;
    return {
      async tell(say, driver) {
        if (say.do === 'call' && isLong) await driver.tell({ do: 'advance', seconds: decades });
        return driver.tell(say);
      },
      intercept: answering((sent, received, world) => {
        if (isTokenRequest(sent, world)) isLong = /"expires_in":\d{7}/.test(bodyOf(received));
        return received;
      }),
    };
  },
  'needs-a-new-refresh-token': () => {
    let isLost = false;
    return {
      async tell(say, driver) {
        if (say.do === 'start' && say.client === '1') isLost = false;
        return driver.tell(say);
      },
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) !== 'refresh') return pass(sent);
        const received = isLost ? rejected(400) : await pass(sent);
        isLost = received?.status === 200 && !refreshToken.test(bodyOf(received));
        return received;
      },
    };
  },
  'keeps-a-rejected-refresh-token': () => {
    let kept = '';
    return {
      async intercept(sent, pass, world) {
        const received = await pass(sent);
        if (!received || kindOf(sent, world) !== 'login' || received.status !== 200)
          return received;
        const text = bodyOf(received);
        const found = refreshToken.exec(text)?.[2];
        kept = found ?? kept;
        if (found !== undefined) return received;
        const old = JSON.stringify(kept);
        return withBody(
          received,
          text.replace('{', `{"refresh_token":${old},"refreshJwt":{"token":${old}},`),
        );
      },
    };
  },
  'returns-to-the-refresh-token-of-the-login': () => {
    let first: string | undefined;
    return {
      intercept: answering((sent, received, world) => {
        const text = bodyOf(received);
        if (kindOf(sent, world) === 'login') first = refreshToken.exec(text)?.[2];
        if (kindOf(sent, world) !== 'refresh' || received.status !== 200) return received;
        if (refreshToken.test(text)) return received;
        const body = JSON.parse(text) as Record<string, unknown>;
        return withBody(received, JSON.stringify({ ...body, refresh_token: first }));
      }),
    };
  },
  'ignores-offsets': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world)
        ? withBody(received, bodyOf(received).replaceAll(/(T[\d:.]+)[+-]\d\d:\d\d"/g, '$1Z"'))
        : received,
    ),
  }),
  'needs-milliseconds': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) && /T\d\d:\d\d:\d\d[^.]/.test(bodyOf(received))
        ? { ...received, status: 502 }
        : received,
    ),
  }),
  'needs-a-body-of-every-rejection': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) && received.status === 401 && !isJson(bodyOf(received))
        ? { ...received, status: 502 }
        : received,
    ),
  }),
  'reads-retry-after-of-json-only': () => ({
    intercept: answering((sent, received, world) => {
      const { 'retry-after': _, ...headers } = received.headers;
      return isTokenRequest(sent, world) && !isJson(bodyOf(received))
        ? { ...received, headers }
        : received;
    }),
  }),
  'has-one-list-of-rejections': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) &&
      [401, 403].includes(received.status) &&
      /"(USER_LOCKED|REFRESH_TOKEN_NOT_VALID)/.test(bodyOf(received))
        ? rejected(403)
        : received,
    ),
  }),
  'reads-responses-of-any-size': () => ({
    intercept: answering((_, received) =>
      received.body.length > 4_000_000
        ? withBody({ ...received, sending: undefined }, bodyOf(received).replace(/x{9,}/, ''))
        : received,
    ),
  }),
  'restarts-its-timeout-with-each-part': () => ({
    intercept: answering((_, received) => ({ ...received, sending: undefined })),
  }),
  'needs-a-date': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) && Number.isNaN(Date.parse(`${received.headers.date} GMT`))
        ? { ...received, status: 502 }
        : received,
    ),
  }),
  'reads-only-the-first-rejection': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world) && otherCodes.test(bodyOf(received))
        ? { ...received, status: 503, body: bytes('') }
        : received,
    ),
  }),
  'uses-any-value-as-token': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world)
        ? withBody(received, bodyOf(received).replace(noToken, '$1"$2"'))
        : received,
    ),
  }),
  'cuts-tokens-at-a-line-break': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world)
        ? withBody(received, bodyOf(received).replaceAll(/\\r\\nX-Injected: yes|\\u0007/g, ''))
        : received,
    ),
  }),
  'requests-tokens-until-one-has-a-lifetime': () => ({
    intercept: repeating(
      (sent, received, world) =>
        isTokenRequest(sent, world) && received.status === 200 && !lifetime.test(bodyOf(received)),
      8,
    ),
  }),
  // Only a lifetime in seconds is zero. An expiry that is an instant is a text.
  'takes-a-lifetime-of-zero-for-a-day': () => ({
    intercept: answering((sent, received, world) =>
      isTokenRequest(sent, world)
        ? withBody(received, bodyOf(received).replace(/("expires_in":)0\b/, '$186400'))
        : received,
    ),
  }),
  'quotes-responses-in-errors': () => ({
    intercept: answering((sent, received, world) => {
      if (isUnusable(sent, received, world)) world.log(`unexpected response: ${bodyOf(received)}`);
      return received;
    }),
  }),
  'quotes-the-end-of-responses': () => ({
    intercept: answering((sent, received, world) => {
      if (isUnusable(sent, received, world))
        world.log(`invalid JSON: ${bodyOf(received).slice(-60)}`);
      return received;
    }),
  }),
  'logs-failed-calls': () => ({
    intercept: answering((sent, received, world) => {
      if (isCall(sent, world) && received.status >= 400) world.log(bodyOf(received));
      return received;
    }),
  }),
};

/** Seconds. Longer than any lifetime of a case. */
const decades = 1_000_000_000;

/** The codes of documented rejections. */
const documentedCodes = /LOGIN_FAILED|REFRESH_TOKEN_NOT_VALID|invalid_grant/;
/** Those that are not about the password. */
const otherCodes = /USER_LOCKED|REFRESH_TOKEN_NOT_VALID|"error":"rejected"/;
/** A token that is null or a number. */
const noToken = /("(?:access_token|token)":)(null|\d+)/;
/** A number with three digits at least, or an instant. */
const lifetime = /"(?:expires_in|expiration)":(?:[1-9]\d\d|"[^"]{10})/;

function isTokenRequest(sent: Sent, world: World): boolean {
  return /^(login|refresh|challenge)$/.test(kindOf(sent, world) ?? '');
}

function isUnusable(sent: Sent, received: Received, world: World): boolean {
  return isTokenRequest(sent, world) && (received.status >= 400 || !isJson(bodyOf(received)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
