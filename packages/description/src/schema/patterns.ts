// The regular expressions of `pattern` and `patternProperties`.
import { isObject, type JsonObject } from '../json/json.ts';

/**
 * Returns a pattern that has its meaning with the flag `u` (JSON Schema 2020-12 §6.4) in an engine of ECMAScript 2022. It
 * differs from the given one in needless escapes, hyphens and single brackets: `[\w-.]` becomes `[\w\-.]`. A pattern in
 * another dialect is `undefined`: without the flag, `\A\d+\z` would match the letters A and z.
 */
export function unicodePattern(source: string): string | undefined {
  const tokens = source.match(token) ?? [];
  if (isOfLaterEdition(tokens)) return undefined;
  if (isUnicode(source)) return source;
  // A class of POSIX, and a quantifier of other dialects.
  if (/\[:|\{,/.test(source)) return undefined;
  const corrected = tokens.map((one) =>
    one.length > 1 && one.startsWith('[') ? plainClass(one) : plainToken(one),
  );
  return isUnicode(corrected.join('')) ? corrected.join('') : undefined;
}

/**
 * A class of characters, an escape, the start of a group, a quantifier, or a single character. An unclosed class or name
 * extends to the end, so that the pattern is read once.
 */
const token =
  /\[(?:\\.|[^\\\]])*(?:\]|$)|\\[pPu]\{[^}]*(?:\}|$)|\\k<[^>]*(?:>|$)|\\.|\(\?(?:<\w+>|[a-z-]+:)|\{\d+(?:,\d*)?\}|./gsu;

/** ECMAScript 2025 has modifiers (`(?i:a)`), and groups of the same name. */
function isOfLaterEdition(tokens: readonly string[]): boolean {
  const groups = tokens.filter((one) => /^\(\?</.test(one));
  return new Set(groups).size < groups.length || tokens.some((one) => /^\(\?[a-z-]/.test(one));
}

function isUnicode(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

function plainToken(one: string): string {
  return /^[\]{}]$/.test(one) ? `\\${one}` : withoutNeedlessEscape(one);
}

/** A hyphen next to an escape such as `\w` is no range. */
function plainClass(one: string): string {
  const parts = one.match(/\\[pP]\{[^}]*\}|\\.|./gsu) ?? [];
  const isClass = (index: number): boolean => /^\\[dswpDSWP]/.test(parts[index] ?? '');
  return parts
    .map((part, index) => {
      if (part === '-') return isClass(index - 1) || isClass(index + 1) ? '\\-' : part;
      return part === '\\-' ? part : withoutNeedlessEscape(part);
    })
    .join('');
}

function withoutNeedlessEscape(one: string): string {
  return /^\\(?:[^\w^$.*+?()[\]{}|/\\]|_)$/u.test(one) ? one.slice(1) : one;
}

/**
 * Replaces `patternProperties` by the schema of all additional members, for readers without a form for names that match an
 * expression: TypeScript, and this project's dialect.
 */
export function withoutPatterns(schema: JsonObject): JsonObject {
  const { patternProperties, additionalProperties: further, ...others } = schema;
  if (!isObject(patternProperties)) return schema;
  if (further === true) return { ...others, additionalProperties: true };
  const known = [...Object.values(patternProperties), ...(isObject(further) ? [further] : [])];
  const [first = {}] = known;
  return { ...others, additionalProperties: known.length > 1 ? { anyOf: known } : first };
}
