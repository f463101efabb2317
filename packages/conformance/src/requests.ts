// The requests of a provider according to its documents: the kind of each request, the place of its credential, and the
// places of the tokens in its response.
import {
  type Credential,
  type Json,
  type Lifecycle,
  type Operation,
  type Path,
  parsePointer,
  type SecurityScheme,
  type Step,
  type Value,
  valueAt,
  type Workflow,
} from '@x/description';
import type { RequestKind } from './cases.ts';
import type { Received, Sent } from './proxy.ts';

/** A part of a request, besides its body, that contains a credential. */
export interface Slot {
  readonly in: 'header' | 'query' | 'cookie';
  /** A header's name is in lower case. */
  readonly name: string;
  /** The text before the credential: `Bearer `. */
  readonly prefix: string;
}

export interface DescribedRequest {
  /** Undefined for a step of a login before the one with the credentials. */
  readonly kind: RequestKind | undefined;
  readonly method: string;
  readonly path: RegExp;
  /** The parts that distinguish requests to one endpoint: `grant_type`. */
  readonly constants: readonly Constant[];
  readonly slots: readonly Slot[];
  /** Whether its body may contain an access token. */
  readonly sendsAccessToken: boolean;
  readonly issues: readonly Issued[];
  /** The places of the lifetime of the access token in the body of the response. */
  readonly lifetimes: readonly Lifetime[];
}

export interface Lifetime {
  /** A number, or an instant. */
  readonly is: 'length' | 'instant';
  readonly path: Path;
}

interface Constant {
  readonly in: 'body' | 'header' | 'query';
  /** For a body, a JSON pointer. */
  readonly name: string;
  readonly value: string;
}

/** A place of a response with a token. */
interface Issued {
  readonly token: 'access' | 'refresh';
  readonly value: Extract<Value, { type: 'body' | 'header' }>;
}

export interface Call {
  readonly kind: 'read' | 'create';
  readonly operation: Operation;
}

export function describeRequests(
  lifecycle: Lifecycle,
  calls: readonly Call[],
  schemes: ReadonlyMap<string, SecurityScheme>,
): DescribedRequest[] {
  const described = calls.map(({ kind, operation }): DescribedRequest => {
    const carried = operation.security.flat().flatMap((name) => schemes.get(name) ?? []);
    return { ...plain(operation), kind, slots: carried.flatMap(slotOf) };
  });
  return [...described, ...lifecycle.workflows.flatMap(stepsOf)];
}

function stepsOf(workflow: Workflow): DescribedRequest[] {
  const { purpose, steps, inputs } = workflow;
  const answersLogin = purpose === 'challenge' || purpose === 'resend';
  return steps.map((step) => ({
    ...plain(step.operation),
    kind: step === steps.at(-1) ? purpose : undefined,
    constants: constantsOf(step),
    slots: [
      ...step.credentials.flatMap(({ scheme }) => slotOf(scheme)),
      ...step.parameters.flatMap(slotOfParameter),
    ],
    sendsAccessToken: answersLogin || inputs.some(({ name }) => name === 'access_token'),
    issues: issuesOf(workflow, step),
    lifetimes: lifetimesOf(workflow, step),
  }));
}

function plain({ method, path }: Operation): Omit<DescribedRequest, 'kind'> {
  const pattern = path.split(/\{[^}]*\}/).map((part) => part.replaceAll(/[^\w/]/g, '\\$&'));
  return {
    method: method.toLowerCase(),
    path: new RegExp(`^${pattern.join('[^/]+')}$`),
    constants: [],
    slots: [],
    sendsAccessToken: false,
    issues: [],
    lifetimes: [],
  };
}

function slotOf({ kind, in: place = 'header', parameter, prefix }: SecurityScheme): Slot[] {
  if (kind === 'transport' || kind === 'other' || parameter === undefined) return [];
  const name = place === 'header' ? parameter.toLowerCase() : parameter;
  return [{ in: place, name, prefix }];
}

function slotOfParameter({ in: place, name }: Step['parameters'][number]): Slot[] {
  if (place === 'header') return [{ in: place, name: name.toLowerCase(), prefix: '' }];
  return place === 'query' || place === 'cookie' ? [{ in: place, name, prefix: '' }] : [];
}

function constantsOf({ parameters, body }: Step): Constant[] {
  const sent = parameters.flatMap(({ in: place, name, value }): Constant[] =>
    value.type === 'literal' && (place === 'header' || place === 'query')
      ? [
          {
            in: place,
            name: place === 'header' ? name.toLowerCase() : name,
            value: String(value.value),
          },
        ]
      : [],
  );
  return [...sent, ...(body ? constantsIn(body, '') : [])];
}

function constantsIn(value: Value, pointer: string): Constant[] {
  if (value.type === 'literal') return [{ in: 'body', name: pointer, value: String(value.value) }];
  if (value.type !== 'object') return [];
  return value.members.flatMap(([name, member]) =>
    constantsIn(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function issuesOf({ outputs, credentials }: Workflow, { stepId }: Step): Issued[] {
  const found = (token: Issued['token'], value: Value | undefined): Issued[] =>
    (value?.type === 'body' || value?.type === 'header') && value.stepId === stepId
      ? [{ token, value }]
      : [];
  return [
    ...found('access', outputs.get('access_token')),
    ...found('refresh', outputs.get('refresh_token')),
    ...credentials.flatMap((credential) => found('access', textOf(credential))),
  ];
}

function lifetimesOf({ outputs }: Workflow, { stepId }: Step): Lifetime[] {
  const found = (name: string, is: Lifetime['is']): Lifetime[] => {
    const value = outputs.get(name);
    return value?.type === 'body' && value.stepId === stepId && value.format === undefined
      ? [{ is, path: parsePointer(value.pointer) }]
      : [];
  };
  return [
    ...found('expires_in', 'length'),
    ...found('expires_in_ms', 'length'),
    ...found('expires_at', 'instant'),
  ];
}

function textOf(credential: Credential): Value | undefined {
  if (credential.type === 'basic') return undefined;
  return credential.type === 'bearer' ? credential.token : credential.value;
}

/** Returns the descriptions that match the request. There are several if several steps share an endpoint. */
export function fitting(
  sent: Sent,
  path: string,
  described: readonly DescribedRequest[],
): DescribedRequest[] {
  const there = described.filter(
    (one) => one.method === sent.method.toLowerCase() && one.path.test(path),
  );
  if (there.length < 2) return there;
  const body = bodyOf(sent);
  const exact = there.filter(({ constants }) =>
    constants.every((constant) => constantIn(sent, body, constant) === constant.value),
  );
  return exact.length > 0 ? exact : there;
}

function constantIn(sent: Sent, body: Json, { in: place, name }: Constant): string | undefined {
  if (place === 'header') return sent.headers[name];
  if (place === 'query') return queryOf(sent).get(name) ?? undefined;
  const found = valueAt(body, parsePointer(name));
  return found === undefined ? undefined : String(found);
}

/** The members of a body, which is JSON or a form. */
function bodyOf({ body }: Pick<Sent | Received, 'body'>): Json {
  const text = body ? new TextDecoder().decode(body) : '';
  try {
    return JSON.parse(text) as Json;
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
}

/** The texts in a body, with their names. */
export function textsIn(message: Pick<Sent | Received, 'body'>): (readonly [string, string])[] {
  const collect = (value: Json, name: string): (readonly [string, string])[] => {
    if (typeof value === 'string') return [[name, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, member]) => collect(member as Json, key));
  };
  return collect(bodyOf(message), '');
}

function queryOf({ path }: Sent): URLSearchParams {
  return new URL(path, 'http://sandbox').searchParams;
}

/** The credential in a slot, without its prefix. */
export function credentialIn(sent: Sent, { in: place, name, prefix }: Slot): string | undefined {
  if (place === 'query') return queryOf(sent).get(name) ?? undefined;
  if (place === 'cookie') return cookiesIn(sent.headers.cookie).get(name);
  const value = sent.headers[name];
  const isPrefixed = value?.toLowerCase().startsWith(prefix.toLowerCase());
  return isPrefixed ? value!.slice(prefix.length) : undefined;
}

/** Returns the request without its credentials. */
export function withoutCredentials(sent: Sent, slots: readonly Slot[]): Sent {
  return slots.reduce(without, sent);
}

function without(sent: Sent, { in: place, name }: Slot): Sent {
  if (place === 'header') {
    const { [name]: _, ...headers } = sent.headers;
    return { ...sent, headers };
  }
  if (place === 'cookie') {
    const rest = [...cookiesIn(sent.headers.cookie)].filter(([one]) => one !== name);
    const cookie = rest.map((pair) => pair.join('=')).join('; ');
    return { ...sent, headers: { ...sent.headers, cookie } };
  }
  const [path = '', query = ''] = sent.path.split('?');
  const kept = query.split('&').filter((pair) => pair !== '' && pair.split('=')[0] !== name);
  return { ...sent, path: kept.length > 0 ? `${path}?${kept.join('&')}` : path };
}

export function cookiesIn(header = ''): Map<string, string> {
  return new Map(
    header.split(/; */).flatMap((pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
}

/** The tokens in a response. */
export function issuedBy(
  received: Received,
  issues: readonly Issued[],
): { readonly token: Issued['token']; readonly text: string }[] {
  const body = bodyOf(received);
  return issues.flatMap(({ token, value }) => {
    const found =
      value.type === 'body'
        ? valueAt(body, parsePointer(value.pointer))
        : headerValue(received, value.name, value.cookie);
    return typeof found === 'string' ? [{ token, text: found }] : [];
  });
}

/** The access tokens in a response. */
export function accessTokens(received: Received, described: DescribedRequest): string[] {
  return tokensOf('access', received, described);
}

/** The refresh token in a response. */
export function refreshTokenIn(
  received: Received,
  described: DescribedRequest,
): string | undefined {
  return tokensOf('refresh', received, described)[0];
}

function tokensOf(
  kind: Issued['token'],
  received: Received,
  { issues }: DescribedRequest,
): string[] {
  if (received.status !== 200) return [];
  return issuedBy(received, issues).flatMap(({ token, text }) => (token === kind ? [text] : []));
}

/** The token of a call. Undefined if it has none, or if the request is no call. */
export function callToken(sent: Sent, { kind, slots }: DescribedRequest): string | undefined {
  if (kind !== 'read' && kind !== 'create') return undefined;
  return slots.map((slot) => credentialIn(sent, slot)).find((text) => text !== undefined);
}

function headerValue(
  { headers }: Received,
  name: string,
  cookie: string | undefined,
): string | undefined {
  const values = [headers[name.toLowerCase()] ?? []].flat();
  if (cookie === undefined) return values[0];
  return values.map((value) => cookiesIn(value).get(cookie)).find((value) => value !== undefined);
}
