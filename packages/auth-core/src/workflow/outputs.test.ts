// The outputs of a login that a refresh or a logout sends again.
import { expect, test } from 'vitest';
import { AuthError, createSession, memoryStore, type TokenResponse } from '../index.ts';
import { fakeClock } from '../testing/index.ts';
import {
  attach,
  defineLifecycle,
  merged,
  type Run,
  requiringOutputs,
  sendingOutputs,
} from './index.ts';

interface Credentials {
  readonly username: string;
}
interface Inputs extends Pick<TokenResponse, 'attached'> {
  readonly session_id: string;
}

const names = ['session_id'] as const;
const credentials = { username: 'ada' };

/** Creates a grant whose login returns the outputs. Returns also the list of what its requests sent. */
function setUp(outputs: Readonly<Record<string, unknown>>, { rotates = false } = {}) {
  const sent: string[] = [];
  let logins = 0;
  const refresh = async ({ session_id, attached }: Inputs, _: Run<unknown>) => {
    sent.push(`refresh ${session_id}`);
    const tokens = { access_token: `refreshed-${sent.length}`, refresh_token: 'r', expires_in: 60 };
    const next = { outputs: { session_id: 'session-2' } };
    return rotates ? { ...tokens, attached: merged(attached, next) } : tokens;
  };
  const logout = async ({ session_id }: Inputs, _: Run<unknown>) => {
    sent.push(`logout ${session_id}`);
  };
  const lifecycle = sendingOutputs<unknown, Credentials>(
    defineLifecycle({
      logins: [
        {
          workflowId: 'login',
          inputs: ['username'],
          identity: ['username'],
          scheme: 'bearer',
          run: async () => {
            logins += 1;
            const tokens = { access_token: `login-${logins}`, refresh_token: 'r', expires_in: 60 };
            return attach(tokens, { outputs });
          },
        },
      ],
      refresh: {
        inputs: [...names, ...(rotates ? ['attached'] : [])],
        run: requiringOutputs(names, refresh),
      },
      logout: { inputs: ['access_token', ...names], run: requiringOutputs(names, logout) },
    }),
  );
  return { grant: lifecycle.grant(undefined), sent };
}

test('a refresh and a logout send an output of the login', async () => {
  const { grant, sent } = setUp({ session_id: 'session-1' });
  const clock = fakeClock();
  const session = createSession({ grant, credentials, clock });
  await session.accessToken();
  clock.advance(61_000);
  expect(await session.accessToken()).toBe('refreshed-1');
  clock.advance(61_000);
  expect(await session.accessToken()).toBe('refreshed-2');
  expect(await session.logout()).toMatchObject({ revoked: true });
  expect(sent).toEqual(['refresh session-1', 'refresh session-1', 'logout session-1']);
});

test('an output of the refresh replaces the one of the login', async () => {
  const { grant, sent } = setUp({ session_id: 'session-1' }, { rotates: true });
  const clock = fakeClock();
  const session = createSession({ grant, credentials, clock });
  await session.accessToken();
  clock.advance(61_000);
  await session.accessToken();
  await session.logout();
  expect(sent).toEqual(['refresh session-1', 'logout session-2']);
});

test('another session with the same store sends the output', async () => {
  const { grant, sent } = setUp({ session_id: 'session-1' });
  const [clock, store] = [fakeClock(), memoryStore()];
  const options = { grant, clock, store, key: 'ada' };
  await createSession({ ...options, credentials }).accessToken();
  clock.advance(61_000);
  expect(await createSession(options).accessToken()).toBe('refreshed-1');
  expect(sent).toEqual(['refresh session-1']);
});

test.each([{}, { session_id: null }])(
  'a session with the outputs %j logs in again, and its logout revokes nothing',
  async (outputs) => {
    const { grant, sent } = setUp(outputs);
    const clock = fakeClock();
    const session = createSession({ grant, credentials, clock });
    expect(await session.accessToken()).toBe('login-1');
    clock.advance(61_000);
    expect(await session.accessToken()).toBe('login-2');
    expect(await session.logout()).toMatchObject({ revoked: false });
    expect(sent).toEqual([]);
  },
);

test('REQ-49: an error of a refresh does not quote an output of the login', async () => {
  const { grant } = setUp({ session_id: 'session-canary' });
  const refresh = async (): Promise<never> => {
    throw new AuthError('token_request_failed', 'No session session-canary.', { status: 500 });
  };
  const clock = fakeClock();
  const session = createSession({ grant: { ...grant, refresh }, credentials, clock });
  await session.accessToken();
  clock.advance(61_000);
  await expect(session.accessToken()).rejects.toThrow('No session [redacted].');
});
