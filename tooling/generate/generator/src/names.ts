// How names in documents become names in TypeScript.

/** `loginWithOtp`, `login-with-otp` → `LoginWithOtp`. */
export function pascal(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export function camel(name: string): string {
  const joined = pascal(name);
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

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
