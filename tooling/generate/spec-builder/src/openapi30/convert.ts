// OpenAPI 3.1 in our dialect (specs/README.md) -> OpenAPI 3.0.3, for the generators that don't read 3.1 yet. A pure
// function. What an object becomes depends on its kind, and the grammar of the documents says where which kind is.
import { isObject, type Json, type JsonObject, type Place } from '@x/description';
import { isReference, type Kind, member, type Rebuilt, rebuild } from '@x/description/structure';
import { convertInfo, convertLicense } from './info.ts';
import { jsonAsText } from './parameter.ts';
import { convertSchema } from './schema.ts';
import { UnconvertibleError } from './unconvertible.ts';

type Convert = (value: JsonObject, place: Place) => JsonObject;

/** The objects that are different in 3.0, apart from schemas. */
const conversions: Readonly<Partial<Record<Kind, Convert>>> = {
  OpenAPI: (value) => ({ ...value, openapi: '3.0.3' }),
  Info: convertInfo,
  License: convertLicense,
  Parameter: jsonAsText,
  SecurityScheme: (value, place) => {
    if (value.type !== 'mutualTLS') return value;
    throw new UnconvertibleError(place, 'the security scheme mutualTLS');
  },
};

/** Members that 3.0 does not have, or whose schemas a converter of another language cannot follow. */
const unconvertible: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  OpenAPI: ['webhooks', 'jsonSchemaDialect'],
  Operation: ['callbacks'],
  Components: ['callbacks', 'pathItems'],
};

/**
 * The same API in OpenAPI 3.0.3. Names, order and every `x-` key stay.
 *
 * @throws UnconvertibleError Something outside our dialect, with its place.
 */
export function convertTo30(openapi: Place): Json {
  return rebuild(openapi, convert) ?? null;
}

function convert(value: Json, rebuilt: Rebuilt): Json {
  const { kind, place } = rebuilt;
  if (kind === 'Schema') return convertSchema(value, rebuilt);
  if (!isObject(value)) return value;
  // A Reference Object of 3.0 has no siblings.
  if (kind !== 'PathItem' && isReference(value)) return { $ref: value.$ref };
  for (const name of unconvertible[kind] ?? [])
    if (name in value) throw new UnconvertibleError(member(place, name), name);
  return conversions[kind]?.(value, place) ?? value;
}
