import type { Json, JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { documentOf, draftFrom, operationOf, problemsOf } from '../test/drafts.ts';
import type { Draft } from './draft.ts';

const text: JsonObject = { type: 'string' };
const account = { email: text, password: text };
const boats: JsonObject = {
  '/boats': { get: { responses: { 200: { description: 'OK' } } } },
};

function draftWith(login: JsonObject, others: JsonObject = {}, parts: JsonObject = {}): Draft {
  return draftFrom(documentOf({ '/auth/login': { post: login }, ...others, ...boats }, parts));
}

type Workflow = JsonObject & { steps: { outputs: JsonObject; requestBody: { payload: Json } }[] };

function workflowOf({ arazzo }: Draft, id: string): Workflow {
  const workflows = arazzo?.workflows as unknown as Workflow[];
  return workflows.find(({ workflowId }) => workflowId === id)!;
}

function questionsOf({ notes }: Draft): string {
  return notes.questions.map((one) => one.text).join('\n');
}

const lifetimes: [string, JsonObject, JsonObject][] = [
  ['seconds', { expires_in: { type: 'integer' } }, { expires_in: '$response.body#/expires_in' }],
  [
    'milliseconds',
    { expires: { type: 'integer', description: 'In milliseconds.' } },
    { expires_in_ms: '$response.body#/expires' },
  ],
  [
    'minutes',
    { ttl: { type: 'integer', description: 'Minutes.' } },
    {
      expires_in: {
        context: '$response.body',
        selector: '/ttl',
        type: 'jsonpointer',
        'x-format': 'minutes',
      },
    },
  ],
  [
    'an instant',
    { expiresAt: { type: 'string', format: 'date-time' } },
    { expires_at: '$response.body#/expiresAt' },
  ],
  [
    'an instant in milliseconds',
    { exp: { type: 'integer', example: 1767225600000 } },
    {
      expires_at: {
        context: '$response.body',
        selector: '/exp',
        type: 'jsonpointer',
        'x-format': 'milliseconds',
      },
    },
  ],
];

test.each(lifetimes)('a lifetime in the response: %s', (_, members, outputs) => {
  const draft = draftWith(operationOf(account, { token: text, ...members }));
  expect(workflowOf(draft, 'login').steps[0]!.outputs).toEqual({
    access_token: '$response.body#/token',
    ...outputs,
  });
  expect(problemsOf(draft)).toEqual([]);
});

test('a lifetime with an unknown unit is a question', () => {
  const draft = draftWith(operationOf(account, { token: text, expires: { type: 'integer' } }));
  expect(questionsOf(draft)).toContain('whether "expires" is a number of seconds');
});

test('tokens inside other objects are found', () => {
  const data = { type: 'object', properties: { access_token: text } };
  const user = { type: 'object', required: ['email'], properties: account };
  const draft = draftWith(operationOf({ user }, { data }));
  const [step] = workflowOf(draft, 'login').steps;
  expect(step!.outputs).toEqual({ access_token: '$response.body#/data/access_token' });
  expect(step!.requestBody.payload).toEqual({
    user: { email: '$inputs.email', password: '$inputs.password' },
  });
  expect(problemsOf(draft)).toEqual([]);
});

test('a response without a token gets one, and its name is a question', () => {
  const login = operationOf(account, {}, { responses: { 200: { description: 'OK' } } });
  const draft = draftWith(login);
  expect(questionsOf(draft)).toContain('the name of the token');
  expect(draft.openapi.components).toMatchObject({
    schemas: { LoginResult: { 'x-evidence': 'assumed', required: ['access_token'] } },
  });
  expect(problemsOf(draft)).toEqual([]);
});

test('a rejection has the documented status, or an assumed 401', () => {
  const rejected = (status?: string): Json => {
    const responses = {
      200: { description: 'OK' },
      ...(status && { [status]: { description: 'No' } }),
    };
    const draft = draftWith(operationOf(account, {}, { responses }));
    expect(problemsOf(draft)).toEqual([]);
    return (workflowOf(draft, 'login').steps[0] as unknown as { onFailure: Json }).onFailure;
  };
  const criteria = (status: number): object => [
    { criteria: [{ condition: `$statusCode == ${status}` }] },
  ];
  expect(rejected('422')).toMatchObject(criteria(422));
  expect(rejected()).toMatchObject(criteria(401));
});

test('the narrative logs out with the tokens of the refresh', () => {
  const tokens = { access_token: text, refresh_token: text };
  const draft = draftWith(operationOf(account, tokens), {
    '/auth/refresh': { post: operationOf({ refresh_token: text }, tokens) },
    '/auth/logout': { post: operationOf({ refresh_token: text }, {}) },
  });
  const steps = workflowOf(draft, 'lifecycle').steps as unknown as JsonObject[];
  expect(steps.map(({ stepId }) => stepId)).toEqual([
    'thenLogin',
    'thenCall',
    'thenRefresh',
    'thenCallAgain',
    'thenLogout',
  ]);
  expect(steps.at(-1)!.parameters).toEqual([
    { name: 'access_token', value: '$steps.thenRefresh.outputs.access_token' },
    { name: 'refresh_token', value: '$steps.thenRefresh.outputs.refresh_token' },
  ]);
  expect(problemsOf(draft)).toEqual([]);
});

test.each([
  ['Authorization', { type: 'http', scheme: 'bearer' }],
  [
    'X-Authorization',
    { type: 'apiKey', in: 'header', name: 'X-Authorization', 'x-prefix': 'Bearer ' },
  ],
  ['X-Token', { type: 'apiKey', in: 'header', name: 'X-Token' }],
])('the token of a login in the header %s', (header, scheme) => {
  const securitySchemes = { bearer: { type: 'apiKey', in: 'header', name: header } };
  const draft = draftWith(
    operationOf(account, { token: text }),
    {},
    { components: { securitySchemes } },
  );
  expect(draft.openapi.components).toMatchObject({ securitySchemes: { bearer: scheme } });
  // Workflow runners do not know the prefix.
  expect(workflowOf(draft, 'lifecycle') === undefined).toBe('x-prefix' in scheme);
  expect(questionsOf(draft).includes(`the header ${header}`)).toBe(header !== 'X-Token');
  expect(problemsOf(draft)).toEqual([]);
});

test('a response of FastAPI to an invalid request is no rejection', () => {
  const schema = { $ref: '#/components/schemas/HTTPValidationError' };
  const invalid = { description: 'Invalid', content: { 'application/json': { schema } } };
  const login = operationOf({ grant_type: text, ...account }, { access_token: text });
  const responses = { ...(login.responses as JsonObject), 422: invalid };
  const schemas = { HTTPValidationError: { type: 'object', properties: { detail: text } } };
  const securitySchemes = { bearer: { type: 'http', scheme: 'bearer' } };
  const draft = draftWith(
    { ...login, responses },
    {},
    { components: { schemas, securitySchemes } },
  );
  expect(questionsOf(draft)).toContain('reject the credentials (assumed: 400)');
  expect(problemsOf(draft)).toEqual([]);
});

test('a refresh with an unknown member is a question', () => {
  const tokens = { access_token: text, refresh_token: text };
  const known = { post: operationOf({ refresh_token: text, email: text }, tokens) };
  const refresh = { '/auth/refresh': known };
  expect(workflowOf(draftWith(operationOf(account, tokens), refresh), 'refresh')).toBeDefined();
  const schema = {
    type: 'object',
    required: ['device'],
    properties: { refresh_token: text, device: text },
  };
  const post = {
    ...operationOf({}, tokens),
    requestBody: { content: { 'application/json': { schema } } },
  };
  const draft = draftWith(operationOf(account, tokens), { '/auth/refresh': { post } });
  expect(workflowOf(draft, 'refresh')).toBeUndefined();
  expect(questionsOf(draft)).toContain('the value of "device" is not known');
  expect(problemsOf(draft)).toEqual([]);
});

test('a refresh and a logout send the access token too, if they have a member for it', () => {
  const tokens = { token: text, refreshToken: text };
  const draft = draftWith(operationOf(account, tokens), {
    '/auth/refresh': { post: operationOf(tokens, tokens) },
    '/auth/revoke-token': { post: operationOf({ token: text }, {}) },
  });
  const payload = (id: string): Json => workflowOf(draft, id).steps[0]!.requestBody.payload;
  expect(payload('refresh')).toEqual({
    token: '$inputs.access_token',
    refreshToken: '$inputs.refresh_token',
  });
  expect(payload('logout')).toEqual({ token: '$inputs.access_token' });
  expect(problemsOf(draft)).toEqual([]);
});

test('a login with a password does not send an optional key, which is a question', () => {
  const draft = draftWith(operationOf({ ...account, apiKey: text }, { token: text }));
  const { payload } = workflowOf(draft, 'login').steps[0]!.requestBody;
  expect(Object.keys(payload as JsonObject)).toEqual(['email', 'password']);
  expect(questionsOf(draft)).toContain('whether users log in with "apiKey"');
  const key = draftWith(operationOf({ apiKey: text }, { token: text }));
  expect(workflowOf(key, 'login').steps[0]!.requestBody.payload).toHaveProperty('apiKey');
});

test('of several alternatives of a body, the login sends the one with a password', () => {
  const alternative = (method: string, member: string): JsonObject => ({
    type: 'object',
    required: ['method', member],
    properties: { method: { type: 'string', enum: [method] }, [member]: text },
  });
  const schemas = { Code: alternative('code', 'code'), Password: alternative('pw', 'password') };
  const schema = {
    oneOf: [{ $ref: '#/components/schemas/Code' }, { $ref: '#/components/schemas/Password' }],
    discriminator: {
      propertyName: 'method',
      mapping: { code: '#/components/schemas/Code', pw: '#/components/schemas/Password' },
    },
  };
  const login = {
    ...operationOf({}, { token: text }),
    requestBody: { content: { 'application/json': { schema } } },
  };
  const securitySchemes = { bearer: { type: 'http', scheme: 'bearer' } };
  const draft = draftWith(login, {}, { components: { schemas, securitySchemes } });
  expect(workflowOf(draft, 'login').steps[0]!.requestBody.payload).toEqual({
    method: 'pw',
    password: '$inputs.password',
  });
  expect(problemsOf(draft)).toEqual([]);
});

test('a value out of several is a guess', () => {
  const grant_type = { type: 'string', enum: ['client_credentials', 'password'] };
  const members = { grant_type, audience: { type: 'string', enum: ['a', 'b'] }, ...account };
  const schema = { type: 'object', required: ['grant_type', 'audience'], properties: members };
  const draft = draftWith({
    ...operationOf({}, { token: text }),
    requestBody: { content: { 'application/json': { schema } } },
  });
  expect(workflowOf(draft, 'login').steps[0]!.requestBody.payload).toMatchObject({
    grant_type: 'password',
    audience: 'a',
  });
  expect(draft.notes.guesses.map((one) => one.text)).toContain(
    'logs in, with "grant_type" "password", "audience" "a"',
  );
  expect(problemsOf(draft)).toEqual([]);
});

test('a key that calls carry in addition to the token is an input of the login', () => {
  const securitySchemes = {
    bearer: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  };
  const security = [{ bearer: [], key: [] }];
  const draft = draftWith(
    operationOf(account, { token: text }, { security: [] }),
    {},
    {
      security,
      components: { securitySchemes },
    },
  );
  expect(workflowOf(draft, 'login')).toMatchObject({
    inputs: { required: ['email', 'password', 'key'] },
    'x-security': [{ schemeName: 'key', values: { apiKey: '$inputs.key' } }],
  });
  expect(problemsOf(draft)).toEqual([]);
});

test('a refresh and a logout send the documented keys next to the token', () => {
  const tokens = { accessToken: text, refreshToken: text };
  const securitySchemes = {
    bearer: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    device: { type: 'apiKey', in: 'cookie', name: 'device' },
  };
  const later = (security: JsonObject, path: string): JsonObject => ({
    [path]: { post: operationOf({ refreshToken: text }, tokens, { security: [security] }) },
  });
  for (const own of [[], [{ key: [] }]] as const) {
    const draft = draftWith(
      operationOf(account, tokens, { security: own }),
      { ...later({ key: [] }, '/refresh'), ...later({ bearer: [], key: [] }, '/logout') },
      { components: { securitySchemes } },
    );
    const sent = { schemeName: 'key', values: { apiKey: '$inputs.key' } };
    expect(workflowOf(draft, 'login')).toMatchObject({ inputs: { properties: { key: {} } } });
    expect(workflowOf(draft, 'refresh')).toMatchObject({ steps: [{ 'x-security': [sent] }] });
    expect(draft.openapi.paths).toMatchObject({
      '/refresh': { post: { security: [{ key: [] }] } },
      '/logout': { post: { security: [{ bearer: [], key: [] }] } },
    });
    expect(problemsOf(draft)).toEqual([]);
  }
  const draft = draftWith(operationOf(account, tokens), later({ device: [] }, '/refresh'), {
    components: { securitySchemes },
  });
  expect(questionsOf(draft)).toContain('requires "device", which no login provides');
  expect(problemsOf(draft)).toEqual([]);
});

test('a login sends its required header for CSRF, which is not the token', () => {
  const header = { name: 'X-CSRF-Token', in: 'header', required: true, schema: text };
  const securitySchemes = {
    sid: { type: 'apiKey', in: 'cookie', name: 'sid' },
    csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
  };
  const draft = draftWith(
    operationOf(account, { sid: text }, { security: [], parameters: [header] }),
    { '/ships': { post: operationOf({}, {}, { security: [{ sid: [], csrf: [] }] }) } },
    { security: [{ sid: [] }], components: { securitySchemes } },
  );
  expect(workflowOf(draft, 'login')).toMatchObject({
    'x-security-scheme': 'sid',
    steps: [{ 'x-security': [{ schemeName: 'csrf', values: { apiKey: '$inputs.csrf' } }] }],
  });
  expect(problemsOf(draft)).toEqual([]);
});

test('a credential that no login provides is a question for each operation', () => {
  const securitySchemes = {
    bearer: { type: 'http', scheme: 'bearer' },
    admin: { type: 'apiKey', in: 'header', name: 'X-Admin' },
  };
  const get = { responses: { 200: { description: 'OK' } }, security: [{ admin: [] }] };
  const draft = draftWith(
    operationOf(account, { token: text }),
    { '/users': { get }, '/keys': { get } },
    { components: { securitySchemes } },
  );
  expect(questionsOf(draft)).toContain('requires "admin" (like 1 other operation)');
  expect(draft.notes.questions.find((one) => one.text.includes('"admin"'))?.lines).toBe(2);
  expect(problemsOf(draft)).toEqual([]);
});

test('of several alternatives in `security`, the one with the token is kept', () => {
  const securitySchemes = {
    key: { type: 'apiKey', in: 'query', name: 'key' },
    bearer: { type: 'http', scheme: 'bearer' },
  };
  const draft = draftWith(
    operationOf(account, { token: text }),
    {},
    {
      security: [{ key: [] }, { bearer: [] }],
      components: { securitySchemes },
    },
  );
  expect(draft.openapi.paths).toMatchObject({ '/boats': { get: { security: [{ bearer: [] }] } } });
  expect(problemsOf(draft)).toEqual([]);
});

test('a document without security gets a Bearer scheme for all operations except the login', () => {
  const draft = draftWith(
    operationOf(account, { token: text }),
    { '/auth/register': { post: operationOf(account, { id: text }) } },
    { security: [], components: {} },
  );
  expect(draft.openapi).toMatchObject({
    paths: {
      '/auth/register': { post: { security: [] } },
      '/auth/login': { post: { security: [] } },
      '/boats': { get: { security: [{ bearer: [] }] } },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', 'x-evidence': 'assumed' } },
    },
  });
  expect(problemsOf(draft)).toEqual([]);
});

const flow = { tokenUrl: 'https://api.acme.dev/oauth/token', scopes: {} };

test('flows describe the login, unless an operation has their token URL', () => {
  const securitySchemes = { oauth: { type: 'oauth2', flows: { password: flow } } };
  const parts = { security: [{ oauth: [] }], components: { securitySchemes } };
  const flows = draftFrom(documentOf(boats, parts));
  expect([flows.plan.kind, flows.arazzo]).toEqual(['flows', undefined]);
  expect(problemsOf(flows)).toEqual([]);
  const post = operationOf({ username: text, password: text }, { access_token: text });
  const operation = draftFrom(documentOf({ '/oauth/token': { post }, ...boats }, parts));
  expect(operation.plan.kind).toBe('login');
  expect(problemsOf(operation)).toEqual([]);
});

test('without a login, calls carry the credentials themselves', () => {
  const draft = draftFrom(documentOf(boats));
  expect([draft.plan.kind, draft.arazzo]).toEqual(['given', undefined]);
  expect(questionsOf(draft)).toContain('whether users get "bearer" from the provider');
  expect(problemsOf(draft)).toEqual([]);
});

test('a login whose token is not documented does not replace documented credentials', () => {
  const securitySchemes = { basic: { type: 'http', scheme: 'basic' } };
  const parts = { security: [{ basic: [] }], components: { securitySchemes } };
  const post = operationOf({ name: text, password: text }, {});
  const draft = draftFrom(documentOf({ '/login': { post }, ...boats }, parts));
  expect(draft.plan.kind).toBe('given');
  expect(problemsOf(draft)).toEqual([]);
});

test('a key in a header is preferred to a session cookie, and has the described prefix', () => {
  const securitySchemes = {
    cookie: { type: 'apiKey', in: 'cookie', name: 'sessionid' },
    token: {
      type: 'apiKey',
      in: 'header',
      name: 'Authorization',
      description: 'Token-based authentication with required prefix "Token"',
    },
  };
  const security = [{ cookie: [] }, { token: [] }];
  const draft = draftFrom(documentOf(boats, { security, components: { securitySchemes } }));
  expect(draft.openapi).toMatchObject({
    paths: { '/boats': { get: { security: [{ token: [] }] } } },
    components: { securitySchemes: { token: { 'x-prefix': 'Token ' } } },
  });
  expect(problemsOf(draft)).toEqual([]);
});

test('an operation that could be the login, but returns no token, is named', () => {
  const draft = draftWith(operationOf(account, { name: text }));
  expect(draft.plan.kind).toBe('given');
  expect(questionsOf(draft)).toContain(
    '(postAuthLogin takes a secret, but its response has no token)',
  );
  const silent = documentOf(
    { '/login': { post: operationOf(account, { name: text }) } },
    { security: [], components: {} },
  );
  expect(() => draftFrom(silent)).toThrow('postLogin takes a secret');
});

test('without a login and without schemes, the error says what to add', () => {
  const document = documentOf(boats, { security: [], components: {} });
  expect(() => draftFrom(document)).toThrow(/No login was found.*\n.*\n.*POST \/login/);
  const parameters = [{ name: 'Api-Key', in: 'header', schema: text }];
  const keyed = {
    '/boats': { get: { parameters, responses: { 200: { description: 'OK' } } } },
  };
  expect(() => draftFrom(documentOf(keyed, { security: [], components: {} }))).toThrow(
    'Operations take the header "Api-Key" as a parameter.',
  );
});
