// What the environment has to hold for schemathesis.toml, when the provider is the sandbox: its credentials are the
// examples in the lifecycle document, and tokens that Schemathesis can't obtain are obtained here, by the same document.
import { environmentVariable, type Login, loginsOf, type Provider } from '../dialects/logins.ts';
import { isObject, type Json, type JsonObject, mapValues } from '../json.ts';

type Environment = Record<string, string>;

/** The variables that every login of a provider gives. */
export async function credentialsOf(provider: Provider, baseUrl: string): Promise<Environment> {
  const found: Environment = {};
  const seen = new Set<string>();
  for (const login of loginsOf(provider)) {
    if (seen.has(login.securityScheme)) continue;
    seen.add(login.securityScheme);
    const variable = (...names: readonly string[]): string =>
      environmentVariable(provider.name, names.join('_'));
    for (const [input, value] of Object.entries(examplesOf(login)))
      found[variable(login.securityScheme, input)] = value;
    const { accessToken, sent } = await obtain(login, provider, baseUrl);
    found[variable(login.securityScheme, 'token')] = accessToken;
    for (const [scheme, values] of Object.entries(sent)) {
      for (const [name, value] of Object.entries(values))
        found[name === 'apiKey' ? variable(scheme) : variable(scheme, name)] = value;
    }
  }
  return found;
}

/** The credentials of the sandbox's account. */
function examplesOf({ inputs }: Login): Record<string, string> {
  const properties = Object.entries(isObject(inputs.properties) ? inputs.properties : {});
  return Object.fromEntries(
    properties.map(([name, schema]) => {
      const examples = isObject(schema) ? schema.examples : undefined;
      return [name, String(Array.isArray(examples) ? examples[0] : '')];
    }),
  );
}

interface Obtained {
  readonly accessToken: string;
  /** By security scheme: what was sent, without a prefix. */
  readonly sent: Record<string, Record<string, string>>;
}

/** Follows one login's steps. */
async function obtain(login: Login, provider: Provider, baseUrl: string): Promise<Obtained> {
  const schemes = (provider.openapi.components as JsonObject).securitySchemes as JsonObject;
  const inputs = examplesOf(login);
  const outputs: Record<string, JsonObject> = {};
  const sent: Obtained['sent'] = {};
  let last: Json = null;
  for (const step of login.steps) {
    const resolve = (value: Json): string => resolveExpression(String(value), inputs, outputs);
    const headers = new Headers();
    for (const { schemeName, values } of step.security) {
      sent[schemeName] = mapText(values, (value) => resolve(value.replace(/^\w+ (?=\{)/, '')));
      const [name, value] = header(schemes[schemeName] as JsonObject, mapText(values, resolve));
      headers.set(name, value);
    }
    const payload = mapText(step.payload, resolve);
    const isForm = step.contentType === 'application/x-www-form-urlencoded';
    const body = isForm ? String(new URLSearchParams(payload)) : JSON.stringify(payload);
    if (step.method !== 'get') headers.set('content-type', step.contentType);
    const response = await fetch(baseUrl + step.path, {
      method: step.method.toUpperCase(),
      headers,
      ...(step.method === 'get' ? {} : { body }),
    });
    if (!response.ok)
      throw new Error(`${provider.name}: ${login.workflowId} got ${response.status}.`);
    last = (await response.json()) as Json;
    outputs[step.stepId] = mapValues(step.outputs, (at) => pointed(last, String(at)));
  }
  return { accessToken: String(pointed(last, login.outputs.access_token ?? '')), sent };
}

function header(scheme: JsonObject, values: Record<string, string>): [name: string, value: string] {
  if (scheme.type === 'apiKey') return [String(scheme.name), values.apiKey!];
  const basic = `${values.username}:${values.password}`;
  return scheme.scheme === 'basic'
    ? ['Authorization', `Basic ${Buffer.from(basic).toString('base64')}`]
    : ['Authorization', `Bearer ${values.token}`];
}

function mapText(object: JsonObject, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(String(value))]),
  );
}

/** `$inputs.a`, `$steps.a.outputs.b`, either of them in braces within a text, or a constant. */
function resolveExpression(
  text: string,
  inputs: Record<string, string>,
  outputs: Record<string, JsonObject>,
): string {
  return text.replaceAll(
    /\{?\$(?:inputs\.(\w+)|steps\.(\w+)\.outputs\.(\w+))\}?/g,
    (_all, input?: string, step?: string, output?: string) =>
      input === undefined ? String(outputs[step!]?.[output!]) : inputs[input]!,
  );
}

/** What a JSON pointer without escapes leads to. */
function pointed(value: Json, at: string): Json {
  const keys = at.split('/').slice(1);
  return keys.reduce<Json>((inner, key) => (isObject(inner) ? (inner[key] ?? null) : null), value);
}
