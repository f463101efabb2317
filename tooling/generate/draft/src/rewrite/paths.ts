// Rewrites paths in the grammar of OpenAPI (https://spec.openapis.org/oas/v3.2.0#path-templating): a query becomes
// parameters, and paths that differ only in their fragment are one.
import { type Json, type JsonObject, uniqueName } from '@x/description';
import { methods } from '@x/description/structure';
import { listOf, objectOf, type Rule, resolved } from './rule.ts';

export const paths: Rule = (document, { notes }) => {
  const kept = new Map<string, JsonObject>();
  const seen = new Map<string, string>();
  for (const [written, value] of Object.entries(objectOf(document.paths))) {
    if (written.startsWith('x-')) continue;
    const [beforeFragment = ''] = written.split('#');
    const [template = '', query = ''] = beforeFragment.split(/\?(.*)/s);
    const path = withUniqueNames(encoded(template));
    const item = withQuery(objectOf(value), query, document);
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}');
    const same = seen.get(shape);
    const first = objectOf(kept.get(same ?? ''));
    if (methods.some((method) => method in first && method in item)) {
      const message = `"${written}" was removed, because it is the same path as "${same}"`;
      notes.ask(`${message}: ${namesOf(item)}`, { document: ['paths'] });
      continue;
    }
    if (same !== undefined) {
      notes.guess(`"${written}" is the same path as "${same}"`, { document: ['paths', same] });
      const renamed = withNames(item, namesIn(path), namesIn(same), document);
      kept.set(same, {
        ...first,
        ...withParameters(same, renamed, document),
        ...parametersOf(first),
      });
      continue;
    }
    seen.set(shape, path);
    if (path !== written)
      notes.guess(`"${written}" became "${path}"`, { document: ['paths', path] });
    kept.set(path, withParameters(path, item, document));
  }
  return { ...document, paths: Object.fromEntries(kept) };
};

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
}

function parametersOf({ parameters }: JsonObject): JsonObject {
  return parameters === undefined ? {} : { parameters };
}

/** Renames the parameters of a path, and moves those of the item to its operations. */
function withNames(
  item: JsonObject,
  from: readonly string[],
  to: readonly string[],
  document: JsonObject,
): JsonObject {
  const renamed = (given: Json): JsonObject => {
    const parameter = objectOf(resolved(document, given));
    const index = parameter.in === 'path' ? from.indexOf(String(parameter.name)) : -1;
    return index === -1 ? objectOf(given) : { ...parameter, name: to[index]! };
  };
  const operations = methods.flatMap((method): [string, JsonObject][] => {
    if (item[method] === undefined) return [];
    const operation = objectOf(item[method]);
    const all = [...listOf(operation.parameters), ...listOf(item.parameters)];
    return [[method, { ...operation, parameters: all.map(renamed) }]];
  });
  return Object.fromEntries(operations);
}

/** Encodes the characters that a path cannot have (RFC 3986 §3.3). */
function encoded(path: string): string {
  return path
    .split(/(\{[^{}]+\})/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(/[^\w\-.~!$&'()*+,;=:@%/]+|%(?![\da-f]{2})/gi, encodeURIComponent),
    )
    .join('');
}

/** Renames a parameter that occurs for a second time. */
function withUniqueNames(path: string): string {
  const names = new Set<string>();
  return path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const unique = uniqueName(name, (one) => names.has(one));
    names.add(unique);
    return `{${unique}}`;
  });
}

/** Adds the query of a path to its operations: a parameter with one value, or the parameter in the template. */
function withQuery(item: JsonObject, query: string, document: JsonObject): JsonObject {
  const pairs = query.split('&').flatMap((pair): [string, string][] => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return name === '' ? [] : [[decoded(name), decoded(value)]];
  });
  const operations = methods.flatMap((method): [string, JsonObject][] => {
    if (item[method] === undefined) return [];
    const operation = objectOf(item[method]);
    const declared = [...listOf(operation.parameters), ...listOf(item.parameters)].map((one) =>
      objectOf(resolved(document, one)),
    );
    const added = pairs.flatMap(([name, value]) => queryParameter(name, value, declared));
    return [[method, { ...operation, parameters: [...listOf(operation.parameters), ...added] }]];
  });
  return pairs.length === 0 ? item : { ...item, ...Object.fromEntries(operations) };
}

function queryParameter(
  name: string,
  value: string,
  declared: readonly JsonObject[],
): JsonObject[] {
  if (declared.some((one) => one.in === 'query' && one.name === name)) return [];
  const [, variable] = /^\{([^{}]+)\}$/.exec(value) ?? [];
  const given = declared.find((one) => one.in === 'path' && one.name === variable);
  const schema = { type: 'string', ...(variable === undefined && { enum: [value] }) };
  return [{ schema, ...given, name, in: 'query', required: true }];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function namesOf(item: JsonObject): string {
  return methods
    .filter((method) => item[method] !== undefined)
    .join(', ')
    .toUpperCase();
}

/** Declares every parameter of the path, and removes others. */
function withParameters(path: string, item: JsonObject, document: JsonObject): JsonObject {
  const names = namesIn(path);
  const isOfPath = (parameter: JsonObject): boolean =>
    parameter.in !== 'path' || names.includes(String(parameter.name));
  const target = (parameter: unknown): JsonObject =>
    objectOf(resolved(document, parameter as JsonObject));
  const kept = (holder: JsonObject): JsonObject[] =>
    listOf(holder.parameters).filter((one) => isOfPath(target(one))) as JsonObject[];
  const shared = kept(item);
  const changed = methods.flatMap((method): [string, JsonObject][] => {
    const operation = item[method];
    if (operation === undefined) return [];
    const own = kept(objectOf(operation));
    const declared = [...own, ...shared].map(target).filter((one) => one.in === 'path');
    const missing = names.filter((name) => !declared.some((one) => one.name === name));
    const added = missing.map((name) => ({
      name,
      in: 'path',
      required: true,
      'x-evidence': 'assumed',
      schema: { type: 'string' },
    }));
    return [[method, { ...objectOf(operation), parameters: [...own, ...added] }]];
  });
  return { ...item, parameters: shared, ...Object.fromEntries(changed) };
}
