// Two tenants of one provider can have a user with the same name and share a store. Each must get its own tokens
// (REQ-26).
import { join } from 'node:path';
import { memoryStore, type TokenStore } from '@x/auth-core';
import { expect, test } from 'vitest';
import { root } from './workspace.ts';

interface Credentials {
  readonly solutionKey: string;
  readonly username: string;
  readonly password: string;
}

interface IotconnectPackage {
  createIotconnectClient(options: {
    baseUrl: string;
    credentials: Credentials;
    store: TokenStore;
    fetch: typeof fetch;
  }): { readonly session: { accessToken(): Promise<string> } };
}

interface IotconnectLifecycle {
  readonly lifecycle: { identify(credentials: Credentials): { readonly account: unknown } };
}

const generated = join(root, 'packages/iotconnect/src/generated');
const user = { username: 'ada@example.com', password: 'sandbox-password' };
const [north, south] = ['north', 'south'].map((solutionKey) => ({ solutionKey, ...user }));

test('two solutions with one user name have different identities, which contain no password', async () => {
  const entry = join(generated, 'lifecycle.ts');
  const { lifecycle } = (await import(/* @vite-ignore */ entry)) as IotconnectLifecycle;
  const accounts = [north!, south!].map((one) => lifecycle.identify(one).account);
  expect(accounts[0]).not.toEqual(accounts[1]);
  expect(JSON.stringify(accounts)).not.toContain(user.password);
});

test('two solutions with one user name in one store get their own tokens', async () => {
  const entry = join(generated, 'index.ts');
  const { createIotconnectClient } = (await import(/* @vite-ignore */ entry)) as IotconnectPackage;
  const store = memoryStore();
  const tokenOf = (credentials: Credentials): Promise<string> =>
    createIotconnectClient({
      baseUrl: 'https://provider.example',
      credentials,
      store,
      fetch: provider,
    }).session.accessToken();
  expect(await tokenOf(north!)).toBe('token-of-north');
  expect(await tokenOf(south!)).toBe('token-of-south');
  expect(await tokenOf(north!)).toBe('token-of-north');
});

/** Returns a token that contains the name of the requested solution. */
async function provider(input: Request | URL | string): Promise<Response> {
  const request = new Request(input);
  if (request.method === 'GET') return Response.json({ data: 'basic-token', status: 200 });
  const access_token = `token-of-${request.headers.get('solution-key')}`;
  return Response.json({ access_token, refresh_token: 'refresh-token-1', expires_in: 3600 });
}
