// Finds the operation of a request. OpenAPI 3.1, "Path Templating Matching": a literal segment has priority over a
// parameter. Among segments with parameters, the one with more literal text has priority.

import { type Api, isList, type Json, memberOf, serverUrl } from '@x/description';
import type { Operation } from '../document/operations.ts';

export type Route =
  | { readonly operation: Operation; readonly parameters: Readonly<Record<string, string>> }
  | { readonly allow: readonly string[] }
  | undefined;

/** The paths that start with the same segments. */
interface Branch {
  readonly literals: Map<string, Branch>;
  readonly templates: Template[];
  /** The operations of the path that ends here. */
  readonly operations: Operation[];
}

/** A segment with parameters: the texts before, between and after them. */
interface Template {
  readonly texts: readonly string[];
  readonly branch: Branch;
}

interface Match {
  readonly operations: readonly Operation[];
  /** The values of the path parameters, in the order of the path. */
  readonly values: readonly string[];
}

function emptyBranch(): Branch {
  return { literals: new Map(), templates: [], operations: [] };
}

function branchOf(parent: Branch, segment: string): Branch {
  const texts = segment.split(/\{[^{}]+\}/).map(normalized);
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
  if (segment === undefined) return operations.length > 0 ? { operations, values: [] } : undefined;
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

/**
 * Returns the same text for all spellings of a segment (RFC 3986 §6.2.2): characters that a path cannot have are
 * percent-encoded, unreserved ones are not.
 */
function normalized(segment: string): string {
  const decoded = segment.replaceAll(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
  return decoded.replaceAll(/[^\w.~!$&'()*+,;=:@%-]+/g, encodeURIComponent);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Returns the paths of the servers, with the defaults of their variables and as they are written. */
export function serverPathsOf({ servers, place }: Api): string[] {
  // The reader does not know the URL of the document, so a relative server is only in the document itself.
  const listed = memberOf(place.value, 'servers');
  const written = (isList(listed) ? listed : []).flatMap((server): string[] => {
    const url = memberOf(server, 'url');
    return typeof url === 'string' ? [url, withDefaults(url, memberOf(server, 'variables'))] : [];
  });
  const urls = [...written, ...servers.flatMap((server) => [server.url, serverUrl(server, {})])];
  const paths = urls.map((url) => url.replace(/^[^/]*\/\/[^/]*|[?#].*$/g, ''));
  return [...new Set(paths.map((path) => path.replace(/^(?=[^/])/, '/').replace(/\/+$/, '')))];
}

function withDefaults(url: string, variables: Json | undefined): string {
  return url.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    String(memberOf(memberOf(variables, name), 'default') ?? whole),
  );
}

/**
 * Returns the paths that a request can mean: without the path of a server, the shortest first, and the whole path. A
 * server whose path has a variable comes last, because the variable can be a segment of the operation.
 */
export function pathsWithin(pathname: string, serverPaths: readonly string[]): string[] {
  const given = segmentsOf(pathname);
  const rests = serverPaths.flatMap((path) => {
    const segments = segmentsOf(path);
    const isBelow = segments.every(
      (one, index) => one.includes('{') || normalized(one) === normalized(given[index] ?? ''),
    );
    const rest = `/${given.slice(segments.length).join('/')}`;
    return isBelow ? [{ rest, isVariable: path.includes('{') }] : [];
  });
  rests.sort((a, b) => a.rest.length - b.rest.length);
  const of = (wanted: boolean): string[] =>
    rests.filter(({ isVariable }) => isVariable === wanted).map(({ rest }) => rest);
  return [...of(false), pathname, ...of(true)];
}

/** Returns the path without the query that it has in some third-party documents, and that query. */
function splitPath(path: string): readonly [path: string, query: URLSearchParams] {
  const [plain] = /^(?:\{[^{}]+\}|[^?#])*/.exec(path)!;
  return [plain, new URLSearchParams(path.slice(plain.length).replace(/#.*/s, ''))];
}

/** Returns the query in the path of an operation. */
export function queryIn({ path }: Operation): URLSearchParams {
  return splitPath(path)[1];
}

export class Router {
  readonly #root = emptyBranch();

  constructor(operations: Iterable<Operation>) {
    for (const operation of operations) {
      const [path] = splitPath(operation.path);
      const { operations: known } = segmentsOf(path).reduce(branchOf, this.#root);
      known.push(operation);
      // A path with a longer query has priority.
      known.sort((a, b) => queryIn(b).size - queryIn(a).size);
    }
  }

  find(method: string, { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): Route {
    const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
    const at = (path: string): Match | undefined =>
      match(this.#root, segmentsOf(path).map(normalized));
    const found = at(pathname) ?? at(other);
    const operations = (found?.operations ?? []).filter((one) =>
      [...queryIn(one)].every(([name, value]) => searchParams.getAll(name).includes(value)),
    );
    if (!found || operations.length === 0) return undefined;
    const of = (wanted: string): Operation | undefined =>
      operations.find((one) => one.method === wanted);
    // RFC 9110 §9.1: a server supports GET and HEAD.
    const operation = of(method) ?? (method === 'HEAD' ? of('GET') : undefined);
    if (!operation) return { allow: [...new Set(operations.map((one) => one.method))] };
    const names = [...splitPath(operation.path)[0].matchAll(/\{([^{}]+)\}/g)];
    const values = names.map(([, name], index) => [name, decode(found.values[index] ?? '')]);
    return { operation, parameters: Object.fromEntries(values) as Record<string, string> };
  }
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}
