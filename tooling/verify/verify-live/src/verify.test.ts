// Runs the command against sandboxes instead of the real API: one that matches its spec, and some that differ. Checks
// that the output contains none of the used secrets.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parsedDocument, readDescription } from '@x/description';
import { createProviderSandbox, type ProviderSandbox } from '@x/sandbox';
import { readProviders } from '@x/sandbox/specs';
import { afterEach, expect, test } from 'vitest';
import { run } from './cli.ts';
import { runNarratives } from './respect.ts';
import { variableName } from './settings.ts';

const providers = await readProviders();
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Overlay {
  /** Change the body and the status of a response. */
  body?(path: string, body: string): string;
  status?(path: string, status: number): number;
}

/** A sandbox over HTTP, behind a proxy that changes its responses. */
async function reality(
  name: string,
  overlay: Overlay = {},
): Promise<{ url: string; sandbox: ProviderSandbox; tokens: string[] }> {
  const documents = providers.find((provider) => provider.name === name)!;
  const sandbox = createProviderSandbox(documents, { challenge: true, things: 2 });
  const tokens: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/', headers } = incoming;
    const token = headers.authorization?.split(' ')[1];
    if (token !== undefined) tokens.push(token);
    const response = await sandbox.fetch(`http://sandbox.example${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const text = await response.text();
    const [path = ''] = url.split('?');
    outgoing.writeHead(overlay.status?.(path, response.status) ?? response.status, {
      'content-type': response.headers.get('content-type') ?? '',
    });
    outgoing.end(overlay.body?.(path, text) ?? text);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sandbox, tokens };
}

interface Options {
  readonly without?: readonly string[];
  readonly args?: readonly string[];
  readonly respect?: typeof runNarratives;
}

/** Runs the command and checks that its output contains no secrets. */
async function verifyLive(
  name: string,
  { url, sandbox, tokens }: Awaited<ReturnType<typeof reality>>,
  { without = [], args = [], respect = runNarratives }: Options = {},
): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const account = Object.entries(sandbox.account).filter(([input]) => !without.includes(input));
  const environment = Object.fromEntries(
    account.map(([input, value]) => [variableName(name, input), value]),
  );
  const code = await run([name, '--base-url', url, ...args], {
    environment,
    print: (line) => lines.push(line),
    complain: (line) => lines.push(line),
    runNarratives: respect,
  });
  const output = lines.join('\n');
  const secrets = [...account.map(([, value]) => value), ...tokens];
  expect(secrets.filter((secret) => secret.length >= 4 && output.includes(secret))).toEqual([]);
  return { code, output };
}

/** For tests that check only the client: Respect takes most of the time. */
const withoutRespect: Options = { respect: async () => [] };

test('an API that matches its spec has no differences', async () => {
  const { code, output } = await verifyLive('mediroutes', await reality('mediroutes'));
  expect(output).toContain('; 0 differences.');
  expect(output).toContain('lifecycle passed');
  expect(code).toBe(0);
});

test('the report lists confirmed statements that were only assumed, but not those that differ', async () => {
  const { output } = await verifyLive('iotconnect', await reality('iotconnect'), withoutRespect);
  expect(output).toContain('  listDevicesV11 200 (assumed)');
  const body = (_: string, text: string) => text.replaceAll('"guid":', '"id":');
  const differing = await verifyLive(
    'iotconnect',
    await reality('iotconnect', { body }),
    withoutRespect,
  );
  expect(differing.output).not.toContain('  listDevicesV11 200 (');
});

test('operations that a list links to are called too', async () => {
  const real = await reality('biot');
  await verifyLive('biot', real, withoutRespect);
  expect(real.sandbox.counters.byOperation).toMatchObject({ getDevice: 1 });
});

test('a renamed member is reported with its place and types', async () => {
  const renamed = (path: string, body: string) =>
    path === '/device/v2/devices' ? body.replaceAll('"_caption"', '"_title"') : body;
  const { code, output } = await verifyLive(
    'biot',
    await reality('biot', { body: renamed }),
    withoutRespect,
  );
  expect(code).toBe(1);
  expect(output).toContain(
    'searchDevices 200 /data/*/_caption: expected a required member, found nothing',
  );
});

test('a wrong type and an undocumented status are reported without the value', async () => {
  const body = (path: string, text: string) =>
    path.endsWith('/users/self') ? text.replace(/"_id":"[^"]*"/, '"_id":31337') : text;
  const status = (path: string, code: number) => (path.endsWith('/organizations') ? 418 : code);
  const { code, output } = await verifyLive(
    'biot',
    await reality('biot', { body, status }),
    withoutRespect,
  );
  expect(code).toBe(1);
  expect(output).toContain('getSelf 200 /_id: expected string, found number');
  expect(output).toMatch(
    /searchOrganizations 418 \(whole body\): expected one of the statuses 200, /,
  );
  expect(output).not.toContain('31337');
});

test('a secret in a response is not printed', async () => {
  const real = await reality('biot', {
    body: (path, text) =>
      path === '/device/v2/devices'
        ? text.replace('"metadata":{', `"metadata":{"${real.sandbox.account.password}":1,`)
        : text,
  });
  const { output } = await verifyLive('biot', real, withoutRespect);
  expect(output).toContain(
    'searchDevices 200 /metadata/[hidden]: expected no such member, found number',
  );
});

test('no write operation is called', async () => {
  const real = await reality('iotconnect');
  await verifyLive('iotconnect', real, { args: ['--write'] });
  const operations = Object.keys(real.sandbox.counters.byOperation);
  expect(operations.filter((id) => /^(create|update|delete|send|allot)/.test(id))).toEqual([]);
});

test('for missing credentials, the message names the environment variables', async () => {
  const { code, output } = await verifyLive('biot', await reality('biot'), {
    without: ['password', 'refresh_token', 'phone', 'secretKey'],
  });
  expect(code).toBe(2);
  expect(output).toContain('No credentials for biot. Set BIOT_USERNAME, BIOT_PASSWORD; or');
});

test('an unreachable API or an unknown provider gives exit code 2', async () => {
  const real = await reality('biot');
  const gone = await verifyLive('biot', { ...real, url: 'http://127.0.0.1:9' }, withoutRespect);
  expect(gone.code).toBe(2);
  const unknown = await verifyLive('bio', real);
  expect(unknown).toMatchObject({
    code: 2,
    output: expect.stringContaining('Unknown provider "bio". Use one of'),
  });
});

test('a narrative that writes is skipped without --write', async () => {
  const openapi = {
    openapi: '3.1.0',
    paths: { '/things': { post: { operationId: 'createThing', security: [], responses: {} } } },
  };
  const step = { stepId: 'thenCreate', operationId: 'createThing' };
  const arazzo = { arazzo: '1.1.0', workflows: [{ workflowId: 'lifecycle', steps: [step] }] };
  const { description } = readDescription({
    name: 'example',
    openapi: parsedDocument('openapi.json', openapi),
    arazzo: parsedDocument('auth.arazzo.json', arazzo),
  });
  const lifecycle = description!.lifecycle!;
  const settings = {
    ...{ inputs: {}, credentials: {}, server: {}, baseUrl: undefined, url: 'http://127.0.0.1:9' },
    ...{ write: false, tokenOperations: [] },
  };
  const of = (more: object) =>
    runNarratives({ name: 'example', lifecycle, file: 'none.yaml' }, { ...settings, ...more });
  expect(await of({})).toEqual([
    {
      workflowId: 'lifecycle',
      outcome: 'skipped',
      notes: ['it writes: createThing (--write allows it)'],
    },
  ]);
  expect(await of({ write: true })).toMatchObject([{ outcome: 'failed' }]);
});
