// One step of a workflow: the criteria of its response, and its errors.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AuthError } from '../index.ts';
import { setRetried } from '../session/lease.ts';
import { basic, conclude, required, type StepFacts, step } from './index.ts';

interface Given {
  status?: number;
  data?: unknown;
  error?: unknown;
  headers?: Record<string, string>;
}

const definition = {
  at: 'login.send',
  inputs: { username: 'ada', password: 'correct-horse' },
  succeeds: ({ status }: StepFacts) => status === 200,
};

function sending(...responses: Given[]) {
  const sent: Given[] = [];
  const send = async () => {
    const { status = 400, data, error, headers = {} } = responses[sent.length] ?? responses.at(-1)!;
    sent.push({ status });
    const type = { 'Content-Type': 'application/json' };
    return {
      data,
      error,
      response: new Response('', { status, headers: { ...type, ...headers } }),
    };
  };
  return { sent, send };
}

async function errorOf(work: Promise<unknown>): Promise<AuthError> {
  return work.then(
    () => expect.unreachable(),
    (caught) => caught,
  );
}

const failing = (given: Given, inputs: object = definition.inputs): Promise<AuthError> =>
  errorOf(step({ ...definition, inputs }, sending(given).send));

afterEach(() => void vi.useRealTimers());

test('a successful step returns its data, its facts and the inputs', async () => {
  const data = { a: { 'b/c': [{ '~d': 'found' }] }, e: null, f: 'text' };
  const { send } = sending({ status: 200, data, headers: { 'X-A': 'b' } });
  const { data: given, facts, inputs } = await step(definition, send);
  expect(given).toBe(data);
  expect(inputs).toBe(definition.inputs);
  expect(facts.status).toBe(200);
  expect([facts.header('x-a'), facts.header('x-b')]).toEqual(['b', null]);
  const pointers = ['', '/a/b~1c/0/~0d', '/e', '/e/x', '/f/length', '/a/toString', '/none/x'];
  expect(pointers.map((pointer) => facts.body(pointer))).toEqual([
    data,
    'found',
    null,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('criteria can use the body of an error response', async () => {
  const { send } = sending({ status: 403, error: { code: 'LOCKED' } });
  const onFailure = [
    { type: 'refuse' as const, when: ({ body }: StepFacts) => body('/code') === 'LOCKED' },
  ];
  const error = await errorOf(step({ ...definition, onFailure }, send));
  expect(error).toMatchObject({ code: 'invalid_grant', status: 403, at: 'login.send' });
  expect(error.message).toBe('login.send was rejected with status 403: LOCKED');
});

test('REQ-10: a failure without an action is not a rejection', async () => {
  const error = await failing({ status: 403 });
  expect(error).toMatchObject({ code: 'token_request_failed', status: 403, at: 'login.send' });
  expect(error.message).toBe('login.send failed with status 403');
  expect(error.detail).toBeUndefined();
  expect(error.retryAfter).toBeUndefined();
});

test.each([
  [408, 'token_request_failed'],
  [422, 'invalid_grant'],
  [425, 'token_request_failed'],
  [429, 'token_request_failed'],
  [500, 'token_request_failed'],
  [503, 'token_request_failed'],
])(
  'REQ-10: a failure with the status %i that fulfils the criteria of a rejection is %s',
  async (status, code) => {
    const onFailure = [{ type: 'refuse' as const, when: () => true }];
    const { send } = sending({ status, error: { error: 'overloaded' } });
    expect((await errorOf(step({ ...definition, onFailure }, send))).code).toBe(code);
  },
);

test('REQ-11: a step is retried after the documented pause, up to the documented limit', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { sent, send } = sending({ status: 503 });
  const when = ({ status }: StepFacts) => status === 503;
  const onFailure = [{ type: 'retry' as const, when, after: 2_000, limit: 2 }];
  const failed = errorOf(step({ ...definition, onFailure }, send));
  await vi.advanceTimersByTimeAsync(1_990);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await failed).code).toBe('token_request_failed');
  expect(sent).toHaveLength(3);
});

test('REQ-39: a step does not wait for Retry-After, and the caller gets it as retryAfter', async () => {
  const { sent, send } = sending(
    { status: 429, headers: { 'Retry-After': '7' } },
    { status: 200, data: 'done' },
  );
  const when = ({ status }: StepFacts) => status === 429;
  const onFailure = [{ type: 'retry' as const, when, after: 1, limit: 1 }];
  const error = await errorOf(step({ ...definition, onFailure }, send));
  expect(error).toMatchObject({ code: 'token_request_failed', status: 429, retryAfter: 7 });
  expect(sent).toHaveLength(1);
});

test('REQ-39: aborting the workflow ends the pause before a retry', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { sent, send } = sending({ status: 503 });
  const ending = new AbortController();
  const reason = new Error('The deadline has passed.');
  const onFailure = [{ type: 'retry' as const, when: () => true, after: 5_000, limit: 1 }];
  const failed = errorOf(step({ ...definition, signal: ending.signal, onFailure }, send));
  await vi.advanceTimersByTimeAsync(1_000);
  ending.abort(reason);
  expect(await failed).toBe(reason);
  expect(sent).toHaveLength(1);
});

test.each<[string, string | undefined, string, string]>([
  ['an HTML page of a gateway', 'text/html', 'text/html; charset=utf-8', 'token_request_failed'],
  ['no media type', undefined, '', 'token_request_failed'],
  ['no media type if none is documented', '', '', 'invalid_grant'],
  ['JSON if no media type is documented', '', 'application/json', 'invalid_grant'],
  ['an HTML page if no media type is documented', '', 'text/html', 'token_request_failed'],
  ['JSON', undefined, 'application/json', 'invalid_grant'],
  ['a problem', undefined, 'application/problem+json', 'invalid_grant'],
  ['the documented type', 'application/xml', 'application/xml; charset=utf-8', 'invalid_grant'],
  [
    'another than the documented type',
    'application/xml',
    'application/json',
    'token_request_failed',
  ],
])('REQ-37: the documented status with %s is %s', async (_, documented, type, code) => {
  const { send } = sending({ status: 403, headers: { 'Content-Type': type } });
  const mediaType = documented === 'text/html' ? undefined : documented;
  const refuse = { type: 'refuse' as const, when: () => true };
  const onFailure = [mediaType === undefined ? refuse : { ...refuse, mediaType }];
  expect((await errorOf(step({ ...definition, onFailure }, send))).code).toBe(code);
});

test.for<[string | undefined, string]>([
  [undefined, 'token_request_failed'],
  ['', 'invalid_grant'],
  ['application/xml', 'token_request_failed'],
])(
  'REQ-37: a response without Content-Type, if %j is documented, is %s',
  async ([mediaType, code]) => {
    const refuse = { type: 'refuse' as const, when: () => true };
    const onFailure = [mediaType === undefined ? refuse : { ...refuse, mediaType }];
    const response = new Response(null, { status: 403 });
    expect(
      (await errorOf(step({ ...definition, onFailure }, async () => ({ response })))).code,
    ).toBe(code);
  },
);

test.each<[string, number | undefined]>([
  ['0', 0],
  ['12', 12],
  ['120', 120],
  ['1e3', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
  ['999999999999', 86_400],
  ['Thu, 01 Jan 2015 00:00:00 GMT', 0],
])('REQ-11: Retry-After "%s" is parsed', async (field, seconds) => {
  const error = await failing({ status: 429, headers: { 'Retry-After': field } });
  // Date.parse accepts more formats than RFC 9110, so an invalid value may also give 0.
  if (seconds === undefined) expect([undefined, 0]).toContain(error.retryAfter);
  else expect(error.retryAfter).toBe(seconds);
});

test('REQ-11: Retry-After as a date is relative to now', async () => {
  const date = new Date(Date.now() + 90_000).toUTCString();
  const { retryAfter } = await failing({ status: 503, headers: { 'Retry-After': date } });
  expect(retryAfter).toBeGreaterThan(85);
  expect(retryAfter).toBeLessThanOrEqual(90);
});

test.each<[string, unknown, string | undefined]>([
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['a string', 'no such thing', undefined],
  ['members of other types', { error: 7, message: {}, code: '' }, undefined],
  ['a code', { code: 'A' }, 'A'],
  ['an errorCode', { errorCode: 'A' }, 'A'],
  ['an error_code', { error_code: 'A' }, 'A'],
  ['an OAuth error', { error: 'a', error_description: 'b' }, 'a: b'],
  ['a problem', { title: 'a', detail: 'b' }, 'b'],
  ['a title', { title: 'a' }, 'a'],
  ['a message', { message: 'a', code: 'b' }, 'b: a'],
  ['a Message', { Message: 'a', error: '' }, 'a'],
  ['an empty code before another', { error: '', code: 'a' }, 'a'],
])('the detail of an error is read from a body with %s', async (_, error, detail) => {
  expect((await failing({ status: 400, error })).detail).toBe(detail);
});

test.each<[string, string, string]>([
  ['without encoding', 'no correct-horse here', 'no [redacted] here'],
  ['inside a word', 'xcorrect-horsex', 'x[redacted]x'],
  ['percent-encoded', 'p=one%2Ftwo%20three&x', 'p=[redacted]&x'],
  ['in a form', 'p=one%2Ftwo+three&x', 'p=[redacted]&x'],
  ['in JSON', '{"p":"say \\"hi\\""}', '{"p":"[redacted]"}'],
  ['with a lone surrogate', 'a half \ud83d pair b', 'a [redacted] b'],
  ['that contains another secret', 'horse-and-cart', '[redacted]'],
  ['that is a JWT of two parts', 'not eyJh.eyJz!', 'not [redacted]!'],
  ['that is a JWT of three parts', 'not eyJhb-_1.eyJz-_2.c2ln-_3!', 'not [redacted]!'],
  ['unless it is a word that starts like a JWT', 'eyJ is fine', 'eyJ is fine'],
  ['that is a long token', `not ${'a1-._~+/'.repeat(6)}==!`, 'not [redacted]!'],
  ['unless it is a word of 47 characters', `${'a'.repeat(47)} b`, `${'a'.repeat(47)} b`],
])('REQ-20: an error is redacted: a secret %s', async (_, message, detail) => {
  const inputs = {
    password: 'correct-horse',
    other: 'one/two three',
    quoted: 'say "hi"',
    half: 'half \ud83d pair',
    short: 'horse',
    long: 'horse-and-cart',
    empty: '',
    number: 5,
  };
  expect((await failing({ status: 400, error: { message } }, inputs)).detail).toBe(detail);
});

test('REQ-20: an error is redacted: a token in the response to an earlier step of the run', async () => {
  const inputs = { username: 'ada' };
  const data = {
    session: 'abcdefghijklmno1',
    word: 'abcdefghijklmnop',
    short: 'abcdefghijklmn1',
    more: [{ ticket: 'the-second-token-2' }],
  };
  await step({ ...definition, inputs }, sending({ status: 200, data }).send);
  await step({ ...definition, inputs }, sending({ status: 200, data: { more: 3 } }).send);
  const message = Object.values({ ...data, more: data.more[0]!.ticket }).join(' ');
  const { detail } = await failing({ error: { message } }, inputs);
  expect(detail).toBe('[redacted] abcdefghijklmnop abcdefghijklmn1 [redacted]');
  expect((await failing({ error: { message } }, { ...inputs })).detail).toBe(message);
});

test('REQ-20: the detail of a long error body is truncated', async () => {
  const message = 'no '.repeat(10_000);
  expect((await failing({ status: 400, error: { message } })).detail).toHaveLength(300);
});

test('REQ-8: a network error and invalid JSON have different codes, and the message has only the name of the thrown error', async () => {
  const thrown = [
    new TypeError('correct-horse'),
    'correct-horse',
    new SyntaxError('correct-horse'),
  ];
  const errors = await Promise.all(
    thrown.map((cause) => errorOf(step(definition, () => Promise.reject(cause)))),
  );
  expect(errors.map(({ code, at, status, message }) => ({ code, at, status, message }))).toEqual([
    {
      code: 'token_request_failed',
      at: 'login.send',
      status: undefined,
      message: expect.stringMatching(/^No response to login\.send \(TypeError at step\.test\.ts:/),
    },
    {
      code: 'token_request_failed',
      at: 'login.send',
      status: undefined,
      message: 'No response to login.send (string).',
    },
    {
      code: 'invalid_token_response',
      at: 'login.send',
      status: undefined,
      message: 'The response to login.send is invalid JSON.',
    },
  ]);
});

test.for<[string, unknown, string]>([
  ['an error of a body that is not JSON', named('ApiError'), 'invalid_token_response'],
  ['a name that ends like it', named('MyApiError'), 'token_request_failed'],
  ['a name that starts like it', named('SyntaxErrors'), 'token_request_failed'],
  ['nothing', undefined, 'token_request_failed'],
])('REQ-8: a request that throws %s', async ([, cause, code]) => {
  expect((await errorOf(step(definition, () => Promise.reject(cause)))).code).toBe(code);
});

function named(name: string): Error {
  return Object.assign(new Error('No.'), { name });
}

test('an AuthError of the request is rethrown', async () => {
  const cause = await failing({ status: 403 });
  expect(await errorOf(step(definition, () => Promise.reject(cause)))).toBe(cause);
});

test('conclude returns the first challenge that applies, or the tokens', async () => {
  const result = await step(definition, sending({ status: 200, data: { mfa: true } }).send);
  const challenge = (name: string) => () => ({ challenge: name, details: {}, answer: never });
  const never = () => Promise.reject(new Error('Not called.'));
  const outputs = () => ({ access_token: 'a' });
  const when = (wanted: boolean) => (facts: StepFacts) => facts.body('/mfa') === wanted;
  expect(conclude(result, { outputs })).toEqual({ access_token: 'a' });
  const given = [
    { when: when(false), challenge: challenge('first') },
    { when: when(true), challenge: challenge('second') },
    { challenge: challenge('third') },
  ];
  expect(conclude(result, { challenges: given, outputs })).toMatchObject({ challenge: 'second' });
  expect(conclude(result, { challenges: given.slice(2), outputs })).toMatchObject({
    challenge: 'third',
  });
  expect(conclude(result, { challenges: given.slice(0, 1), outputs })).toEqual({
    access_token: 'a',
  });
});

test('HTTP Basic encodes UTF-8 as base64', () => {
  expect(basic('Aladdin', 'open sesame')).toBe('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==');
  expect(basic('test', '123£')).toBe('Basic dGVzdDoxMjPCow==');
});

test('required throws if a value is missing, and the message names the step and the value', () => {
  expect([required('a', 'x', 'y'), required(0, 'x', 'y')]).toEqual(['a', 0]);
  for (const value of [null, undefined]) {
    expect(() => required(value, 'login.send', 'session')).toThrow(
      expect.objectContaining({
        code: 'invalid_token_response',
        at: 'login.send',
        message: 'The response to login.send has no session, which the next request needs.',
      }),
    );
  }
});

describe('REQ-8: a step with a signal', () => {
  const when = ({ status }: StepFacts) => status === 503;
  const onFailure = [{ type: 'retry' as const, when, after: 1, limit: 3 }];

  test('is retried up to the documented limit, as the poll of a device needs', async () => {
    const { signal } = new AbortController();
    const { sent, send } = sending({ status: 503 });
    await errorOf(step({ ...definition, signal, onFailure }, send));
    expect(sent).toHaveLength(4);
    // The next step of the workflow.
    await errorOf(step({ ...definition, signal, onFailure }, send));
    expect(sent).toHaveLength(8);
  });

  test('is not retried if the session retries the request', async () => {
    const { signal } = new AbortController();
    setRetried(signal, 'bySession');
    const { sent, send } = sending({ status: 503 });
    await errorOf(step({ ...definition, signal, onFailure }, send));
    expect(sent).toHaveLength(1);
  });
});
