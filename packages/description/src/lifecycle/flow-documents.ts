// Creates documents from the flows of a security scheme: the token endpoint as an operation, and a lifecycle that calls
// it. The sandbox and the draft of a provider use them. A client does not: it implements OAuth.
import type { Json, JsonObject } from '../json/json.ts';
import { pascal, uniqueName } from '../names/names.ts';
import type { OAuthFlow, SecurityScheme } from '../openapi/model.ts';
import {
  type Endpoints,
  endpointsOf,
  form,
  inputs,
  namesIn,
  withEndpoints,
} from './flow-endpoints.ts';

/** How a client authenticates (RFC 6749 §2.3): by HTTP Basic, in the body, or not at all. */
export type ClientAuthentication = 'basic' | 'post' | 'none';

export interface FlowDocuments {
  readonly openapi: JsonObject;
  readonly arazzo: JsonObject;
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
  const endpoints = endpointsOf(flows, openapi);
  const client = uniqueName('oauthClient', namesIn(openapi));
  const variants = flows.flatMap((flow) =>
    authentications
      // A client without a secret has no credentials.
      .filter((one) => one !== 'none' || flow.type !== 'clientCredentials')
      .map((one): Variant => ({ flow, authentication: one, endpoints, client, scheme })),
  );
  const isAlone = variants.length === 1;
  return {
    openapi: withEndpoints(openapi, endpoints, client),
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
  readonly endpoints: Endpoints;
  /** The security scheme of the client's own credentials. */
  readonly client: string;
  readonly scheme: string;
}

/** Returns the operationId of an endpoint. */
function operationAt({ endpoints }: Variant, url: string): string {
  return endpoints.get(url)!.operationId;
}

const grants = {
  clientCredentials: 'client_credentials',
  password: 'password',
  authorizationCode: 'authorization_code',
  deviceAuthorization: 'urn:ietf:params:oauth:grant-type:device_code',
} as const;

const optional: readonly string[] = ['scope', 'interval', 'code_verifier', 'redirect_uri'];

/** The parameters of each flow in addition to those of the client. */
const sentBy: Readonly<Record<OAuthFlow['type'], readonly string[]>> = {
  clientCredentials: ['scope'],
  password: ['username', 'password', 'scope'],
  authorizationCode: ['code', 'redirect_uri', 'code_verifier'],
  deviceAuthorization: ['device_code'],
};

function inputsOf(names: readonly string[], further: readonly string[] = []): JsonObject {
  return {
    type: 'object',
    required: names.filter((name) => ![...optional, ...further].includes(name)),
    properties: Object.fromEntries(names.map((name) => [name, inputs[name]!])),
  };
}

const clientInputs: Readonly<Record<ClientAuthentication, readonly string[]>> = {
  basic: ['client_id', 'client_secret'],
  post: ['client_id', 'client_secret'],
  none: ['client_id'],
};

/** The inputs that a flow does not require. A server may know no clients, but users (RFC 6749 §4.3.2). */
function furtherOptional({ flow, authentication }: Variant): readonly string[] {
  return flow.type === 'password' && authentication === 'none' ? ['client_id'] : [];
}

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
        operationId: operationAt(variant, flow.tokenUrl),
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
      : [
          {
            ...login,
            inputs: inputsOf(given, furtherOptional(variant)),
            ...exchange(`token${suffix}`, [refused()]),
          },
        ];
  return flow.type === 'clientCredentials' ? first : [...first, refreshWorkflow(variant, suffix)];
}

interface Device {
  readonly login: JsonObject;
  readonly suffix: string;
  readonly given: readonly string[];
  exchange(stepId: string, onFailure: Json): JsonObject;
}

function deviceWorkflows(
  variant: Variant,
  { login, suffix, exchange, given }: Device,
): JsonObject[] {
  const client = clientInputs[variant.authentication];
  const handed = client.map((name): JsonObject => ({ name, value: `$inputs.${name}` }));
  const isSaid = (name: string): JsonObject => ({ name, value: `$response.body#/${name}` });
  const id = `device${suffix}`;
  const begin: JsonObject = {
    stepId: `begin${suffix}`,
    operationId: operationAt(variant, variant.flow.deviceAuthorizationUrl!),
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
  const { tokenUrl, refreshUrl = tokenUrl } = variant.flow;
  const operationId = operationAt(variant, refreshUrl);
  const sent = ['refresh_token'];
  return {
    workflowId: `refresh${suffix}`,
    inputs: inputsOf([...sent, ...clientInputs[variant.authentication]], furtherOptional(variant)),
    steps: [tokenStep(stepId, variant, { operationId, onFailure, sent, grant: 'refresh_token' })],
    outputs: passedOn(stepId),
  };
}

interface Request {
  readonly operationId: string;
  readonly onFailure: Json;
  readonly sent: readonly string[];
  readonly grant: string;
}

function tokenStep(
  stepId: string,
  { client, authentication }: Variant,
  { operationId, onFailure, sent, grant }: Request,
): JsonObject {
  const values = { username: '$inputs.client_id', password: '$inputs.client_secret' };
  const inBody = authentication === 'basic' ? [] : clientInputs[authentication];
  return {
    stepId,
    operationId,
    ...(authentication === 'basic' && {
      'x-security': [{ schemeName: client, values }],
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
