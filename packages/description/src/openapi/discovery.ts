// Reads `x-server` of an operation (specs/README.md). The response contains the values of the API's server variables,
// for callers who want to discover them.
import { member, members, type Place, report } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import type { Operation, ServerVariable } from './model.ts';
import { successSchemas } from './operation.ts';
import { responsePart } from './response-part.ts';

type Read = Pick<Operation, 'operationId' | 'place' | 'responses' | 'security' | 'method'>;

const code = 'server-discovery';

export function readDiscovery(
  operation: Read,
  variables: readonly ServerVariable[],
): Map<string, readonly string[]> | undefined {
  const place = member(operation.place, 'x-server');
  // A third party may use an extension of the same name.
  if (place.value === undefined || place.source.isForeign) return undefined;
  checkPublic(operation, place);
  const schemas = successSchemas(operation.responses);
  const found = new Map<string, readonly string[]>();
  for (const [name, at] of members(place)) {
    if (!variables.some((one) => one.name === name)) {
      const names = variables.map((one) => one.name);
      report(
        at,
        'unknown-server-variable',
        `No server has a variable "${name}".${didYouMean(name, names)}`,
      );
    }
    const part = responsePart(at, schemas, { type: 'string', code });
    if (part) found.set(name, part.path);
  }
  checkComplete(found, variables, place);
  return found;
}

/** A caller needs the server before it can log in, so the operation must be public. */
function checkPublic({ operationId, security }: Read, place: Place): void {
  if (security.length === 0) return;
  const message = `"${operationId}" requires credentials, but a client calls it before it knows the server of the login.`;
  report(place, code, message, 'Write "x-server" on an operation with "security: []".');
}

function checkComplete(
  found: ReadonlyMap<string, unknown>,
  variables: readonly ServerVariable[],
  place: Place,
): void {
  const missing = variables.filter(({ name, required }) => required && !found.has(name));
  for (const { name } of missing) {
    const message = `"x-server" lacks the server variable "${name}", which has no default.`;
    report(place, code, message, 'Add it.');
  }
}
