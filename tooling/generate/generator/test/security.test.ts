// Every security requirement of OpenAPI in requests, with the package of a document without a lifecycle, and with
// credentials.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratch } from './compile.ts';
import { importPackage } from './package.ts';
import { here } from './workspace.ts';

type Call = () => Promise<unknown>;

interface Package {
  createSecurityClient(options: object): Readonly<Record<string, Call>>;
}

const folder = scratch('security');
let provider: Package;

beforeAll(async () => {
  provider = await importPackage<Package>(folder, {
    name: 'security',
    openapi: readFileSync(join(here, 'test/fixtures/third-party/security.yaml'), 'utf8'),
    arazzo: undefined,
    version: undefined,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['pub', { search: '', authorization: null, a: null, b: null }],
  ['bear', { search: '', authorization: 'Bearer t', a: null, b: null }],
  ['basic', { search: '', authorization: 'Basic dTpw', a: null, b: null }],
  ['two', { search: '', authorization: null, a: '1', b: '2' }],
  ['query', { search: '?key=q', authorization: null, a: null, b: null }],
])('%s is sent with its credentials', async (name, expected) => {
  let sent: object | undefined;
  const client = provider.createSecurityClient({
    credentials: { b: 't', s: { username: 'u', password: 'p' }, k1: '1', k2: '2', q: 'q' },
    fetch: async ({ url, headers }: Request) => {
      const [authorization, a, b] = ['Authorization', 'X-A', 'X-B'].map((one) => headers.get(one));
      sent = { search: new URL(url).search, authorization, a, b };
      return new Response(null, { status: 204 });
    },
  });
  await client[name]!();
  expect(sent).toEqual(expected);
});
