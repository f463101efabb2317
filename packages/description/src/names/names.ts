// Converts names of documents to identifiers in code. Documents have numeric, odd and colliding names; each one gets a
// unique identifier.

/** The words of a name, split at characters that are not letters or digits of any script. */
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

/** Returns the name, with the first number from 2 that makes it unique if it is already used. */
export function uniqueName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${count}`;
  return name;
}

/** An identifier that is valid in TypeScript and most other languages: `400` → `_400`, `-` → `_`. */
export function identifier(name: string): string {
  const kept = name.replaceAll(/[^\p{ID_Continue}$]/gu, '');
  return /^[\p{ID_Start}_$]/u.test(kept) ? kept : `_${kept}`;
}

/** A unique identifier for each name, without the reserved ones. */
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
