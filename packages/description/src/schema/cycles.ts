// Finds cycles of references.

/**
 * Returns the groups of names that refer to each other in a cycle, and names that refer to themselves: Tarjan's
 * strongly connected components. Names from `targetsOf` that are not in `names` are ignored.
 */
export function cyclesIn(
  names: Iterable<string>,
  targetsOf: (name: string) => readonly string[],
): ReadonlySet<string>[] {
  return new CycleFinder(names, targetsOf).find();
}

/** A name that is being visited. The stack is a list, because chains of references can be long. */
interface Frame {
  readonly name: string;
  next: number;
}

class CycleFinder {
  readonly #targets: ReadonlyMap<string, readonly string[]>;
  readonly #order = new Map<string, number>();
  readonly #lowest = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();
  readonly #groups: ReadonlySet<string>[] = [];

  constructor(names: Iterable<string>, targetsOf: (name: string) => readonly string[]) {
    this.#targets = new Map([...names].map((name) => [name, targetsOf(name)]));
  }

  find(): ReadonlySet<string>[] {
    for (const name of this.#targets.keys()) if (!this.#order.has(name)) this.#visit(name);
    return this.#groups;
  }

  #visit(start: string): void {
    const stack = [this.#enter(start)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = this.#targets.get(top.name)![top.next];
      top.next += 1;
      if (target !== undefined) {
        if (!this.#targets.has(target)) continue;
        if (!this.#order.has(target)) stack.push(this.#enter(target));
        else if (this.#isOpen.has(target)) this.#lower(top.name, this.#order.get(target)!);
        continue;
      }
      stack.pop();
      const around = stack.at(-1);
      if (around) this.#lower(around.name, this.#lowest.get(top.name)!);
      if (this.#lowest.get(top.name) === this.#order.get(top.name)) this.#close(top.name);
    }
  }

  #enter(name: string): Frame {
    this.#lowest.set(name, this.#order.size);
    this.#order.set(name, this.#order.size);
    this.#open.push(name);
    this.#isOpen.add(name);
    return { name, next: 0 };
  }

  #lower(name: string, to: number): void {
    this.#lowest.set(name, Math.min(this.#lowest.get(name)!, to));
  }

  /** All names that were entered after the first one of a group belong to the group. */
  #close(first: string): void {
    const group = new Set(this.#open.splice(this.#open.lastIndexOf(first)));
    for (const name of group) this.#isOpen.delete(name);
    if (group.size > 1 || this.#targets.get(first)!.includes(first)) this.#groups.push(group);
  }
}
