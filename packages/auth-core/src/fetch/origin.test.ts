// REQ-19: the origins that may receive a token.
import { expect, test } from 'vitest';
import { authorize, createSession } from '../index.ts';

const session = createSession({
  grant: { login: async () => ({ access_token: 'a' }) },
  credentials: {},
});
const wrap = (resource: string | URL | (string | URL)[]) => () =>
  authorize(async () => new Response(), session, { resource });

test.each([
  'https://api.example.com',
  'https://api.example.com:8443/path?query',
  'http://localhost',
  'http://localhost:4010/api',
  'http://sub.of.localhost',
  'http://127.0.0.1',
  'http://127.12.134.255:80',
  'http://[::1]:4010',
])('REQ-19: %s is accepted as a resource', (url) => {
  expect(wrap(url)).not.toThrow();
  expect(wrap(new URL(url))).not.toThrow();
});

test.each([
  'http://api.example.com',
  'http://localhost.example.com',
  'http://evil-localhost',
  'http://127.0.0.1.example.com',
  'http://127.example.com',
  'http://127.a.b.c',
  'http://[::2]',
  'http://.localhost',
])('REQ-19: %s is rejected, because it has no TLS', (url) => {
  expect(wrap(['https://api.example.com', url])).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: expect.stringMatching(/^Tokens are sent over https only, but the URL is http/),
    }),
  );
});

test.each([
  ['localhost:4010/api', 'localhost:'],
  ['htps://api.example.com', 'htps:'],
  ['ftp://api.example.com', 'ftp:'],
  ['file:///api', 'file:'],
  ['blob:https://api.example.com/1', 'blob:'],
])('REQ-19: %s is rejected, because it is not a URL of HTTP', (url, scheme) => {
  const message = `The URL begins with ${scheme}, not with https://.`;
  const create = () =>
    authorize(async () => new Response(), session, { resource: url, insecure: ['null'] });
  expect(create).toThrow(expect.objectContaining({ code: 'invalid_configuration', message }));
});

test.each(['', 'api.example.com', '/path', 'https://'])(
  '"%s" is rejected, because it is not an absolute URL',
  (url) => {
    expect(wrap(url)).toThrow(
      expect.objectContaining({
        code: 'invalid_configuration',
        message: `"${url}" is not an absolute URL.`,
      }),
    );
  },
);

test('REQ-19: all resources receive the token, and no other origin', async () => {
  const seen: (string | null)[] = [];
  const fetch = authorize(
    async (request) => {
      seen.push(request.headers.get('Authorization'));
      return new Response();
    },
    session,
    { resource: ['https://a.example', new URL('https://b.example:8443/x')] },
  );
  for (const origin of ['https://a.example', 'https://b.example:8443', 'https://b.example'])
    await fetch(`${origin}/things`);
  expect(seen).toEqual(['Bearer a', 'Bearer a', null]);
});

test('REQ-19: a URL that starts like a resource, but has another origin, receives no token', async () => {
  const seen: (string | null)[] = [];
  const fetch = authorize(
    async (request) => {
      seen.push(request.headers.get('Authorization'));
      return new Response();
    },
    session,
    { resource: 'https://a.example' },
  );
  for (const url of [
    'https://a.example.evil.example/',
    'https://a.example:444/',
    'http://a.example/',
  ])
    await fetch(url);
  expect(seen).toEqual([null, null, null]);
});
