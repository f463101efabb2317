// Removes the parameters and bodies of third-party documents that have no meaning, with a warning.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { follow, member, type Place, warn } from '../problems/place.ts';
import type { Rebuilt } from '../structure/rebuild.ts';

/** Returns a path item or an operation without them; any other object as it is. */
export function withMeaningfulRequest(value: JsonObject, { kind, place }: Rebuilt): JsonObject {
  if (kind !== 'PathItem' && kind !== 'Operation') return value;
  const parameters = member(place, 'parameters');
  const isIgnored = ignoredIn(parameters);
  const kept = listOf(value.parameters).filter((_, index) => !isIgnored[index]);
  const { requestBody, ...others } = value;
  const isEmpty = requestBody !== undefined && isEmptyBody(member(place, 'requestBody'));
  if (!isEmpty && !isIgnored.includes(true)) return value;
  return {
    ...(isEmpty ? others : value),
    ...(value.parameters !== undefined && { parameters: kept }),
  };
}

/** Returns for each parameter of a list whether it has no meaning. */
function ignoredIn(place: Place): boolean[] {
  const names = new Set<string>();
  return listOf(place.value).map((_, index) => {
    const parameter = follow(member(place, index))?.value;
    const name = memberOf(parameter, 'name');
    const where = memberOf(parameter, 'in');
    // The reader reports such a parameter.
    if (typeof name !== 'string' || typeof where !== 'string') return false;
    const id = `${where} ${name}`;
    const isTwice = names.has(id);
    names.add(id);
    if (isTwice) {
      // OpenAPI, "Parameter Object": a name and a location identify a parameter.
      const message = `There are two parameters "${name}" in ${where}.`;
      warn(member(place, index), 'duplicate-parameter', message, 'The first one is used.');
    }
    return isTwice || isHeaderOfClient(name, where, member(place, index));
  });
}

/** OpenAPI, "Parameter Object", `name`: these headers are not described by parameters. */
const headersOfClient = ['accept', 'authorization', 'content-type'];

function isHeaderOfClient(name: string, where: string, place: Place): boolean {
  if (where !== 'header' || !headersOfClient.includes(name.toLowerCase())) return false;
  const message = `OpenAPI does not describe the header "${name}" as a parameter.`;
  warn(place, 'ignored-parameter', message, 'It is ignored: the client sets this header itself.');
  return true;
}

function isEmptyBody(given: Place): boolean {
  const place = follow(given);
  const { content } = isObject(place?.value) ? place.value : {};
  if (place === undefined || (isObject(content) && Object.keys(content).length > 0)) return false;
  warn(place, 'missing-member', 'A request body needs "content".', 'The body is left out.');
  return true;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
