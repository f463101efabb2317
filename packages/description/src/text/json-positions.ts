// Finds the positions of parts of a JSON text. `JSON.parse` has already parsed the text, so it is valid JSON. One pass
// finds the offsets of all requested paths.
import type { Path } from '../json/pointer.ts';
import type { Position } from '../problems/document.ts';

/** The requested paths, as a tree. */
interface Wanted {
  readonly children: Map<string, Wanted>;
  readonly indexes: number[];
}

export function jsonPositions(text: string, paths: readonly Path[]): Position[] {
  const offsets = paths.map(() => 0);
  const scanner = new Scanner(text, offsets);
  scanner.value(treeOf(paths), 0);
  const starts = lineStarts(text);
  return offsets.map((offset) => positionAt(starts, offset));
}

function treeOf(paths: readonly Path[]): Wanted {
  const root: Wanted = { children: new Map(), indexes: [] };
  paths.forEach((path, index) => {
    let at = root;
    for (const key of path) {
      const next = at.children.get(String(key)) ?? { children: new Map(), indexes: [] };
      at.children.set(String(key), next);
      at = next;
    }
    at.indexes.push(index);
  });
  return root;
}

class Scanner {
  readonly #text: string;
  readonly #offsets: number[];
  #at = 0;

  constructor(text: string, offsets: number[]) {
    this.#text = text;
    this.#offsets = offsets;
  }

  /** Reads a value. `keyAt` is the offset of its key, which is the position of a collection. */
  value(wanted: Wanted | undefined, keyAt: number): void {
    this.#blank();
    const first = this.#text[this.#at];
    const isCollection = first === '{' || first === '[';
    if (wanted) this.#note(wanted, isCollection ? keyAt : this.#at);
    if (wanted === undefined || wanted.children.size === 0) this.#skip();
    else if (first === '{') this.#object(wanted);
    else if (first === '[') this.#list(wanted);
    else this.#skip();
  }

  /** A missing part has the position of the nearest enclosing one. */
  #note({ indexes, children }: Wanted, offset: number): void {
    for (const index of indexes) this.#offsets[index] = offset;
    for (const child of children.values()) this.#note(child, offset);
  }

  #object(wanted: Wanted): void {
    this.#at += 1;
    for (;;) {
      this.#blank();
      if (this.#text[this.#at] === '}') break;
      const keyAt = this.#at;
      this.#string();
      const key = JSON.parse(this.#text.slice(keyAt, this.#at)) as string;
      this.#blank();
      this.#at += 1;
      this.value(wanted.children.get(key), keyAt);
      this.#comma();
    }
    this.#at += 1;
  }

  #list(wanted: Wanted): void {
    this.#at += 1;
    for (let index = 0; ; index += 1) {
      this.#blank();
      if (this.#text[this.#at] === ']') break;
      this.value(wanted.children.get(String(index)), this.#at);
      this.#comma();
    }
    this.#at += 1;
  }

  #comma(): void {
    this.#blank();
    if (this.#text[this.#at] === ',') this.#at += 1;
  }

  #blank(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #string(): void {
    this.#at += 1;
    while (this.#text[this.#at] !== '"') this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
  }

  /** Skips a value of any depth. */
  #skip(): void {
    let depth = 0;
    do {
      const character = this.#text[this.#at];
      if (character === '"') {
        this.#string();
        continue;
      }
      if (character === '{' || character === '[') depth += 1;
      if (character === '}' || character === ']') depth -= 1;
      this.#at += 1;
    } while (depth > 0 || !this.#isAtEnd());
  }

  /** Whether the skipped value ends here. */
  #isAtEnd(): boolean {
    const next = this.#text[this.#at];
    return next === undefined || next === ',' || next === '}' || next === ']' || /\s/.test(next);
  }
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Binary search: the last line that starts at or before the offset. */
export function positionAt(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
