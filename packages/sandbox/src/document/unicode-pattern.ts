// The validator compiles each pattern with the flag "u", which rejects escapes and hyphens that many documents contain.

const hyphen = '\\x2d';

/**
 * Returns a pattern with the same meaning that is valid with the flag "u" (ECMA-262 §22.2.1), or undefined if there is
 * none: the pattern is of another dialect, as `(?i)`.
 */
export function unicodePattern(pattern: string): string | undefined {
  if (isValid(pattern)) return pattern;
  const escaped = pattern.replaceAll(
    // A hyphen next to a class is no range.
    /(\\[dswDSW])-|-(?=\\[dswDSW])|\\(.)/gs,
    (text, before: string | undefined, sign: string | undefined) => {
      if (sign !== undefined) return /[\w^$\\.*+?()[\]{}|/]/.test(sign) ? text : hexadecimal(sign);
      return (before ?? '') + hyphen;
    },
  );
  return isValid(escaped) ? escaped : undefined;
}

function isValid(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** A sign beyond ASCII needs no escape. */
function hexadecimal(sign: string): string {
  const code = sign.charCodeAt(0);
  return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : sign;
}
