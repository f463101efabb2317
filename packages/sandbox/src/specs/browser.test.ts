// The reader for browsers, with a server that serves the files of @x/specs.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { readProvider, readProviders } from './browser.ts';
import { readProviders as readInstalled } from './index.ts';

const specs = new URL('./', import.meta.resolve('@x/specs/index.json'));
const server = createServer((request, response) => {
  // A provider whose security schemes describe the login.
  if (request.url === '/keys/openapi.json') {
    response.end('{ "openapi": "3.1.0" }');
    return;
  }
  readFile(new URL(`.${request.url}`, specs)).then(
    (bytes) => response.end(bytes),
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => server.close());
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test('it reads the same documents as the reader of Node', async () => {
  expect(await readProviders(base)).toEqual(await readInstalled());
});

test('a provider without a lifecycle document is read', async () => {
  const keys = { name: 'keys', openapi: { openapi: '3.1.0' }, arazzo: undefined };
  expect(await readProvider(`${base}/keys`)).toEqual(keys);
});

test('for an unknown provider, the error contains the URL', async () => {
  await expect(readProvider(`${base}/nobody`)).rejects.toThrow(
    `Cannot read ${base}/nobody/openapi.json: status 404.`,
  );
});

test('the URL is required', async () => {
  await expect(readProviders()).rejects.toThrow('Pass the URL of the specs');
});
