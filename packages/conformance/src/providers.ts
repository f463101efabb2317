// Derives the facts about a provider that the kit needs from its documents: the operations that the cases call, the
// kind of each request, and the cases that apply.
import {
  type Operation as ApiOperation,
  type Lifecycle,
  type Provider,
  parsedDocument,
  readDescription,
  type Workflow,
  type Step as WorkflowStep,
} from '@x/description';
import type { ProviderDocuments } from '@x/sandbox';
import type { ProviderOperations, RequestKind, Trait } from './cases.ts';
import type { Sent } from './proxy.ts';
import {
  decidesByStatus,
  nearRejectionOf,
  type Rejection,
  rejectionsOf,
  rejects,
} from './rejections.ts';
import { type DescribedRequest, describeRequests, fitting } from './requests.ts';
import type { LoggedRequest } from './sandbox.ts';

/** An operation, in the format of `start`. */
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
  /** The names of the credentials that distinguish tenants, such as a key, besides the user name. */
  readonly tenant: readonly string[];
  /** The names of the secret credentials, the password first. */
  readonly secrets: readonly string[];
  /** Whether every login prompts the user. */
  readonly alwaysAsks: boolean;
  /** The name of the input for which a challenge prompts: `code`. */
  readonly answer: string | undefined;
}

export interface KitProvider {
  readonly name: string;
  readonly documents: ProviderDocuments;
  readonly traits: ReadonlySet<Trait>;
  /** The operations that the driver calls. */
  readonly calls: { readonly read: NamedOperation; readonly create?: NamedOperation };
  /** The login that the cases use: its workflow, the request with the credentials, and the requests before it. */
  readonly login: KitLogin;
  /** The same provider with its login by one-time password, if there is one. */
  readonly oneTimePassword: KitProvider | undefined;
  /** Another provider of the driver whose login has the same inputs. The trait `sibling` says whether there is one. */
  readonly sibling: KitProvider | undefined;
  /** The workflow of each kind of request, as far as the provider has one. */
  readonly workflows: Readonly<Partial<Record<RequestKind, string>>>;
  /** The operation of a kind of request, if the provider has one. */
  operationOf(kind: RequestKind): ApiOperation | undefined;
  /** The documented rejections of a login, a code or a refresh token. */
  rejections(kind: RequestKind): readonly Rejection[];
  /** A response that only resembles a rejection. Undefined if no code distinguishes rejections from failures. */
  nearRejection(kind: RequestKind): Rejection | undefined;
  /** A documented rejection of a login that rejects no refresh, or of a refresh that rejects no login. */
  foreignRejection(kind: RequestKind): Rejection | undefined;
  /** Whether a status without a documented body rejects a login, a code or a refresh token. */
  decidesByStatus(kind: RequestKind, status: number): boolean;
  /** The kind of a request in the sandbox's log. */
  kindOf(request: LoggedRequest): string;
  /** The descriptions that match a request. There are several if steps of several workflows share an endpoint. */
  describe(sent: Sent): readonly DescribedRequest[];
}

/** The kit has no cases for a provider, because its documents have no login or no operation to read. */
export class UntestableError extends Error {
  override readonly name = 'UntestableError';
}

/**
 * @param chosen the operations of the cases. Default: the first ones that need a token and no parameter.
 * @throws UntestableError with one line, if the documents have no login or no operation to read
 */
export function kitProvider(
  documents: ProviderDocuments,
  chosen?: ProviderOperations,
): KitProvider {
  const provider = described(documents);
  const { logins, challenges } = provider.lifecycle;
  const { read, create } = operationsOf(provider, chosen);
  const given = { documents, provider, read, create };
  const unattended = logins.find((login) => !alwaysAsks(login));
  const sendsCode = logins.find((login) => isOneTimePassword(login, challenges));
  return {
    ...withLogin(unattended ?? logins[0]!, given),
    oneTimePassword: sendsCode && { ...withLogin(sendsCode, given), oneTimePassword: undefined },
  };
}

/** Returns the providers with the siblings that they have among them. */
export function withSiblings(providers: readonly KitProvider[]): readonly KitProvider[] {
  const inputs = ({ login }: KitProvider): string => [...login.credentials].sort().join();
  return providers.map((one) => {
    const sibling = providers.find((other) => other !== one && inputs(other) === inputs(one));
    return sibling
      ? { ...one, sibling, traits: new Set([...one.traits, 'sibling' as const]) }
      : one;
  });
}

/** Whether a challenge follows the login in any case. */
function alwaysAsks({ transitions }: Workflow): boolean {
  return transitions.some(({ when }) => when.length === 0);
}

/** Whether the login always prompts for a code. A wait for an action outside the client is not such a prompt. */
function isOneTimePassword(
  { transitions }: Workflow,
  challenges: Lifecycle['challenges'],
): boolean {
  const always = transitions.find(({ when }) => when.length === 0);
  return challenges.some(
    ({ workflow, asked }) => workflow.workflowId === always?.challenge && asked.length === 1,
  );
}

/** The name of the input for which the challenge of a login prompts: `code`. */
function answerTo(
  { transitions }: Workflow,
  challenges: Lifecycle['challenges'],
): string | undefined {
  const next = challenges.find(({ workflow }) => workflow.workflowId === transitions[0]?.challenge);
  return next?.asked[0]?.name;
}

interface Operations {
  readonly read: ApiOperation;
  readonly create: ApiOperation | undefined;
}

interface Given extends Operations {
  readonly documents: ProviderDocuments;
  readonly provider: Provider;
}

function withLogin(
  login: Workflow,
  { documents, provider, read, create }: Given,
): Omit<KitProvider, 'oneTimePassword'> {
  const { lifecycle, api } = provider;
  const steps = login.steps.map(({ operation }) => operation.operationId);
  const called = [
    { kind: 'read' as const, operation: read },
    ...(create ? [{ kind: 'create' as const, operation: create }] : []),
  ];
  const requests = describeRequests(lifecycle, called, api.securitySchemes);
  const workflows = workflowsOf(lifecycle, login);
  const lastStep = (kind: RequestKind): WorkflowStep | undefined =>
    lifecycle.workflows.find(({ workflowId }) => workflowId === workflows[kind])?.steps.at(-1);
  const rejections = (kind: RequestKind): Rejection[] => {
    const step = lastStep(kind);
    return step ? rejectionsOf(step) : [];
  };
  return {
    name: documents.name,
    documents,
    traits: new Set([...traitsOf(provider, login), ...(create ? (['create'] as const) : [])]),
    calls: { read: named(read), ...(create && { create: named(create) }) },
    login: {
      workflowId: login.workflowId,
      operationId: steps.at(-1) ?? '',
      before: steps.slice(0, -1),
      credentials: login.inputs.flatMap(({ name, optional }) => (optional ? [] : [name])),
      tenant: tenantOf(login),
      secrets: secretsOf(login),
      alwaysAsks: alwaysAsks(login),
      answer: answerTo(login, lifecycle.challenges),
    },
    sibling: undefined,
    workflows,
    operationOf: (kind) =>
      called.find((one) => one.kind === kind)?.operation ?? lastStep(kind)?.operation,
    rejections,
    nearRejection(kind) {
      const step = lastStep(kind);
      return step && nearRejectionOf(step);
    },
    foreignRejection(kind) {
      const step = lastStep(kind);
      const others = rejections(kind === 'refresh' ? 'login' : 'refresh');
      return step && others.find((one) => one.body !== undefined && !rejects(step, one));
    },
    decidesByStatus(kind, status) {
      const step = lastStep(kind);
      return step !== undefined && decidesByStatus(step, status);
    },
    kindOf({ operationId, purpose }) {
      const call = called.find(({ operation }) => operation.operationId === operationId);
      return call?.kind ?? purpose ?? operationId ?? 'unknown';
    },
    describe(sent) {
      const { pathname } = new URL(sent.path, 'http://sandbox');
      const base = `/${encodeURIComponent(documents.name)}`;
      return pathname.startsWith(`${base}/`)
        ? fitting(sent, pathname.slice(base.length), requests)
        : [];
    },
  };
}

function tenantOf({ identity }: Workflow): string[] {
  return identity.filter((name) => !namesUser.test(name));
}

/** The names of inputs that name a person. */
export const namesUser: RegExp = /user|mail|phone/i;

/** The names of the secret inputs, the password first. */
function secretsOf({ inputs }: Workflow): string[] {
  const names = inputs.flatMap(({ name, secret }) => (secret ? [name] : []));
  const isPassword = (name: string): boolean => /pass/i.test(name);
  return [...names.filter(isPassword), ...names.filter((name) => !isPassword(name))];
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
  throw new UntestableError(
    `The provider "${name}" has no login: its lifecycle document is missing or empty.`,
  );
}

function operationsOf(provider: Provider, chosen: ProviderOperations | undefined): Operations {
  const find = (operationId: string | undefined): ApiOperation | undefined =>
    provider.api.operations.get(operationId ?? '');
  const read = find(chosen?.read ?? firstCall(provider, 'get'));
  if (read) return { read, create: find(chosen?.create ?? firstCall(provider, 'post')) };
  throw new UntestableError(
    `The provider "${provider.name}" has no operation for "read": the kit needs a GET that takes a token and no other required parameter.`,
  );
}

function named({ operationId, method, path }: ApiOperation): NamedOperation {
  return { operationId, method, path };
}

/** The first operation that a client can call with only the token of a login. */
function firstCall({ api, lifecycle }: Provider, method: string): string | undefined {
  const steps = new Set(
    lifecycle.workflows.flatMap((one) => one.steps.map(({ operation }) => operation.operationId)),
  );
  const schemes = new Set(lifecycle.logins.flatMap(({ scheme }) => scheme ?? []));
  return [...api.operations.values()].find(
    (operation) =>
      operation.method.toLowerCase() === method &&
      !steps.has(operation.operationId) &&
      operation.security.flat().some((name) => schemes.has(name)) &&
      operation.parameters.every(({ required }) => !required) &&
      // A POST without a body seldom creates a resource.
      (method === 'get' || operation.body !== undefined),
  )?.operationId;
}

function traitsOf({ api, lifecycle }: Provider, login: Workflow): Set<Trait> {
  const refreshToken = login.outputs.get('refresh_token');
  const refresh = lifecycle.refreshes.find(({ workflowId }) => workflowId === login.refreshedBy);
  const challenge = login.transitions[0]?.challenge;
  const scheme = api.securitySchemes.get(login.scheme ?? '');
  const accessToken = login.outputs.get('access_token');
  const lifetime = login.outputs.get('expires_in') ?? login.outputs.get('expires_in_ms');
  const found: readonly (readonly [Trait, boolean])[] = [
    // A workflow that sends the access token works only while the token is valid.
    ['refresh', refresh?.inputs.some(({ name }) => name === 'refresh_token') === true],
    ['optional-refresh-token', refreshToken?.type === 'body' && refreshToken.optional],
    ['oauth-refresh', refresh !== undefined && isOauth(refresh)],
    ['revocation', login.revokedBy !== undefined],
    ['no-revocation', login.revokedBy === undefined],
    ['second-factor', challenge !== undefined],
    ['resend', lifecycle.workflows.some((one) => one.workflowId === challenge && one.resend)],
    ['unclear-401', scheme?.notApplied === false],
    ['token-in-body', accessToken?.type === 'body' && accessToken.pointer !== ''],
    ['token-in-header', (scheme?.in ?? 'header') === 'header'],
    ['lifetime-number', lifetime?.type === 'body' && lifetime.format === undefined],
    ['lifetime-instant', login.outputs.get('expires_at')?.type === 'body'],
    ['tenant', tenantOf(login).length > 0],
    ['secret', login.inputs.some(({ secret }) => secret)],
  ];
  return new Set(found.flatMap(([trait, has]) => (has ? [trait] : [])));
}

/** A refresh of RFC 6749 §6, whose response may omit the refresh token: the client then keeps the old one. */
function isOauth({ steps }: Workflow): boolean {
  return steps.some(
    ({ body }) =>
      body?.type === 'object' &&
      body.members.some(
        ([name, value]) =>
          name === 'grant_type' && value.type === 'literal' && value.value === 'refresh_token',
      ),
  );
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
