// Rejects path parameters that would change the path: URL parsers remove segments that are `.` or `..`.
import { invalid } from '../errors.ts';

/**
 * Checks that no path parameter of a call is empty, `.` or `..`: `DELETE /devices/{id}` with `..` would be `DELETE /`.
 *
 * @param needed The names in the path.
 * @throws AuthError `invalid_configuration`. The message names the parameter.
 */
export function checkPath(given: object = {}, needed: readonly string[] = []): void {
  const values = given as Readonly<Record<string, unknown>>;
  const missing = needed.find((name) => !Object.hasOwn(values, name) || values[name] == null);
  if (missing !== undefined) throw unsent(missing, 'missing');
  for (const name in values) {
    const value = String(values[name]);
    if (value.length > 2 || /[^.]/.test(value)) continue;
    throw unsent(name, `"${value}", which would change the path`);
  }
}

function unsent(name: string, what: string): Error {
  return invalid(`The path parameter "${name}" is ${what}. Nothing was sent.`);
}
