// Writes text from documents as Markdown, escaped, so that it cannot become markup, a link or HTML.
// https://spec.commonmark.org/0.31.2/#backslash-escapes

/** Writes a text inside a line of prose or a table cell. */
export function inline(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>&~]/g, '\\$&');
}

/** Writes a text on its own line, where an unescaped `#` would start a heading and a `-` a list. */
export function paragraph(text: string): string {
  return inline(text).replace(/^(?:\d+(?=[.)])|(?=[#+=-]))/, '$&\\');
}

/** Writes a text in a code span. The fence is longer than any run of backticks in the text. */
export function code(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((row) => row.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return fence + space + line + space + fence;
}

/** Writes a table with aligned columns. The cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => [...row[column]!].length)),
  );
  const line = (row: readonly string[], fill = ' ') =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!, fill)).join(' | ')} |`;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  const [first = [], ...others] = cells.map((row) => line(row));
  return [first, rule, ...others].join('\n');
}

/** Returns a line without control characters, including those that change the text direction. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
}
