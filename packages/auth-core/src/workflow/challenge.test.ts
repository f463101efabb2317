// Challenges after failed steps, and challenges that wait while the user acts elsewhere.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AuthError, type Challenge, type GrantContext } from '../index.ts';
import { branchingStep, polling, type StepFacts, waiting } from './index.ts';

const definition = {
  at: 'login.send',
  inputs: { username: 'ada', password: 'correct-horse' },
  succeeds: ({ status }: StepFacts) => status === 200,
};

/** Sends a request whose response has this status and JSON body. */
function responding(status: number, body: object, headers: Record<string, string> = {}) {
  const init = { status, headers: { 'Content-Type': 'application/json', ...headers } };
  const response = new Response('', init);
  return async () => (status === 200 ? { data: body, response } : { error: body, response });
}

const never = () => Promise.reject(new Error('Not called.'));
const challengeOf = (name: string, details: unknown = {}): Challenge => ({
  challenge: name,
  details,
  answer: never,
});

describe('a step whose failures lead to challenges', () => {
  const says = (error: string) => (facts: StepFacts) => facts.body('/error') === error;
  const challenges = [
    { when: says('mfa_required'), challenge: () => challengeOf('mfa') },
    {
      when: says('sms_required'),
      challenge: ({ body, header }: StepFacts) =>
        challengeOf('sms', { phone: body('/phone'), id: header('X-Id') }),
    },
    { when: ({ status }: StepFacts) => status < 403, challenge: () => challengeOf('any') },
  ];
  const branching = { ...definition, challenges };

  test.for<[string, object, object]>([
    ['first', { error: 'mfa_required' }, { challenge: 'mfa' }],
    [
      'second',
      { error: 'sms_required', phone: '89' },
      { challenge: 'sms', details: { phone: '89', id: '7' } },
    ],
    ['last', { error: 'other' }, { challenge: 'any' }],
  ])('returns the %s challenge if it is the first that applies', async ([, body, expected]) => {
    const sent = responding(401, body, { 'X-Id': '7' });
    expect(await branchingStep(branching, sent)).toMatchObject(expected);
  });

  test('returns its result after a success, even if a challenge would apply', async () => {
    const body = { error: 'mfa_required' };
    const result = await branchingStep(branching, responding(200, body));
    expect(result).toMatchObject({ data: body, inputs: definition.inputs });
  });

  test('fails if no challenge applies', async () => {
    const onFailure = [{ type: 'refuse' as const, when: says('locked') }];
    const refused = branchingStep(
      { ...branching, onFailure },
      responding(403, { error: 'locked' }),
    );
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_grant',
      status: 403,
      at: 'login.send',
      providerCode: 'locked',
    });
  });
});

describe('REQ-47: a step whose document states where the error code is', () => {
  const coded = { ...definition, code: ({ body }: StepFacts) => body('/fault/number') };

  test.for<[string, object, string | undefined]>([
    ['that code, a number too', { fault: { number: 17 }, error: 'failed' }, '17'],
    ['that code, without a secret', { fault: { number: 'no correct-horse' } }, 'no [redacted]'],
    ['the usual one, if that is missing', { error: 'failed' }, 'failed'],
    ['the usual one, if that is null', { fault: { number: null }, error: 'failed' }, 'failed'],
  ])('has an error with %s', async ([, body, providerCode]) => {
    const failed = branchingStep(coded, responding(400, body, { 'Retry-After': '7' }));
    await expect(failed).rejects.toMatchObject({
      code: 'token_request_failed',
      message: expect.stringMatching(/^login.send failed with status 400/),
      at: 'login.send',
      status: 400,
      retryAfter: 7,
      providerCode,
    });
  });

  test('returns its result after a success', async () => {
    const body = { fault: { number: 0 } };
    expect(await branchingStep(coded, responding(200, body))).toMatchObject({ data: body });
  });

  test('rethrows an error of a criterion', async () => {
    const defect = new RangeError('A defect.');
    const onFailure = [
      {
        type: 'refuse' as const,
        when: () => {
          throw defect;
        },
      },
    ];
    const sent = responding(400, { fault: { number: 17 } });
    await expect(branchingStep({ ...coded, onFailure }, sent)).rejects.toBe(defect);
  });
});

describe('the pauses of polling', () => {
  test.for<[string, unknown, number]>([
    ['the interval of the provider', 7, 7_000],
    ['the interval of the provider as text', '7', 7_000],
    ['that of the document, without an interval', undefined, 3_000],
    ['that of the document, if the interval is null', null, 3_000],
    ['that of the document, if the interval is 0', 0, 3_000],
    ['that of the document, if the interval is negative', -7, 3_000],
    ['that of the document, if the interval is invalid', 'often', 3_000],
  ])('are %s', ([, interval, milliseconds]) => {
    const pause = polling(interval);
    expect([pause(3), pause(3)]).toEqual([milliseconds, milliseconds]);
  });

  test('increase each time that the provider asks for it', () => {
    const pause = polling(2);
    expect([pause(3), pause(3, 5), pause(3), pause(3, 5), pause(3)]).toEqual([
      2_000, 7_000, 7_000, 12_000, 12_000,
    ]);
  });
});

describe('a challenge without an answer', () => {
  const tokens = { access_token: 'a' };
  const lost = new AuthError('token_request_failed', 'No response.');

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  /** The challenge, its polls, and a display that stays open until its signal is aborted. */
  function setUp(...results: unknown[]) {
    const polls: GrantContext[] = [];
    const challenge = waiting({ challenge: 'device', details: { code: 'ABCD' } }, async (given) => {
      polls.push(given);
      const result = results[polls.length - 1];
      if (result instanceof Error) throw result;
      return result as typeof tokens;
    });
    const ending = new AbortController();
    const shown: AbortSignal[] = [];
    const show = async (signal: AbortSignal): Promise<void> => void shown.push(signal);
    const work = challenge.wait!({ signal: ending.signal }, show);
    work.catch(() => {});
    return { challenge, polls, ending, shown, work: work as Promise<unknown> };
  }

  test('is shown until the poll returns tokens, which are its answer', async () => {
    const { challenge, polls, ending, shown, work } = setUp(tokens);
    expect(challenge).toMatchObject({ challenge: 'device', details: { code: 'ABCD' } });
    expect(shown[0]?.aborted).toBe(false);
    expect(await work).toBe(tokens);
    expect(polls).toEqual([{ signal: ending.signal }]);
    expect(shown.map(({ aborted }) => aborted)).toEqual([true]);
    expect(await challenge.answer(tokens as never, { signal: ending.signal })).toBe(tokens);
  });

  test('polls again five seconds after a lost response', async () => {
    const { polls, work } = setUp(lost, lost, tokens);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(polls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(polls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await work).toBe(tokens);
  });

  test('polls again after the Retry-After of a busy server', async () => {
    const facts = { status: 503, retryAfter: 30 };
    const { polls, work } = setUp(new AuthError('token_request_failed', 'Busy.', facts), tokens);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(polls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await work).toBe(tokens);
  });

  test.for<[string, Error]>([
    ['a rejection', new AuthError('invalid_grant', 'Expired.')],
    ['a failure with a response', new AuthError('token_request_failed', 'No.', { status: 404 })],
    ['an invalid response', new AuthError('invalid_token_response', 'No.')],
    ['a defect', new TypeError('A defect.')],
    ['a defect with such a code', Object.assign(new Error('No.'), { code: lost.code })],
  ])('ends after %s', async ([, failure]) => {
    const { polls, shown, work } = setUp(failure, tokens);
    await expect(work).rejects.toBe(failure);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(polls).toHaveLength(1);
    expect(shown[0]!.aborted).toBe(true);
  });

  test('ends when the login is aborted during a pause', async () => {
    const { polls, ending, work } = setUp(lost, tokens);
    await vi.advanceTimersByTimeAsync(1_000);
    const reason = new Error('The deadline has passed.');
    ending.abort(reason);
    await expect(work).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    expect(polls).toHaveLength(1);
  });

  test('ends with the failure of a poll that the login aborted', async () => {
    const { ending, work } = setUp(lost, tokens);
    ending.abort(new Error('The deadline has passed.'));
    await expect(work).rejects.toBe(lost);
  });
});
