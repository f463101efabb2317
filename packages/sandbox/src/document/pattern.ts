// Parses the common parts of a regular expression: literals, classes, groups, alternatives and repetitions. It skips
// assertions and references, because the platform's engine checks the resulting text.

/** A repeated part. */
export interface Piece {
  readonly least: number;
  readonly most: number;
  text(): string;
}

/** The maximum of an unbounded repetition. */
const MANY = 64;

export function parsePattern(pattern: string): Piece[] {
  return new Reader(pattern).alternatives();
}

class Reader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** Returns the first alternative. The others are parsed and dropped. */
  alternatives(): Piece[] {
    const first = this.#sequence();
    while (this.#take('|')) this.#sequence();
    return first;
  }

  #sequence(): Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern[this.#at]!)) {
      const text = this.#atom();
      pieces.push({ text, ...this.#repetition() });
    }
    return pieces;
  }

  #atom(): () => string {
    const sign = this.#pattern[this.#at]!;
    this.#at += 1;
    if (sign === '^' || sign === '$') return () => '';
    if (sign === '.') return () => 'a';
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#set();
    const text = sign === '\\' ? this.#escape() : sign;
    return () => text;
  }

  #group(): () => string {
    const [lead = ''] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#pattern.slice(this.#at)) ?? [];
    this.#at += lead.length;
    const pieces = this.alternatives();
    this.#take(')');
    // An assertion about the surrounding text.
    if (/[=!]$/.test(lead)) return () => '';
    return () =>
      pieces
        .map(({ text, least, most }) => text().repeat(Math.max(least, Math.min(1, most))))
        .join('');
  }

  /** Returns a character of a class; for a negated class, the first character that is not in it. */
  #set(): () => string {
    const isNegated = this.#take('^');
    const ranges: [from: string, to: string][] = [];
    while (this.#at < this.#pattern.length && this.#pattern[this.#at] !== ']') {
      const from = this.#member();
      const isRange = this.#pattern[this.#at] === '-' && this.#pattern[this.#at + 1] !== ']';
      if (isRange) this.#at += 1;
      ranges.push([from, isRange ? this.#member() : from]);
    }
    this.#take(']');
    if (!isNegated) return () => ranges[0]?.[0] ?? '';
    const free = [...'aA0 -_/'].find(
      (one) => !ranges.some(([from, to]) => one >= from && one <= to),
    );
    return () => free ?? 'a';
  }

  #member(): string {
    const sign = this.#pattern[this.#at]!;
    this.#at += 1;
    return sign === '\\' ? this.#escape() : sign;
  }

  #escape(): string {
    const rest = this.#pattern.slice(this.#at);
    const [unicode, hex] = /^u\{?([\da-f]{4,6})\}?|^x([\da-f]{2})/i.exec(rest)?.slice(0, 3) ?? [];
    if (unicode !== undefined) {
      this.#at += unicode.length;
      const code = /[\da-f]+/i.exec(hex ?? unicode.slice(1))?.[0] ?? '41';
      return String.fromCodePoint(Number.parseInt(code, 16));
    }
    const [property] = /^p\{[^}]*\}/i.exec(rest) ?? [];
    if (property !== undefined) {
      this.#at += property.length;
      return /N/.test(property) ? '1' : /Lu|Upper/.test(property) ? 'A' : 'a';
    }
    const sign = rest[0] ?? '';
    this.#at += 1;
    return escapes[sign] ?? sign;
  }

  #repetition(): { readonly least: number; readonly most: number } {
    const rest = this.#pattern.slice(this.#at);
    const [whole = '', , least, comma, most] =
      /^(\*|\+|\?|\{(\d+)(,)?(\d+)?\})\??/.exec(rest) ?? [];
    this.#at += whole.length;
    if (whole.startsWith('*')) return { least: 0, most: MANY };
    if (whole.startsWith('+')) return { least: 1, most: MANY };
    if (whole.startsWith('?')) return { least: 0, most: 1 };
    if (least === undefined) return { least: 1, most: 1 };
    const end = most ?? (comma === undefined ? least : Math.max(MANY, Number(least)));
    return { least: Number(least), most: Number(end) };
  }

  #take(sign: string): boolean {
    const isNext = this.#pattern[this.#at] === sign;
    if (isNext) this.#at += 1;
    return isNext;
  }
}

/** A character for each class, and the control characters. */
const escapes: Readonly<Record<string, string>> = {
  d: '1',
  D: 'a',
  w: 'a',
  W: ' ',
  s: ' ',
  S: 'a',
  b: '',
  B: '',
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
};
