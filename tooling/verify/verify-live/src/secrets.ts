// Nothing that is printed holds a secret: neither what came from the environment nor what the provider answered.

export interface Secrets {
  add(value: unknown): void;
  /** The text with every secret blotted out. */
  hide(text: string): string;
}

/** Shorter values are words that stand in any text, and no secrets. */
const SHORTEST = 4;

export function collectSecrets(values: readonly string[]): Secrets {
  const known = new Set<string>();
  function add(value: unknown): void {
    if (typeof value !== 'string' || value.length < SHORTEST) return;
    for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
      known.add(form);
  }
  values.forEach(add);
  return {
    add,
    hide: (text) =>
      [...known]
        .sort((a, b) => b.length - a.length)
        .reduce((hidden, secret) => hidden.replaceAll(secret, '[hidden]'), text),
  };
}
