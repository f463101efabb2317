// Schemathesis' own configuration: how it logs in before it tests.
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

const head = `# Made from auth.arazzo.yaml. \`schemathesis --config-file schemathesis.toml run openapi.json\`
# Credentials are read from the environment. A token that stands here under [auth.openapi] takes more to obtain than
# Schemathesis can be told: obtain it as auth.arazzo.yaml says.
`;

/** `schemathesis.toml` of one provider. */
export function schemathesisConfig(provider: Provider): string {
  const { name, api, lifecycle } = provider;
  const fixed: Record<string, JsonObject> = {};
  const dynamic: Record<string, JsonObject> = {};
  for (const scheme of api.securitySchemes.values()) {
    const request = lifecycle.logins
      .filter((login) => login.scheme === scheme.name)
      .map((login) => tokenRequest(name, login))
      .find((one) => one !== undefined);
    if (request !== undefined) dynamic[scheme.name] = request;
    else fixed[scheme.name] = given(provider, scheme);
  }
  const auth = {
    ...(Object.keys(fixed).length === 0 ? {} : { openapi: fixed }),
    ...(Object.keys(dynamic).length === 0 ? {} : { dynamic: { openapi: dynamic } }),
  };
  const checks = { negative_data_rejection: { 'expected-statuses': refusals(api) } };
  return `${head}\n${stringify({ auth, checks })}\n`;
}

/** The statuses that Schemathesis itself expects for a request that breaks its schema. */
const usual = ['400', '401', '403', '404', '405', '406', '409', '415', '422', '428', '429', '5xx'];

/** With those of the provider: specs/README.md, example names that mean something. */
function refusals({ operations }: Api): string[] {
  const responses = [...operations.values()].flatMap((operation) => operation.responses);
  const own = responses.filter(
    ({ status, content }) =>
      /^\d{3}$/.test(status) &&
      content.some(({ examples }) => examples.some(({ name }) => name === 'invalidRequest')),
  );
  return [...new Set([...usual, ...own.map(({ status }) => status)])].sort();
}

/** Schemathesis sends one request for a token, with constants and credentials in its body and nothing next to it. */
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

function given(provider: Provider, { kind, name }: SecurityScheme): JsonObject {
  const of = (...names: readonly string[]): string => variable(provider.name, name, ...names);
  if (kind === 'apiKey') return { api_key: `${prefixOf(credentialFor(provider, name))}${of()}` };
  if (kind === 'bearer') return { bearer: of('token') };
  return { username: of('username'), password: of('password') };
}

/** Two schemes of one provider may take credentials of the same name that are not the same. */
function variable(provider: string, ...names: readonly string[]): string {
  return `\${${environmentVariable(provider, names.join('_'))}}`;
}
