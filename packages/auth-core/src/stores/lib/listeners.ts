// The listeners of a store, by key.

export interface Listeners {
  /** Adds a listener; returns the function that removes it. */
  add(key: string, listener: () => void): () => void;
  /** Calls the listeners of a key, or all of them. */
  call(key?: string): void;
  has(key: string): boolean;
  readonly isEmpty: boolean;
  clear(): void;
}

export function createListeners(): Listeners {
  const byKey = new Map<string, Set<() => void>>();
  return {
    add(key, listener) {
      const all = byKey.get(key) ?? new Set();
      // The same function can be added twice, and each addition is removed separately.
      const own = (): void => listener();
      byKey.set(key, all.add(own));
      return () => {
        all.delete(own);
        if (all.size === 0 && byKey.get(key) === all) byKey.delete(key);
      };
    },
    call(key) {
      const called = key === undefined ? [...byKey.values()] : [byKey.get(key) ?? []];
      for (const all of called) for (const listener of all) listener();
    },
    has: (key) => byKey.has(key),
    get isEmpty() {
      return byKey.size === 0;
    },
    clear: () => byKey.clear(),
  };
}
