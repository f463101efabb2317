// Generates new tokens and identities. With a seed they are the same in every run.

export interface Random {
  /** An integer from 0 to 2³² - 1. */
  readonly word: () => number;
  readonly uuid: () => string;
}

/** Without a seed, the numbers come from the platform. */
export function createRandom(seed: number | undefined): Random {
  if (seed === undefined) {
    const word = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    return { word, uuid: () => crypto.randomUUID() };
  }
  const word = splitMix32(seed);
  return { word, uuid: () => uuidOf(word) };
}

/** SplitMix (Steele, Lea, Flood 2014) in 32 bits. It is short, and its quality is sufficient for test data. */
function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** Returns a UUID of version 4 (RFC 9562 §5.4). */
function uuidOf(word: () => number): string {
  const hex = (value: number): string => value.toString(16).padStart(8, '0');
  const [a, b, c, d] = [word(), word(), word(), word()];
  const version = hex(((b & 0xffff_0fff) | 0x4000) >>> 0);
  const text = hex(a) + version + hex(((c & 0x3fff_ffff) | 0x8000_0000) >>> 0) + hex(d);
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
