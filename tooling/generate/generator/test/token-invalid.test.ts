// A provider that rejects a token with another response than 401. The document describes it, the sandbox sends it, and
// the generated client replaces the token (REQ-36).
import { rmSync } from 'node:fs';
import { createProviderSandbox } from '@x/sandbox';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile, scratch } from './compile.ts';
import { changed, halcyon } from './fixture.ts';
import { entryIn, importPackage } from './package.ts';

interface HalcyonPackage {
  createHalcyonClient(options: object): {
    GET(path: string): Promise<{ data?: unknown; error?: unknown; response: Response }>;
  };
}

/** Returns Halcyon with criteria, and with the status of an invalid token. */
function rejecting(status: number, criteria: string): typeof halcyon {
  const scheme = changed(
    halcyon.openapi,
    'x-unauthorized: not-applied\n',
    `x-unauthorized: not-applied\n      x-token-invalid:\n${criteria}`,
  );
  const invalidToken = '          $ref: "#/components/responses/InvalidToken"\n';
  const openapi = scheme.replaceAll(
    `        "401":\n${invalidToken}`,
    `        "${status}":\n${invalidToken}`,
  );
  return { ...halcyon, openapi };
}

const cases = {
  'a status': rejecting(419, '        - condition: $statusCode == 419\n'),
  'a status and a code in the body': rejecting(
    403,
    "        - condition: $statusCode == 403\n        - condition: $response.body#/reason == 'NO_SESSION'\n",
  ),
  'one of two, in a condition': rejecting(
    498,
    "        - condition: $statusCode == 401 || $response.body#/reason == 'NO_SESSION'\n",
  ),
};

const folders: string[] = [];
const entries: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test.each(Object.entries(cases))(
  'a token that is rejected by %s is replaced',
  async (name, documents) => {
    const folder = scratch(`token-invalid-${name.replaceAll(/\W/g, '-')}`);
    folders.push(folder);
    const { createHalcyonClient } = await importPackage<HalcyonPackage>(folder, documents);
    entries.push(entryIn(folder, documents));
    let now = Date.parse('2026-03-01T00:00:00Z');
    const clock = () => now;
    const parsed = {
      name: 'halcyon',
      openapi: parse(documents.openapi),
      arazzo: parse(documents.arazzo),
    };
    const sandbox = createProviderSandbox(parsed, { clock });
    const { user, secret, client_id, client_key } = sandbox.account;
    const client = createHalcyonClient({
      server: { region: 'north' },
      credentials: { user, secret, client_id, client_key },
      fetch: sandbox.fetch,
      clock,
    });
    await client.GET('/turbines');
    now += 60_000;
    sandbox.revokeAccessTokens();
    const { data, response } = await client.GET('/turbines');
    expect(response.status).toBe(200);
    expect(data).toMatchObject({ turbines: [{ name: 'Alcyone' }] });
    expect(sandbox.counters.byOperation).toEqual({
      openSession: 1,
      renewSession: 1,
      listTurbines: 3,
    });
    expect(sandbox.counters.byStatus[401]).toBeUndefined();
  },
);

test('the generated clients compile', () => {
  expect(entries).toHaveLength(Object.keys(cases).length);
  expect(compile(folders[0]!, entries)).toEqual([]);
});

test('a response that does not fulfil the criteria replaces no token, and its body can be read', async () => {
  const documents = cases['a status and a code in the body'];
  const folder = scratch('token-valid');
  folders.push(folder);
  const { createHalcyonClient } = await importPackage<HalcyonPackage>(folder, documents);
  const sandbox = createProviderSandbox({
    name: 'halcyon',
    openapi: parse(documents.openapi),
    arazzo: parse(documents.arazzo),
  });
  const { user, secret, client_id, client_key } = sandbox.account;
  const client = createHalcyonClient({
    server: { region: 'north' },
    credentials: { user, secret, client_id, client_key },
    fetch: sandbox.fetch,
  });
  const bodies = [{ reason: 'FORBIDDEN' }, 'no JSON', { reason: { NO_SESSION: true } }];
  for (const body of bodies) {
    sandbox.addFault({ kind: 'status', status: 403, operationId: 'listTurbines', body });
    const { error, response } = await client
      .GET('/turbines')
      .catch((thrown) => ({ error: thrown, response: { status: 403 } }));
    expect(response.status).toBe(403);
    if (typeof body === 'object') expect(error).toEqual(body);
  }
  expect(sandbox.counters.byOperation).toEqual({ openSession: 1, listTurbines: 3 });
});
