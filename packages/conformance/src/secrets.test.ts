import { expect, test } from 'vitest';
import { watchSecrets } from './secrets.ts';

const password = 'a-long-password';
const token =
  'eyJhbGciOiJub25lIn0.eyJzdWIiOiJzb21lYm9keS13aXRoLWEtbG9uZy1uYW1lIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';

function watch(): ReturnType<typeof watchSecrets> {
  const secrets = watchSecrets({ passwords: [password], keys: [], codes: ['123456'] });
  const body = new TextEncoder().encode(JSON.stringify({ access_token: token }));
  const sent = { method: 'POST', path: '/acme/token', headers: {}, body: undefined };
  secrets.see(sent, { status: 200, headers: {}, body }, undefined);
  return secrets;
}

test.each([
  ['the password', `login with ${password} failed`, 'password'],
  ['an encoded password', `password=${encodeURIComponent('a-long-password')}`, 'password'],
  [
    'the header of HTTP Basic',
    `Basic ${Buffer.from(`ada:${password}`).toString('base64')}`,
    'password',
  ],
  ['a code', 'the code 123456 is wrong', 'code'],
  ['a token', `Bearer ${token}`, 'access token'],
  ['the beginning of a token', `Bearer ${token.slice(0, 50)}…`, 'access token'],
  ['the end of a token', `…${token.slice(-30)}`, 'access token'],
])('a log with %s is a mistake', (_, text, name) => {
  const secrets = watch();
  secrets.hear(text);
  expect(secrets.collect()).toEqual([`the driver printed the ${name}`]);
});

test.each([
  ['a number that contains a code', 'took 1234567 ms, id 9-123456-7'],
  ['the first part of a JSON Web Token', token.slice(0, 20)],
  ['the first characters of a token', token.slice(0, 30)],
])('a log with %s is none', (_, text) => {
  const secrets = watch();
  secrets.hear(text);
  expect(secrets.collect()).toEqual([]);
});

test('a secret is found in an unbroken line of several megabytes', () => {
  const secrets = watch();
  const bytes = Buffer.from(`${'x'.repeat(6_000_000)} ada:${password}`);
  secrets.hear(bytes.toString('base64'));
  secrets.hear('x'.repeat(6_000_000));
  expect(secrets.collect()).toEqual(['the driver printed the password']);
});

test('a mistake names the token and its place', () => {
  const secrets = watch();
  const headers = { authorization: `Bearer ${token}`, 'x-token': token };
  const sent = { method: 'GET', path: `/acme/things?t=${token}`, headers, body: undefined };
  secrets.see(sent, undefined, undefined);
  expect(secrets.collect()).toEqual([
    'GET /acme/things: the URL contains the access token, and URLs are logged',
    'GET /acme/things: the header "x-token" contains the access token',
  ]);
});
