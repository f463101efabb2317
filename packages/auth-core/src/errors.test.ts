import { expect, test, vi } from 'vitest';
import { networkCodeOf, unanswered } from './errors.ts';
import { AuthError, isAuthError } from './index.ts';

const codes: readonly (readonly [string, unknown, string | undefined])[] = [
  ['the code of the error', { code: 'ENOTFOUND' }, 'ENOTFOUND'],
  [
    'the code of its cause, as fetch reports it',
    { cause: { code: 'ECONNREFUSED' } },
    'ECONNREFUSED',
  ],
  ['a code with a digit', { code: 'E2BIG' }, 'E2BIG'],
  [
    'the code of the cause, if the error has a number',
    { code: 20, cause: { code: 'EPIPE' } },
    'EPIPE',
  ],
  ['no code', new Error('reset'), undefined],
  ['no error', undefined, undefined],
  ['a list of codes', { code: ['ENOTFOUND'] }, undefined],
  ['text', { code: 'hunter2' }, undefined],
  ['text before a code', { code: 'hunter2 ENOTFOUND' }, undefined],
  ['text after a code', { code: 'ENOTFOUND hunter2' }, undefined],
  ['a word that starts with a capital', { code: 'Hunter' }, undefined],
];

test.for(codes)('the network code of an error contains no other text: %s', ([, error, code]) => {
  expect(networkCodeOf(error)).toBe(code);
});

test('a request without a response has the class and the code of the error, not its message', () => {
  const error = Object.assign(new TypeError('hunter2'), { cause: { code: 'ECONNREFUSED' } });
  expect(unanswered('No response', error)).toMatchObject({
    code: 'token_request_failed',
    message: 'No response (TypeError ECONNREFUSED).',
    networkCode: 'ECONNREFUSED',
  });
  expect(unanswered('No response', 'hunter2').message).toBe('No response (string).');
});

const frames = [
  'at login (file:///app/grant.ts:12:5)',
  'at async /app/node_modules/library/index.js:3:1',
  'at node:internal/deps/undici/undici:15845:13',
  'hunter2:1:2',
];
test.each([
  [[0, 1, 2], ' at grant.ts:12:5'],
  [[2, 1, 0], ' at grant.ts:12:5'],
  [[1, 2], ''],
  [[3], ''],
  [[], ''],
])(
  'in development, the place of an error is its first call in the code of the application: %j',
  (order, place) => {
    const stack = ['TypeError: hunter2', ...order.map((index) => `    ${frames[index]}`)].join(
      '\n',
    );
    const error = Object.assign(new TypeError('hunter2'), { stack });
    expect(unanswered('No response', error).message).toBe(`No response (TypeError${place}).`);
    vi.stubEnv('NODE_ENV', 'production');
    expect(unanswered('No response', error).message).toBe('No response (TypeError).');
    vi.unstubAllEnvs();
  },
);

test('an AuthError has a cause only if there is one', () => {
  expect(Object.hasOwn(new AuthError('closed', 'Closed.'), 'cause')).toBe(false);
  const cause = new Error('reset');
  expect(new AuthError('closed', 'Closed.', { cause }).cause).toBe(cause);
});

test('an AuthError of another copy of the package is one', () => {
  const other = Object.assign(new Error('Closed.'), { name: 'AuthError', code: 'closed' });
  expect(isAuthError(other)).toBe(true);
  expect(isAuthError(Object.assign(new Error('x'), { code: 'closed' }))).toBe(false);
  expect(isAuthError({ name: 'AuthError', code: 'closed' })).toBe(false);
});
