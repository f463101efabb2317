// Where a token may go: exact origins, and only over TLS (RFC 6750 §5.3) but for loopback.
import { AuthError } from '../errors.ts';

const loopback = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/**
 * The origins of the given URLs.
 *
 * @throws AuthError `invalid_configuration` for a URL that is none, or that would send tokens in the clear.
 */
export function trustedOrigins(urls: readonly (string | URL)[]): ReadonlySet<string> {
  return new Set(
    urls.map((given) => {
      if (!URL.canParse(String(given))) {
        throw new AuthError('invalid_configuration', `"${given}" is not an absolute URL.`);
      }
      const url = new URL(given);
      if (url.protocol !== 'https:' && !loopback.test(url.hostname)) {
        throw new AuthError(
          'invalid_configuration',
          `Tokens are sent over https only (or to this machine itself), but the URL is ${url.origin}.`,
        );
      }
      return url.origin;
    }),
  );
}
