// Where a token may go: exact origins, and only over TLS (RFC 6750 §5.3) but for loopback.
import { invalid } from '../errors.ts';

const loopback = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/** URLs that tokens are sent to, and the exceptions. */
export interface OriginOptions {
  /**
   * Origins to which tokens may be sent without TLS, written exactly: `['http://sandbox:4010']`. For containers and CI
   * whose network nobody else can read.
   * @default none but loopback
   */
  insecure?: readonly string[] | undefined;
}

/**
 * The origins of the given URLs.
 *
 * @throws AuthError `invalid_configuration` for a URL that is not one of a resource, or would send tokens in the clear.
 */
export function trustedOrigins(
  urls: readonly (string | URL)[],
  insecure: readonly string[] = [],
): ReadonlySet<string> {
  return new Set(urls.map((given) => trustedOrigin(String(given), insecure)));
}

function trustedOrigin(given: string, insecure: readonly string[]): string {
  // A URL may hold a password, so only its origin is ever shown.
  if (!URL.canParse(given)) throw invalid(`"${given}" is not an absolute URL.`);
  const { protocol, hostname, origin, username, password } = new URL(given);
  if (username || password) {
    throw invalid(`The URL of ${hostname} holds a user name or a password. Remove it.`);
  }
  const isPlain = protocol === 'http:' && (loopback.test(hostname) || insecure.includes(origin));
  if (protocol === 'https:' || isPlain) return origin;
  throw invalid(
    `Tokens are sent over https only (or to this machine itself), but the URL is ${protocol}//${hostname}. ` +
      `If nobody else can read that network, pass insecure: ['${origin}'].`,
  );
}

/** Tells whether a URL is of one of the origins. Cheap, because it is asked with every request. */
export function originTest(origins: ReadonlySet<string>): (url: string) => boolean {
  const prefixes = [...origins].map((origin) => `${origin}/`);
  return (url) => prefixes.some((prefix) => url.startsWith(prefix));
}
