// Moves the parameters of paths into their operations. Some generators place them before the parameters of the operation in
// a document of OpenAPI 3.0, and after them in one of 3.1. The arguments of their functions would then change places.
import { isObject, type Json, type JsonObject, type Place } from '@x/description';
import { elements, follow, member, methods, rebuild } from '@x/description/structure';

/** Returns the document in which each operation has all its parameters, those of the path first. */
export function withParametersInOperations(openapi: Place): Json {
  const value = rebuild(openapi, (one, { kind, place }) => {
    if (kind !== 'PathItem' || !isObject(one) || !Array.isArray(one.parameters)) return one;
    const { parameters: shared, ...item } = one;
    const operations = methods.flatMap((method) => {
      const operation = item[method];
      return isObject(operation)
        ? [[method, withShared(operation, shared, member(place, method))] as const]
        : [];
    });
    return { ...item, ...Object.fromEntries(operations) };
  });
  return value ?? null;
}

/** A parameter of an operation replaces the one of the path that has its name and location (OpenAPI 3.1.1 §4.8.9.1). */
function withShared(operation: JsonObject, shared: readonly Json[], place: Place): JsonObject {
  const own = elements(member(place, 'parameters')).map(identity);
  const kept = elements(member(place.parent!, 'parameters')).map(
    (one) => !own.includes(identity(one)),
  );
  const inherited = shared.filter((_, index) => kept[index]);
  const { parameters = [], responses, ...rest } = operation;
  const all = [...inherited, ...(Array.isArray(parameters) ? parameters : [])];
  return { ...rest, parameters: all, ...(responses !== undefined && { responses }) };
}

function identity(parameter: Place): string {
  const { value } = follow(parameter) ?? parameter;
  return isObject(value) ? JSON.stringify([value.in, value.name]) : '';
}
