// The documents and answers that are looked into, without types of their own.

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, ...keys: string[]): JsonObject {
  const found = keys.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);
  return isObject(found) ? found : {};
}

export function listAt(value: unknown, ...keys: string[]): readonly unknown[] {
  const last = keys.at(-1);
  const holder = last === undefined ? value : objectAt(value, ...keys.slice(0, -1))[last];
  return Array.isArray(holder) ? holder : [];
}

/** What a JSON pointer (RFC 6901) finds. */
export function atPointer(value: unknown, pointer: string): unknown {
  return parts(pointer).reduce<unknown>((at, part) => {
    if (Array.isArray(at)) return at[Number(part)];
    return isObject(at) ? at[part] : undefined;
  }, value);
}

export function parts(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Where a local `$ref` leads; the value itself if it has none. */
export function follow(document: JsonObject, value: unknown): JsonObject {
  let here = value;
  for (let hops = 0; isObject(here) && typeof here.$ref === 'string' && hops < 20; hops += 1)
    here = atPointer(document, here.$ref);
  return isObject(here) ? here : {};
}

/** What JSON calls the type of a value. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value === undefined ? 'nothing' : typeof value;
}
