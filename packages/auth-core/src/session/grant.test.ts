// The types of grants, which applications write.
import { expect, test } from 'vitest';
import { type Challenge, createSession, type Grant, type TokenResponse } from '../index.ts';

test('a grant can return a challenge with a typed answer and wait', async () => {
  interface Answer {
    readonly code: string;
  }
  const challenge: Challenge<'otp', { phone: string }, Answer> = {
    challenge: 'otp',
    details: { phone: '…89' },
    answer: async ({ code }) => ({ access_token: `token-${code}` }),
    wait: async (): Promise<Answer> => ({ code: '123456' }),
  };
  const grant: Grant<object> = {
    login: async (): Promise<TokenResponse | Challenge<'otp', { phone: string }, Answer>> =>
      challenge,
  };
  const session = createSession({ grant, credentials: {}, onChallenge: () => undefined });
  expect(await session.accessToken()).toBe('token-123456');
});
