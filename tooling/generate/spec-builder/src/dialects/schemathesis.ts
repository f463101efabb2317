// Creates the configuration of Schemathesis: how it logs in before it tests.
// https://schemathesis.readthedocs.io/en/stable/guides/auth/

import type { Api, JsonObject, Provider, SecurityScheme, Workflow } from '@x/description';
import { stringify } from 'smol-toml';
import {
  credentialFor,
  environmentVariable,
  inputName,
  onlyRequest,
  outputPointer,
  payloadOf,
  prefixOf,
} from './logins.ts';

const head = `# Generated from auth.arazzo.yaml. \`schemathesis --config-file schemathesis.toml run openapi.json\`
# Credentials are read from the environment. A token that stands here under [auth.openapi] takes more to obtain than
# Schemathesis can be told: obtain it as auth.arazzo.yaml says.
`;

/** Returns `schemathesis.toml` of one provider. */
export function schemathesisConfig(provider: Provider): string {
  const { name, api, lifecycle } = provider;
  const fixed: Record<string, JsonObject> = {};
  const dynamic: Record<string, JsonObject> = {};
  for (const scheme of api.securitySchemes.values()) {
    const request = lifecycle.logins
      .filter((login) => login.scheme === scheme.name)
      .map((login) => tokenRequest(name, login))
      .find((one) => one !== undefined);
    const constant = given(provider, scheme);
    if (request !== undefined) dynamic[scheme.name] = request;
    else if (constant !== undefined) fixed[scheme.name] = constant;
  }
  const auth = {
    ...(Object.keys(fixed).length === 0 ? {} : { openapi: fixed }),
    ...(Object.keys(dynamic).length === 0 ? {} : { dynamic: { openapi: dynamic } }),
  };
  const checks = { negative_data_rejection: { 'expected-statuses': refusals(api) } };
  const operations = jsonParameters(api);
  const filled = operations.length === 0 ? {} : { operations };
  return `${head}\n${stringify({ auth, checks, ...filled })}\n`;
}

/**
 * Schemathesis generates arbitrary texts for parameters that are JSON texts. So these parameters are set to their first
 * example.
 */
function jsonParameters({ operations }: Api): JsonObject[] {
  return [...operations.values()].flatMap(({ operationId, parameters }) => {
    const values = parameters.flatMap(({ in: place, name, media, examples }) =>
      media?.isJson && examples[0] ? [[`${place}.${name}`, JSON.stringify(examples[0].value)]] : [],
    );
    if (values.length === 0) return [];
    return [{ 'include-operation-id': operationId, parameters: Object.fromEntries(values) }];
  });
}

/** The statuses that Schemathesis expects by default for an invalid request. */
const usual = ['400', '401', '403', '404', '405', '406', '409', '415', '422', '428', '429', '5xx'];

/**
 * Returns the default statuses and those of the provider, which have examples with reserved names (specs/README.md).
 */
function refusals({ operations }: Api): string[] {
  const responses = [...operations.values()].flatMap((operation) => operation.responses);
  const own = responses.filter(
    ({ status, content }) =>
      /^\d{3}$/.test(status) &&
      content.some(({ examples }) => examples.some(({ name }) => name === 'invalidRequest')),
  );
  return [...new Set([...usual, ...own.map(({ status }) => status)])].sort();
}

/** Returns the token request. Schemathesis can send one, with constants and credentials only in its body. */
function tokenRequest(provider: string, login: Workflow): JsonObject | undefined {
  const step = onlyRequest(login);
  const selector = outputPointer(login, 'access_token');
  if (step === undefined || selector === undefined) return undefined;
  const { path, method } = step.operation;
  const payload = payloadOf(step);
  const values = payload.flatMap(([key, value]): (readonly [string, string])[] => {
    if (value.type === 'literal') return [[key, String(value.value)]];
    const input = inputName(value);
    return input === undefined ? [] : [[key, variable(provider, String(login.scheme), input)]];
  });
  if (values.length < payload.length) return undefined;
  return {
    path,
    method: method.toLowerCase(),
    payload: Object.fromEntries(values),
    payload_content_type: String(step.contentType),
    extract_selector: selector,
  };
}

/** Returns `undefined` for a scheme that is not part of a request (mutual TLS). */
function given(provider: Provider, scheme: SecurityScheme): JsonObject | undefined {
  const { kind, name, prefix } = scheme;
  const of = (...names: readonly string[]): string => variable(provider.name, name, ...names);
  const before = prefix || prefixOf(credentialFor(provider, name));
  if (kind === 'apiKey') return { api_key: `${before}${of()}` };
  if (kind === 'bearer') return { bearer: of('token') };
  if (kind === 'basic') return { username: of('username'), password: of('password') };
  return undefined;
}

/**
 * Returns the variable's name with the scheme, because two schemes may have different credentials with the same name.
 */
function variable(provider: string, ...names: readonly string[]): string {
  return `\${${environmentVariable(provider, names.join('_'))}}`;
}
