// The login of a device (RFC 8628): the challenge, and the pauses of polling.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Received, refusal, scripted, tokens } from '../../test/oauth/scripted.ts';
import type { Challenge } from '../index.ts';
import { oauth } from './index.ts';

const server = 'https://id.example.com';
const endpoints = {
  token_endpoint: `${server}/token`,
  device_authorization_endpoint: `${server}/device`,
};
const code = {
  device_code: 'the-device-code',
  user_code: 'ABCD',
  verification_uri: `${server}/enter`,
  verification_uri_complete: `${server}/enter?code=ABCD`,
  expires_in: 600,
};
const credentials = {
  flow: 'deviceAuthorization',
  client_id: 'screen',
  client_secret: 'along1secret2',
  scope: 'read',
  parameters: { resource: 'https://api.example.com' },
} as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => void vi.useRealTimers());

type Poll = () => Response | Promise<Response>;

/** Starts the login of a device. Each poll gets the next response; `pauses` are the seconds before each poll. */
async function start(polls: readonly Poll[], interval?: unknown, more: object = {}) {
  const times = [performance.now()];
  const { fetch, received } = scripted({
    '/device': () => Response.json({ ...code, interval, ...more }),
    '/token': () => {
      times.push(performance.now());
      return polls[times.length - 2]!();
    },
  });
  const { signal } = new AbortController();
  const challenge = (await oauth({ ...endpoints, fetch }).login(credentials, {
    signal,
    stepUp: { acr_values: 'mfa' },
  })) as Challenge;
  const ending = new AbortController();
  const shown: AbortSignal[] = [];
  const show = async (until: AbortSignal): Promise<void> => void shown.push(until);
  const work: Promise<unknown> = challenge.wait!({ signal: ending.signal }, show);
  const pauses = () => times.slice(1).map((time, index) => (time - times[index]!) / 1000);
  return { challenge, received, ending, shown, work, pauses };
}

/** Ends each pause at its time, until `work` settles. */
async function passing<Result>(work: Promise<Result>): Promise<Result> {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  work.then(end, end);
  while (!isOver) {
    // A poll takes some turns. Its timeout must not end before them.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    if (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
  }
  return work;
}

const pending: Poll = () => refusal('authorization_pending');
const slowDown: Poll = () => refusal('slow_down');
const lost: Poll = () => {
  throw new TypeError('fetch failed');
};

test('the challenge shows the code until the user has acted, and its answer is the tokens', async () => {
  const { challenge, received, shown, work } = await start([pending, () => tokens()]);
  const { device_code, ...details } = code;
  expect(challenge).toMatchObject({ challenge: 'device', details });
  expect(challenge.details).not.toHaveProperty('device_code');
  const response = await passing(work);
  expect(response).toMatchObject({ access_token: 'a', expires_in: 60 });
  expect(await challenge.answer(response as never, {} as never)).toBe(response);
  expect(shown.map(({ aborted }) => aborted)).toEqual([true]);
  const authorization = `Basic ${btoa('screen:along1secret2')}`;
  const [asked, ...polls] = received;
  expect(asked).toEqual({
    url: `${server}/device`,
    authorization,
    parameters: {
      client_id: 'screen',
      scope: 'read',
      acr_values: 'mfa',
      ...credentials.parameters,
    },
  });
  const poll: Received = {
    url: `${server}/token`,
    authorization,
    parameters: {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code,
      ...credentials.parameters,
    },
  };
  expect(polls).toEqual([poll, poll]);
});

const busy =
  (status: number, after = '0') =>
  () =>
    new Response('busy', { status, headers: { 'Retry-After': after } });
const silent: Poll = () => new Promise(() => {});
const pendingWithSuccess: Poll = () => refusal('authorization_pending', {}, { status: 200 });

test.for<[string, readonly Poll[], unknown, readonly number[]]>([
  ['five seconds by default', [pending, () => tokens()], undefined, [5, 5]],
  ['the interval of the server', [pending, () => tokens()], 2, [2, 2]],
  ['five seconds longer after slow_down', [slowDown, pending, () => tokens()], 2, [2, 7, 7]],
  ['the same after a lost response', [lost, lost, () => tokens()], undefined, [5, 5, 5]],
  ['twice as long after a timeout of 10 s', [silent, silent, () => tokens()], 2, [2, 14, 18]],
  ['twice as long after a busy server', [busy(503), busy(429), () => tokens()], 2, [2, 4, 8]],
  ['the Retry-After of the server', [busy(503, '60'), pending, () => tokens()], 2, [2, 60, 4]],
  ['the same if pending has status 200', [pendingWithSuccess, () => tokens()], 2, [2, 2]],
  ['a number that is a string', [() => tokens()], '2', [2]],
  ['the default for 0', [() => tokens()], 0, [5]],
  ['the default for null', [() => tokens()], null, [5]],
  ['the default for a negative number', [() => tokens()], -1, [5]],
  ['the default for a word', [() => tokens()], 'often', [5]],
])('the pauses of polling are %s', async ([, polls, interval, expected]) => {
  const { work, pauses } = await start(polls, interval);
  await passing(work);
  expect(pauses()).toEqual(expected);
});

test.for<[string, Poll, object]>([
  ['a denial', () => refusal('access_denied'), { code: 'invalid_grant', status: 400 }],
  ['an expired code', () => refusal('expired_token'), { code: 'invalid_grant' }],
  ['another error', () => refusal('invalid_scope'), { code: 'token_request_failed' }],
  [
    'a failure with a response',
    () => new Response('', { status: 404 }),
    { code: 'token_request_failed', status: 404, at: 'the device code' },
  ],
  ['an invalid response', () => Response.json({}), { code: 'invalid_token_response' }],
])('polling ends after %s', async ([, poll, failure]) => {
  const { work, shown, pauses } = await start([poll]);
  await expect(passing(work)).rejects.toMatchObject(failure);
  expect(pauses()).toEqual([5]);
  expect(shown[0]!.aborted).toBe(true);
});

test('the code may have a URL that is null, and a lifetime that is a string', async () => {
  const { challenge, work } = await start([() => tokens()], 2, {
    verification_uri_complete: null,
    expires_in: '900',
  });
  await passing(work);
  expect(challenge.details).toEqual({
    user_code: 'ABCD',
    verification_uri: code.verification_uri,
    verification_uri_complete: undefined,
    expires_in: 900,
  });
});

test('REQ-20: the errors of a poll do not contain the device code', async () => {
  const { work } = await start([
    () => refusal('expired_token', { error_description: `no ${code.device_code}` }),
  ]);
  await expect(passing(work)).rejects.toMatchObject({ detail: 'expired_token: no [redacted]' });
});

test('aborting the login ends a pause', async () => {
  const { work, ending, received } = await start([]);
  const reason = new Error('The deadline has passed.');
  ending.abort(reason);
  await expect(work).rejects.toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
  expect(received).toHaveLength(1);
});

test('REQ-20: the errors of the device authorization contain no secret', async () => {
  const error_description = 'no along1secret2';
  const { fetch } = scripted({
    '/device': () => refusal('invalid_client', { error_description }, { status: 401 }),
  });
  const login = oauth({ ...endpoints, fetch }).login(credentials, {
    signal: new AbortController().signal,
  });
  await expect(login).rejects.toMatchObject({
    code: 'invalid_grant',
    detail: 'invalid_client: no [redacted]',
    at: 'the device authorization',
  });
});
