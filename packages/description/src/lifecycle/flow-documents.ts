// Creates documents from the flows of a security scheme: the token endpoint as an operation, and a lifecycle that calls
// it. The sandbox and the draft of a provider use them. A client does not: it implements OAuth.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { pascal, uniqueName } from '../names/names.ts';
import type { OAuthFlow, SecurityScheme } from '../openapi/model.ts';

/** How a client authenticates (RFC 6749 §2.3): by HTTP Basic, in the body, or not at all. */
export type ClientAuthentication = 'basic' | 'post' | 'none';

export interface FlowDocuments {
  readonly openapi: JsonObject;
  readonly arazzo: JsonObject;
}

interface Names {
  readonly token: string;
  readonly refresh: string;
  readonly device: string;
  readonly client: string;
}

/** `undefined` if the scheme has no flows. */
export function documentsOfFlows(
  name: string,
  openapi: JsonObject,
  { name: scheme, oauth }: SecurityScheme,
  authentications: readonly ClientAuthentication[] = ['basic', 'post', 'none'],
): FlowDocuments | undefined {
  const flows = oauth?.flows ?? [];
  if (flows.length === 0) return undefined;
  const text = JSON.stringify(openapi);
  const isTaken = (one: string): boolean => text.includes(`"${one}"`);
  const names: Names = {
    token: uniqueName('createToken', isTaken),
    refresh: uniqueName('refreshToken', isTaken),
    device: uniqueName('authorizeDevice', isTaken),
    client: uniqueName('oauthClient', isTaken),
  };
  const variants = flows.flatMap((flow) =>
    authentications
      // A client without a secret has no credentials.
      .filter((one) => one !== 'none' || flow.type !== 'clientCredentials')
      .map((one): Variant => ({ flow, authentication: one, names, scheme })),
  );
  const isAlone = variants.length === 1;
  return {
    openapi: withEndpoints(openapi, flows, names),
    arazzo: {
      arazzo: '1.1.0',
      info: { title: `${name} lifecycle`, version: '1.0.0' },
      sourceDescriptions: [{ name, url: './openapi.yaml', type: 'openapi' }],
      workflows: variants.flatMap((variant) => workflowsOf(variant, isAlone)),
    },
  };
}

interface Variant {
  readonly flow: OAuthFlow;
  readonly authentication: ClientAuthentication;
  readonly names: Names;
  readonly scheme: string;
}

const grants = {
  clientCredentials: 'client_credentials',
  password: 'password',
  authorizationCode: 'authorization_code',
  deviceAuthorization: 'urn:ietf:params:oauth:grant-type:device_code',
} as const;

const form = 'application/x-www-form-urlencoded';

const text = (example: string): JsonObject => ({ type: 'string', examples: [example] });
const secret = (example: string): JsonObject => ({ ...text(example), format: 'password' });

/** All possible inputs of a workflow, with the values of the sandbox's account. */
const inputs: Readonly<Record<string, JsonObject>> = {
  client_id: { ...text('sandbox-client'), description: "The client's id." },
  client_secret: { ...secret('sandbox-client-secret'), description: "The client's secret." },
  username: { ...text('ada@example.com'), description: 'The user name.' },
  password: { ...secret('sandbox-password'), description: 'The password.' },
  scope: { ...text('sandbox-scope'), description: 'The scopes, separated by spaces.' },
  code: { ...secret('sandbox-code'), description: 'The code of the redirect.' },
  code_verifier: { ...secret('sandbox-code-verifier'), description: 'The verifier (RFC 7636).' },
  redirect_uri: { ...text('http://127.0.0.1/callback'), description: 'The redirect URI.' },
  device_code: { ...secret('sandbox-device-code'), description: 'The code of the device.' },
  interval: { type: 'integer', default: 5, description: 'Seconds.', examples: [5] },
  refresh_token: { ...secret('sandbox-refresh-token'), description: 'The refresh token.' },
};

const optional: readonly string[] = ['scope', 'interval', 'code_verifier', 'redirect_uri'];

/** The parameters of each flow in addition to those of the client. */
const sentBy: Readonly<Record<OAuthFlow['type'], readonly string[]>> = {
  clientCredentials: ['scope'],
  password: ['username', 'password', 'scope'],
  authorizationCode: ['code', 'redirect_uri', 'code_verifier'],
  deviceAuthorization: ['device_code'],
};

function inputsOf(names: readonly string[]): JsonObject {
  return {
    type: 'object',
    required: names.filter((name) => !optional.includes(name)),
    properties: Object.fromEntries(names.map((name) => [name, inputs[name]!])),
  };
}

const clientInputs: Readonly<Record<ClientAuthentication, readonly string[]>> = {
  basic: ['client_id', 'client_secret'],
  post: ['client_id', 'client_secret'],
  none: ['client_id'],
};

const tokens: JsonObject = {
  access_token: '$response.body#/access_token',
  expires_in: '$response.body#/expires_in',
  refresh_token: '$response.body#/refresh_token',
};

function passedOn(stepId: string): JsonObject {
  const names = Object.keys(tokens);
  return Object.fromEntries(names.map((name) => [name, `$steps.${stepId}.outputs.${name}`]));
}

function workflowsOf(variant: Variant, isAlone: boolean): JsonObject[] {
  const { flow, authentication, scheme } = variant;
  const suffix = isAlone ? '' : `With${pascal(flow.type)}${pascal(authentication)}`;
  const login = { workflowId: `login${suffix}`, 'x-security-scheme': scheme };
  const given = [...clientInputs[authentication], ...sentBy[flow.type]];
  const exchange = (stepId: string, onFailure: Json): JsonObject => ({
    steps: [
      tokenStep(stepId, variant, {
        operationId: variant.names.token,
        onFailure,
        sent: sentBy[flow.type],
        grant: grants[flow.type],
      }),
    ],
    outputs: passedOn(stepId),
  });
  const first: JsonObject[] =
    flow.type === 'deviceAuthorization'
      ? deviceWorkflows(variant, { login, suffix, exchange, given })
      : [{ ...login, inputs: inputsOf(given), ...exchange(`token${suffix}`, [refused()]) }];
  return flow.type === 'clientCredentials' ? first : [...first, refreshWorkflow(variant, suffix)];
}

interface Device {
  readonly login: JsonObject;
  readonly suffix: string;
  readonly given: readonly string[];
  exchange(stepId: string, onFailure: Json): JsonObject;
}

function deviceWorkflows(
  { names, authentication }: Variant,
  { login, suffix, exchange, given }: Device,
): JsonObject[] {
  const client = clientInputs[authentication];
  const handed = client.map((name): JsonObject => ({ name, value: `$inputs.${name}` }));
  const isSaid = (name: string): JsonObject => ({ name, value: `$response.body#/${name}` });
  const id = `device${suffix}`;
  const begin: JsonObject = {
    stepId: `begin${suffix}`,
    operationId: names.device,
    requestBody: { contentType: form, payload: payload(['client_id', 'scope']) },
    successCriteria: [{ condition: '$statusCode == 200' }],
    onSuccess: [
      {
        name: 'enterCode',
        type: 'goto',
        workflowId: id,
        parameters: [...handed, isSaid('device_code'), isSaid('interval')],
      },
    ],
    onFailure: [refused()],
    outputs: {
      user_code: '$response.body#/user_code',
      verification_uri: '$response.body#/verification_uri',
    },
  };
  const waits = [
    retry('pending', 'authorization_pending', { retryAfter: 5 }),
    retry('slowDown', 'slow_down', { retryAfter: 10, 'x-slow-down': 5 }),
    refused(),
  ];
  return [
    { ...login, inputs: inputsOf([...client, 'scope']), steps: [begin] },
    {
      workflowId: id,
      'x-interval': '$inputs.interval',
      inputs: inputsOf([...given, 'interval']),
      ...exchange(`poll${suffix}`, waits),
    },
  ];
}

function retry(name: string, error: string, further: JsonObject): JsonObject {
  const criteria = [{ condition: `$statusCode == 400 && $response.body#/error == '${error}'` }];
  return { name, type: 'retry', retryLimit: 120, criteria, ...further };
}

function refused(): JsonObject {
  return {
    name: 'refused',
    type: 'end',
    criteria: [{ condition: '$statusCode == 400 || $statusCode == 401' }],
  };
}

function refreshWorkflow(variant: Variant, suffix: string): JsonObject {
  const stepId = `renew${suffix}`;
  const condition = "$statusCode == 400 && $response.body#/error == 'invalid_grant'";
  const onFailure = [
    { name: 'refused', type: 'goto', workflowId: `login${suffix}`, criteria: [{ condition }] },
  ];
  const { flow, names } = variant;
  const operationId = refreshUrlOf(flow) === undefined ? names.token : names.refresh;
  const sent = ['refresh_token'];
  return {
    workflowId: `refresh${suffix}`,
    inputs: inputsOf([...sent, ...clientInputs[variant.authentication]]),
    steps: [tokenStep(stepId, variant, { operationId, onFailure, sent, grant: 'refresh_token' })],
    outputs: passedOn(stepId),
  };
}

/** Returns the refresh endpoint, if it is not the token endpoint. */
function refreshUrlOf({ tokenUrl, refreshUrl }: OAuthFlow): string | undefined {
  return refreshUrl === tokenUrl ? undefined : refreshUrl;
}

interface Request {
  readonly operationId: string;
  readonly onFailure: Json;
  readonly sent: readonly string[];
  readonly grant: string;
}

function tokenStep(
  stepId: string,
  { names, authentication }: Variant,
  { operationId, onFailure, sent, grant }: Request,
): JsonObject {
  const values = { username: '$inputs.client_id', password: '$inputs.client_secret' };
  const inBody = authentication === 'basic' ? [] : clientInputs[authentication];
  return {
    stepId,
    operationId,
    ...(authentication === 'basic' && {
      'x-security': [{ schemeName: names.client, values }],
    }),
    requestBody: {
      contentType: form,
      payload: { grant_type: grant, ...payload([...inBody, ...sent]) },
    },
    successCriteria: [{ condition: '$statusCode == 200' }],
    onFailure,
    outputs: tokens,
  };
}

function payload(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, `$inputs.${name}`]));
}

/** Adds the endpoints to the document as operations. */
function withEndpoints(openapi: JsonObject, flows: readonly OAuthFlow[], names: Names): JsonObject {
  const components = isObject(openapi.components) ? openapi.components : {};
  const schemes = isObject(components.securitySchemes) ? components.securitySchemes : {};
  const client = {
    type: 'http',
    scheme: 'basic',
    'x-form-encoded': true,
    'x-evidence': 'standard',
  };
  const [first] = flows;
  const device = flows.find((flow) => flow.deviceAuthorizationUrl !== undefined);
  const [refreshUrl] = flows.map(refreshUrlOf).filter((url) => url !== undefined);
  return {
    ...openapi,
    paths: {
      ...(isObject(openapi.paths) ? openapi.paths : {}),
      ...endpoint(openapi, first!.tokenUrl, tokenOperation(names.token, names)),
      ...(refreshUrl && endpoint(openapi, refreshUrl, tokenOperation(names.refresh, names))),
      ...(device && endpoint(openapi, device.deviceAuthorizationUrl!, deviceOperation(names))),
    },
    components: { ...components, securitySchemes: { ...schemes, [names.client]: client } },
  };
}

function endpoint({ servers }: JsonObject, url: string, operation: JsonObject): JsonObject {
  const [, origin = '', path] = /^(https?:\/\/[^/?#]+)([^?#]*)/i.exec(url) ?? [];
  // Only a relative URL has variables, which are those of the API's server.
  const [own] = origin.includes('{') && Array.isArray(servers) ? servers : [];
  const server = { ...(isObject(own) ? own : {}), url: origin };
  return { [path || '/']: { servers: [server], post: operation } };
}

function tokenOperation(operationId: string, { client }: Names): JsonObject {
  const all = ['grant_type', ...Object.keys(inputs).filter((name) => name !== 'interval')];
  const examples = {
    issued: {
      access_token: 'access-token-1',
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: 'refresh-token-1',
    },
  };
  return operationOf(operationId, {
    security: [{ [client]: [] }, {}],
    sent: all,
    required: ['grant_type'],
    response: {
      type: 'object',
      required: ['access_token', 'token_type'],
      properties: {
        access_token: secret('access-token-1'),
        token_type: { type: 'string' },
        expires_in: { type: 'integer' },
        refresh_token: secret('refresh-token-1'),
        scope: { type: 'string' },
      },
    },
    examples,
  });
}

function deviceOperation({ device }: Names): JsonObject {
  const uri = 'https://id.example/activate';
  return operationOf(device, {
    security: [],
    sent: ['client_id', 'scope'],
    required: ['client_id'],
    response: {
      type: 'object',
      required: ['device_code', 'user_code', 'verification_uri', 'expires_in'],
      properties: {
        device_code: secret('device-code-1'),
        user_code: { type: 'string' },
        verification_uri: { type: 'string' },
        expires_in: { type: 'integer' },
        interval: { type: 'integer' },
      },
    },
    examples: {
      begun: {
        device_code: 'device-code-1',
        user_code: 'WDJB-MJHT',
        verification_uri: uri,
        expires_in: 600,
        interval: 1,
      },
    },
  });
}

interface Endpoint {
  readonly security: Json;
  readonly sent: readonly string[];
  readonly required: readonly string[];
  readonly response: JsonObject;
  readonly examples: Readonly<Record<string, JsonObject>>;
}

/** Creates an operation of RFC 6749 §5: it accepts a form, returns JSON, and has errors with a code. */
function operationOf(
  operationId: string,
  { security, sent, required, response, examples }: Endpoint,
): JsonObject {
  const named = (all: Readonly<Record<string, JsonObject>>): JsonObject =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { value }]));
  const problem = (all: Readonly<Record<string, string>>): JsonObject => ({
    description: 'The request is invalid.',
    'x-evidence': 'standard',
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['error'],
          properties: { error: { type: 'string' }, error_description: { type: 'string' } },
        },
        examples: named(
          Object.fromEntries(Object.entries(all).map(([name, error]) => [name, { error }])),
        ),
      },
    },
  });
  const properties = Object.fromEntries(sent.map((name) => [name, { type: 'string' }]));
  const schema = { type: 'object', required, properties };
  return {
    operationId,
    summary: 'OAuth 2.0',
    description: 'RFC 6749, RFC 8628.',
    security,
    'x-evidence': 'standard',
    requestBody: { required: true, content: { [form]: { schema } } },
    responses: {
      200: {
        description: 'Done.',
        'x-evidence': 'standard',
        content: { 'application/json': { schema: response, examples: named(examples) } },
      },
      400: problem({
        refused: 'invalid_grant',
        invalidRequest: 'invalid_request',
        pending: 'authorization_pending',
        slowDown: 'slow_down',
      }),
      401: problem({ refused: 'invalid_client' }),
    },
  };
}
