// The endpoints of an authorization server as operations of a document: the token endpoint and the device authorization
// endpoint (RFC 6749, RFC 8628) of the flows of a security scheme.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { uniqueName } from '../names/names.ts';
import type { OAuthFlow } from '../openapi/model.ts';
import { methods } from '../structure/types.ts';

/** An operation of the authorization server, and its place in the document. */
export interface Endpoint {
  readonly kind: 'token' | 'device';
  readonly operationId: string;
  readonly path: string;
  /** The server; `undefined` if it is that of the API. */
  readonly server: JsonObject | undefined;
}

/** The endpoints by their URLs. */
export type Endpoints = ReadonlyMap<string, Endpoint>;

export const form = 'application/x-www-form-urlencoded';

const text = (example: string): JsonObject => ({ type: 'string', examples: [example] });
const secret = (example: string): JsonObject => ({ ...text(example), format: 'password' });

/** All possible inputs of a workflow, with the values of the sandbox's account. */
export const inputs: Readonly<Record<string, JsonObject>> = {
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

/** Returns whether a text of the document is a name. */
export function namesIn(openapi: JsonObject): (name: string) => boolean {
  const text = JSON.stringify(openapi);
  return (name) => text.includes(`"${name}"`);
}

/** Returns the endpoints of all flows. URLs that differ in the query are one endpoint. */
export function endpointsOf(flows: readonly OAuthFlow[], openapi: JsonObject): Endpoints {
  const isKnown = namesIn(openapi);
  const endpoints = new Map<string, Endpoint>();
  const add = (url: string | undefined, kind: Endpoint['kind'], name: string): void => {
    if (url === undefined || endpoints.has(url)) return;
    const { path, server } = placeOf(url, openapi);
    const known = [...endpoints.values()];
    const isTaken = (one: string): boolean =>
      isKnown(one) || known.some(({ operationId }) => operationId === one);
    const documented = memberOf(memberOf(memberOf(openapi.paths, path), 'post'), 'operationId');
    const operationId =
      known.find((one) => one.path === path)?.operationId ??
      (typeof documented === 'string' ? documented : uniqueName(name, isTaken));
    endpoints.set(url, { kind, operationId, path, server });
  };
  for (const { tokenUrl } of flows) add(tokenUrl, 'token', 'createToken');
  for (const { refreshUrl } of flows) add(refreshUrl, 'token', 'refreshToken');
  for (const { deviceAuthorizationUrl } of flows)
    add(deviceAuthorizationUrl, 'device', 'authorizeDevice');
  return endpoints;
}

/** Returns the path of a URL, on the API's server if it has the same base. */
function placeOf(url: string, { servers }: JsonObject): Pick<Endpoint, 'path' | 'server'> {
  const [whole = '', origin = '', path] = /^(https?:\/\/[^/?#]+)([^?#]*)/i.exec(url) ?? [];
  const own = firstOf(servers);
  const base = String(memberOf(own, 'url')).replace(/\/+$/, '');
  if (whole.startsWith(`${base}/`)) return { path: whole.slice(base.length), server: undefined };
  // Only a relative URL has variables, which are those of the API's server.
  const server = { ...(origin.includes('{') && isObject(own) ? own : {}), url: origin };
  return { path: path || '/', server };
}

function firstOf(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? (value as readonly Json[])[0] : undefined;
}

/** Adds the endpoints to the document as operations. */
export function withEndpoints(
  openapi: JsonObject,
  endpoints: Endpoints,
  client: string,
): JsonObject {
  const components = isObject(openapi.components) ? openapi.components : {};
  const schemes = isObject(components.securitySchemes) ? components.securitySchemes : {};
  const scheme = {
    type: 'http',
    scheme: 'basic',
    'x-form-encoded': true,
    'x-evidence': 'standard',
  };
  const paths: Record<string, Json> = { ...(isObject(openapi.paths) ? openapi.paths : {}) };
  const added = new Set<string>();
  for (const endpoint of endpoints.values()) {
    const { path, server } = endpoint;
    // A path is one operation. This item only declares the second server.
    if (added.has(path)) paths[unusedPath(path, paths)] = serversOf(server, openapi);
    else paths[path] = itemOf(endpoint, { item: paths[path], openapi, client });
    added.add(path);
  }
  return {
    ...openapi,
    paths,
    components: { ...components, securitySchemes: { ...schemes, [client]: scheme } },
  };
}

interface Around {
  /** The API's own path item. */
  readonly item: Json | undefined;
  readonly openapi: JsonObject;
  readonly client: string;
}

/** Adds an endpoint to the other methods of its path. It replaces a documented operation with the same method. */
function itemOf(
  { kind, operationId, server }: Endpoint,
  { item, openapi, client }: Around,
): JsonObject {
  const operation =
    kind === 'token' ? tokenOperation(operationId, client) : deviceOperation(operationId);
  const servers = serversOf(server, openapi);
  if (!isObject(item)) return { ...(server && servers), post: operation };
  const own = item.servers ?? openapi.servers;
  const isSame = memberOf(firstOf(own), 'url') === memberOf(firstOf(servers.servers), 'url');
  return { ...withOwnParameters(item), post: { ...operation, ...(!isSame && servers) } };
}

function serversOf(server: JsonObject | undefined, { servers }: JsonObject): JsonObject {
  if (server) return { servers: [server] };
  return servers === undefined ? {} : { servers };
}

function unusedPath(path: string, paths: Readonly<Record<string, Json>>): string {
  let unused = `${path}/`;
  while (unused in paths) unused += '/';
  return unused;
}

/** Moves the parameters of a path item to its operations, because an endpoint does not have them. */
function withOwnParameters({ parameters, ...item }: JsonObject): JsonObject {
  if (!Array.isArray(parameters)) return item;
  const shared: readonly Json[] = parameters;
  const operations = methods.flatMap((method): [string, JsonObject][] => {
    const operation = item[method];
    if (!isObject(operation)) return [];
    const own: readonly Json[] = Array.isArray(operation.parameters) ? operation.parameters : [];
    return [[method, { ...operation, parameters: [...own, ...shared] }]];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

function tokenOperation(operationId: string, client: string): JsonObject {
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

function deviceOperation(operationId: string): JsonObject {
  const uri = 'https://id.example/activate';
  return operationOf(operationId, {
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

interface Exchange {
  readonly security: Json;
  readonly sent: readonly string[];
  readonly required: readonly string[];
  readonly response: JsonObject;
  readonly examples: Readonly<Record<string, JsonObject>>;
}

/** Creates an operation of RFC 6749 §5: it accepts a form, returns JSON, and has errors with a code. */
function operationOf(
  operationId: string,
  { security, sent, required, response, examples }: Exchange,
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
