// The overlay for Fern's generator. An OAuth login can be configured only in Fern's own generators.yml.
// https://buildwithfern.com/learn/api-definitions/openapi/authentication
import {
  type Json,
  type JsonObject,
  type Provider,
  parsePointer,
  type SecurityScheme,
  type Workflow,
} from '@x/description';
import {
  credentialFor,
  environmentVariable,
  inputName,
  onlyRequest,
  outputPointer,
  payloadOf,
  prefixOf,
} from './logins.ts';
import { type Action, jsonPath, type Overlay, overlay } from './overlay.ts';

/** Returns the names of constructor options and environment variables, from the lifecycle document. */
export function fernOverlay(provider: Provider, version: string): Overlay {
  const schemes = [...provider.api.securitySchemes.values()];
  return overlay(
    `${provider.name} for Fern`,
    version,
    schemes.flatMap((scheme): Action[] => {
      const update = namesOf(provider, scheme);
      if (update === undefined) return [];
      const target = jsonPath('components', 'securitySchemes', scheme.name);
      return [{ target, description: 'The name in the SDK.', update }];
    }),
  );
}

function namesOf(provider: Provider, scheme: SecurityScheme): JsonObject | undefined {
  const { kind, name } = scheme;
  const option = (input: string): JsonObject => ({
    name: camelCase(input),
    env: environmentVariable(provider.name, input),
  });
  const sent = credentialFor(provider, name);
  if (kind === 'bearer') return { 'x-fern-bearer': option(`${name}Token`) };
  if (kind === 'basic') {
    const { username, password } = sent?.type === 'basic' ? sent : {};
    return {
      'x-fern-basic': {
        username: option(inputName(username) ?? 'username'),
        password: option(inputName(password) ?? 'password'),
      },
    };
  }
  if (kind !== 'apiKey') return undefined;
  const prefix = scheme.prefix || prefixOf(sent);
  const header = option(inputName(sent?.type === 'apiKey' ? sent.value : undefined) ?? name);
  return { 'x-fern-header': prefix === '' ? header : { ...header, prefix } };
}

/** Returns the contents for Fern's `generators.yml`; `undefined` if Fern can describe none of the logins. */
export function fernGenerators({ name, lifecycle }: Provider): JsonObject | undefined {
  const schemes = lifecycle.logins.flatMap((login) => {
    const scheme = authScheme(name, login);
    return scheme === undefined ? [] : [[String(login.scheme), scheme] as const];
  });
  return schemes.length === 0 ? undefined : { 'auth-schemes': Object.fromEntries(schemes) };
}

/** Describes a login with one token request, whose only credentials are those of the client, in the body. */
function authScheme(provider: string, login: Workflow): JsonObject | undefined {
  const step = onlyRequest(login);
  const names = login.inputs.map((input) => input.name).sort();
  if (step === undefined || names.join() !== 'client_id,client_secret') return undefined;
  const { method, path } = step.operation;
  const property = (input: string): Json =>
    payloadOf(step).find(([, value]) => inputName(value) === input)?.[0] ?? null;
  const variable = (input: string): string =>
    environmentVariable(provider, `${login.scheme}_${input}`);
  return {
    scheme: 'oauth',
    type: 'client-credentials',
    'client-id-env': variable('client_id'),
    'client-secret-env': variable('client_secret'),
    'get-token': {
      endpoint: `${method} ${path}`,
      'request-properties': {
        'client-id': property('client_id'),
        'client-secret': property('client_secret'),
      },
      'response-properties': responseProperties(login),
    },
  };
}

/** Fern supports only top-level members of the response. */
function responseProperties(login: Workflow): JsonObject {
  const found = ['access_token', 'expires_in', 'refresh_token'].flatMap((output) => {
    const [name, ...deeper] = parsePointer(outputPointer(login, output) ?? '');
    if (name === undefined || deeper.length > 0) return [];
    return [[output.replaceAll('_', '-'), name] as const];
  });
  return Object.fromEntries(found);
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
