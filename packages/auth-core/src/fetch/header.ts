// The header that carries the token. `Headers` throws an error that quotes an invalid value, so values are checked
// before.
import { AuthError, invalid } from '../errors.ts';

/**
 * Checks the options `header` and `prefix`.
 *
 * @throws AuthError `invalid_configuration`
 */
export function checkHeader(header = 'Authorization', prefix = 'Bearer '): void {
  try {
    new Headers([[header, prefix]]);
  } catch {
    throw invalid('The option "header" or "prefix" is not valid in a header.');
  }
}

/**
 * Returns the value of the header with a token.
 *
 * @throws AuthError `invalid_token_response` for a value that is not a token. A custom session can return one.
 */
export function fieldOf(prefix: string, token: unknown): string {
  if (typeof token === 'string' && /^[ -~]+$/.test(token)) return prefix + token;
  throw new AuthError('invalid_token_response', 'The session returned no token.');
}
