// Path parameters that would lead to another path: a URL has no place for a segment that is empty, `.` or `..`.
import { invalid } from '../errors.ts';

/**
 * Checks the path parameters of a call before it is sent: `DELETE /devices/{id}` with `..` would be `DELETE /`.
 *
 * @throws AuthError `invalid_configuration`, which names the parameter.
 */
export function checkPath(parameters: object | undefined): void {
  for (const name in parameters) {
    const value = String(parameters[name as keyof object]);
    if (value.length > 2 || /[^.]/.test(value)) continue;
    throw invalid(
      `The path parameter "${name}" is "${value}", which would change the path. Nothing was sent.`,
    );
  }
}
