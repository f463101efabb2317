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

test('a call shortly before the expiry is an error, because clients differ there', () => {
  const session = new Session({ store: false });
  session.call();
  session.advance(550);
  expect(() => session.call()).toThrow('Clients may refresh such a token, or use it.');
});
