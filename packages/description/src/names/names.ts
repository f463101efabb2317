// How names in documents become names in code. Documents have numeric, odd and colliding ones; each gets one identifier,
// and this is where it is decided.

/** The words of a name: what is between characters that are neither letters nor digits, of any script. */
function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** `loginWithOtp`, `login-with-otp` → `LoginWithOtp`. */
export function pascal(name: string): string {
  return wordsOf(name)
    .map((word) => word.replace(/^./u, (first) => first.toUpperCase()))
    .join('');
}

/** `LoginWithOtp`, `login-with-otp` → `loginWithOtp`. */
export function camel(name: string): string {
  return pascal(name).replace(/^./u, (first) => first.toLowerCase());
}

/** The name itself, or with the first number from 2 on with which it is free. */
export function uniqueName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${count}`;
  return name;
}

/** An identifier of TypeScript and of most other languages: `400` → `_400`, and `_` for a name without letters. */
export function identifier(name: string): string {
  const kept = name.replaceAll(/[^\p{ID_Continue}$]/gu, '');
  return /^[\p{ID_Start}_$]/u.test(kept) ? kept : `_${kept}`;
}

/** An identifier for each name, no two the same, and none that is reserved. */
export function identifiersOf(
  names: Iterable<string>,
  wanted: (name: string) => string,
  reserved: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const taken = new Set<string>();
  const found = new Map<string, string>();
  for (const name of names) {
    const safe = identifier(wanted(name));
    const free = reserved.has(safe) ? `_${safe}` : safe;
    const unique = uniqueName(free, (one) => taken.has(one));
    taken.add(unique);
    found.set(name, unique);
  }
  return found;
}
