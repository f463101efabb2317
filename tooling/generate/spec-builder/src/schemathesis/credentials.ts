// The environment variables of schemathesis.toml for the sandbox. The credentials are the examples in the lifecycle
// document. This module obtains the tokens that Schemathesis cannot obtain, with the same document.
import {
  type Credential,
  isObject,
  type Json,
  type JsonObject,
  type Message,
  type MessagePart,
  mainMedia,
  type Provider,
  partOf,
  type Step,
  type Value,
  type Workflow,
} from '@x/description';
import { environmentVariable } from '../dialects/logins.ts';

type Environment = Record<string, string>;

/** The variables from the first login of each scheme. */
export async function credentialsOf(
  { name, lifecycle }: Provider,
  baseUrl: string,
): Promise<Environment> {
  const found: Environment = {};
  const seen = new Set<unknown>();
  for (const login of lifecycle.logins) {
    if (seen.has(login.scheme)) continue;
    seen.add(login.scheme);
    const known = knownOf(login);
    for (const { scheme, values } of await obtain(login, known, baseUrl))
      for (const [value, text] of Object.entries(values))
        found[environmentVariable(name, value === '' ? scheme : `${scheme}_${value}`)] = text;
  }
  return found;
}

/** The values to which a workflow may refer. */
interface Known {
  /** The credentials of the sandbox's account. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The responses by step. */
  readonly messages: Map<string, Message>;
}

function knownOf({ inputs }: Workflow): Known {
  const examples = inputs.map(({ name, example }) => [name, String(example ?? '')] as const);
  return { inputs: Object.fromEntries(examples), messages: new Map() };
}

/** The values for a security scheme. The single value of an API key has no name. */
interface Sent {
  readonly scheme: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Runs the steps of a login and returns its inputs, its access token and all credentials that its steps sent. */
async function obtain(login: Workflow, known: Known, baseUrl: string): Promise<Sent[]> {
  for (const step of login.steps) {
    const response = await fetch(baseUrl + step.operation.path, requestOf(step, known));
    if (!response.ok)
      throw new Error(`The login ${login.workflowId} failed with ${response.status}.`);
    const body = (await response.json()) as Json;
    const headers = Object.fromEntries(response.headers);
    known.messages.set(step.stepId, { status: response.status, body, headers });
  }
  const scheme = String(login.scheme);
  const access = login.outputs.get('access_token');
  const token = access === undefined ? '' : String(resolve(access, known));
  const credentials = login.steps.flatMap((step) => step.credentials);
  return [
    { scheme, values: { ...known.inputs, token } },
    ...credentials.map((one) => ({ scheme: one.scheme.name, values: valuesOf(one, known) })),
  ];
}

function requestOf({ operation, credentials, body }: Step, known: Known): RequestInit {
  const headers = new Headers();
  for (const credential of credentials)
    headers.set(credential.scheme.parameter ?? '', headerOf(credential, known));
  const media = mainMedia(operation.body?.content ?? [])?.name;
  const { method } = operation;
  if (body === undefined || media === undefined) return { method, headers };
  headers.set('content-type', media);
  const payload = resolve(body, known);
  const isForm = media === 'application/x-www-form-urlencoded' && isObject(payload);
  return { method, headers, body: isForm ? formOf(payload) : JSON.stringify(payload) };
}

function formOf(payload: JsonObject): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(payload)) form.set(name, String(value));
  return form;
}

function headerOf(credential: Credential, known: Known): string {
  if (credential.type === 'apiKey') return String(resolve(credential.value, known));
  const { username, password, token } = valuesOf(credential, known);
  if (credential.type === 'bearer') return `Bearer ${token}`;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Removes the prefix of an API key, which schemathesis.toml adds. */
function valuesOf(credential: Credential, known: Known): Sent['values'] {
  const of = (value: Value): string => String(resolve(value, known));
  if (credential.type === 'bearer') return { token: of(credential.token) };
  if (credential.type === 'basic')
    return { username: of(credential.username), password: of(credential.password) };
  const { value } = credential;
  if (value.type !== 'template') return { '': of(value) };
  const parts = value.parts.filter((part, index) => index > 0 || typeof part !== 'string');
  return { '': of({ type: 'template', parts }) };
}

/** Evaluates a value of a workflow after the calls that it refers to. */
function resolve(value: Value, known: Known): Json {
  switch (value.type) {
    case 'literal':
      return value.value;
    case 'input':
      return known.inputs[value.name] ?? null;
    case 'status':
      return known.messages.get(value.stepId)?.status ?? null;
    case 'body':
      return received({ in: 'body', pointer: value.pointer }, value.stepId, known);
    case 'header':
      return received({ in: 'header', name: value.name }, value.stepId, known);
    case 'template':
      return value.parts
        .map((part) => (typeof part === 'string' ? part : String(resolve(part, known))))
        .join('');
    case 'object':
      return Object.fromEntries(value.members.map(([name, one]) => [name, resolve(one, known)]));
    case 'list':
      return value.items.map((one) => resolve(one, known));
  }
}

function received(part: MessagePart, stepId: string, { messages }: Known): Json {
  const message = messages.get(stepId);
  return (message && partOf(message, part)) ?? null;
}
