// Removes secrets from the output: those in the environment and those in responses.

export interface Secrets {
  add(value: unknown): void;
  /** Replaces every secret in the text. */
  hide(text: string): string;
}

/** Shorter values occur in any text, and are not secrets. */
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
