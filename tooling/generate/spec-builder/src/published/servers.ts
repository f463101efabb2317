// Removes server variables with an empty default, and the members that name them.
import { isObject, type Json, type JsonObject, type Place } from '@x/description';
import { rebuild, walk } from '@x/description/structure';

/** Returns the document without server variables whose default is empty. */
export function withoutEmptyVariables(openapi: Place): Json {
  const removed = emptyVariables(openapi);
  const value = rebuild(openapi, (one, { kind }) => {
    if (!isObject(one)) return one;
    if (kind === 'Server') return withoutEmpty(one);
    return kind === 'Operation' ? withoutDiscovery(one, removed) : one;
  });
  return value ?? null;
}

function emptyVariables(openapi: Place): ReadonlySet<string> {
  const variables = [...walk(openapi)].filter(({ kind }) => kind === 'ServerVariable');
  return new Set(
    variables.filter(({ place }) => isEmpty(place.value)).map(({ place }) => String(place.key)),
  );
}

function isEmpty(variable: Json | undefined): boolean {
  return isObject(variable) && variable.default === '';
}

/**
 * Removes variables with an empty default, which Go's kin-openapi treats as missing. The URL contains the default
 * instead. A program that needs another value sets the URL.
 */
function withoutEmpty(server: JsonObject): JsonObject {
  const { url, variables } = server;
  if (typeof url !== 'string' || !isObject(variables)) return server;
  const empty = Object.keys(variables).filter((name) => isEmpty(variables[name]));
  if (empty.length === 0) return server;
  return {
    ...server,
    url: empty.reduce((text, name) => text.replaceAll(`{${name}}`, ''), url),
    variables: without(variables, empty),
  };
}

/** `x-server` names only variables that a server has. */
function withoutDiscovery(operation: JsonObject, removed: ReadonlySet<string>): JsonObject {
  const discovery = operation['x-server'];
  if (!isObject(discovery)) return operation;
  return { ...operation, 'x-server': without(discovery, [...removed]) };
}

function without(value: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
