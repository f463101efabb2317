// A provider's description, with the prefix of its generated types.
import {
  type Api,
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
  readonly lifecycle: Pick<Lifecycle, 'logins' | 'challenges' | 'resends' | 'refresh' | 'logout'>;
  readonly openapi: JsonObject;
  /** The lifecycle document. Without one, the client takes the consumer's own session. */
  readonly arazzo: JsonObject | undefined;
  /** The names of the security schemes whose token a login or a session provides. */
  readonly tokenSchemes: readonly string[];
}

const none: Provider['lifecycle'] = {
  logins: [],
  challenges: [],
  resends: [],
  refresh: undefined,
  logout: undefined,
};

export function providerOf({ name, api, lifecycle, written, tokenSchemes }: Description): Provider {
  const arazzo = lifecycle?.place.value;
  return {
    name,
    prefix: pascal(name),
    api,
    lifecycle: lifecycle ?? none,
    openapi: isObject(written.value) ? written.value : {},
    arazzo: isObject(arazzo) ? arazzo : undefined,
    tokenSchemes,
  };
}

/** The security scheme of the token that an operation requires, or `undefined` if it is public. */
export function tokenSchemeOf(
  { api, arazzo, tokenSchemes }: Provider,
  { security }: Operation,
): string | undefined {
  if (arazzo === undefined) return sessionScheme(security, api);
  return security[0]?.find((scheme) => tokenSchemes.includes(scheme));
}

/** The security schemes whose credentials a client takes: those of a third-party document that its operations require. */
export function credentialSchemesOf({ api, arazzo }: Provider): SecurityScheme[] {
  if (arazzo) return [];
  const used = new Set([...api.operations.values()].flatMap(({ security }) => security.flat()));
  return [...api.securitySchemes.values()].filter(({ name }) => used.has(name));
}
