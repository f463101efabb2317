// Parses YAML 1.2, and finds the positions of its nodes. js-yaml parses in a tenth of the time of `yaml`. `yaml`
// provides the positions, and the messages for invalid texts.
import {
  CORE_SCHEMA,
  defineScalarTag,
  floatCoreTag,
  load,
  mergeTag,
  NOT_RESOLVED,
  YAMLException,
} from 'js-yaml';
import {
  type Alias,
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
import { isObject } from '../json/json.ts';
import type { Path } from '../json/pointer.ts';
import type { ParsedDocument, Position, SyntaxFault } from '../problems/document.ts';
import { didYouMean } from '../problems/suggest.ts';

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
/** Merge keys (`<<`) are of YAML 1.1, but documents use them. */
const schema = CORE_SCHEMA.withTags(finiteTag, mergeTag);

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
    if (isAlias(node)) return this.#target(node);
    if (isSeq(node)) {
      const list: unknown[] = this.#anchored(node.anchor, []);
      for (const item of node.items) list.push(this.read(item));
      return list;
    }
    return isMap(node) ? this.#map(node) : null;
  }

  #target(alias: Alias): unknown {
    const { source } = alias;
    if (this.#anchors.has(source)) return this.#anchors.get(source);
    const hint = didYouMean(source, [...this.#anchors.keys()]);
    return this.#fault(
      alias,
      `The alias "*${source}" has no anchor "&${source}" before it.${hint}`,
    );
  }

  #map(node: YAMLMap): unknown {
    const object: Record<string, unknown> = this.#anchored(node.anchor, {});
    for (const { key, value } of node.items) {
      if (isMergeKey(key)) continue;
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) this.#fault(key, 'A key has to be a string.');
      else if (Object.hasOwn(object, name)) this.#fault(key, `The key "${name}" occurs twice.`);
      else define(object, name, this.read(value));
    }
    for (const { key, value } of node.items) if (isMergeKey(key)) this.#merge(object, value);
    return object;
  }

  /** YAML 1.1, "Merge Key": adds the members of one or several mappings that the object does not have. */
  #merge(object: Record<string, unknown>, node: unknown): void {
    // An alias without an anchor has been reported.
    for (const source of [this.read(node)].flat())
      if (source === undefined) continue;
      else if (!isObject(source))
        this.#fault(node, 'The value of "<<" has to be a mapping or a list of mappings.');
      else
        for (const [name, value] of Object.entries(source))
          if (!Object.hasOwn(object, name)) define(object, name, value);
  }

  #anchored<Value>(anchor: string | undefined, value: Value): Value {
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    return value;
  }

  #fault(node: unknown, message: string): undefined {
    this.faults.push({ offset: isNode(node) ? (node.range?.[0] ?? 0) : 0, message });
  }
}

/** A quoted `<<` is an ordinary key. */
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
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
    const next = childOf(node, key, document);
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

interface Child {
  readonly key?: Node;
  readonly value: unknown;
}

function childOf(given: unknown, key: string | number, document: Document): Child | undefined {
  const node = dereferenced(given, document);
  if (!isCollection(node)) return undefined;
  if (!isMap(node)) {
    const value: unknown = node.items[Number(key)];
    return value === undefined ? undefined : { value };
  }
  const pair = node.items.find(
    (item): item is Pair<Node, unknown> =>
      isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  );
  return pair
    ? { key: pair.key, value: pair.value ?? pair.key }
    : mergedChildOf(node, key, document);
}

function mergedChildOf(map: YAMLMap, key: string | number, document: Document): Child | undefined {
  for (const pair of map.items.filter((one) => isMergeKey(one.key))) {
    const value = dereferenced(pair.value, document);
    for (const source of isSeq(value) ? value.items : [value]) {
      const child = childOf(source, key, document);
      if (child) return child;
    }
  }
  return undefined;
}
