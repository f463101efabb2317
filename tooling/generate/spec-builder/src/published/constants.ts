// Names the constants of enums. openapi-generator for Go declares a constant for each enum value in one package, so a
// value of two enums is declared twice. `x-enum-varnames` sets the names of the constants. Other generators read it
// too.
import { isList, isObject, type Json, type JsonObject, type Place } from '@x/description';
import { rebuild } from '@x/description/structure';

/** Returns the document in which each enum that shares a value with another one has names for its constants. */
export function withConstants(openapi: Place): Json {
  const shared = sharedValues(openapi);
  const value = rebuild(openapi, (one, { kind }) => {
    if (kind !== 'Components' || !isObject(one) || !isObject(one.schemas)) return one;
    const entries = Object.entries(one.schemas).map(
      ([name, schema]) => [name, named(name, schema, shared)] as const,
    );
    return { ...one, schemas: Object.fromEntries(entries) };
  });
  return value ?? null;
}

/** Returns the part of a value by which constants are compared: letters and digits, without case. */
function constantOf(value: string): string {
  return value.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

function textsOf(schema: Json | undefined): string[] {
  const values = isObject(schema) && isList(schema.enum) ? schema.enum : [];
  return values.every((value) => typeof value === 'string') ? [...values] : [];
}

function sharedValues({ value }: Place): ReadonlySet<string> {
  const components = isObject(value) ? value.components : undefined;
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  const constants = Object.values(schemas).flatMap((schema) => textsOf(schema).map(constantOf));
  return new Set(constants.filter((constant, at) => constants.indexOf(constant) !== at));
}

function named(name: string, schema: Json, shared: ReadonlySet<string>): Json {
  const values = textsOf(schema);
  if (!values.some((value) => shared.has(constantOf(value)))) return schema;
  return {
    ...(schema as JsonObject),
    'x-enum-varnames': values.map((value) => `${name}${pascal(value)}`),
  };
}

function pascal(value: string): string {
  const words = value.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join('');
}
