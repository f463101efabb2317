// A third-party document whose security schemes have flows. The client logs in with OAuth, or takes a session or
// credentials.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../src/generate.ts';
import { compile, scratch } from './compile.ts';
import { entryIn, importPackage } from './package.ts';

const description = 'Things.';
const schemes = {
  oauth: {
    type: 'oauth2',
    flows: {
      clientCredentials: { tokenUrl: 'https://id.example.com/token', scopes: {} },
      authorizationCode: {
        authorizationUrl: 'https://id.example.com/authorize',
        tokenUrl: 'https://id.example.com/token',
        scopes: {},
      },
    },
  },
  key: { type: 'apiKey', in: 'query', name: 'key' },
};
const documents = {
  name: 'flows',
  openapi: documentWith(schemes),
  arazzo: undefined,
  version: undefined,
};

function documentWith(securitySchemes: object): string {
  const operation = { responses: { 200: { description } } };
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Flows', version: '1' },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ oauth: [] }],
    paths: {
      '/things': { get: { operationId: 'listThings', ...operation } },
      '/keyed': {
        get: { operationId: 'keyed', security: [{ key: [] }, { oauth: [] }], ...operation },
      },
    },
    components: { securitySchemes },
  });
}

interface Package {
  createFlowsClient(options?: object): {
    session?: object;
    listThings(): Promise<unknown>;
    keyed(): Promise<unknown>;
  };
}

const folder = scratch('flows');
let provider: Package;

beforeAll(async () => {
  provider = await importPackage<Package>(folder, documents);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends both calls, and returns the requests that arrived. */
async function sentBy(options: object): Promise<string[]> {
  const sent: string[] = [];
  const client = provider.createFlowsClient({
    ...options,
    fetch: async ({ method, url, headers }: Request) => {
      sent.push(`${method} ${url} ${headers.get('Authorization')}`);
      if (!url.includes('/token')) return Response.json([]);
      return Response.json({ access_token: 'A', token_type: 'Bearer', expires_in: 60 });
    },
  });
  await client.listThings();
  await client.keyed();
  return sent;
}

test('with the credentials of a flow, the client logs in', async () => {
  const credentials = { client_id: 'id', client_secret: 'secret' };
  expect(await sentBy({ credentials })).toEqual([
    'POST https://id.example.com/token Basic aWQ6c2VjcmV0',
    'GET https://api.example.com/things Bearer A',
    'GET https://api.example.com/keyed Bearer A',
  ]);
  expect(provider.createFlowsClient({ credentials }).session).toBeDefined();
});

test('relative URLs are relative to the server that the caller chooses, or to baseUrl', async () => {
  const relative = { tokenUrl: 'oauth/token', refreshUrl: '//id.example.com/refresh', scopes: {} };
  const openapi = JSON.parse(
    documentWith({ oauth: { type: 'oauth2', flows: { clientCredentials: relative } } }),
  );
  openapi.servers = [
    { url: 'https://{instance}.example.com/api/', variables: { instance: { default: 'main' } } },
  ];
  const named = { ...documents, name: 'relative', openapi: JSON.stringify(openapi) };
  const { createRelativeClient } = await importPackage<{
    createRelativeClient(options: object): ReturnType<Package['createFlowsClient']>;
  }>(folder, named);
  const tokenUrlWith = async (options: object): Promise<string | undefined> => {
    const sent: string[] = [];
    const fetch = async ({ url }: Request): Promise<Response> => {
      sent.push(url);
      return Response.json({ access_token: 'A', token_type: 'Bearer' });
    };
    const credentials = { client_id: 'id', client_secret: 'secret' };
    await createRelativeClient({ ...options, credentials, fetch }).listThings();
    return sent[0];
  };
  expect(await tokenUrlWith({})).toBe('https://main.example.com/api/oauth/token');
  expect(await tokenUrlWith({ server: { instance: 'eu' } })).toBe(
    'https://eu.example.com/api/oauth/token',
  );
  expect(await tokenUrlWith({ baseUrl: 'https://proxy.example.com/relative' })).toBe(
    'https://proxy.example.com/relative/api/oauth/token',
  );
});

test('each flow requests tokens from its own URLs', async () => {
  const urls = (name: string) => ({ tokenUrl: `https://${name}.example.com/token`, scopes: {} });
  const flows = { clientCredentials: urls('app'), password: urls('user') };
  const openapi = documentWith({ oauth: { type: 'oauth2', flows } });
  const { createOwnUrlsClient } = await importPackage<{
    createOwnUrlsClient(options: object): ReturnType<Package['createFlowsClient']>;
  }>(folder, { ...documents, name: 'own-urls', openapi });
  const sent: string[] = [];
  const fetch = async ({ url }: Request): Promise<Response> => {
    sent.push(url);
    return Response.json({ access_token: 'A', token_type: 'Bearer', expires_in: 60 });
  };
  for (const user of [{}, { username: 'ada', password: 'p' }]) {
    const credentials = { client_id: 'id', client_secret: 'secret', ...user };
    await createOwnUrlsClient({ credentials, fetch }).listThings();
  }
  expect(sent.filter((url) => url.includes('/token'))).toEqual([
    'https://app.example.com/token',
    'https://user.example.com/token',
  ]);
});

test('with a session, or credentials of security schemes, it does not', async () => {
  const expected = [
    'GET https://api.example.com/things Bearer B',
    'GET https://api.example.com/keyed Bearer B',
  ];
  expect(await sentBy({ session: { accessToken: async () => 'B' } })).toEqual(expected);
  expect(await sentBy({ credentials: { oauth: 'B' } })).toEqual(expected);
  expect(await sentBy({ credentials: { oauth: 'B', key: 'k' } })).toEqual([
    'GET https://api.example.com/things Bearer B',
    'GET https://api.example.com/keyed?key=k null',
  ]);
});

test('without both, calls are sent unchanged', async () => {
  expect(await sentBy({})).toEqual([
    'GET https://api.example.com/things null',
    'GET https://api.example.com/keyed null',
  ]);
});

test('the compiler accepts each form, and rejects others', () => {
  const uses = `import { createFlowsClient } from './packages/flows/src/generated/index.ts';
const { session } = createFlowsClient({ credentials: { client_id: 'a', client_secret: 'b' } });
await session?.login();
createFlowsClient({ credentials: { client_id: 'a', redirect_uri: 'c' }, onChallenge: async (challenge) => {
  if (challenge.challenge === 'authorization') console.log(challenge.details.url);
  throw new Error('Not answered.');
} });
createFlowsClient({ credentials: { key: 'k' } });
createFlowsClient({ credentials: { client_id: 'a', client_secret: 'b', key: 'k' } });
createFlowsClient({ credentials: async () => ({ client_id: 'a', client_secret: 'b' }) });
createFlowsClient({ credentials: { client_id: 'a', client_secret: 'b', key: 'k' }, store: undefined, key: 'ada' });
// @ts-expect-error
createFlowsClient({ credentials: { client_id: 'a', client_secret: 'b', key: 'k', kez: 'k' } });
createFlowsClient({ session: { accessToken: async () => 'token' } });
createFlowsClient();
// @ts-expect-error
createFlowsClient({ credentials: { kez: 'k' } });
`;
  const file = join(folder, 'uses.ts');
  writeFileSync(file, uses);
  const mocks = join(folder, 'packages/flows/src/generated/msw.ts');
  expect(compile(folder, [entryIn(folder, documents), mocks, file])).toEqual([]);
});

test('with a security scheme named client_id, the client takes only credentials of schemes', () => {
  const clientId = { type: 'apiKey', in: 'header', name: 'X-Client-Id' };
  const openapi = documentWith({ ...schemes, client_id: clientId });
  const { files, problems } = generate([{ ...documents, openapi }]);
  expect(problems).toEqual([]);
  expect(files.get('packages/flows/src/generated/index.ts')).toContain('createSessionClient');
});
