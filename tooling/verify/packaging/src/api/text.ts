// The format of all reports.

/** The first lines of a report: its title, and the command that makes it. */
export function heading(title: string): string {
  return `<!-- Made by \`npx -y pnpm@10 api\`. Do not edit. -->\n\n# ${title}\n\n`;
}

/**
 * The declarations of API Extractor's report, without comments, so that a changed comment does not change the report.
 */
export function declarations(report: string): string {
  const code = /```ts\n(.*)```/s.exec(report)?.[1];
  if (code === undefined) throw new Error('API Extractor wrote a report without declarations.');
  const kept: string[] = [];
  let comment = false;
  for (const line of code.split('\n')) {
    const text = line.trim();
    if (text.startsWith('/*')) comment = true;
    if (!comment && !text.startsWith('//')) kept.push(line.replace(/^import type /, 'import '));
    if (comment && text.endsWith('*/')) comment = false;
  }
  return kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
