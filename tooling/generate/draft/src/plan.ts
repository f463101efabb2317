// How clients of a draft get their credentials: with the flows of a security scheme, with operations that log in, or
// without a request, because calls send the credentials themselves.
import type { Api, Operation, SecurityScheme } from '@x/description';
import { memberFor } from './companions.ts';
import { accessToken, type Found, findLogin, tokenless, tokenScheme } from './login.ts';
import { DraftError } from './read.ts';

export type Plan =
  | { readonly kind: 'flows'; readonly scheme: SecurityScheme }
  | {
      readonly kind: 'login';
      /** `undefined` if the document has none. Then the draft adds a Bearer scheme. */
      readonly scheme: SecurityScheme | undefined;
      readonly found: Found;
      /** The schemes whose values the login returns next to the token. */
      readonly returned: ReadonlySet<string>;
    }
  | {
      readonly kind: 'given';
      readonly schemes: readonly SecurityScheme[];
      /** An operation that may be a login, although its response has no token. */
      readonly tokenless: Operation | undefined;
    };

/**
 * Uses the most reliable source: a flow in which the user gives consent, which no operation can replace; then an
 * operation at the token URL, then other `flows`, then names.
 */
export function planOf(api: Api): Plan {
  const found = findLogin(api);
  const oauth = oauthOf(api);
  const scheme = schemeOfLogout(api, found) ?? tokenScheme(api);
  const flows = oauth?.oauth?.flows ?? [];
  const urls = flows.map(({ tokenUrl }) => tokenUrl);
  const hasConsent = flows.some(({ type }) => type === 'authorizationCode');
  const isTokenUrl =
    found !== undefined &&
    !hasConsent &&
    accessToken(found.login) !== undefined &&
    urls.some((url) => url.endsWith(found.login.path));
  if (oauth !== undefined && !isTokenUrl) return { kind: 'flows', scheme: oauth };
  const given = usedSchemes(api).filter(isGiven);
  const isDocumented =
    found !== undefined && (scheme !== undefined || accessToken(found.login) !== undefined);
  // A token that the document does not have does not replace the credentials that it has.
  if (found !== undefined && (isDocumented || given.length === 0))
    return { kind: 'login', scheme, found, returned: returnedBy(found, scheme, api) };
  if (given.length > 0) return { kind: 'given', schemes: given, tokenless: tokenless(api) };
  throw new DraftError(noLogin(api));
}

function returnedBy(
  { login }: Found,
  token: SecurityScheme | undefined,
  { securitySchemes }: Api,
): ReadonlySet<string> {
  const others = [...securitySchemes.values()].filter((one) => one !== token);
  return new Set(others.filter((one) => memberFor(one, login)).map(({ name }) => name));
}

/** Returns whether an operation requires one of the schemes. The dialect has no value of a login for a later step. */
export function requires({ security }: Operation, schemes: ReadonlySet<string>): boolean {
  return security.length > 0 && security.every((names) => names.some((one) => schemes.has(one)));
}

/** Returns the scheme that a logout requires, because it requires the token that it revokes. */
function schemeOfLogout(api: Api, found: Found | undefined): SecurityScheme | undefined {
  const names = found?.logout?.security.flat() ?? [];
  const schemes = names.flatMap((name) => api.securitySchemes.get(name) ?? []);
  return schemes.find(({ kind, type }) => kind === 'bearer' && type === 'http');
}

function usedSchemes(api: Api): SecurityScheme[] {
  const used = new Set([...api.operations.values()].flatMap(({ security }) => security.flat()));
  return [...api.securitySchemes.values()].filter(
    ({ name, place }) => used.has(name) && place.parent !== undefined,
  );
}

/** Returns the scheme with flows that most operations require. */
function oauthOf(api: Api): SecurityScheme | undefined {
  const all = [...api.operations.values()].map(({ security }) => security.flat());
  const count = ({ name }: SecurityScheme): number =>
    all.filter((one) => one.includes(name)).length;
  return usedSchemes(api)
    .filter(({ oauth }) => (oauth?.flows.length ?? 0) > 0)
    .toSorted((a, b) => count(b) - count(a))[0];
}

function isGiven({ kind, type, scheme }: SecurityScheme): boolean {
  return kind === 'apiKey' || kind === 'basic' || (type === 'http' && scheme === 'bearer');
}

/** Returns the names of header parameters that are credentials. */
function secretHeaders({ operations }: Api): string[] {
  const headers = [...operations.values()].flatMap(({ parameters }) =>
    parameters.filter(
      (one) => one.in === 'header' && /(api|auth|access)[-_]?(key|token)$/i.test(one.name),
    ),
  );
  return headers.map(({ name }) => name);
}

function noLogin(api: Api): string {
  const schemes = [...api.securitySchemes.values()].filter(
    ({ place }) => place.parent !== undefined,
  );
  const names = schemes.map(({ name, type }) => `"${name}" (${type})`);
  const known =
    names.length === 0
      ? 'it has no security schemes'
      : `its security schemes are ${names.join(', ')}`;
  const near = tokenless(api);
  const hint = near ? `\n${near.operationId} takes a secret, but its response has no token.` : '';
  const [header = 'X-API-Key'] = secretHeaders(api);
  const taken =
    secretHeaders(api).length > 0
      ? `\nOperations take the header "${header}" as a parameter. It is the name in the second form below.`
      : '';
  return `No login was found: no operation takes a secret and returns a token, no flow has a token URL, and ${known}.${hint}${taken}
Write one of these into the document, and run the command again:
- the operation that logs in, for example POST /login, with the members of its request (a password or another secret) and of
  its response (access_token), and under "components": securitySchemes: { bearer: { type: http, scheme: bearer } }
- the key that every call carries: securitySchemes: { apiKey: { type: apiKey, in: header, name: ${header} } }, and at the top
  level: security: [{ apiKey: [] }]
- the flow of OAuth: securitySchemes: { oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: …, scopes: {} } } } },
  and at the top level: security: [{ oauth: [] }]
If the API is public, or clients bring a session of their own, the document needs no draft: put it as it is into its folder,
alone (specs/README.md).`;
}
