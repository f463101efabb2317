// Path parameters that would lead to another path: a URL has no place for a segment that is empty, `.` or `..`.
import { AuthError } from '../errors.ts';

/**
 * Checks the path parameters of a call before it is sent: `DELETE /devices/{id}` with `..` would be `DELETE /`.
 *
 * @throws AuthError `invalid_configuration`, which names the parameter.
 */
export function checkPath(parameters: object | undefined): void {
  if (parameters === undefined) return;
  for (const [name, value] of Object.entries(parameters)) {
    if (!/^\.{0,2}$/.test(String(value))) continue;
    throw new AuthError(
      'invalid_configuration',
      `The path parameter "${name}" is "${value}", which would change the path. Nothing was sent.`,
    );
  }
}
