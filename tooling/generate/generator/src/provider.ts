// A provider's description, with the prefix of its generated types.
import {
  type Api,
  type Credential,
  type Description,
  isObject,
  type JsonObject,
  type Lifecycle,
  type Operation,
  pascal,
  type SecurityScheme,
  sessionScheme,
} from '@x/description';

export interface Provider {
  readonly name: string;
  /** The prefix of type names: `Biot`. */
  readonly prefix: string;
  readonly api: Api;
  /** The workflows. Empty without a lifecycle document. */
  readonly lifecycle: Pick<
    Lifecycle,
    'workflows' | 'logins' | 'challenges' | 'resends' | 'refreshes' | 'logouts'
  >;
  readonly openapi: JsonObject;
  /** Whether the client logs in itself. Otherwise it takes the caller's own session. */
  readonly hasLifecycle: boolean;
  /** The security scheme whose flows the client uses, without a lifecycle document. */
  readonly oauth: SecurityScheme | undefined;
  /** Whether the caller may pass their own session, because the document is a third party's. */
  readonly takesSession: boolean;
  /** The lifecycle document, if there is one. */
  readonly arazzo: JsonObject | undefined;
  /** The names of the security schemes whose token a login or a session provides. */
  readonly tokenSchemes: readonly string[];
}

const none: Provider['lifecycle'] = {
  workflows: [],
  logins: [],
  challenges: [],
  resends: [],
  refreshes: [],
  logouts: [],
};

export function providerOf(description: Description): Provider {
  const { name, api, lifecycle, written, tokenSchemes, isForeign } = description;
  // A client of a third-party API recognizes the credentials of a flow by their names.
  const isClear = !isForeign || !api.securitySchemes.has('client_id');
  const oauth = isClear ? description.oauth : undefined;
  const arazzo = lifecycle?.isDerived ? undefined : lifecycle?.place.value;
  return {
    name,
    prefix: pascal(name),
    api,
    lifecycle: lifecycle ?? none,
    openapi: isObject(written.value) ? written.value : {},
    hasLifecycle: lifecycle !== undefined || oauth !== undefined,
    oauth,
    takesSession: isForeign,
    arazzo: isObject(arazzo) ? arazzo : undefined,
    tokenSchemes,
  };
}

/** Returns the files from which a provider's package is generated. */
export function documentsOf({ arazzo }: Provider): string[] {
  return arazzo ? ['openapi.yaml', 'auth.arazzo.yaml'] : ['openapi.yaml'];
}

/** The credentials that an operation sends. */
export interface Requirement {
  /** Its name in the generated table: that of the token's scheme, or those of all schemes. */
  readonly name: string;
  /** The scheme of the token. */
  readonly scheme: SecurityScheme;
  /** The schemes of the credentials that are sent in addition to the token. */
  readonly others: readonly SecurityScheme[];
  /** The URL of the server, if the login provides values of its variables. */
  readonly server?: string | undefined;
}

/**
 * Returns what an operation requires. `undefined` if it is public, or a step of the lifecycle that sends its own
 * credentials.
 */
export function requirementOf(
  { api, hasLifecycle, oauth, tokenSchemes, lifecycle }: Provider,
  operation: Operation,
): Requirement | undefined {
  const { security } = operation;
  const one = (name: string): SecurityScheme => api.securitySchemes.get(name)!;
  if (!hasLifecycle || oauth) {
    const isOAuth = oauth !== undefined && security.flat().includes(oauth.name);
    const name = isOAuth ? oauth.name : sessionScheme(security, api);
    return name === undefined ? undefined : { name, scheme: one(name), others: [] };
  }
  const wanted = (security[0] ?? []).filter((name) => one(name).kind !== 'transport');
  // Use the token of the login that also provides all the other credentials.
  const token =
    wanted.find((name) => tokenSchemes.includes(name)) ??
    (isStep(operation, lifecycle)
      ? undefined
      : lifecycle.logins.find(({ credentials }) => gives(credentials, wanted))?.scheme);
  if (token === undefined) return undefined;
  const others = wanted.filter((name) => name !== token);
  const name = others.length === 0 ? token : wanted.join('+');
  const server = chosenServer(operation, api, lifecycle);
  return {
    name: server === undefined ? name : `${name}@${operation.server}`,
    scheme: one(token),
    others: others.map(one),
    server,
  };
}

/** Returns the URL of an operation's server, if a login provides values of its variables. */
function chosenServer(
  { server }: Operation,
  { servers }: Api,
  { workflows }: Provider['lifecycle'],
): string | undefined {
  const { url = '', variables = [] } = servers[server] ?? {};
  const isChosen = variables.some(({ name }) =>
    workflows.some((workflow) => workflow.server.has(name)),
  );
  return isChosen ? url : undefined;
}

function isStep(operation: Operation, { workflows }: Provider['lifecycle']): boolean {
  return workflows.some(({ steps }) => steps.some((step) => step.operation === operation));
}

function gives(credentials: readonly Credential[], wanted: readonly string[]): boolean {
  return (
    wanted.length > 0 &&
    wanted.every((name) => credentials.some(({ scheme }) => scheme.name === name))
  );
}

/**
 * Returns the security schemes of the credentials that a client takes: those of a third-party document that its
 * operations require.
 */
export function credentialSchemesOf({ api, takesSession }: Provider): SecurityScheme[] {
  if (!takesSession) return [];
  const used = new Set([...api.operations.values()].flatMap(({ security }) => security.flat()));
  return [...api.securitySchemes.values()].filter(({ name }) => used.has(name));
}
