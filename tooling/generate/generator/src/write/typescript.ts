// Writes text from documents as TypeScript. It only appears inside literals and comments.

import ts from 'typescript';

/** Words that cannot be the name of a variable in a module (ECMA-262 §12.7.2). */
export const reservedWords: readonly string[] =
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield async'.split(
    ' ',
  );

const identifier = /^[A-Za-z_$][\w$]*$/;

/** Writes a string literal. */
export function quoted(value: string): string {
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Writes the name of an object member. `__proto__` is computed, because `__proto__: …` would set the prototype. */
export function key(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return identifier.test(name) ? name : quoted(name);
}

/** Writes the name of a member as a type. openapi-typescript writes numeric names as numbers. */
export function nameType(name: string): string {
  const isNumeric = /^\d/.test(name) && String(Number(name)) === name;
  return isNumeric ? name : quoted(name);
}

/** Writes the access to a member. */
export function access(name: string | number, optional: boolean): string {
  const computed = typeof name === 'number' || !identifier.test(name);
  const inner = typeof name === 'number' ? `[${name}]` : computed ? `[${quoted(name)}]` : name;
  if (computed) return optional ? `?.${inner}` : inner;
  return optional ? `?.${inner}` : `.${inner}`;
}

/** Indents lines by a number of spaces. Empty lines stay empty. */
export function indent(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}

/** Writes a wrapped documentation comment, or `''` without a text. */
export function doc(text: string | undefined, spaces = 0): string {
  if (text === undefined || text.trim() === '') return '';
  const lines = flowing(text.trim().replaceAll('*/', '*\\/')).flatMap((line) =>
    wrap(line, 96 - spaces),
  );
  if (lines.length === 1 && lines[0]!.length < 92 - spaces)
    return indent(`/** ${lines[0]} */\n`, spaces);
  return indent(`/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`, spaces);
}

/** Joins the lines of each paragraph, so that they can be wrapped again. Lines after `@example` are code and stay. */
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
    const isFull = lead.length + current.length + 1 + word.length > width;
    // At the beginning of a line, `@type` would be a tag.
    if (current !== '' && isFull && !word.startsWith('@')) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  const hanging = ' '.repeat(lead.length);
  return [...lines, current].map((text, index) => (index === 0 ? lead : hanging) + text);
}

/** Writes items in brackets, on one line if they fit, otherwise one per line. */
export function list(brackets: '{}' | '[]' | '()', items: readonly string[], room = 100): string {
  const [open, close] = brackets;
  const space = brackets === '{}' && items.length > 0 ? ' ' : '';
  const line = `${open}${space}${items.join(', ')}${space}${close}`;
  if (!line.includes('\n') && line.length <= room) return line;
  return `${open}\n${items.map((item) => `${indent(item, 2)},\n`).join('')}${close}`;
}

/** Writes the first lines of every generated source file. */
export function header(provider: string, ...documents: string[]): string {
  const from = documents.map((name) => `specs/${provider}/${name}`).join(' and ');
  return `// Generated from ${from} by \`npx -y pnpm@10 generate\`. Do not edit.\n`;
}

/** Returns the variables and types to which a piece of code refers. */
export function namesUsedIn(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return names;
}

/**
 * Returns whether an identifier is the name of a member or a declaration: `name` in `value.name` or
 * `{ name: value }`.
 */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return (ts.isPropertyAccessExpression(parent) || 'name' in parent) && parent.name === node;
}
