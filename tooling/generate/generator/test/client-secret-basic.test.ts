// HTTP Basic of an OAuth client: its id and secret are form-encoded first (RFC 6749 §2.3.1), if the document states it
// (REQ-53). A client that does not encode them is rejected by a server that expects it, and the reverse.
import { rmSync } from 'node:fs';
import { createProviderSandbox } from '@x/sandbox';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scratch } from './compile.ts';
import { changed, halcyon } from './fixture.ts';
import { importPackage } from './package.ts';

interface HalcyonPackage {
  createHalcyonClient(options: object): { GET(path: string): Promise<{ response: Response }> };
}

const encoded = {
  ...halcyon,
  openapi: changed(
    halcyon.openapi,
    'scheme: basic\n',
    'scheme: basic\n      x-form-encoded: true\n',
  ),
  arazzo: changed(halcyon.arazzo, '- sandbox-client-secret', "- 'a b+c:d%é'"),
};
const plain = { ...encoded, openapi: halcyon.openapi };
const folders = [scratch('form-encoded'), scratch('plain')];
afterAll(() =>
  folders.forEach((folder) => {
    rmSync(folder, { recursive: true });
  }),
);

test.each([
  { client: encoded, server: encoded, folder: folders[0]!, isIn: true },
  { client: plain, server: plain, folder: folders[1]!, isIn: true },
  { client: plain, server: encoded, folder: folders[1]!, isIn: false },
  { client: encoded, server: plain, folder: folders[0]!, isIn: false },
])('login with special characters: $isIn', async ({ client, server, folder, isIn }) => {
  const { createHalcyonClient } = await importPackage<HalcyonPackage>(folder, client);
  const documents = {
    name: 'halcyon',
    openapi: parse(server.openapi),
    arazzo: parse(server.arazzo),
  };
  const sandbox = createProviderSandbox(documents);
  const { user, secret, client_id, client_key } = sandbox.account;
  const halcyonClient = createHalcyonClient({
    server: { region: 'north' },
    credentials: { user, secret, client_id, client_key },
    fetch: sandbox.fetch,
  });
  const status = await halcyonClient.GET('/turbines').then(
    ({ response }) => response.status,
    (error: { code?: string }) => error.code,
  );
  expect(status).toBe(isIn ? 200 : 'invalid_grant');
});
