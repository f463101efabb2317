// Limits the size of documents, which are untrusted. A document that contains itself, is nested too deeply or grows
// through aliases is a problem, not a stack overflow or exhausted memory.
import type { Path } from '../json/pointer.ts';

/** The maximum depth, because readers are recursive. Real documents have fewer than 60 levels. */
const mostLevels = 400;
/** The maximum number of values; values of an alias are counted each time. GitHub's document has 0.7 million. */
const mostValues = 8_000_000;

export interface Excess {
  readonly path: Path;
  readonly message: string;
}

/** The size and depth of a value. */
interface Extent {
  readonly size: number;
  readonly levels: number;
}

/** A value whose members are being counted. */
interface Visit {
  readonly value: object;
  readonly key: string;
  readonly keys: readonly string[];
  next: number;
  size: number;
  levels: number;
}

/** Returns why a parsed document is too large; `undefined` if it is not. Not recursive. */
export function excessOf(root: unknown): Excess | undefined {
  if (typeof root !== 'object' || root === null) return undefined;
  const known = new Map<object, Extent>();
  const open = new Set<object>();
  const stack: Visit[] = [];
  enter(root, '');
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const key = top.keys[top.next];
    if (key === undefined) {
      leave();
      continue;
    }
    top.next += 1;
    const child = (top.value as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null) top.size += 1;
    else if (open.has(child)) return excess(key, 'The document contains itself here.');
    else {
      const extent = known.get(child);
      if (extent === undefined) enter(child, key);
      else add(top, extent);
    }
    if (stack.length + top.levels > mostLevels)
      return excess(key, `There are more than ${mostLevels} levels here.`);
    if (top.size > mostValues) return excess(key, `There are more than ${mostValues} values here.`);
  }
  return undefined;

  function enter(value: object, key: string): void {
    open.add(value);
    stack.push({ value, key, keys: Object.keys(value), next: 0, size: 1, levels: 0 });
  }

  function leave(): void {
    const { value, size, levels } = stack.pop()!;
    const extent = { size, levels: levels + 1 };
    known.set(value, extent);
    open.delete(value);
    const around = stack.at(-1);
    if (around) add(around, extent);
  }

  function excess(key: string, message: string): Excess {
    return { path: [...stack.slice(1).map((visit) => visit.key), key], message };
  }
}

function add(visit: Visit, { size, levels }: Extent): void {
  visit.size += size;
  visit.levels = Math.max(visit.levels, levels);
}
