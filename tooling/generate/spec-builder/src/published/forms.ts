// A form with alternatives (`oneOf`). ogen rejects it, and other generators lose its fields. One object with the fields of
// all alternatives accepts the same forms, and more.
import { isList, isObject, type Json, type JsonObject, type Place } from '@x/description';
import {
  elements,
  follow,
  isReference,
  member,
  members,
  rebuild,
  walk,
} from '@x/description/structure';

const prefix = '#/components/schemas/';

/** Returns the document in which such a schema is an object. The alternatives stay, as schemas that nothing refers to. */
export function withFlatForms(openapi: Place): Json {
  const unions = unionsOfForms(openapi);
  const value = rebuild(openapi, (one, { kind, place }) => {
    if (kind !== 'Components' || !isObject(one) || !isObject(one.schemas)) return one;
    const entries = members(member(place, 'schemas')).map(([name, schema]) => {
      const changed = isObject(one.schemas) ? one.schemas[name] : undefined;
      return [name, unions.has(name) ? merged(schema) : changed!] as const;
    });
    return { ...one, schemas: Object.fromEntries(entries) };
  });
  return value ?? null;
}

/** The names of the schemas with `oneOf` to which a form refers. */
function unionsOfForms(openapi: Place): ReadonlySet<string> {
  const forms = [...walk(openapi)].filter(
    ({ kind, place }) => kind === 'MediaType' && place.key === 'application/x-www-form-urlencoded',
  );
  const schemas = forms.map(({ place }) => member(place, 'schema'));
  const unions = schemas.filter((schema) => {
    const target = follow(schema)?.value;
    return isObject(target) && isList(target.oneOf);
  });
  return new Set(
    unions.flatMap(({ value }) =>
      isReference(value) && value.$ref.startsWith(prefix) ? [value.$ref.slice(prefix.length)] : [],
    ),
  );
}

function merged(union: Place): Json {
  const { oneOf: _, discriminator: _discriminator, ...beside } = union.value as JsonObject;
  const alternatives = elements(member(union, 'oneOf')).map((one) => follow(one)?.value);
  const objects = alternatives.filter((one) => isObject(one));
  const properties: Record<string, Json> = {};
  for (const [name, property] of objects.flatMap(propertiesOf))
    properties[name] = name in properties ? either(properties[name]!, property) : property;
  const requiredOf = ({ required }: JsonObject): readonly Json[] =>
    isList(required) ? required : [];
  const [first, ...others] = objects.map(requiredOf);
  const required = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  return { type: 'object', ...beside, required: [...required], properties };
}

function propertiesOf({ properties }: JsonObject): [string, Json][] {
  return isObject(properties) ? Object.entries(properties) : [];
}

/** A property of two alternatives: its constants become an enum. */
function either(one: Json, other: Json): Json {
  if (!isObject(one) || !isObject(other)) return one;
  const values = [...valuesOf(one), ...valuesOf(other)];
  const { const: _, ...rest } = one;
  return values.length === 0 ? one : { ...rest, enum: [...new Set(values)] };
}

function valuesOf({ const: constant, enum: values }: JsonObject): readonly Json[] {
  if (constant !== undefined) return [constant];
  return isList(values) ? values : [];
}
