import { expect, test } from 'vitest';
import { Session } from './session.ts';

test('a call after a rejected refresh logs in, and a failed login causes a pause', () => {
  const session = new Session({ store: false });
  session.call();
  session.advance(100);
  session.revoke('all');
  session.callWithFailing('login');
  session.advance(60);
  session.call();
  session.advance(70);
  session.call(5);
  expect(session.saw).toEqual({
    'login failed': 1,
    'login ok': 2,
    'read ok': 6,
    'read rejected': 1,
    'refresh rejected': 1,
  });
  const outcomes = session.steps.flatMap((step) => ('call' in step ? [step.got] : []));
  expect(outcomes).toEqual(['ok', [401, 'token_request_failed'], 'token_request_failed', 'ok']);
});

test('another process has no pause, and its tokens end that of the first one', () => {
  const session = new Session({ store: true });
  session.call();
  session.advance(700);
  session.callWithFailing('refresh', 429);
  session.call(1, 2);
  session.call();
  expect(session.saw).toEqual({
    'login ok': 1,
    'read ok': 3,
    'refresh ok': 1,
    'refresh rejected': 1,
  });
});

test('another process may send a rejected token too, and a new token has not been rejected', () => {
  const session = new Session({ store: true });
  session.call();
  session.advance(100);
  session.revoke('access');
  session.callWithFailing('refresh');
  session.call(1, 2);
  expect(session.saw['read rejected']).toEqual([1, 2]);
  session.call();
  session.advance(130);
  session.revoke('access');
  session.call();
  expect(session.saw['read rejected']).toEqual([2, 3]);
});

test('each new token can be rejected', () => {
  const session = new Session({ store: false });
  session.call();
  for (let count = 0; count < 2; count += 1) {
    session.advance(100);
    session.revoke('access');
    session.call();
  }
  expect(session.saw).toEqual({ 'login ok': 1, 'read ok': 3, 'read rejected': 2, 'refresh ok': 2 });
});

test('a client whose clock is behind may send the token of that time until it is replaced', () => {
  const session = new Session({ store: false });
  session.call();
  session.changeClock(-3600);
  session.call();
  session.advance(100);
  session.call();
  expect(session.saw).toEqual({ 'login ok': 1, 'read ok': 3, 'refresh ok': [0, 1] });
  for (let count = 0; count < 2; count += 1) {
    session.advance(700);
    session.call();
  }
  expect(session.saw).toMatchObject({ 'read rejected': [0, 1], 'refresh ok': [2, 3] });
});

test('a client may send a rejected token again after a restart', () => {
  const session = new Session({ store: true });
  session.call();
  session.advance(100);
  session.revoke('access');
  session.callWithFailing('refresh');
  session.restart();
  session.call();
  expect(session.saw['read rejected']).toEqual([1, 2]);
});

test('only the requests before a logout, and the one during which it begins, are known', () => {
  const session = new Session({ store: false });
  session.call();
  session.advance(100);
  session.revoke('access');
  session.logoutDuring('login');
  session.call();
  expect(session.saw).toEqual({
    'login ok': 2,
    'logout ok': [0, 2],
    'logout rejected': [0, 1],
    'read ok': [1, 2],
    'read rejected': [1, 2],
    'refresh rejected': [1, 2],
  });
  expect(session.steps).toContainEqual({ begin: 'read', as: 'call', held: 'login' });
  expect(session.steps.at(-1)).toEqual({ call: 'read', got: 'signed_out' });
});

test('a call shortly before the expiry is an error, because clients differ there', () => {
  const session = new Session({ store: false });
  session.call();
  session.advance(550);
  expect(() => session.call()).toThrow('Clients may refresh such a token, or use it.');
});
