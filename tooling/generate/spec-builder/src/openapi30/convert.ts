// Converts OpenAPI 3.1 in our dialect (specs/README.md) to OpenAPI 3.0.3, for generators that do not support 3.1. A
// pure function. The conversion of an object depends on its kind, which the grammar of the documents defines for each
// position.
import { isObject, type Json, type JsonObject, type Place } from '@x/description';
import {
  isReference,
  type Kind,
  member,
  members,
  type Rebuilt,
  rebuild,
} from '@x/description/structure';
import { withoutNullReferences } from './examples.ts';
import { convertInfo, convertLicense } from './info.ts';
import { jsonAsText } from './parameter.ts';
import { convertSchema } from './schema.ts';
import { UnconvertibleError } from './unconvertible.ts';

type Convert = (value: JsonObject, place: Place) => JsonObject;

/** The objects that differ in 3.0, except schemas. */
const conversions: Readonly<Partial<Record<Kind, Convert>>> = {
  OpenAPI: (value) => ({ ...value, openapi: '3.0.3' }),
  Info: convertInfo,
  License: convertLicense,
  MediaType: withoutNullReferences,
  Parameter: jsonAsText,
  // 3.0 does not have mutual TLS, which belongs to the connection.
  Components: (value, place) => {
    const schemes = without(value.securitySchemes, mutualTls(place));
    return isObject(schemes) ? { ...value, securitySchemes: schemes } : value;
  },
  SecurityRequirement: (value, place) => {
    let root = place;
    while (root.parent !== undefined) root = root.parent;
    return without(value, mutualTls(member(root, 'components')));
  },
};

function mutualTls(components: Place): string[] {
  return members(member(components, 'securitySchemes')).flatMap(([name, { value }]) =>
    isObject(value) && value.type === 'mutualTLS' ? [name] : [],
  );
}

function without<Value extends Json | undefined>(value: Value, names: readonly string[]): Value {
  if (!isObject(value) || names.length === 0) return value;
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept) as Value;
}

/** Members that 3.0 does not have, or whose schemas converters of other languages do not support. */
const unconvertible: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  OpenAPI: ['webhooks', 'jsonSchemaDialect'],
  Operation: ['callbacks'],
  Components: ['callbacks', 'pathItems'],
};

/**
 * Returns the same API in OpenAPI 3.0.3. Names, order and all `x-` keys are kept.
 *
 * @throws UnconvertibleError for a construct outside our dialect, with its position
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
