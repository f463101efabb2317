// A provider's description with what its package adds: a prefix for its types.
import {
  type Api,
  type Description,
  isObject,
  type JsonObject,
  type Lifecycle,
  type Operation,
  pascal,
  sessionScheme,
} from '@x/description';

export interface Provider {
  readonly name: string;
  /** In type names: `Biot`. */
  readonly prefix: string;
  readonly api: Api;
  /** Without a login where there is no lifecycle document. */
  readonly lifecycle: Pick<Lifecycle, 'logins' | 'challenges' | 'resends' | 'refresh' | 'logout'>;
  readonly openapi: JsonObject;
  /** The lifecycle document. Without one the client takes a session of the consumer's own. */
  readonly arazzo: JsonObject | undefined;
  /** The security schemes that a login's, or the session's, token is for. */
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

/** The scheme of the token that an operation requires; none if it is public. */
export function tokenSchemeOf(
  { api, arazzo, tokenSchemes }: Provider,
  { security }: Operation,
): string | undefined {
  if (arazzo === undefined) return sessionScheme(security, api);
  return security[0]?.find((scheme) => tokenSchemes.includes(scheme));
}
