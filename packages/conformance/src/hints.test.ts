import { expect, test } from 'vitest';
import { collectHints } from './hints.ts';
import type { Received, Sent } from './proxy.ts';
import type { DescribedRequest } from './requests.ts';

const described: DescribedRequest = {
  kind: 'read',
  method: 'get',
  path: /./,
  constants: [],
  slots: [{ in: 'header', name: 'authorization', prefix: 'Bearer ' }],
  sendsAccessToken: false,
  issues: [],
  lifetimes: [],
};
const token = { stepId: 'login', pointer: '/token', isFailure: false, segments: [] };
const login: DescribedRequest = {
  ...described,
  kind: 'login',
  slots: [],
  issues: [
    {
      token: 'access',
      value: { type: 'body', ...token, optional: false, schemas: [], format: undefined },
    },
  ],
};

function sent(headers: Sent['headers'], text = ''): Sent {
  return {
    method: 'GET',
    path: '/api/items?page=1',
    headers,
    body: new TextEncoder().encode(text),
  };
}

function hintsFor(authorization: string | undefined, repeated: readonly string[] = []): string[] {
  const hints = collectHints([]);
  const body = new TextEncoder().encode('{"token":"access-token-1"}');
  hints.see(sent({}), { status: 200, headers: {}, body }, login);
  hints.see(
    { ...sent(authorization === undefined ? {} : { authorization }), repeated },
    undefined,
    described,
  );
  return hints.collect();
}

test.each([
  ['Bearer access-token-1', []],
  [undefined, ['hint: GET /api/items: the header "authorization" has no token after "Bearer"']],
  [
    'access-token-1',
    ['hint: GET /api/items: the header "authorization" has no token after "Bearer"'],
  ],
  [
    'Bearer access-to',
    ['hint: GET /api/items: the header "authorization" has only 9 of 14 characters of the token'],
  ],
  [
    'Bearer "access-token-1"',
    ['hint: GET /api/items: the header "authorization" has other characters besides the token'],
  ],
  [
    'Bearer access-token-0',
    [
      'hint: GET /api/items: the header "authorization" has a token that no response of the provider contained',
    ],
  ],
])('the token of a call: %s', (authorization, expected) => {
  expect(hintsFor(authorization)).toEqual(expected);
});

test('a header that occurs twice', () => {
  expect(hintsFor('Bearer access-token-1', ['authorization'])).toEqual([
    'hint: GET /api/items: the request has several headers "authorization"',
  ]);
});

test('a code that the person did not type', () => {
  const hints = collectHints(['', '012345']);
  const challenge: DescribedRequest = { ...described, kind: 'challenge' };
  hints.see(sent({}, '{"code":"012345"}'), undefined, challenge);
  expect(hints.collect()).toEqual([]);
  hints.see(sent({}, '{"code":"12345"}'), undefined, challenge);
  expect(hints.collect()).toEqual([
    'hint: GET /api/items: the code is not the one that the person typed. It is a text, and may begin with 0',
  ]);
});

const refresh: DescribedRequest = {
  ...login,
  kind: 'refresh',
  issues: [
    ...login.issues,
    {
      token: 'refresh',
      value: {
        type: 'body',
        ...token,
        pointer: '/refresh',
        optional: false,
        schemas: [],
        format: undefined,
      },
    },
  ],
};

function issued(refreshToken: string): Received {
  const body = JSON.stringify({ token: 'access-token-1', refresh: refreshToken });
  return { status: 200, headers: {}, body: new TextEncoder().encode(body) };
}

const rejected: Received = { status: 400, headers: {}, body: new Uint8Array() };

test('a refresh token that a later response replaced', () => {
  const hints = collectHints([]);
  hints.see(sent({}), issued('refresh-token-1'), refresh);
  hints.see(sent({}, 'refresh_token=refresh-token-1'), issued('refresh-token-2'), refresh);
  hints.see(sent({}, 'refresh_token=refresh-token-2'), rejected, refresh);
  expect(hints.collect()).toEqual([]);
  hints.see(sent({}), issued('refresh-token-1'), refresh);
  hints.see(sent({}, '{"refresh":"refresh-token-1"}'), issued('refresh-token-2'), refresh);
  hints.see(sent({}, '{"refresh":"refresh-token-1"}'), rejected, refresh);
  expect(hints.collect()).toEqual([
    'hint: GET /api/items: this is not the newest refresh token: a later response replaced it, and it is rejected',
  ]);
});

test.each([
  ['refresh_token=refresh-token+1', 'after 13 characters, " 1" arrived in place of "+1"'],
  ['refresh_token=refresh-token', 'only 13 of 15 characters arrived'],
])('a refresh token that a form changed: %s', (form, expected) => {
  const hints = collectHints([]);
  hints.see(sent({}), issued('refresh-token+1'), refresh);
  hints.see(sent({}, form), rejected, refresh);
  expect(hints.collect()[0]).toContain(
    `"refresh_token" has another text than the client got: ${expected}`,
  );
});

test('a credential that a form changed', () => {
  const hints = collectHints([]);
  hints.know({ password: 'a+b&c' });
  hints.see(sent({}, 'password=a%2Bb%26c'), rejected, login);
  expect(hints.collect()).toEqual([]);
  hints.know({ password: 'a+b&c' });
  hints.see(sent({}, 'password=a+b&c'), rejected, login);
  expect(hints.collect()).toEqual([
    'hint: GET /api/items: "password" has another text than the client got: after 1 characters, " b" arrived in place of "+b&c". Encode each value for its place',
  ]);
});

test('a request that the documents do not describe', () => {
  const hints = collectHints([]);
  hints.see({ ...sent({}), path: '/api//items' }, rejected, undefined);
  expect(hints.collect()).toEqual([
    'hint: GET /api//items: the documents describe no such request: its path has an empty segment',
  ]);
});
