// Finds the operation of a request. OpenAPI 3.1, "Path Templating Matching": a literal segment has
// priority over a parameter, as in rou3.

import type { Server } from '@x/description';
import { addRoute, createRouter, findRoute, type RouterContext } from 'rou3';
import type { Operation } from '../document/operations.ts';

export type Route =
  | { readonly operation: Operation; readonly parameters: Readonly<Record<string, string>> }
  | { readonly allow: readonly string[] }
  | undefined;

interface PathEntry {
  readonly names: readonly string[];
  readonly operations: Map<string, Operation>;
}

/** Converts a path template to rou3's syntax. rou3 allows fewer parameter names, so they are numbered. */
function patternOf(path: string): { pattern: string; names: string[] } {
  const names: string[] = [];
  const pattern = path
    .split(/(\{[^{}]+\})/)
    .map((piece) => {
      if (!piece.startsWith('{')) return piece.replaceAll(/[:*(){}?+\\]/g, '\\$&');
      return `:p${names.push(piece.slice(1, -1)) - 1}`;
    })
    .join('');
  return { pattern, names };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Returns what follows the path of each server at the start of a path, the shortest first. */
export function withoutServer(pathname: string, servers: readonly Server[]): string[] {
  const given = pathname.split('/');
  const rests = servers.flatMap(({ url }): string[] => {
    const [, path = ''] = /^[^/]*\/\/[^/]*(.+)$/.exec(url) ?? [];
    const segments = path.split('/');
    const isBelow = segments.every((one, index) => one.includes('{') || one === given[index]);
    return isBelow ? [`/${given.slice(segments.length).join('/')}`] : [];
  });
  return rests.sort((a, b) => a.length - b.length);
}

export class Router {
  readonly #router: RouterContext<PathEntry> = createRouter<PathEntry>();

  constructor(operations: Iterable<Operation>) {
    const paths = new Map<string, PathEntry>();
    for (const operation of operations) {
      let entry = paths.get(operation.path);
      if (!entry) {
        const { pattern, names } = patternOf(operation.path);
        entry = { names, operations: new Map() };
        paths.set(operation.path, entry);
        addRoute(this.#router, '', pattern, entry);
      }
      entry.operations.set(operation.method, operation);
    }
  }

  find(method: string, pathname: string): Route {
    const match = findRoute(this.#router, '', pathname);
    if (!match) return undefined;
    const { names, operations } = match.data;
    const operation = operations.get(method);
    if (!operation) return { allow: [...operations.keys()] };
    const values = names.map((name, index) => [name, decode(match.params?.[`p${index}`] ?? '')]);
    return { operation, parameters: Object.fromEntries(values) as Record<string, string> };
  }
}
