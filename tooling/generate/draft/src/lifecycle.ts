// Writes the lifecycle document of a draft: login, refresh, logout and the narrative that runs them.
import type { Api, JsonObject, Operation, SecurityScheme } from '@x/description';
import { memberFor } from './companions.ts';
import { type Found, refreshTokenOf } from './login.ts';
import { narrativeOf, type Written } from './narrative.ts';
import type { Notes } from './notes.ts';
import { inputSchemaOf, type Payload, payloadOf } from './payload.ts';
import { requires } from './plan.ts';
import { DraftError } from './read.ts';
import { expressionOf, type Output, outputsOf } from './tokens.ts';

export interface LifecycleRequest {
  readonly name: string;
  readonly api: Api;
  /** The operations of `api`. */
  readonly found: Found;
  readonly scheme: string;
  /** The schemes that calls carry in addition to the token. */
  readonly besides: readonly string[];
  /** Those of them whose values the login returns. */
  readonly returned: ReadonlySet<string>;
  readonly notes: Notes;
}

/** Seconds before its expiry at which a token is refreshed. It allows for a slow request and a slightly wrong clock. */
const margin = 30;

export function lifecycleOf(request: LifecycleRequest): JsonObject {
  const { found } = request;
  const login = loginOf(request);
  const refresh = expressible(request, found.refresh, 'how to refresh a token');
  const logout = expressible(request, found.logout, 'how to log out');
  return documentOf(request, {
    login,
    refresh: refresh && refreshOf(request, refresh, login),
    logout: logout && logoutOf(request, logout, login),
  });
}

/** Returns an operation, unless it requires a value of the login's response next to the token. */
function expressible(
  { notes, returned }: LifecycleRequest,
  operation: Operation | undefined,
  question: string,
): Operation | undefined {
  if (operation === undefined || !requires(operation, returned)) return operation;
  const names = operation.security.flat().filter((name) => returned.has(name));
  notes.ask(
    `${question}, because it also requires "${names.join('", "')}" of the login's response`,
    {
      operation: operation.operationId,
    },
  );
  return undefined;
}

interface Workflows {
  readonly login: Written;
  readonly refresh: Written | undefined;
  readonly logout: Written | undefined;
}

function documentOf(
  { name, api, scheme, notes }: LifecycleRequest,
  { login, refresh, logout }: Workflows,
): JsonObject {
  const all = [login, ...(refresh ? [refresh] : []), ...(logout ? [logout] : [])];
  notes.ask(
    'whether a login can require more, such as a second factor (specs/README.md, "Challenges")',
    {
      workflow: 'login',
      part: 'workflowId',
    },
  );
  return {
    arazzo: '1.1.0',
    info: { title: `${api.title} token lifecycle`, version: '1.0.0' },
    sourceDescriptions: [{ name, url: './openapi.yaml', type: 'openapi' }],
    workflows: [
      ...all.map(({ json }) => json),
      ...narrativeOf(api, scheme, { login, refresh, logout }),
    ],
  };
}

function loginOf(request: LifecycleRequest): Written {
  const { found, scheme, besides, returned, api, notes } = request;
  const { login } = found;
  const isAlsoRefresh = found.refresh === login;
  const payload = payloadOf(login, { inputs: 'any', grant: grantOf(login, isAlsoRefresh) });
  const own = credentialsOf(login.security[0] ?? [], api);
  const given = credentialsOf(
    besides.filter((one) => !returned.has(one)),
    api,
  );
  const values = valuesOfResponse(request);
  const inputs = { ...own.inputs, ...payload.inputs, ...given.inputs };
  if (Object.keys(inputs).length === 0)
    throw new DraftError(
      `The login ${login.operationId} has no documented credentials. Add them to its request.`,
    );
  const outputs = outputsOf(login);
  const isLimited = outputs.some(({ name }) => name.startsWith('expires'));
  ask(request, outputs);
  guess(request, login, { what: 'logs in', payload });
  for (const name of payload.omitted)
    notes.ask(`whether users log in with "${name}" (assumed: with the password)`, {
      workflow: 'login',
      part: 'inputs',
    });
  const security = [...given.security, ...values.security];
  const step = stepOf('sendCredentials', login, { payload, security: own.security });
  const rejection = rejectionOf(login, { type: 'end' });
  notes.ask(`which responses reject the credentials (assumed: ${statusesOf(rejection)})`, {
    workflow: 'login',
    part: 'onFailure',
  });
  if (isLimited)
    notes.ask(`when to refresh a token (assumed: ${margin} seconds before its expiry)`, {
      workflow: 'login',
      part: 'x-refresh-within',
    });
  return {
    inputs,
    outputs,
    json: {
      workflowId: 'login',
      summary: 'Log in',
      ...(isLimited && { 'x-refresh-within': margin }),
      'x-security-scheme': scheme,
      ...(security.length > 0 && { 'x-security': security }),
      inputs: inputsOf(inputs),
      steps: [{ ...step, onFailure: rejection, outputs: { ...mapOf(outputs), ...values.outputs } }],
      outputs: passedOn('sendCredentials', outputs),
    },
  };
}

/** Returns the credentials next to the token that the login's response contains, as outputs of the step and as values. */
function valuesOfResponse({ found: { login }, besides, returned, api }: LifecycleRequest): {
  readonly outputs: JsonObject;
  readonly security: readonly JsonObject[];
} {
  const all = besides
    .filter((name) => returned.has(name))
    .map((name) => {
      const member = memberFor(api.securitySchemes.get(name)!, login);
      return { name, output: name.replaceAll(/\W/g, '_'), value: expressionOf(member!) };
    });
  return {
    outputs: Object.fromEntries(all.map(({ output, value }) => [output, value])),
    security: all.map(({ name, output }) => {
      const apiKey = `$steps.sendCredentials.outputs.${output}`;
      return { schemeName: name, values: { apiKey } };
    }),
  };
}

/** Adds a guess: that an operation is a step of the lifecycle, and each value that was chosen out of several. */
function guess(
  { notes }: LifecycleRequest,
  { operationId }: Operation,
  { what, payload: { chosen } }: { readonly what: string; readonly payload: Payload },
): void {
  const values = chosen.length > 0 ? `, with ${chosen.join(', ')}` : '';
  notes.guess(`${what}${values}`, { operation: operationId });
}

function ask({ notes }: LifecycleRequest, outputs: readonly Output[]): void {
  for (const { doubt } of outputs)
    if (doubt !== undefined) notes.ask(doubt, { workflow: 'login', part: 'expires' });
}

/** The value of `grant_type` (RFC 6749 §4). */
function grantOf({ body }: Operation, isAlsoRefresh: boolean): string {
  const properties = body?.content[0]?.schema?.target.properties;
  const values = (properties?.get('grant_type')?.target.enum ?? []).map(String);
  const names = ['password', 'client_credentials'];
  const listed = names.find((name) => values.includes(name));
  const hasPassword = properties?.has('password') ?? false;
  return (
    listed ??
    values.find((one) => !isAlsoRefresh || one !== 'refresh_token') ??
    (hasPassword ? 'password' : 'client_credentials')
  );
}

function refreshOf(
  request: LifecycleRequest,
  operation: Operation,
  login: Written,
): Written | undefined {
  const { notes, scheme, api } = request;
  const token = refreshTokenOf(operation) ? 'refresh_token' : 'access_token';
  const known = Object.keys(login.inputs);
  const tokens = [token, 'access_token'];
  const payload = payloadOf(operation, { inputs: [...known, ...tokens], grant: 'refresh_token' });
  const isGiven = token === 'access_token' || login.outputs.some(({ name }) => name === token);
  if (payload.unknown.length > 0 || !isGiven) {
    const why = isGiven
      ? `the value of "${payload.unknown.join('", "')}" is not known`
      : 'the response of the login has no refresh token';
    notes.ask(`whether a token can be refreshed. There is no workflow "refresh", because ${why}`, {
      operation: operation.operationId,
    });
    return undefined;
  }
  guess(request, operation, { what: 'refreshes tokens', payload });
  const outputs = outputsOf(operation);
  const own = credentialsOf(operation.security[0] ?? [], api, scheme);
  const inputs = { [token]: tokenInput(token), ...own.inputs, ...payload.inputs };
  const step = stepOf('sendRefreshToken', operation, { payload, security: own.security });
  const rejection = rejectionOf(operation, { type: 'goto', workflowId: 'login' });
  notes.ask(`which responses reject the refresh token (assumed: ${statusesOf(rejection)})`, {
    workflow: 'refresh',
    part: 'onFailure',
  });
  return {
    inputs,
    outputs,
    json: {
      workflowId: 'refresh',
      summary: 'Get new tokens',
      inputs: inputsOf(inputs),
      steps: [{ ...step, onFailure: rejection, outputs: mapOf(outputs) }],
      outputs: passedOn('sendRefreshToken', outputs),
    },
  };
}

function logoutOf(
  request: LifecycleRequest,
  operation: Operation,
  login: Written,
): Written | undefined {
  const { notes, scheme, api } = request;
  const hasRefresh =
    refreshTokenOf(operation) && login.outputs.some(({ name }) => name === 'refresh_token');
  const tokens = ['access_token', ...(hasRefresh ? ['refresh_token'] : [])];
  const payload = payloadOf(operation, {
    inputs: [...Object.keys(login.inputs), ...tokens],
    grant: undefined,
  });
  if (payload.unknown.length > 0) {
    notes.ask(
      `how to log out, because the value of "${payload.unknown.join('", "')}" is not known`,
      {
        operation: operation.operationId,
      },
    );
    return undefined;
  }
  const own = credentialsOf(operation.security[0] ?? [], api, scheme);
  const inputs = { ...own.inputs, ...payload.inputs };
  if (!('access_token' in inputs || 'refresh_token' in inputs)) return undefined;
  guess(request, operation, { what: 'logs out', payload });
  return {
    inputs,
    outputs: [],
    json: {
      workflowId: 'logout',
      summary: 'Log out',
      inputs: inputsOf(inputs),
      steps: [stepOf('revoke', operation, { payload, security: own.security })],
    },
  };
}

function tokenInput(name: string): JsonObject {
  return {
    ...inputSchemaOf(name, undefined),
    description: `The latest ${name.replace('_', ' ')}.`,
  };
}

function stepOf(
  stepId: string,
  { operationId }: Operation,
  { payload, security }: { readonly payload: Payload; readonly security: readonly JsonObject[] },
): JsonObject {
  return {
    stepId,
    operationId,
    ...(security.length > 0 && { 'x-security': security }),
    ...(payload.parameters.length > 0 && { parameters: payload.parameters }),
    ...(payload.requestBody && { requestBody: payload.requestBody }),
  };
}

/** Returns the documented statuses of a rejection, or an assumed client error. */
function rejectionOf({ responses }: Operation, action: JsonObject): JsonObject[] {
  const documented = responses.map(({ status }) => status);
  const likely = ['401', '400', '403', '422'].filter((status) => documented.includes(status));
  const [status = '401'] = likely;
  const names = status === '400' ? ['400', ...likely.filter((one) => one === '403')] : [status];
  return names.map((one) => ({
    name: `rejectedWith${one}${action.workflowId === undefined ? '' : 'Refresh'}`,
    ...action,
    criteria: [{ condition: `$statusCode == ${one}` }],
  }));
}

function statusesOf(actions: readonly JsonObject[]): string {
  return actions
    .map(({ criteria }) =>
      (criteria as readonly { condition: string }[])[0]!.condition.replace('$statusCode == ', ''),
    )
    .join(' and ');
}

interface Credentials {
  readonly security: readonly JsonObject[];
  readonly inputs: Readonly<Record<string, JsonObject>>;
}

/** Returns the credentials that a step sends for security schemes, and their inputs. */
function credentialsOf(
  names: readonly string[],
  { securitySchemes }: Api,
  token?: string,
): Credentials {
  const inputs: Record<string, JsonObject> = {};
  const security = names.flatMap((schemeName): JsonObject[] => {
    const scheme = securitySchemes.get(schemeName);
    const values = scheme && valuesOf(scheme, schemeName === token, inputs);
    return values ? [{ schemeName, values }] : [];
  });
  return { security, inputs };
}

function valuesOf(
  { kind, name }: SecurityScheme,
  isToken: boolean,
  inputs: Record<string, JsonObject>,
): JsonObject | undefined {
  const input = (wanted: string): string => {
    inputs[wanted] = isToken ? tokenInput(wanted) : inputSchemaOf(wanted, undefined);
    return `$inputs.${wanted}`;
  };
  const own = isToken ? 'access_token' : name.replaceAll(/\W/g, '_');
  const key = (): string => {
    const expression = input(own);
    inputs[own] = { ...inputs[own]!, format: 'password' };
    return expression;
  };
  if (kind === 'basic') return { username: input('client_id'), password: input('client_secret') };
  if (kind === 'bearer') return { token: key() };
  return kind === 'apiKey' ? { apiKey: key() } : undefined;
}

function inputsOf(inputs: Readonly<Record<string, JsonObject>>): JsonObject {
  return { type: 'object', required: Object.keys(inputs), properties: inputs };
}

function mapOf(outputs: readonly Output[]): JsonObject {
  return Object.fromEntries(outputs.map(({ name, value }) => [name, value]));
}

function passedOn(stepId: string, outputs: readonly Output[]): JsonObject {
  return Object.fromEntries(outputs.map(({ name }) => [name, `$steps.${stepId}.outputs.${name}`]));
}
