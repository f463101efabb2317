// The credentials that the steps of a lifecycle send: the generated code compiles, and sends all of them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile, scratch } from './compile.ts';
import { halcyon } from './fixture.ts';
import { importPackage } from './package.ts';

interface Workflow {
  workflowId: string;
  inputs: object;
  steps: [Record<string, unknown>];
  outputs: Partial<Record<string, string>>;
}
interface Documents {
  readonly openapi: {
    readonly paths: Record<string, Record<'post', { security: object; responses: object }>>;
    readonly components: { readonly securitySchemes: Record<string, object> };
  };
  readonly login: Workflow;
  readonly code: Workflow;
  readonly refresh: Workflow;
}
interface Package {
  readonly [create: `create${string}Client`]: (options: object) => {
    readonly session: { login(): Promise<void>; accessToken(options?: object): Promise<string> };
  };
}

const folder = scratch('steps');
afterAll(() => rmSync(folder, { recursive: true }));

const json = { contentType: 'application/json' };
const form = { contentType: 'application/x-www-form-urlencoded' };

/** Replaces the client's HTTP Basic by keys. */
function withKeys({ openapi, login, refresh }: Documents, where: string, ...names: string[]): void {
  for (const name of names) {
    const facts = { description: 'A key.', 'x-evidence': 'assumed' };
    openapi.components.securitySchemes[name] = { type: 'apiKey', in: where, name, ...facts };
  }
  const security = [Object.fromEntries(names.map((name) => [name, []]))];
  for (const path of ['/sessions', '/sessions/renew'])
    openapi.paths[path]!.post.security = security;
  const values = { apiKey: '$inputs.client_key' };
  const sent = names.map((schemeName) => ({ schemeName, values }));
  // A workflow has to use all of its inputs.
  const user = '{$inputs.user}{$inputs.client_id}';
  const requestBody = { ...json, payload: { user, secret: '$inputs.secret' } };
  Object.assign(login.steps[0], { 'x-security': sent, requestBody });
  const renewal = { ...form, payload: { refresh: '{$inputs.refresh_token}{$inputs.client_id}' } };
  Object.assign(refresh.steps[0], { 'x-security': sent, requestBody: renewal });
}

/** Makes the access token its own refresh token. */
function withoutRefreshToken({ openapi, login, code, refresh }: Documents): void {
  const { post } = openapi.paths['/sessions/renew']!;
  post.security = [{ session: [] }];
  Object.assign(post.responses, { 401: { $ref: '#/components/responses/InvalidToken' } });
  const text = { type: 'string', format: 'password', description: 'The token.' };
  const access_token = { ...text, examples: ['access-token-1'] };
  refresh.inputs = { type: 'object', required: ['access_token'], properties: { access_token } };
  const values = { apiKey: '$inputs.access_token' };
  Object.assign(refresh.steps[0], {
    'x-security': [{ schemeName: 'session', values }],
    requestBody: { ...form, payload: { refresh: 'r' } },
  });
  for (const { outputs } of [login, code, refresh]) delete outputs.refresh_token;
}

const cases: Record<string, { change(documents: Documents): void; sent: object }> = {
  'a key in the query of an operation without query parameters': {
    change: (documents) => withKeys(documents, 'query', 'clientKey'),
    sent: { search: '?clientKey=key-of-client', cookie: null },
  },
  'two cookies': {
    change: (documents) => withKeys(documents, 'cookie', 'clientKey', 'second'),
    sent: { search: '', cookie: 'clientKey=key-of-client; second=key-of-client' },
  },
  'an access token with a lifetime in milliseconds that is its own refresh token': {
    change: withoutRefreshToken,
    sent: { search: '', cookie: null },
  },
};

const names = Object.keys(cases).map((_, index) => `steps${'abc'[index]}`);

test.for(Object.entries(cases).map(([title, one], index) => [title, names[index]!, one] as const))(
  '%s is sent',
  async ([, name, { change, sent }]) => {
    const openapi = parse(halcyon.openapi);
    const arazzo = parse(halcyon.arazzo);
    // The narrative passes a refresh token.
    arazzo.workflows.pop();
    arazzo.sourceDescriptions[0].name = name;
    const [login, code, , refresh] = arazzo.workflows;
    change({ openapi, login, code, refresh });
    const texts = { openapi: JSON.stringify(openapi), arazzo: JSON.stringify(arazzo) };
    const exports = await importPackage<Package>(folder, { ...halcyon, name, ...texts });
    const received: object[] = [];
    const create = exports[`create${name.replace('s', 'S')}Client`]!;
    const { session } = create({
      server: { region: 'north' },
      credentials: { user: 'ada', secret: 's', client_id: 'id', client_key: 'key-of-client' },
      fetch: async ({ url, headers }: Request) => {
        received.push({ search: new URL(url).search, cookie: headers.get('Cookie') });
        return Response.json({ token: 't', lifetime: 60_000, state: 'OPEN' });
      },
    });
    await session.login();
    expect(received).toEqual([sent]);
  },
);

test('the generated code compiles', () => {
  const files = names.map((name) => join(folder, `packages/${name}/src/generated/lifecycle.ts`));
  expect(compile(folder, files)).toEqual([]);
});
