// Rewrites parameters so that every generator sends them in the same way: no cookies, and no objects in the query.
import { isObject, type Json, type JsonObject } from '@x/description';
import {
  assumed,
  type Context,
  componentsOf,
  idOf,
  listOf,
  mapOperations,
  objectOf,
  type Rule,
  resolved,
  withComponents,
  without,
} from './rule.ts';

/** Headers that OpenAPI ignores as parameters (§4.8.12.1), and cookies. */
const ignored = ['accept', 'content-type', 'authorization', 'cookie'];

export const parameters: Rule = (document, context) => {
  const isCredential = credentialsIn(document);
  const changed = mapOperations(document, ({ operation, item }) => {
    const own = listOf(operation.parameters);
    // Copy the path's parameters to each operation, because a rule may change them for one.
    const all = [...own, ...listOf(item.parameters)].map((one) => inlined(one, document));
    const seen = new Set<string>();
    const kept = all
      .filter((one) => isSent(one) && !isCredential(objectOf(resolved(document, one))))
      .flatMap((one) =>
        isObject(one) && '$ref' in one ? [one] : plainOf(one, operation, document, context),
      )
      .filter((one) => {
        const target = objectOf(resolved(document, one));
        const key = `${String(target.in)} ${String(target.name)}`;
        return !seen.has(key) && seen.add(key);
      });
    return { ...without(operation, 'parameters'), ...(kept.length > 0 && { parameters: kept }) };
  });
  const paths = Object.entries(objectOf(changed.paths)).map(([path, item]) => [
    path,
    without(objectOf(item), 'parameters'),
  ]);
  const components = Object.entries(componentsOf(document, 'parameters')).flatMap(([name, one]) =>
    isPlain(objectOf(one), document) ? [[name, cleaned(objectOf(one))]] : [],
  );
  const whole = { ...changed, paths: Object.fromEntries(paths) as JsonObject };
  return withComponents(whole, 'parameters', Object.fromEntries(components) as JsonObject);
};

/** Returns whether a parameter is the credential of a security scheme, which clients send by themselves. */
function credentialsIn(document: JsonObject): (parameter: JsonObject) => boolean {
  const keyOf = (place: unknown, name: unknown): string =>
    `${String(place)} ${String(name).toLowerCase()}`;
  const schemes = Object.values(componentsOf(document, 'securitySchemes')).map(objectOf);
  const keys = schemes.flatMap((one) => (one.type === 'apiKey' ? keyOf(one.in, one.name) : []));
  return (parameter) => keys.includes(keyOf(parameter.in, parameter.name));
}

/** Keeps a reference if its component does not change. */
function inlined(parameter: Json, document: JsonObject): JsonObject {
  const target = objectOf(resolved(document, parameter));
  return isPlain(target, document) ? objectOf(parameter) : target;
}

function isPlain(parameter: JsonObject, document: JsonObject): boolean {
  return isSent(parameter) && !isStructured(schemaOf(parameter, document)) && !parameter.content;
}

function isSent(parameter: JsonObject): boolean {
  if ('$ref' in parameter) return true;
  const isHeader = parameter.in === 'header';
  if (parameter.in === 'cookie' || parameter.name === undefined) return false;
  return !(isHeader && ignored.includes(String(parameter.name).toLowerCase()));
}

function schemaOf(parameter: JsonObject, document: JsonObject): JsonObject {
  return objectOf(resolved(document, parameter.schema));
}

function isStructured({ type, properties, oneOf }: JsonObject): boolean {
  return [type].flat().includes('object') || isObject(properties) || oneOf !== undefined;
}

function plainOf(
  parameter: JsonObject,
  operation: JsonObject,
  document: JsonObject,
  { notes }: Context,
): JsonObject[] {
  if (isObject(parameter.content)) return [withoutContent(parameter)];
  const schema = schemaOf(parameter, document);
  const items = objectOf(resolved(document, schema.items));
  if (isStructured(items) || items.type === 'array') {
    notes.ask(
      `the parameter "${String(parameter.name)}" was removed, because it is a list of objects`,
      {
        operation: idOf(operation),
      },
    );
    return [];
  }
  if (!isStructured(schema)) return [cleaned(parameter)];
  const members = Object.entries(objectOf(schema.properties));
  if (parameter.in === 'path') {
    notes.ask(`the style of the object "${String(parameter.name)}" in the path (assumed: a text)`, {
      operation: idOf(operation),
    });
    return [cleaned({ ...parameter, ...assumed, schema: { type: 'string' } })];
  }
  const isDeep = parameter.style === 'deepObject';
  const isSplit = parameter.in === 'query' && (isDeep || parameter.explode !== false);
  const nested = members.some(([, one]) => isStructured(objectOf(resolved(document, one))));
  if (!isSplit || members.length === 0 || nested) {
    notes.ask(`the parameter "${String(parameter.name)}" was removed, because it is an object`, {
      operation: idOf(operation),
    });
    return [];
  }
  // In the query, an object is sent as one parameter for each member (OpenAPI §4.8.12.2).
  return members.map(([name, one]) => ({
    name: isDeep ? `${String(parameter.name)}[${name}]` : name,
    in: 'query',
    required: parameter.required === true && listOf(schema.required).includes(name),
    schema: one,
  }));
}

/** Keeps JSON in the query. Any other `content` becomes a text. */
function withoutContent(parameter: JsonObject): JsonObject {
  const content = objectOf(parameter.content);
  const [name] = Object.keys(content);
  const isJson = parameter.in === 'query' && name === 'application/json';
  if (isJson) return { ...parameter, content: { [name]: content[name]! } };
  return { ...without(parameter, 'content', 'examples'), schema: { type: 'string' } };
}

/** Removes the styles of the path and of headers, which have no alternatives in the dialect. */
function cleaned(parameter: JsonObject): JsonObject {
  const isQuery = parameter.in === 'query';
  const plain = isQuery ? parameter : without(parameter, 'style', 'explode', 'allowReserved');
  const required = parameter.in === 'path' ? { required: true } : {};
  return {
    ...plain,
    ...required,
    ...(plain.schema === undefined && { schema: { type: 'string' } }),
  };
}
