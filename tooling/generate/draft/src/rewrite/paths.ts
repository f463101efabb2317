// Rewrites paths: no query, and each parameter is a whole segment.
import type { Json, JsonObject } from '@x/description';
import { methods } from '@x/description/structure';
import { listOf, objectOf, type Rule, resolved } from './rule.ts';

export const paths: Rule = (document, { notes }) => {
  const kept = new Map<string, JsonObject>();
  const seen = new Map<string, string>();
  for (const [written, value] of Object.entries(objectOf(document.paths))) {
    if (written.startsWith('x-')) continue;
    const [path = ''] = written.split(/[?#]/);
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}');
    const same = seen.get(shape);
    const first = objectOf(kept.get(same ?? ''));
    const isRepeated = methods.some((method) => method in first && method in objectOf(value));
    const problem = problemOf(path) ?? (isRepeated ? 'it is the same as another path' : undefined);
    if (problem !== undefined) {
      notes.ask(`"${written}" was removed, because ${problem}: ${namesOf(objectOf(value))}`, {
        document: ['paths'],
      });
      continue;
    }
    if (same !== undefined) {
      notes.guess(`"${path}" is the same path as "${same}"`, { document: ['paths', same] });
      const renamed = withNames(objectOf(value), namesIn(path), namesIn(same), document);
      kept.set(same, {
        ...first,
        ...withParameters(same, renamed, document),
        ...parametersOf(first),
      });
      continue;
    }
    seen.set(shape, path);
    if (path !== written)
      notes.guess(`"${written}" was shortened to "${path}"`, {
        document: ['paths', path],
      });
    kept.set(path, withParameters(path, objectOf(value), document));
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

function problemOf(path: string): string | undefined {
  const isMixed = (segment: string): boolean =>
    /[{}]/.test(segment) && !/^\{[^{}]+\}$/.test(segment);
  return path.split('/').some(isMixed) ? 'it has text next to a parameter' : undefined;
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
