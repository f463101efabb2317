// Rejects path parameters that would change the path: URL parsers remove segments that are `.` or `..`.
import { invalid } from '../errors.ts';

/**
 * Checks that no path parameter of a call is empty, `.` or `..`: `DELETE /devices/{id}` with `..` would be `DELETE /`.
 *
 * @throws AuthError `invalid_configuration`. The message names the parameter.
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
