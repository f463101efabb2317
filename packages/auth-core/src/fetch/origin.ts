// The origins that may receive a token: exact origins, over TLS (RFC 6750 §5.3) or on loopback.
import { invalid } from '../errors.ts';

const loopback = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/** The option for origins without TLS. */
export interface OriginOptions {
  /**
   * Exact origins to which tokens may be sent without TLS, for private networks of containers and CI.
   * @default only loopback
   *
   * @example
   * insecure: ['http://sandbox:4010']
   */
  insecure?: readonly string[] | undefined;
}

/**
 * Returns the origins of URLs.
 *
 * @throws AuthError `invalid_configuration` for a URL that is invalid, contains credentials, or has no TLS.
 */
export function trustedOrigins(
  urls: readonly (string | URL)[],
  insecure: readonly string[] = [],
): ReadonlySet<string> {
  return new Set(urls.map((given) => trustedOrigin(String(given), insecure)));
}

/** Returns the URLs of the option `resource`. */
export function resourcesOf(
  resource: string | URL | readonly (string | URL)[] | undefined,
): readonly (string | URL)[] {
  const urls = [resource ?? []].flat() as readonly (string | URL)[];
  if (urls.length === 0) throw invalid('The option "resource" is missing. Pass a URL.');
  return urls;
}

function trustedOrigin(given: string, insecure: readonly string[]): string {
  // The URL may contain a password or a token: messages do not show it.
  if (!URL.canParse(given)) {
    throw invalid(`"${given.replace(/.*[@?#].*/s, '[redacted]')}" is not an absolute URL.`);
  }
  const { protocol, hostname, origin, username, password } = new URL(given);
  if (username || password) {
    throw invalid(`The URL of ${hostname} contains a user name or password. Remove it.`);
  }
  const isPlain =
    protocol === 'http:' && (loopback.test(hostname) || [insecure].flat().includes(origin));
  if (protocol === 'https:' || isPlain) return origin;
  if (protocol !== 'http:') throw invalid(`The URL begins with ${protocol}, not with https://.`);
  throw invalid(
    `Tokens are sent over https only, but the URL is http. If that network is private, pass insecure: ['${origin}'].`,
  );
}

/**
 * Returns a test whether a URL has one of the origins. It does not parse the URL, because it runs for every request.
 */
export function originTest(origins: ReadonlySet<string>): (url: string) => boolean {
  const prefixes = [...origins].map((origin) => `${origin}/`);
  return (url) => prefixes.some((prefix) => url.startsWith(prefix));
}
