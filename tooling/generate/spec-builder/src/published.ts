// The 3.1 document as published. It differs from the hand-written one where tools of other languages reject a valid document.
import { isObject, type Json, type JsonObject, type Place } from '@x/description';
import { rebuild } from '@x/description/structure';

/** Returns the document without server variables whose default is empty. */
export function published(openapi: Place): Json {
  const value = rebuild(openapi, (one, { kind }) =>
    kind === 'Server' && isObject(one) ? withoutEmpty(one) : one,
  );
  return value ?? null;
}

/**
 * Go's kin-openapi takes an empty default for a missing one. The URL has the default instead of the variable, so a program
 * that needs another value sets the URL.
 */
function withoutEmpty(server: JsonObject): JsonObject {
  const { url, variables } = server;
  if (typeof url !== 'string' || !isObject(variables)) return server;
  const isEmpty = (variable: Json): boolean => isObject(variable) && variable.default === '';
  const empty = Object.keys(variables).filter((name) => isEmpty(variables[name]!));
  if (empty.length === 0) return server;
  const kept = Object.entries(variables).filter(([name]) => !empty.includes(name));
  return {
    ...server,
    url: empty.reduce((text, name) => text.replaceAll(`{${name}}`, ''), url),
    variables: Object.fromEntries(kept),
  };
}
