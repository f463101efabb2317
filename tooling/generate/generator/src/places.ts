// A value in a document, together with where it stands: what is wrong is reported by line and column, and
// only whoever finds it knows the place.
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';

/** Something that is wrong with a document. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A document, read. Problems are collected here, so that all of them are found in one run. */
export interface Source {
  /** Path relative to the root of the repository, with `/`. */
  readonly file: string;
  readonly value: unknown;
  /** Its text as nodes, which know where they stand. */
  readonly positions: () => Positions;
  readonly problems: Problem[];
  /** Whether it is somebody else's: then it need not be in the dialect of specs/README.md. */
  readonly foreign: boolean;
}

interface Positions {
  readonly document: Document;
  readonly lines: LineCounter;
}

export interface Place {
  readonly source: Source;
  readonly path: readonly (string | number)[];
  /** `undefined` where there is nothing. */
  readonly value: unknown;
}

/** Reads YAML 1.2, and JSON. Errors of syntax are in `problems`. */
export function parseSource(
  file: string,
  text: string,
  { foreign = false }: { foreign?: boolean } = {},
): Source {
  const json = foreign ? parseJson(text) : undefined;
  if (json !== undefined) {
    let read: Positions | undefined;
    // Only a problem has a position: a large document that has none is spared the nodes.
    const positions = () => {
      read ??= parseYaml(text);
      return read;
    };
    return { file, value: json, positions, problems: [], foreign };
  }
  const { document, lines } = parseYaml(text);
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { file, line, column: col, message: `This is not valid YAML: ${message}` };
  });
  const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  return { file, value, positions: () => ({ document, lines }), problems, foreign };
}

/** What a text is in JSON, which is all YAML too; `undefined` if it is none. */
function parseJson(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parseYaml(text: string): Positions {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  return { document, lines };
}

export function rootOf(source: Source): Place {
  return { source, path: [], value: source.value };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place of a member, also of one that isn't there. */
export function member(place: Place, key: string | number): Place {
  const { value } = place;
  const own = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return {
    source: place.source,
    path: [...place.path, key],
    value: own ? (value as Record<string | number, unknown>)[key] : undefined,
  };
}

export function has(place: Place, key: string): boolean {
  return member(place, key).value !== undefined;
}

/** The members of a mapping, in order. Nothing there is an empty one; anything else is reported. */
export function members(place: Place): [key: string, place: Place][] {
  if (place.value === undefined) return [];
  if (isObject(place.value))
    return Object.keys(place.value).map((key) => [key, member(place, key)]);
  report(place, `${nameOf(place)} has to be a mapping.`);
  return [];
}

/** The elements of a list. Nothing there is an empty one; anything else is reported. */
export function elements(place: Place): Place[] {
  if (place.value === undefined) return [];
  if (Array.isArray(place.value)) return place.value.map((_, index) => member(place, index));
  report(place, `${nameOf(place)} has to be a list.`);
  return [];
}

/** A text that has to be there. */
export function text(place: Place): string | undefined {
  if (typeof place.value === 'string') return place.value;
  return report(
    place,
    place.value === undefined
      ? `${nameOf(place)} is missing.`
      : `${nameOf(place)} has to be a text.`,
  );
}

/** A text that may be missing. */
export function optionalText(place: Place): string | undefined {
  return place.value === undefined ? undefined : text(place);
}

/** A number that may be missing. */
export function optionalNumber(place: Place): number | undefined {
  if (place.value === undefined || typeof place.value === 'number') return place.value;
  return report(place, `${nameOf(place)} has to be a number.`);
}

/** Where a local `$ref` leads, through further ones; the place itself if it has none. */
export function follow(place: Place, seen: readonly string[] = []): Place | undefined {
  if (!isObject(place.value) || !Object.hasOwn(place.value, '$ref')) return place;
  const ref = member(place, '$ref');
  const target = text(ref);
  if (target === undefined) return undefined;
  if (!target.startsWith('#/'))
    return report(ref, `"${target}" leads out of the document. Write what is meant into this one.`);
  if (seen.includes(target)) return report(ref, `"${target}" leads to itself.`);
  const found = pointer(target).reduce(member, rootOf(place.source));
  if (found.value === undefined) return report(ref, `"${target}" does not exist in this document.`);
  return follow(found, [...seen, target]);
}

/** The parts of a JSON pointer (RFC 6901), with or without `#`. */
export function pointer(given: string): string[] {
  return given
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Notes a problem, once. */
export function report(place: Place, message: string): undefined {
  const { file, problems } = place.source;
  const problem = { file, ...positionOf(place), message };
  const known = problems.some((other) => format(other) === format(problem));
  if (!known) problems.push(problem);
}

/** Notes what is outside the dialect of specs/README.md; in somebody else's document it is allowed. */
export function outside(place: Place, message: string): undefined {
  if (!place.source.foreign) report(place, message);
}

/** `file:line:column  message`, as compilers write it. */
export function format({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}  ${message}`;
}

function nameOf(place: Place): string {
  const name = place.path.at(-1);
  return name === undefined ? 'The document' : `"${name}"`;
}

/** A scalar's own position, a collection's key; of what isn't there, that of what should contain it. */
function positionOf({ source, path }: Place): { line: number; column: number } {
  const { document, lines } = source.positions();
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const segment of path) {
    const next = childOf(dereferenced(node, document), segment);
    if (next === undefined) break;
    node = next.value;
    const anchor =
      next.key !== undefined && isCollection(dereferenced(node, document)) ? next.key : node;
    offset = isNode(anchor) ? (anchor.range?.[0] ?? offset) : offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function dereferenced(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function childOf(
  node: unknown,
  segment: string | number,
): { key?: Node; value: unknown } | undefined {
  if (!isCollection(node)) return undefined;
  if (!isMap(node)) {
    const value: unknown = node.items[Number(segment)];
    return value === undefined ? undefined : { value };
  }
  const pair = node.items.find(
    (item): item is Pair<Node, unknown> =>
      isPair(item) && isScalar(item.key) && String(item.key.value) === String(segment),
  );
  return pair && { key: pair.key, value: pair.value ?? pair.key };
}
