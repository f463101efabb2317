// OpenAPI 3.1 in our dialect (specs/README.md) -> OpenAPI 3.0.3, for the generators that don't read 3.1 yet.
// A pure function. Follows the document by OpenAPI's own objects, because a schema is known by where it stands.
import { isList, isObject, type Json, type JsonObject, mapValues, type Path } from '../json.ts';
import { convertInfo } from './info.ts';
import { jsonAsText } from './parameter.ts';
import { convertSchema } from './schema.ts';
import { UnconvertibleError } from './unconvertible.ts';

type Convert = (value: Json, path: Path) => Json;

/** Of an object: which of its members are converted, and how. All others are the same in both versions. */
type Members = Readonly<Record<string, Convert>>;

const same: Convert = (value) => value;

/** A Reference Object of 3.0 has no siblings. */
const referable =
  (convert: Convert): Convert =>
  (value, path) =>
    isObject(value) && typeof value.$ref === 'string' ? { $ref: value.$ref } : convert(value, path);

const mapOf =
  (convert: Convert): Convert =>
  (value, path) =>
    isObject(value)
      ? mapValues(value, (item, key) =>
          key.startsWith('x-') ? item : convert(item, [...path, key]),
        )
      : value;

const listOf =
  (convert: Convert): Convert =>
  (value, path) =>
    isList(value) ? value.map((item, index) => convert(item, [...path, String(index)])) : value;

const object =
  (members: Members): Convert =>
  (value, path) =>
    isObject(value)
      ? mapValues(value, (item, key) => (members[key] ?? same)(item, [...path, key]))
      : value;

const unconvertible: Convert = (_value, path) => {
  throw new UnconvertibleError(path, path.at(-1) ?? 'this');
};

const securityScheme: Convert = (value, path) => {
  if (isObject(value) && value.type === 'mutualTLS')
    throw new UnconvertibleError(path, 'the security scheme mutualTLS');
  return value;
};

const example = referable(same);
const link = referable(same);
const parameterMembers: Members = {
  schema: convertSchema,
  content: mapOf((value, path) => media(value, path)),
  examples: mapOf(example),
};
const header = referable(object(parameterMembers));
const parameter = referable((value, path) => {
  const converted = object(parameterMembers)(value, path);
  return isObject(converted) ? jsonAsText(converted) : converted;
});
const media = object({
  schema: convertSchema,
  examples: mapOf(example),
  encoding: mapOf(object({ headers: mapOf(header) })),
});
const requestBody = referable(object({ content: mapOf(media) }));
const response = referable(
  object({ headers: mapOf(header), content: mapOf(media), links: mapOf(link) }),
);
const operation = object({
  parameters: listOf(parameter),
  requestBody,
  responses: mapOf(response),
  callbacks: unconvertible,
});
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const pathItem = object({
  ...Object.fromEntries(methods.map((method) => [method, operation])),
  parameters: listOf(parameter),
});
const components = object({
  schemas: mapOf(convertSchema),
  responses: mapOf(response),
  parameters: mapOf(parameter),
  examples: mapOf(example),
  requestBodies: mapOf(requestBody),
  headers: mapOf(header),
  securitySchemes: mapOf(referable(securityScheme)),
  links: mapOf(link),
  callbacks: unconvertible,
  pathItems: unconvertible,
});
const document = object({
  openapi: () => '3.0.3',
  info: (value) => (isObject(value) ? convertInfo(value) : value),
  paths: mapOf(pathItem),
  components,
  webhooks: unconvertible,
  jsonSchemaDialect: unconvertible,
});

/**
 * The same API in OpenAPI 3.0.3. Names, order and every `x-` key stay.
 *
 * @throws UnconvertibleError Something outside our dialect, with its place.
 */
export function convertTo30(openapi: JsonObject): JsonObject {
  return document(openapi, []) as JsonObject;
}
