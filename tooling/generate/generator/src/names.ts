// How names in documents become names in TypeScript.

const identifier = /^[A-Za-z_$][\w$]*$/;

/** A text as TypeScript writes it. */
export function quoted(value: string): string {
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A member's name in an object. */
export function key(name: string): string {
  return identifier.test(name) ? name : quoted(name);
}

/** Access to a member. */
export function access(name: string | number, optional: boolean): string {
  const computed = typeof name === 'number' || !identifier.test(name);
  const inner = typeof name === 'number' ? `[${name}]` : computed ? `[${quoted(name)}]` : name;
  if (computed) return optional ? `?.${inner}` : inner;
  return optional ? `?.${inner}` : `.${inner}`;
}
