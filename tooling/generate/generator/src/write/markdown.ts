// Markdown, with text from documents as data: it becomes no markup, no link and no HTML.
// https://spec.commonmark.org/0.31.2/#backslash-escapes

/** A text in a line of prose or in a cell of a table. */
export function inline(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>&~]/g, '\\$&');
}

/** A text in a line of its own, where a `#` would make a heading and a `-` a list. */
export function paragraph(text: string): string {
  return inline(text).replace(/^(?:\d+(?=[.)])|(?=[#+=-]))/, '$&\\');
}

/** A text in a code span. The fence is longer than any row of backticks in it. */
export function code(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((row) => row.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return fence + space + line + space + fence;
}

/** Cells of Markdown, in aligned columns, as the repository's formatter has it. */
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

/** A line without control characters, also those that change the direction of a text. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
}
