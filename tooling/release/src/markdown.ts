// Texts of a spec in sentences of a changeset. They are data: they must not begin a line or end a code span.

/** Returns a text in one line, with line breaks and other control characters as JSON escapes them. */
export function inOneLine(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Returns a text as a code span: CommonMark 0.31.2, §6.1. */
export function code(text: string): string {
  const line = inOneLine(text);
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Returns the beginning of a long text as a code span. */
export function shortCode(text: string, longest: number): string {
  return code(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}
