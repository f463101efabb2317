// The command against sandboxes that stand for the real API: one that is as its spec says, and some that were made to
// differ. Whatever is printed is searched for every secret that was used.
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
  /** What becomes of an answer's body, and of its status. */
  body?(path: string, body: string): string;
  status?(path: string, status: number): number;
}

/** A sandbox over HTTP, behind a proxy that makes it differ. */
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

/** Runs the command, and looks for secrets in all that it prints. */
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

/** For tests that ask only what the client sees: Respect takes most of the time. */
const withoutRespect: Options = { respect: async () => [] };

test('an API that is as its spec says differs in nothing', async () => {
  const { code, output } = await verifyLive('biot', await reality('biot'));
  expect(output).toContain('; 0 differences.');
  expect(output).toContain('lifecycle passed');
  expect(code).toBe(0);
});

test('what was only assumed and is seen to hold is named, and what differs is not', async () => {
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

test('what a list leads to is read too', async () => {
  const real = await reality('biot');
  await verifyLive('biot', real, withoutRespect);
  expect(real.sandbox.counters.byOperation).toMatchObject({ getDevice: 1 });
});

test('a member under another name is told by its place and its types', async () => {
  const renamed = (path: string, body: string) =>
    path === '/device/v2/devices' ? body.replaceAll('"_caption"', '"_title"') : body;
  const { code, output } = await verifyLive(
    'biot',
    await reality('biot', { body: renamed }),
    withoutRespect,
  );
  expect(code).toBe(1);
  expect(output).toContain(
    'searchDevices 200 /data/*/_caption: expected a member that is always there, found nothing',
  );
});

test('a value of another type, and a status that the spec has not, are told without the value', async () => {
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
  expect(output).toMatch(/searchOrganizations 418 \(whole\): expected one of the statuses 200, /);
  expect(output).not.toContain('31337');
});

test('a secret that the provider sends back is not printed', async () => {
  const real = await reality('biot', {
    body: (path, text) =>
      path === '/device/v2/devices'
        ? text.replace('"metadata":{', `"metadata":{"${real.sandbox.account.password}":1,`)
        : text,
  });
  const { output } = await verifyLive('biot', real);
  expect(output).toContain(
    'searchDevices 200 /metadata/[hidden]: expected no such member, found number',
  );
});

test('nothing is written', async () => {
  const real = await reality('iotconnect');
  await verifyLive('iotconnect', real, { args: ['--write'] });
  const operations = Object.keys(real.sandbox.counters.byOperation);
  expect(operations.filter((id) => /^(create|update|delete|send|allot)/.test(id))).toEqual([]);
});

test('credentials that are missing are asked for by the names of their variables', async () => {
  const { code, output } = await verifyLive('biot', await reality('biot'), {
    without: ['password', 'refresh_token', 'phone', 'secretKey'],
  });
  expect(code).toBe(2);
  expect(output).toContain(
    'There are no credentials for biot. Set BIOT_USERNAME, BIOT_PASSWORD; or',
  );
});

test('an API that is not there is told, and so is a provider that isn’t', async () => {
  const real = await reality('biot');
  const gone = await verifyLive('biot', { ...real, url: 'http://127.0.0.1:9' });
  expect(gone.code).toBe(2);
  const unknown = await verifyLive('bio', real);
  expect(unknown).toMatchObject({ code: 2, output: expect.stringContaining('The providers are') });
});

test('a narrative that writes is left out, unless it is allowed', async () => {
  const openapi = {
    openapi: '3.1.0',
    paths: { '/things': { post: { operationId: 'createThing', security: [], responses: {} } } },
  };
  const step = { stepId: 'thenCreate', operationId: 'createThing' };
  const arazzo = { arazzo: '1.1.0', workflows: [{ workflowId: 'lifecycle', steps: [step] }] };
  const { description } = readDescription({
    name: 'made-up',
    openapi: parsedDocument('openapi.json', openapi),
    arazzo: parsedDocument('auth.arazzo.json', arazzo),
  });
  const lifecycle = description!.lifecycle!;
  const settings = {
    ...{ inputs: {}, credentials: {}, server: {}, baseUrl: undefined, url: 'http://127.0.0.1:9' },
    ...{ write: false, tokenOperations: [] },
  };
  const of = (more: object) =>
    runNarratives({ name: 'made-up', lifecycle, file: 'none.yaml' }, { ...settings, ...more });
  expect(await of({})).toEqual([
    {
      workflowId: 'lifecycle',
      outcome: 'skipped',
      notes: ['it writes: createThing (--write allows it)'],
    },
  ]);
  expect(await of({ write: true })).toMatchObject([{ outcome: 'failed' }]);
});
