// The pending challenge of `createChallenges`, without a browser. test/browser shows it in an application.
import { expect, test } from 'vitest';
import { codeOf } from '../test/holders.ts';
import { type Challenge, createSession } from './index.ts';
import { createChallenges } from './react.ts';

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
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(challenges.current()).toBeUndefined();
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
