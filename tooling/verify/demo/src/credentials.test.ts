// The second login of every generated client, with each way to pass credentials. The first login is in the guides.
import { createBioprodictClient } from '@x/bioprodict';
import { createBiotClient } from '@x/biot';
import { createIotconnectClient } from '@x/iotconnect';
import { createMediroutesClient } from '@x/mediroutes';
import { createProviderSandbox } from '@x/sandbox';
import { readProviders } from '@x/sandbox/specs';
import { describe, expect, test } from 'vitest';

const providers = await readProviders();

/** The options that all clients have. The type of the credentials differs. */
type Create = (options: never) => {
  readonly session: {
    accessToken(options?: { rejected?: string | undefined }): Promise<string>;
    peek(): string | undefined;
    login(credentials?: never): Promise<void>;
    logout(): Promise<unknown>;
  };
};

const clients: readonly [string, Create][] = [
  ['bioprodict', createBioprodictClient],
  ['biot', createBiotClient],
  ['iotconnect', createIotconnectClient],
  ['mediroutes', createMediroutesClient],
];

describe.each(clients)('%s', (name, create) => {
  function setUp(options: (credentials: object) => object) {
    const documents = providers.find((provider) => provider.name === name)!;
    const sandbox = createProviderSandbox(documents);
    const given = options(sandbox.credentials);
    const baseUrl = `https://${name}.example.com`;
    const { session } = create({ baseUrl, fetch: sandbox.fetch, ...given } as never);
    const revoke = (): void => {
      sandbox.revokeAccessTokens();
      sandbox.revokeRefreshTokens();
    };
    return { session, revoke, credentials: sandbox.credentials as never };
  }

  test('logs in again with a function that returns the credentials', async () => {
    let calls = 0;
    const { session, revoke } = setUp((credentials) => ({
      key: 'ada',
      credentials: async () => {
        calls += 1;
        return credentials;
      },
    }));
    const token = await session.accessToken();
    const before = calls;
    revoke();
    expect(await session.accessToken({ rejected: token })).not.toBe(token);
    expect(calls).toBeGreaterThan(before);
    await session.logout();
    await session.login();
    expect(session.peek()).toBeDefined();
  });

  test('is signed out without credentials, and logs in again with login(credentials)', async () => {
    const { session, revoke, credentials } = setUp(() => ({}));
    await session.login(credentials);
    const token = session.peek();
    revoke();
    await expect(session.accessToken({ rejected: token })).rejects.toMatchObject({
      code: 'signed_out',
    });
    await session.login(credentials);
    expect(session.peek()).toBeDefined();
  });
});
