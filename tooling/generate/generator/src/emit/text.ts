// Small helpers for templates that read like what they make.

/** Lines, indented by so many spaces; empty ones stay empty. */
export function indent(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}

/** A documentation comment, wrapped, or nothing. */
export function doc(text: string | undefined, spaces = 0): string {
  if (text === undefined || text.trim() === '') return '';
  const lines = flowing(text.trim().replaceAll('*/', '*\\/')).flatMap((line) =>
    wrap(line, 96 - spaces),
  );
  if (lines.length === 1 && lines[0]!.length < 92 - spaces)
    return indent(`/** ${lines[0]} */\n`, spaces);
  return indent(`/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`, spaces);
}

/** Joins the lines of a paragraph, which were broken for another width. What follows `@example` is code. */
function flowing(text: string): string[] {
  const [prose = '', ...examples] = text.split(/^(?=@example)/m);
  const lines: string[] = [];
  for (const line of prose
    .trimEnd()
    .split('\n')
    .map((one) => one.trimEnd())) {
    const previous = lines.at(-1);
    const continues = previous !== undefined && previous !== '' && /^\s*[^\s\-*@|]/.test(line);
    if (continues) lines[lines.length - 1] = `${previous} ${line.trimStart()}`;
    else lines.push(line);
  }
  return [...lines, ...examples.flatMap((example) => ['', ...example.split('\n')])];
}

function wrap(line: string, width: number): string[] {
  const [lead = ''] = /^(?:[-*] )?\s*/.exec(line) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(lead.length).split(' ')) {
    if (current !== '' && lead.length + current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  const hanging = ' '.repeat(lead.length);
  return [...lines, current].map((text, index) => (index === 0 ? lead : hanging) + text);
}

/** Items in brackets, one a line if they don't fit in one. */
export function list(brackets: '{}' | '[]' | '()', items: readonly string[], room = 100): string {
  const [open, close] = brackets;
  const space = brackets === '{}' && items.length > 0 ? ' ' : '';
  const line = `${open}${space}${items.join(', ')}${space}${close}`;
  if (!line.includes('\n') && line.length <= room) return line;
  return `${open}\n${items.map((item) => `${indent(item, 2)},\n`).join('')}${close}`;
}

/** The first lines of every generated source file. */
export function header(provider: string, ...documents: string[]): string {
  const from = documents.map((name) => `specs/${provider}/${name}`).join(' and ');
  return `// Generated from ${from} by \`npx -y pnpm@10 generate\`. Do not edit.\n`;
}
