// Rewrites bodies: one media type for a request, one media type for each schema of a response, and a named schema for
// every object.
import {
  isJsonType,
  isList,
  isObject,
  type Json,
  type JsonObject,
  pascal,
  uniqueName,
} from '@x/description';
import { isReference } from '@x/description/structure';
import {
  type Context,
  componentsOf,
  idOf,
  mapOperations,
  objectOf,
  type Rule,
  textOf,
  withComponents,
  without,
} from './rule.ts';

export const bodies: Rule = (document, context) => {
  const namer = new Namer(componentsOf(document, 'schemas'));
  const several: string[] = [];
  const inlined = mapOperations(document, ({ operation, method }) => {
    const name = pascal(idOf(operation));
    const content = objectOf(objectOf(operation.requestBody).content);
    if (Object.keys(content).length > 1) several.push(idOf(operation));
    const isSent = canSend(operation, method, context);
    const body = isSent ? requestOf(objectOf(operation.requestBody), content) : undefined;
    const named = body && { ...body, content: namer.content(body.content, `${name}Body`) };
    const responses = Object.entries(objectOf(operation.responses)).map(([status, response]) => {
      const suffix = `${/^2/.test(status) ? '' : pascal(status)}Result`;
      return [
        statusOf(status),
        responseOf(objectOf(response), status, (content) => namer.content(content, name + suffix)),
      ];
    });
    return {
      ...without(operation, 'requestBody', 'responses'),
      ...(named && { requestBody: named }),
      responses: Object.fromEntries(responses) as JsonObject,
    };
  });
  if (several.length > 0)
    context.notes.guess(
      `of several media types of a body, JSON or the first one is used: ${several.join(', ')}`,
      { operation: several[0]! },
    );
  const kept = without(
    objectOf(inlined.components),
    'requestBodies',
    'responses',
    'headers',
    'examples',
    'links',
  );
  return withComponents({ ...inlined, components: kept }, 'schemas', namer.schemas);
};

function statusOf(status: string): string {
  return /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status;
}

/** A request with GET or HEAD has no body (RFC 9110 §9.3.1). */
function canSend(operation: JsonObject, method: string, { notes }: Context): boolean {
  if (method !== 'get' && method !== 'head') return true;
  if (operation.requestBody !== undefined)
    notes.ask('the body of a GET was removed, because clients cannot send it', {
      operation: idOf(operation),
    });
  return false;
}

function requestOf(body: JsonObject, content: JsonObject): JsonObject | undefined {
  const names = Object.keys(content);
  const name = names.find((one) => one === 'application/json') ?? names[0];
  if (name === undefined) return undefined;
  return { ...without(body, 'content'), content: { [name]: content[name]! } };
}

function responseOf(
  response: JsonObject,
  status: string,
  named: (content: JsonObject) => JsonObject,
): JsonObject {
  const { content, headers } = response;
  const described = Object.entries(objectOf(headers));
  return {
    description: textOf(response.description) ?? `Status ${status}.`,
    ...(described.length > 0 && { headers: Object.fromEntries(described) }),
    ...(isObject(content) &&
      Object.keys(content).length > 0 && { content: named(withoutAliases(content)) }),
  };
}

/** Removes media types with the schema of JSON. ASP.NET documents each response as `text/plain` and `text/json` too. */
function withoutAliases(content: JsonObject): JsonObject {
  const json = content['application/json'];
  if (json === undefined) return content;
  const isAlias = (type: string, media: Json): boolean =>
    type !== 'application/json' &&
    (isJsonType(type) || type === 'text/plain') &&
    JSON.stringify(objectOf(media).schema) === JSON.stringify(objectOf(json).schema);
  const kept = Object.entries(content).filter(([type, media]) => !isAlias(type, media));
  return Object.fromEntries(kept) as JsonObject;
}

/** Moves objects in bodies to components, with a name from the operation. */
class Namer {
  readonly #schemas: Record<string, Json>;

  constructor(schemas: JsonObject) {
    this.#schemas = { ...schemas };
  }

  get schemas(): JsonObject {
    return this.#schemas;
  }

  content(content: Json | undefined, name: string): JsonObject {
    const entries = Object.entries(objectOf(content)).map(([type, media]) => {
      const { schema, ...others } = objectOf(media);
      return [
        type,
        { ...(schema !== undefined && { schema: this.#named(schema, name) }), ...others },
      ];
    });
    return Object.fromEntries(entries) as JsonObject;
  }

  #named(schema: Json, name: string): Json {
    if (!isObject(schema) || isReference(schema)) return schema;
    const types = [schema.type].flat();
    if (types.includes('object') || isObject(schema.properties)) return this.#moved(schema, name);
    const lists = ['oneOf', 'anyOf'].flatMap((key) => {
      const list = schema[key];
      return isList(list) ? [[key, list.map((one) => this.#named(one, `${name}Choice`))]] : [];
    });
    const items =
      schema.items === undefined ? {} : { items: this.#named(schema.items, `${name}Item`) };
    return { ...schema, ...items, ...(Object.fromEntries(lists) as JsonObject) };
  }

  #moved(schema: JsonObject, name: string): JsonObject {
    const text = JSON.stringify(schema);
    const same = Object.entries(this.#schemas).find(([, one]) => JSON.stringify(one) === text);
    const found = same?.[0] ?? uniqueName(name, (one) => Object.hasOwn(this.#schemas, one));
    this.#schemas[found] = schema;
    return { $ref: `#/components/schemas/${found}` };
  }
}
