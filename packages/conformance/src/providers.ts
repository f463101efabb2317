// What the kit has to know of a provider, derived from its documents: which operations the cases call, to which kind a
// request belongs, and which cases make sense.
import {
  type Operation as ApiOperation,
  type Lifecycle,
  type Provider,
  parsedDocument,
  readDescription,
  sessionScheme,
  type Workflow,
} from '@x/description';
import type { ProviderDocuments } from '@x/sandbox';
import type { ProviderOperations, RequestKind, Trait } from './cases.ts';
import type { LoggedRequest } from './sandbox.ts';

/** An operation, as a driver gets it in `start`. */
export interface NamedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
}

export interface KitLogin {
  readonly workflowId: string;
  readonly operationId: string;
  readonly before: readonly string[];
  /** The names of the credentials. */
  readonly credentials: readonly string[];
}

export interface KitProvider {
  readonly name: string;
  readonly documents: ProviderDocuments;
  readonly traits: ReadonlySet<Trait>;
  /** The operations that the driver calls. */
  readonly calls: { readonly read: NamedOperation; readonly create: NamedOperation };
  /** The login of the cases: its workflow, the request with the credentials, and the requests before that one. */
  readonly login: KitLogin;
  /** The same provider with its login for which it sends a code, if there is one. */
  readonly oneTimePassword: KitProvider | undefined;
  /** The workflow of each kind of request. A provider may have none. */
  readonly workflows: Readonly<Partial<Record<RequestKind, string>>>;
  /** The kind of a request in the sandbox's log. */
  kindOf(request: LoggedRequest): string;
  /** The kinds of requests with this method and path. A token endpoint has more than one. */
  kindsAt(method: string, path: string): readonly RequestKind[];
}

/**
 * @param chosen the operations of the cases. Default: the first ones that need a token and no parameter.
 * @throws Error with one line, if the documents have no login or no such operations
 */
export function kitProvider(
  documents: ProviderDocuments,
  chosen?: ProviderOperations,
): KitProvider {
  const provider = described(documents);
  const { logins, challenges } = provider.lifecycle;
  const calls = {
    read: named(provider, 'read', chosen?.read ?? firstCall(provider, 'get')),
    create: named(provider, 'create', chosen?.create ?? firstCall(provider, 'post')),
  };
  const sendsCode = logins.find((login) => isOneTimePassword(login, challenges));
  const given = { documents, provider, calls };
  return {
    ...withLogin(logins[0]!, given),
    oneTimePassword: sendsCode && { ...withLogin(sendsCode, given), oneTimePassword: undefined },
  };
}

/** Whether a question always follows the login. A wait for something that the user does elsewhere is none. */
function isOneTimePassword(
  { transitions }: Workflow,
  challenges: Lifecycle['challenges'],
): boolean {
  const always = transitions.find(({ when }) => when.length === 0);
  return challenges.some(
    ({ workflow, asked }) => workflow.workflowId === always?.challenge && asked.length === 1,
  );
}

interface Given {
  readonly documents: ProviderDocuments;
  readonly provider: Provider;
  readonly calls: KitProvider['calls'];
}

function withLogin(
  login: Workflow,
  { documents, provider, calls }: Given,
): Omit<KitProvider, 'oneTimePassword'> {
  const { lifecycle, api } = provider;
  const steps = login.steps.map(({ operation }) => operation.operationId);
  const places = placesOf(lifecycle, api.operations, calls);
  return {
    name: documents.name,
    documents,
    traits: traitsOf(provider, login),
    calls,
    login: {
      workflowId: login.workflowId,
      operationId: steps.at(-1) ?? '',
      before: steps.slice(0, -1),
      credentials: login.inputs.flatMap(({ name, optional }) => (optional ? [] : [name])),
    },
    workflows: workflowsOf(lifecycle, login),
    kindOf({ operationId, purpose }) {
      if (operationId === calls.read.operationId) return 'read';
      if (operationId === calls.create.operationId) return 'create';
      return purpose ?? operationId ?? 'unknown';
    },
    kindsAt: (method, path) =>
      places.flatMap((place) =>
        place.method === method.toLowerCase() && place.path.test(path) ? place.kind : [],
      ),
  };
}

function described({ name, openapi, arazzo, isChecked = false }: ProviderDocuments): Provider {
  const { description } = readDescription({
    name,
    openapi: parsedDocument('openapi.json', openapi),
    isChecked,
    ...(arazzo && { arazzo: parsedDocument('auth.arazzo.json', arazzo) }),
  });
  const lifecycle = description?.lifecycle;
  if (description && lifecycle?.logins[0]?.steps.length) return { ...description, lifecycle };
  throw new Error(
    `The provider "${name}" has no login: its lifecycle document is missing or empty.`,
  );
}

function named(
  { api, name }: Provider,
  call: string,
  operationId: string | undefined,
): NamedOperation {
  const operation = api.operations.get(operationId ?? '');
  if (operation) {
    const { method, path } = operation;
    return { operationId: operation.operationId, method, path };
  }
  throw new Error(
    `The provider "${name}" has no operation for "${call}": the kit needs one that takes a token and no other required parameter.`,
  );
}

/** The first operation that a client can call with nothing but a token. */
function firstCall({ api, lifecycle }: Provider, method: string): string | undefined {
  const steps = new Set(
    lifecycle.workflows.flatMap((one) => one.steps.map(({ operation }) => operation.operationId)),
  );
  return [...api.operations.values()].find(
    (operation) =>
      operation.method.toLowerCase() === method &&
      !steps.has(operation.operationId) &&
      sessionScheme(operation.security, api) !== undefined &&
      operation.parameters.every(({ required }) => !required) &&
      // A POST without a body is rarely the creation of something.
      (method === 'get' || operation.body !== undefined),
  )?.operationId;
}

function traitsOf({ api, lifecycle }: Provider, login: Workflow): Set<Trait> {
  const refreshToken = login.outputs.get('refresh_token');
  const challenge = login.transitions[0]?.challenge;
  const scheme = api.securitySchemes.get(login.scheme ?? '');
  const found: readonly (readonly [Trait, boolean])[] = [
    ['refresh', login.refreshedBy !== undefined],
    ['optional-refresh-token', refreshToken?.type === 'body' && refreshToken.optional],
    ['revocation', login.revokedBy !== undefined],
    ['no-revocation', login.revokedBy === undefined],
    ['second-factor', challenge !== undefined],
    ['resend', lifecycle.workflows.some((one) => one.workflowId === challenge && one.resend)],
    ['unclear-401', scheme?.notApplied === false],
  ];
  return new Set(found.flatMap(([trait, has]) => (has ? [trait] : [])));
}

function workflowsOf(lifecycle: Lifecycle, login: Workflow): KitProvider['workflows'] {
  const challenge = login.transitions[0]?.challenge;
  const resend = lifecycle.workflows.find(({ workflowId }) => workflowId === challenge)?.resend;
  const all = {
    login: login.workflowId,
    refresh: login.refreshedBy,
    logout: login.revokedBy,
    challenge,
    resend,
  };
  return Object.fromEntries(Object.entries(all).filter(([, id]) => id !== undefined));
}

interface RequestPlace {
  readonly kind: RequestKind;
  readonly method: string;
  readonly path: RegExp;
}

function placesOf(
  lifecycle: Lifecycle,
  operations: ReadonlyMap<string, ApiOperation>,
  calls: KitProvider['calls'],
): RequestPlace[] {
  const place = (kind: RequestKind, { method, path }: NamedOperation): RequestPlace => {
    const pattern = path.split(/\{[^}]*\}/).map((part) => part.replaceAll(/[^\w/]/g, '\\$&'));
    return { kind, method: method.toLowerCase(), path: new RegExp(`^${pattern.join('[^/]+')}$`) };
  };
  const requests = lifecycle.workflows.flatMap(({ purpose, steps }) => {
    const last = operations.get(steps.at(-1)?.operation.operationId ?? '');
    return last ? [place(purpose, last)] : [];
  });
  return [place('read', calls.read), place('create', calls.create), ...requests];
}
