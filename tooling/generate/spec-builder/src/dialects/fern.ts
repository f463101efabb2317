// What Fern's generator is told by an overlay, and of an OAuth login by its own generators.yml, where alone it can be.
// https://buildwithfern.com/learn/api-definitions/openapi/authentication
import { isObject, type Json, type JsonObject } from '../json.ts';
import {
  environmentVariable,
  inputName,
  type Login,
  loginsOf,
  type Provider,
  prefixOf,
  valuesSent,
} from './logins.ts';
import { type Action, jsonPath, type Overlay, overlay } from './overlay.ts';

/** Names of constructor options and of environment variables, as everywhere in the lifecycle document. */
export function fernOverlay(provider: Provider, version: string): Overlay {
  const components = provider.openapi.components as JsonObject;
  const schemes = Object.entries(components.securitySchemes as JsonObject);
  return overlay(
    `${provider.name} for Fern`,
    version,
    schemes.flatMap(([name, scheme]): Action[] => {
      const update = isObject(scheme) ? namesOf(provider, name, scheme) : undefined;
      if (update === undefined) return [];
      const target = jsonPath('components', 'securitySchemes', name);
      return [{ target, description: 'How the SDK names it.', update }];
    }),
  );
}

function namesOf(provider: Provider, name: string, scheme: JsonObject): JsonObject | undefined {
  const option = (input: string): JsonObject => ({
    name: camelCase(input),
    env: environmentVariable(provider.name, input),
  });
  const sent = valuesSent(provider, name);
  if (scheme.type === 'http' && scheme.scheme === 'bearer')
    return { 'x-fern-bearer': option(`${name}Token`) };
  if (scheme.type === 'http' && scheme.scheme === 'basic') {
    const username = option(inputName(sent.username) ?? 'username');
    return {
      'x-fern-basic': { username, password: option(inputName(sent.password) ?? 'password') },
    };
  }
  if (scheme.type !== 'apiKey') return undefined;
  const prefix = prefixOf(sent.apiKey);
  const header = option(inputName(sent.apiKey) ?? name);
  return { 'x-fern-header': prefix === '' ? header : { ...header, prefix } };
}

/** For Fern's `generators.yml`; `undefined` where no login is of the one kind that Fern can describe. */
export function fernGenerators(provider: Provider): JsonObject | undefined {
  const oauth = loginsOf(provider).filter(isClientCredentials);
  if (oauth.length === 0) return undefined;
  return {
    'auth-schemes': Object.fromEntries(
      oauth.map((login) => [login.securityScheme, authScheme(provider.name, login)]),
    ),
  };
}

/** One request for a token, whose only credentials are the client's, in the body. */
function isClientCredentials({ inputs, steps }: Login): boolean {
  const names = isObject(inputs.properties) ? Object.keys(inputs.properties).sort() : [];
  const [step, ...more] = steps;
  const isAlone = step !== undefined && more.length === 0 && step.security.length === 0;
  return isAlone && names.join() === 'client_id,client_secret';
}

function authScheme(provider: string, { securityScheme, steps, outputs }: Login): JsonObject {
  const { method, path, payload } = steps[0]!;
  const property = (input: string): Json =>
    Object.keys(payload).find((key) => inputName(payload[key]) === input) ?? null;
  const variable = (input: string): string =>
    environmentVariable(provider, `${securityScheme}_${input}`);
  return {
    scheme: 'oauth',
    type: 'client-credentials',
    'client-id-env': variable('client_id'),
    'client-secret-env': variable('client_secret'),
    'get-token': {
      endpoint: `${method.toUpperCase()} ${path}`,
      'request-properties': {
        'client-id': property('client_id'),
        'client-secret': property('client_secret'),
      },
      'response-properties': responseProperties(outputs),
    },
  };
}

/** Fern names members of the answer itself, not of what is in it. */
function responseProperties(outputs: Readonly<Record<string, string>>): JsonObject {
  const found = ['access_token', 'expires_in', 'refresh_token'].flatMap((output) => {
    const name = /^\/([^/]+)$/.exec(outputs[output] ?? '')?.[1];
    return name === undefined ? [] : [[output.replaceAll('_', '-'), name] as const];
  });
  return Object.fromEntries(found);
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
