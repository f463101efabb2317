// Credentials by security scheme, for an API without a lifecycle document. A call meets the requirement of its
// operation with the first alternative whose credentials are all available. Like tokens, the credentials are added
// inside `fetch`.
import { AuthError, invalid } from '../errors.ts';
import { derived, ownOf } from '../fetch/body.ts';
import type { Fetch } from '../fetch/redirect.ts';
import { basic } from '../workflow/run.ts';
import { own } from './own.ts';
import { cookieHeader } from './wire/parameters.ts';

/** Where the credential of a security scheme is sent. */
export type CredentialScheme =
  | { readonly in: 'header'; readonly name: string; readonly prefix?: string }
  /** HTTP Basic (RFC 7617). */
  | { readonly in: 'basic' }
  | { readonly in: 'query' | 'cookie'; readonly name: string }
  /**
   * The request carries no credential: mutual TLS, or an HTTP scheme that the caller's `fetch` or middleware
   * implements.
   */
  | { readonly in: 'transport' };

/** A user name and a password, for HTTP Basic. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** A credential, or a function that returns it for each call. */
export type Credential<Value = string> = Value | (() => Value | Promise<Value>);

/** The credentials by name of the security scheme. */
export type SchemeCredentials = Readonly<
  Record<string, Credential | Credential<BasicCredential> | undefined>
>;

export type CredentialSchemes = Readonly<Record<string, CredentialScheme>>;

/** Alternatives. Each one lists the schemes that are required together. */
export type Requirement = readonly (readonly string[])[];

/**
 * Rejects credentials that no operation can use.
 *
 * @throws AuthError `invalid_configuration`
 */
export function checkCredentials(given: SchemeCredentials, schemes: CredentialSchemes): void {
  for (const [name, value] of Object.entries(given)) {
    const place = own(schemes, name)?.in;
    if (value === undefined) continue;
    if (place === undefined || place === 'transport') {
      const known = Object.keys(schemes).filter((one) => schemes[one]!.in !== 'transport');
      throw invalid(`Unknown credential "${name}". Known: ${known.join(', ')}.`);
    }
    if (typeof value !== 'function' && !isUsable(value, place)) throw invalid(faultOf(name, place));
  }
}

function isUsable(value: unknown, place: CredentialScheme['in']): boolean {
  if (place !== 'basic') return typeof value === 'string' && value !== '';
  const { username, password } = (value ?? {}) as Partial<BasicCredential>;
  return typeof username === 'string' && typeof password === 'string' && !username.includes(':');
}

function faultOf(name: string, place: CredentialScheme['in']): string {
  const wanted =
    place === 'basic'
      ? 'an object with a username without ":", and a password'
      : 'a non-empty string';
  return `The credential "${name}" is invalid. Pass ${wanted}.`;
}

/** The credentials that a client has. */
export interface Means {
  readonly schemes: CredentialSchemes;
  readonly credentials: SchemeCredentials;
  /** Returns whether the session's token can be sent for a scheme. */
  readonly isOfSession: (scheme: string) => boolean;
}

/** How a call meets its requirement: with the session's token, and with credentials. */
export interface Met {
  /** The scheme of the session's token. */
  readonly token: string | undefined;
  readonly schemes: readonly string[];
}

/**
 * Returns the first alternative that can be met; `undefined` if there is none. Those for which the client has nothing to
 * send come last: an empty one, and one of the transport, which may lack the certificate.
 */
export function meet(required: Requirement, means: Means): Met | undefined {
  const met = required.flatMap((schemes): Met[] => {
    if (!fitsOneRequest(schemes, means)) return [];
    const others = schemes.filter((scheme) => !isGiven(scheme, means));
    const [token] = others;
    if (others.length > 1 || (token !== undefined && !means.isOfSession(token))) return [];
    return [{ token, schemes: schemes.filter((scheme) => scheme !== token) }];
  });
  const sends = ({ token, schemes }: Met): boolean =>
    token !== undefined || schemes.some((scheme) => own(means.credentials, scheme) !== undefined);
  return met.find(sends) ?? met.find(({ schemes }) => schemes.length > 0) ?? met[0];
}

function isGiven(scheme: string, { schemes, credentials }: Means): boolean {
  return own(credentials, scheme) !== undefined || schemes[scheme]?.in === 'transport';
}

/** Returns whether each credential has its own header. A request has one `Authorization` (RFC 9110 §11.6.2). */
function fitsOneRequest(names: readonly string[], { schemes }: Means): boolean {
  const headers = names.flatMap((name) => {
    const scheme = own(schemes, name);
    if (scheme?.in === 'basic') return 'authorization';
    return scheme?.in === 'header' ? scheme.name.toLowerCase() : [];
  });
  return new Set(headers).size === headers.length;
}

/** Returns the error for a requirement that cannot be met. */
export function unmet(operationId: string, required: Requirement, means: Means): AuthError {
  const listed = (all: Requirement): string =>
    all.map((schemes) => schemes.join(' and ')).join(', or ');
  const [first, ...others] = required.filter((schemes) => fitsOneRequest(schemes, means));
  const problem = first
    ? `credentials for ${listed([first, ...others])}. Pass them to the client: credentials: { ${first.join(', ')} }`
    : `${listed(required)}, which have the same header. A request can carry only one of them`;
  return new AuthError(
    'scheme_unavailable',
    `${operationId} requires ${problem}. Nothing was sent.`,
  );
}

/** Wraps a `fetch` so that requests to the API's own servers carry the credentials of the named schemes. */
export function withCredentials(
  fetch: Fetch,
  names: readonly string[],
  { schemes, credentials, isTrusted }: Means & { readonly isTrusted: (url: string) => boolean },
): Fetch {
  return async (given, init) => {
    let request = given;
    for (const name of isTrusted(given.url) ? names : []) {
      const source = own(credentials, name);
      const scheme = schemes[name]!;
      // The other schemes are those of the session and of the transport.
      if (source === undefined) continue;
      const value = typeof source === 'function' ? await source() : source;
      if (!isUsable(value, scheme.in)) throw invalid(faultOf(name, scheme.in));
      request = carrying(request, scheme, value);
    }
    return fetch(request, init);
  };
}

function carrying(
  request: Request,
  scheme: CredentialScheme,
  value: string | BasicCredential,
): Request {
  if (scheme.in === 'query') return withQuery(request, scheme.name, value as string);
  const [name, field] = fieldOf(request, scheme, value);
  // A header that the caller set takes precedence.
  if (scheme.in !== 'cookie' && request.headers.has(name)) return request;
  const headers = new Headers(request.headers);
  headers.set(name, field);
  return derived(request, { headers });
}

function fieldOf(
  { headers }: Request,
  scheme: CredentialScheme,
  value: string | BasicCredential,
): readonly [name: string, value: string] {
  if (typeof value === 'object') return ['Authorization', basic(value.username, value.password)];
  if (scheme.in !== 'cookie') {
    const { name, prefix = '' } = scheme as CredentialScheme & { in: 'header' };
    return [name, prefix + value];
  }
  const cookies = [headers.get('Cookie') ?? '', `${scheme.name}=${encodeURIComponent(value)}`];
  return ['Cookie', cookieHeader(cookies.filter(Boolean)).Cookie];
}

/**
 * Returns a copy with a query parameter, because the URL of a request cannot change. The body comes from its source,
 * which a copy of the stream would not have.
 */
function withQuery(request: Request, name: string, value: string): Request {
  const url = new URL(request.url);
  url.searchParams.set(name, value);
  const body = ownOf(request)?.body;
  const copy = new Request(url, request);
  return derived(copy, body == null ? {} : { body }, ownOf(request));
}
