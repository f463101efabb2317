// Schemathesis' own configuration: how it logs in before it tests.
// https://schemathesis.readthedocs.io/en/stable/guides/auth/
import { stringify } from 'smol-toml';
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

const head = `# Made from auth.arazzo.yaml. \`schemathesis --config-file schemathesis.toml run openapi.json\`
# Credentials are read from the environment. A token that stands here under [auth.openapi] takes more to obtain than
# Schemathesis can be told: obtain it as auth.arazzo.yaml says.
`;

/** `schemathesis.toml` of one provider. */
export function schemathesisConfig(provider: Provider): string {
  const components = provider.openapi.components as JsonObject;
  const logins = loginsOf(provider);
  const fixed: Record<string, JsonObject> = {};
  const dynamic: Record<string, JsonObject> = {};
  for (const [name, scheme] of Object.entries(components.securitySchemes as JsonObject)) {
    const login = logins.find((one) => one.securityScheme === name && isOneRequest(one));
    if (login !== undefined) dynamic[name] = tokenRequest(provider.name, login);
    else if (isObject(scheme)) fixed[name] = given(provider, name, scheme);
  }
  const auth = {
    ...(Object.keys(fixed).length === 0 ? {} : { openapi: fixed }),
    ...(Object.keys(dynamic).length === 0 ? {} : { dynamic: { openapi: dynamic } }),
  };
  const checks = { negative_data_rejection: { 'expected-statuses': refusals(provider.openapi) } };
  return `${head}\n${stringify({ auth, checks })}\n`;
}

/**
 * The statuses that refuse a request which breaks its schema: those that Schemathesis expects by itself, and the
 * provider's own (specs/README.md, example names that mean something).
 */
function refusals(openapi: JsonObject): string[] {
  const usual = [
    '400',
    '401',
    '403',
    '404',
    '405',
    '406',
    '409',
    '415',
    '422',
    '428',
    '429',
    '5xx',
  ];
  const components = openapi.components as JsonObject;
  const own = new Set<string>();
  const visit = (value: Json): void => {
    for (const [key, inner] of isObject(value) ? Object.entries(value) : []) {
      const reference = isObject(inner)
        ? /^#\/components\/responses\/(.+)$/.exec(String(inner.$ref))
        : null;
      const response = reference ? (components.responses as JsonObject)[reference[1]!]! : inner;
      if (/^\d{3}$/.test(key) && JSON.stringify(response).includes('"invalidRequest":'))
        own.add(key);
      visit(inner);
    }
  };
  visit(openapi.paths ?? {});
  return [...new Set([...usual, ...own])].sort();
}

/** Schemathesis sends one request with a body for a token, and nothing beside it. */
function isOneRequest({ steps, outputs }: Login): boolean {
  const [step, ...more] = steps;
  const isAlone = step !== undefined && more.length === 0 && step.security.length === 0;
  return isAlone && outputs.access_token !== undefined;
}

function tokenRequest(provider: string, { steps, outputs, securityScheme }: Login): JsonObject {
  const { path, method, contentType, payload } = steps[0]!;
  const values = Object.entries(payload).map(([key, value]) => {
    const input = inputName(value);
    return [
      key,
      input === undefined ? String(value) : variable(provider, securityScheme, input),
    ] as const;
  });
  return {
    path,
    method,
    payload: Object.fromEntries(values),
    payload_content_type: contentType,
    extract_selector: outputs.access_token!,
  };
}

function given(provider: Provider, name: string, scheme: JsonObject): JsonObject {
  const of = (...names: readonly string[]): string => variable(provider.name, name, ...names);
  if (scheme.type === 'apiKey')
    return { api_key: `${prefixOf(valuesSent(provider, name).apiKey)}${of()}` };
  if (scheme.scheme === 'bearer') return { bearer: of('token') };
  return { username: of('username'), password: of('password') };
}

/** Two schemes of one provider may take credentials of the same name that are not the same. */
function variable(provider: string, ...names: readonly string[]): string {
  return `\${${environmentVariable(provider, names.join('_'))}}`;
}
