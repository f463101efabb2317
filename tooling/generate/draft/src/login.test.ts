import type { JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { documentOf, operationOf } from '../test/drafts.ts';
import { findLogin, tokenScheme } from './login.ts';
import { readAgain } from './read.ts';

const text: JsonObject = { type: 'string' };
const account = { email: text, password: text };
const tokens = { accessToken: text, refreshToken: text };

function found(paths: Record<string, JsonObject>): (string | undefined)[] {
  const posts = Object.entries(paths).map(([path, post]) => [path, { post }]);
  const { api } = readAgain('acme', documentOf(Object.fromEntries(posts) as JsonObject));
  const { login, refresh, logout } = findLogin(api) ?? {};
  return [login?.path, refresh?.path, logout?.path];
}

test('an operation that takes a password and returns a token logs in', () => {
  expect(
    found({
      '/boats': operationOf({ name: text }, { id: text }),
      '/enter': operationOf(account, { jwt: text }),
    }),
  ).toEqual(['/enter', undefined, undefined]);
});

test('refresh and logout are found by name, and those near the login are preferred', () => {
  const refresh = operationOf({ refreshToken: text }, tokens);
  const logout = operationOf({}, {});
  expect(
    found({
      '/admin/logout': logout,
      '/auth/login': operationOf(account, tokens),
      '/auth/refresh': refresh,
      '/auth/logout': logout,
    }),
  ).toEqual(['/auth/login', '/auth/refresh', '/auth/logout']);
});

test('one operation for several grants logs in and refreshes', () => {
  const grant_type: JsonObject = { type: 'string', enum: ['password', 'refresh_token'] };
  const token = operationOf(
    { grant_type, username: text, password: text, refresh_token: text },
    { access_token: text, refresh_token: text },
  );
  expect(found({ '/oauth/token': token })).toEqual(['/oauth/token', '/oauth/token', undefined]);
});

test('a registration, a password change and a second factor are not logins', () => {
  const login = operationOf(account, { data: { type: 'object', properties: { token: text } } });
  const others = ['/auth/register', '/auth/password/reset', '/auth/verify-otp'];
  const entries = others.map((path) => [path, operationOf(account, tokens)]);
  expect(found({ ...Object.fromEntries(entries), '/auth/login': login })[0]).toBe('/auth/login');
  expect(found(Object.fromEntries(entries) as Record<string, JsonObject>)[0]).toBeUndefined();
});

test('a login with an undocumented response is found by its name', () => {
  expect(found({ '/login': operationOf(account, {}) })[0]).toBe('/login');
  expect(found({ '/boats': operationOf(account, {}) })[0]).toBeUndefined();
});

test('a login with a documented response without a token is not a login', () => {
  expect(found({ '/session': operationOf(account, { userName: text }) })[0]).toBeUndefined();
});

test('a session id is a token, and the scheme in a header is preferred', () => {
  const login = operationOf(
    { password: text },
    { session: { type: 'object', properties: { sid: text } } },
  );
  const sid = (where: string): JsonObject => ({ type: 'apiKey', in: where, name: 'sid' });
  const schemes = { inQuery: sid('query'), inCookie: sid('cookie'), inHeader: sid('header') };
  const security = Object.keys(schemes).map((name) => ({ [name]: [] }));
  const paths = { '/auth': { post: login }, '/boats': { get: operationOf({}, {}) } };
  const document = documentOf(paths, { security, components: { securitySchemes: schemes } });
  const { api } = readAgain('acme', document);
  expect(findLogin(api)?.login.path).toBe('/auth');
  expect(tokenScheme(api)?.name).toBe('inHeader');
});
