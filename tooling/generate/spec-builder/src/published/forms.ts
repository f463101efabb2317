// Changes of forms for generators. ogen rejects a form with alternatives (`oneOf`), and other generators lose its fields.
// One object with the fields of all alternatives accepts the same forms, and more. A reference to an enum in a multipart
// form becomes a wrong type in openapi-generator's Rust, so the form contains the enum.
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
  const forms = formsOf(openapi, 'application/x-www-form-urlencoded');
  return withSchemas(openapi, (schema, name, unchanged) =>
    forms.has(name) && isUnion(schema) ? merged(schema) : unchanged,
  );
}

/** Returns the document in which multipart forms contain their enums. */
export function withInlineEnums(openapi: Place): Json {
  const forms = formsOf(openapi, 'multipart/form-data');
  return withSchemas(openapi, (schema, name, unchanged) =>
    forms.has(name) && isObject(unchanged) ? inlined(schema, unchanged) : unchanged,
  );
}

/** Returns the document with other schemas in `components`. */
function withSchemas(
  openapi: Place,
  change: (schema: Place, name: string, unchanged: Json) => Json,
): Json {
  const value = rebuild(openapi, (one, { kind, place }) => {
    if (kind !== 'Components' || !isObject(one) || !isObject(one.schemas)) return one;
    const { schemas } = one;
    const entries = members(member(place, 'schemas')).map(
      ([name, schema]) => [name, change(schema, name, schemas[name]!)] as const,
    );
    return { ...one, schemas: Object.fromEntries(entries) };
  });
  return value ?? null;
}

/** The names of the schemas to which forms of this media type refer. */
function formsOf(openapi: Place, mediaType: string): ReadonlySet<string> {
  const forms = [...walk(openapi)].filter(
    ({ kind, place }) => kind === 'MediaType' && place.key === mediaType,
  );
  return new Set(
    forms
      .map(({ place }) => member(place, 'schema').value)
      .flatMap((value) =>
        isReference(value) && value.$ref.startsWith(prefix)
          ? [value.$ref.slice(prefix.length)]
          : [],
      ),
  );
}

function isUnion(schema: Place): boolean {
  return isObject(schema.value) && isList(schema.value.oneOf);
}

function inlined(schema: Place, form: JsonObject): Json {
  const properties = members(member(schema, 'properties')).map(([name, property]) => {
    const target = follow(property)?.value;
    const isEnum = isReference(property.value) && isObject(target) && isList(target.enum);
    const { $ref: _, ...beside } = property.value as JsonObject;
    return isEnum ? [name, { ...target, ...beside }] : [name, property.value];
  });
  return properties.length === 0 ? form : { ...form, properties: Object.fromEntries(properties) };
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
