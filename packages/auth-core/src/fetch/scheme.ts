// Tokens of an API with several security schemes.
import { AuthError } from '../errors.ts';

/** Rejects the token of a scheme if the operation requires another one. */
export type CheckScheme = (wanted: string, given: string | undefined) => void;

/**
 * Rejects a token of another scheme, because it may be for another server. A hand-written grant need not state the
 * scheme of its tokens.
 *
 * @throws AuthError `scheme_unavailable`
 */
export const checkScheme: CheckScheme = (wanted, given) => {
  if (given === undefined || given === wanted) return;
  throw new AuthError(
    'scheme_unavailable',
    `The operation requires a token for "${wanted}", but these credentials provide one for "${given}". ` +
      'Create another client, with the credentials of that scheme.',
  );
};
