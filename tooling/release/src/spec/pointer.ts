// JSON Pointers (RFC 6901) in an OpenAPI document, and what stands at them.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The unescaped segments of `#/a~1b/c`. */
export function segments(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return value[Number(key)];
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What a `$ref` of this document leads to; anything else is itself. */
export function resolve(
  document: Json,
  value: Json | undefined,
): { value: Json | undefined; ref?: string } {
  const ref = member(value, '$ref');
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return { value };
  const target = segments(ref).reduce<Json | undefined>((at, key) => member(at, key), document);
  return { ...resolve(document, target), ref };
}
