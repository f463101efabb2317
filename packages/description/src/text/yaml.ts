// Parses YAML 1.2, and finds the positions of its nodes. js-yaml parses in a tenth of the time of `yaml`. `yaml`
// provides the positions, and the messages for invalid texts.
import {
  CORE_SCHEMA,
  defineScalarTag,
  floatCoreTag,
  load,
  NOT_RESOLVED,
  YAMLException,
} from 'js-yaml';
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Path } from '../json/pointer.ts';
import type { ParsedDocument, Position, SyntaxFault } from '../problems/document.ts';

interface Nodes {
  readonly document: Document;
  readonly lines: LineCounter;
}

export function parseYaml(file: string, text: string): ParsedDocument {
  const { value, faults } = read(text);
  return { file, value, faults, positions: (paths) => positionsIn(text, paths) };
}

interface Reading {
  readonly value: unknown;
  readonly faults: readonly SyntaxFault[];
}

/** JSON has no infinity: `.inf` and `.nan` are text. */
const finiteTag = defineScalarTag(floatCoreTag.tagName, {
  ...floatCoreTag,
  resolve: (source, isExplicit, tagName) => {
    const value = floatCoreTag.resolve(source, isExplicit, tagName);
    return Number.isFinite(value) ? value : NOT_RESOLVED;
  },
});
const schema = CORE_SCHEMA.withTags(finiteTag);

/** Reads only the value, because nodes take ten times the memory. For positions, the text is parsed again. */
function read(text: string): Reading {
  try {
    return { value: load(text, { schema }), faults: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // The text is invalid, nested deeply, or only accepted by `yaml`.
    return readNodes(text);
  }
}

function readNodes(text: string): Reading {
  try {
    const { document, lines } = parseNodes(text);
    // The parser reports an exhausted stack as an error, sometimes of many nodes.
    const deep = document.errors.find(({ message }) => /call stack/.test(message));
    if (deep) return { value: undefined, faults: [faultAt(lines, deep.pos[0], tooDeep)] };
    const faults = [...document.errors, ...document.warnings].map(({ message, pos }) =>
      faultAt(lines, pos[0], message),
    );
    if (document.errors.length > 0) return { value: undefined, faults };
    const reader = new ValueReader();
    const value = reader.read(document.contents);
    const further = reader.faults.map(({ offset, message }) => faultAt(lines, offset, message));
    return { value: further.length > 0 ? undefined : value, faults: [...faults, ...further] };
  } catch (error) {
    // The parser is recursive.
    if (!(error instanceof RangeError)) throw error;
    return { value: undefined, faults: [{ line: 1, column: 1, message: tooDeep }] };
  }
}

const tooDeep = 'The document is nested too deeply to be read.';

function parseNodes(text: string): Nodes {
  const lines = new LineCounter();
  // Duplicate keys are found below, because the parser would compare every key with every other.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  return { document: parseDocument(text, options), lines };
}

function faultAt(lines: LineCounter, offset: number, message: string): SyntaxFault {
  const { line, col } = lines.linePos(offset);
  return { line, column: col, message: `This is not valid YAML: ${message}` };
}

interface NodeFault {
  readonly offset: number;
  readonly message: string;
}

/** Converts nodes to JSON values. An alias is the same object as its anchor's value, so aliases need no memory. */
class ValueReader {
  readonly faults: NodeFault[] = [];
  readonly #anchors = new Map<string, unknown>();

  read(node: unknown): unknown {
    if (isScalar(node)) return this.#anchored(node.anchor, scalarValue(node.value));
    if (isAlias(node)) return this.#anchors.get(node.source);
    if (isSeq(node)) {
      const list: unknown[] = this.#anchored(node.anchor, []);
      for (const item of node.items) list.push(this.read(item));
      return list;
    }
    return isMap(node) ? this.#map(node) : null;
  }

  #map(node: YAMLMap): unknown {
    const object: Record<string, unknown> = this.#anchored(node.anchor, {});
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) this.#fault(key, 'A key has to be a string.');
      else if (Object.hasOwn(object, name)) this.#fault(key, `The key "${name}" occurs twice.`);
      else define(object, name, this.read(value));
    }
    return object;
  }

  #anchored<Value>(anchor: string | undefined, value: Value): Value {
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    return value;
  }

  #fault(node: unknown, message: string): void {
    this.faults.push({ offset: isNode(node) ? (node.range?.[0] ?? 0) : 0, message });
  }
}

/** Defines `__proto__` as an ordinary member. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

/** Converts values of tags that JSON does not have. */
function scalarValue(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return value === undefined ? null : String(value);
}

function positionsIn(text: string, paths: readonly Path[]): Position[] {
  try {
    const { document, lines } = parseNodes(text);
    return paths.map((path) => {
      const { line, col } = lines.linePos(offsetOf(document, path));
      return { line, column: col };
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return paths.map(() => ({ line: 1, column: 1 }));
  }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    const next = childOf(dereferenced(node, document), key);
    if (next === undefined) break;
    node = next.value;
    const anchor =
      next.key !== undefined && isCollection(dereferenced(node, document)) ? next.key : node;
    offset = isNode(anchor) ? (anchor.range?.[0] ?? offset) : offset;
  }
  return offset;
}

function dereferenced(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function childOf(
  node: unknown,
  key: string | number,
): { readonly key?: Node; readonly value: unknown } | undefined {
  if (!isCollection(node)) return undefined;
  if (!isMap(node)) {
    const value: unknown = node.items[Number(key)];
    return value === undefined ? undefined : { value };
  }
  const pair = node.items.find(
    (item): item is Pair<Node, unknown> =>
      isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  );
  return pair && { key: pair.key, value: pair.value ?? pair.key };
}
