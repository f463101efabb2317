// REQ-46: what callers get when a function of the application throws.
import { expect, test } from 'vitest';
import { passing, setUpHolders } from '../../test/holders.ts';

const thrown = new Error('The dialog has crashed.');

test.each([undefined, null, 'text'])(
  'REQ-46: credentials can throw a value that is no error: %s',
  async (cause) => {
    const { holder } = setUpHolders();
    const session = holder({ credentials: () => Promise.reject(cause) });
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'callback_failed' });
  },
);

test('REQ-46: an error of credentials during a refresh names the function', async () => {
  const { clock, holder, server } = setUpHolders();
  const given = [async () => server.credentials, async () => Promise.reject(thrown)];
  const grant: typeof server.grant = {
    ...server.grant,
    refresh: async (_, { credentials }) => (await credentials()) as never,
  };
  const session = holder({ grant, credentials: () => given.shift()!() });
  const token = await session.accessToken();
  await expect(passing(clock, session.accessToken({ rejected: token }))).rejects.toMatchObject({
    code: 'callback_failed',
    message: 'The function credentials threw an error: see cause.',
    cause: thrown,
  });
});
