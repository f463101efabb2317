// The hooks on a server, and the pending challenge of `createChallenges` without a browser. test/browser shows both in an
// application.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { codeOf } from '../test/holders.ts';
import { type Challenge, createSession } from './index.ts';
import { createChallenges, useChallenge, useSession } from './react.ts';

const question = (signal: AbortSignal) => ({ signal });

test('REQ-24: a question whose signal is already aborted shows no prompt', async () => {
  const challenges = createChallenges<{ signal: AbortSignal }, string>();
  const shown: unknown[] = [];
  challenges.subscribe(() => shown.push(challenges.current()));
  const asked = challenges.onChallenge(question(AbortSignal.abort()));
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(challenges.current()).toBeUndefined();
  expect(shown.filter(Boolean)).toEqual([]);
});

test('REQ-45: an abort closes the prompt', async () => {
  const challenges = createChallenges<{ signal: AbortSignal }, string>();
  const leaving = new AbortController();
  const asked = challenges.onChallenge(question(leaving.signal));
  expect(challenges.current()?.question.signal).toBe(leaving.signal);
  leaving.abort();
  await expect(asked).rejects.toThrow(
    new DOMException('The user closed the prompt.', 'AbortError'),
  );
  expect(challenges.current()).toBeUndefined();
});

test('REQ-45: the abort of an answered question leaves the prompt of the next one', async () => {
  const challenges = createChallenges<{ signal: AbortSignal }, string>();
  const first = new AbortController();
  const asked = challenges.onChallenge(question(first.signal));
  challenges.current()!.answer('123465');
  expect(await asked).toBe('123465');
  const { signal } = new AbortController();
  void challenges.onChallenge(question(signal));
  first.abort();
  expect(challenges.current()?.question.signal).toBe(signal);
});

test('REQ-45: a component that unsubscribed is not notified', () => {
  const challenges = createChallenges<{ signal: AbortSignal }, string>();
  const listener = vi.fn();
  const unsubscribe = challenges.subscribe(listener);
  void challenges.onChallenge(question(new AbortController().signal));
  unsubscribe();
  challenges.current()!.answer('123456');
  expect(listener).toHaveBeenCalledTimes(1);
});

const session = createSession({ grant: { login: async () => ({ access_token: 'a' }) } });
const challenges = createChallenges();

function Page(): string {
  const challenge = useChallenge(challenges);
  return `${useSession(session)}, ${challenge}`;
}

test('REQ-44: on a server, the state is unknown and no challenge is pending', () => {
  expect(renderToString(createElement(Page))).toBe('unknown, undefined');
});

test('REQ-45: cancel() ends a challenge that the user answers elsewhere', async () => {
  const challenges = createChallenges();
  const challenge: Challenge = {
    challenge: 'push',
    details: {},
    answer: async () => ({ access_token: 'the-token' }),
    // It waits until the user acts elsewhere, as the device grant does.
    wait: async ({ signal }, show) => show(signal).then(() => new Promise<never>(() => {})),
  };
  const session = createSession({
    grant: { login: async () => challenge },
    onChallenge: challenges.onChallenge,
  });
  const call = codeOf(session.accessToken());
  while (!challenges.current()) await new Promise((resolve) => setImmediate(resolve));
  challenges.current()!.cancel();
  expect(await call).toBe('cancelled');
  expect(session.state).toBe('signed_out');
});
