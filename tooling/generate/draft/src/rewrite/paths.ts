// Rewrites paths: no query, and each parameter is a whole segment.
import type { JsonObject } from '@x/description';
import { methods } from '@x/description/structure';
import { listOf, objectOf, type Rule, resolved } from './rule.ts';

export const paths: Rule = (document, { notes }) => {
  const kept = new Map<string, JsonObject>();
  const seen = new Set<string>();
  for (const [written, value] of Object.entries(objectOf(document.paths))) {
    if (written.startsWith('x-')) continue;
    const [path = ''] = written.split(/[?#]/);
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}');
    const problem =
      problemOf(path) ?? (seen.has(shape) ? 'it is the same as another path' : undefined);
    if (problem !== undefined) {
      notes.ask(`"${written}" was removed, because ${problem}: ${namesOf(objectOf(value))}`, {
        document: ['paths'],
      });
      continue;
    }
    seen.add(shape);
    if (path !== written)
      notes.guess(`"${written}" was shortened to "${path}"`, {
        document: ['paths', path],
      });
    kept.set(path, withParameters(path, objectOf(value), document));
  }
  return { ...document, paths: Object.fromEntries(kept) };
};

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
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
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
