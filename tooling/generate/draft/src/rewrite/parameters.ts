// Rewrites parameters so that every generator sends them in the same way: no cookies, and no objects in the query.
import { isObject, type Json, type JsonObject } from '@x/description';
import {
  type At,
  assumed,
  type Context,
  componentsOf,
  idOf,
  listOf,
  mapOperations,
  mentionsSecurity,
  objectOf,
  operationsOf,
  type Rule,
  resolved,
  withComponents,
  without,
} from './rule.ts';

/** Headers that OpenAPI ignores as parameters (§4.8.12.1), and cookies. */
const ignored = ['accept', 'content-type', 'authorization', 'cookie'];

export const parameters: Rule = (document, context) => {
  const schemeOf = credentialsIn(document);
  const isSilent = !mentionsSecurity(document);
  askForRemoved(document, { schemeOf, isSilent }, context);
  const changed = mapOperations(document, (at) => {
    const { operation, item } = at;
    const own = listOf(operation.parameters);
    // Copy the path's parameters to each operation, because a rule may change them for one.
    const all = [...own, ...listOf(item.parameters)].map((one) => inlined(one, document));
    const seen = new Set<string>();
    const kept = all
      .filter((one) => isSent(one) && schemeOf(objectOf(resolved(document, one))) === undefined)
      .flatMap((one) =>
        isObject(one) && '$ref' in one ? [one] : plainOf(one, operation, document, context),
      )
      .filter((one) => {
        const target = objectOf(resolved(document, one));
        const key = `${String(target.in)} ${String(target.name)}`;
        return !seen.has(key) && seen.add(key);
      });
    const keys = requiredOf(at, document).flatMap((one) => schemeOf(one) ?? []);
    const security = isSilent ? undefined : securityWith(keys, at, document);
    return {
      ...without(operation, 'parameters'),
      ...(security && { security }),
      ...(kept.length > 0 && { parameters: kept }),
    };
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

/** Returns the name of the security scheme whose credential a parameter is. Clients send it by themselves. */
type SchemeOf = (parameter: JsonObject) => string | undefined;

function credentialsIn(document: JsonObject): SchemeOf {
  const keyOf = (place: unknown, name: unknown): string =>
    `${String(place)} ${String(name).toLowerCase()}`;
  const schemes = new Map<string, string>();
  for (const [scheme, value] of Object.entries(componentsOf(document, 'securitySchemes'))) {
    const { type, in: place, name } = objectOf(value);
    if (type === 'apiKey') schemes.set(keyOf(place, name), scheme);
  }
  return (parameter) => schemes.get(keyOf(parameter.in, parameter.name));
}

/** Returns the required parameters, except headers that OpenAPI ignores. */
function requiredOf({ operation, item }: At, document: JsonObject): JsonObject[] {
  return [...listOf(operation.parameters), ...listOf(item.parameters)]
    .map((one) => objectOf(resolved(document, one)))
    .filter((one) => one.required === true && !isIgnored(one));
}

/** Adds the schemes of required parameters, which the security of the operation may not name. */
function securityWith(
  keys: readonly string[],
  { operation }: At,
  document: JsonObject,
): JsonObject[] | undefined {
  const given = listOf(operation.security ?? document.security).map(objectOf);
  const schemes = componentsOf(document, 'securitySchemes');
  // The rule that adds a scheme also decides which operations require it.
  const isAdded = (key: string): boolean => objectOf(schemes[key])['x-evidence'] === 'assumed';
  const missing = keys.filter((key) => !isAdded(key) && !given.some((one) => key in one));
  if (missing.length === 0) return undefined;
  const added = Object.fromEntries(missing.map((key): [string, Json] => [key, []]));
  return (given.length > 0 ? given : [{}]).map((one) => ({ ...one, ...added }));
}

interface Removal {
  readonly schemeOf: SchemeOf;
  /** Whether the document requires no credentials at all, so that the draft chooses them. */
  readonly isSilent: boolean;
}

/** Asks about required parameters that the draft does not send. */
function askForRemoved(
  document: JsonObject,
  { schemeOf, isSilent }: Removal,
  { notes }: Context,
): void {
  const removed = new Map<string, Set<string>>();
  for (const at of operationsOf(document))
    for (const one of requiredOf(at, document)) {
      const isCredential = schemeOf(one) !== undefined;
      if (isCredential ? !isSilent : one.in !== 'cookie') continue;
      const text = `the required ${String(one.in)} parameter "${String(one.name)}" was removed, because ${isCredential ? 'it is a credential that no operation names in its security' : 'clients send only cookies of security schemes'}`;
      removed.set(text, (removed.get(text) ?? new Set()).add(idOf(at.operation)));
    }
  for (const [text, ids] of removed) notes.askOfAll([...ids], (others) => `${text}${others}`);
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
  if (parameter.in === 'cookie' || parameter.name === undefined) return false;
  return !isIgnored(parameter);
}

function isIgnored({ in: place, name }: JsonObject): boolean {
  return place === 'header' && ignored.includes(String(name).toLowerCase());
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
