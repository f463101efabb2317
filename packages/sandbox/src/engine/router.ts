// Finds the operation of a request. OpenAPI 3.1, "Path Templating Matching": a literal segment has priority over a
// parameter. Among segments with parameters, the one with more literal text has priority.

import type { Server } from '@x/description';
import type { Operation } from '../document/operations.ts';

export type Route =
  | { readonly operation: Operation; readonly parameters: Readonly<Record<string, string>> }
  | { readonly allow: readonly string[] }
  | undefined;

/** The paths that start with the same segments. */
interface Branch {
  readonly literals: Map<string, Branch>;
  readonly templates: Template[];
  /** The operations of the path that ends here, by method. */
  readonly operations: Map<string, Operation>;
}

/** A segment with parameters: the texts before, between and after them. */
interface Template {
  readonly texts: readonly string[];
  readonly branch: Branch;
}

interface Match {
  readonly operations: ReadonlyMap<string, Operation>;
  /** The values of the path parameters, in the order of the path. */
  readonly values: readonly string[];
}

function emptyBranch(): Branch {
  return { literals: new Map(), templates: [], operations: new Map() };
}

function branchOf(parent: Branch, segment: string): Branch {
  // A URL has these characters only in their percent-encoded form.
  const texts = segment
    .split(/\{[^{}]+\}/)
    .map((text) => text.replace(/[^!-~]+/g, encodeURIComponent));
  const [literal = ''] = texts;
  if (texts.length === 1) {
    const branch = parent.literals.get(literal) ?? emptyBranch();
    parent.literals.set(literal, branch);
    return branch;
  }
  const known = parent.templates.find((one) => one.texts.join('{}') === texts.join('{}'));
  if (known) return known.branch;
  const branch = emptyBranch();
  parent.templates.push({ texts, branch });
  parent.templates.sort((a, b) => b.texts.join('').length - a.texts.join('').length);
  return branch;
}

function match(branch: Branch, [segment, ...rest]: readonly string[]): Match | undefined {
  const { literals, templates, operations } = branch;
  if (segment === undefined) return operations.size > 0 ? { operations, values: [] } : undefined;
  const literal = literals.get(segment);
  const found = literal && match(literal, rest);
  if (found) return found;
  for (const template of templates) {
    const values = valuesOf(template, segment);
    const below = values && match(template.branch, rest);
    if (below) return { ...below, values: [...values, ...below.values] };
  }
  return undefined;
}

/** Returns the values of the parameters in a segment. It needs linear time, which an expression with `.+?` does not. */
function valuesOf({ texts: [first = '', ...texts] }: Template, segment: string) {
  if (!segment.startsWith(first)) return undefined;
  const values: string[] = [];
  let start = first.length;
  for (const [index, text] of texts.entries()) {
    const isLast = index === texts.length - 1;
    const end = isLast ? segment.length - text.length : segment.indexOf(text, start + 1);
    if (end <= start || !segment.startsWith(text, end)) return undefined;
    values.push(segment.slice(start, end));
    start = end + text.length;
  }
  return values;
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
  readonly #root = emptyBranch();

  constructor(operations: Iterable<Operation>) {
    for (const operation of operations) {
      const branch = segmentsOf(operation.path).reduce(branchOf, this.#root);
      if (!branch.operations.has(operation.method))
        branch.operations.set(operation.method, operation);
    }
  }

  find(method: string, pathname: string): Route {
    const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
    const found = match(this.#root, segmentsOf(pathname)) ?? match(this.#root, segmentsOf(other));
    if (!found) return undefined;
    const operation = found.operations.get(method);
    if (!operation) return { allow: [...found.operations.keys()] };
    const names = [...operation.path.matchAll(/\{([^{}]+)\}/g)];
    const values = names.map(([, name], index) => [name, decode(found.values[index] ?? '')]);
    return { operation, parameters: Object.fromEntries(values) as Record<string, string> };
  }
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}
