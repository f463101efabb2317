// Tests that documents are data. A text of a document is always inside a string, a comment or a quotation, in code,
// Markdown and manifests. Each text of the documents is replaced by one that tries to escape.
import { isObject, type Json } from '@x/description';
import { parseText } from '@x/description/text';
import MarkdownIt from 'markdown-it';
import ts from 'typescript';
import { generate, type ProviderDocuments } from '../src/generate.ts';
import { halcyon } from './fixture.ts';

/** A text that no generated file contains otherwise. */
export const mark: string = 'INJECTED';

/** Ends of comments, strings, templates, code spans and fences, tables, HTML, links and headings. */
const attempts = [
  `a */ ;${mark}; /* b`,
  `' ;${mark}; '" ;${mark}; "\` ;${mark}; \${${mark}} \\' ;${mark}; \\" ;${mark}; b`,
  `\`\`\` ${mark} [${mark}](javascript:${mark}) ![${mark}](x) <${mark}@example.com>`,
  `<script>${mark}</script><!-- --> <a href="${mark}"> | ${mark} | \\| ${mark} &amp;`,
];
const hostile = [
  attempts.join(' '),
  `# ${attempts.join(`\n\r\n\u2028\u2029\n\n# ${mark}\n\n- ${mark}\n\n;${mark}; `)}`,
  '__proto__',
];

type Path = readonly (string | number)[];

/** Returns every text and every key of a document, by path. */
function* positions(value: Json, path: Path = []): Generator<{ path: Path; isKey: boolean }> {
  if (typeof value === 'string') yield { path, isKey: false };
  if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* positions(one as Json, [...path, index]);
  if (!isObject(value)) return;
  for (const [key, one] of Object.entries(value)) {
    yield { path: [...path, key], isKey: true };
    yield* positions(one, [...path, key]);
  }
}

function replaced(value: Json, path: Path, change: { text: string; isKey: boolean }): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change.text;
  if (Array.isArray(value))
    return value.map((one, at) => (at === key ? replaced(one as Json, rest, change) : one) as Json);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, one]): [string, Json] => {
    if (name !== key) return [name, one];
    if (rest.length === 0 && change.isKey) return [change.text, one];
    return [name, replaced(one, rest, change)];
  });
  return Object.fromEntries(entries);
}

/** Returns the parts of a document's text that are not text in a generated file. */
function escapes(path: string, text: string): string[] {
  if (path.endsWith('.json')) return isJson(text) ? [] : ['no JSON'];
  if (path.endsWith('.md')) return escapesOfMarkdown(text);
  return path.endsWith('.ts') ? escapesOfCode(path, text) : [`${path} holds it`];
}

function isJson(text: string): boolean {
  JSON.parse(text);
  return true;
}

/** The name of a document may become an identifier, but only as a whole. */
export function escapesOfCode(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: ts.Diagnostic[] };
  const found = parseDiagnostics.map(({ messageText }) => `syntax: ${String(messageText)}`);
  const visit = (node: ts.Node): void => {
    const isWord = ts.isIdentifier(node) || ts.isPrivateIdentifier(node);
    if (ts.isPropertyAssignment(node) && node.name.getText() === '__proto__')
      found.push('code: the prototype of an object');
    if (isWord && node.text === mark) found.push(`code: ${node.parent.getText().slice(0, 80)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const markdown = new MarkdownIt({ html: true, linkify: false });

/** In Markdown, a text must be in a line, a code span or a block of code. */
export function escapesOfMarkdown(text: string): string[] {
  const tokens = markdown.parse(text, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  const headings = tokens.flatMap((token, at) =>
    token.type === 'heading_open' && tokens[at + 1]?.content.includes(mark) ? ['a heading'] : [],
  );
  const html = [...tokens, ...inline].filter(
    ({ type, content }) => type.startsWith('html') && content.includes(mark),
  );
  const links = inline.filter(({ attrs }) =>
    attrs?.some(([, value]) => String(value).includes(mark)),
  );
  const lists = tokens.filter(
    ({ type, content, level }) => type === 'inline' && level > 2 && content.startsWith(mark),
  );
  return [...headings, ...[...html, ...links, ...lists].map(({ type }) => type)];
}

const name = 'halcyon';

/** Generates with one text replaced, and returns the parts that escape. */
function tryOut(documents: Record<'openapi' | 'arazzo', Json | undefined>): string[] {
  const text = (value: Json | undefined) =>
    value === undefined ? undefined : JSON.stringify(value);
  const provider: ProviderDocuments = {
    name,
    openapi: text(documents.openapi)!,
    arazzo: text(documents.arazzo),
    version: undefined,
  };
  const { files } = generate([provider]);
  return [...files]
    .filter(([, content]) => content.includes(mark) || content.includes('__proto__'))
    .flatMap(([path, content]) => escapes(path, content).map((one) => `${path}: ${one}`));
}

export const openapi: Json = parseText('openapi.yaml', halcyon.openapi).value as Json;
export const arazzo: Json = parseText('auth.arazzo.yaml', halcyon.arazzo).value as Json;

/** Tries each position of one document, starting with the text `first`. Returns the texts that escape. */
export function escapedTexts(
  documents: Record<'openapi' | 'arazzo', Json | undefined>,
  which: 'openapi' | 'arazzo',
  first: number,
): string[] {
  const escaped: string[] = [];
  let index = first;
  for (const { path, isKey } of positions(documents[which]!)) {
    // Each position gets another text, and all texts are used for all kinds of positions.
    const text = hostile[index % hostile.length]!;
    index += 1;
    const changed = replaced(documents[which]!, path, { text, isKey });
    for (const one of tryOut({ ...documents, [which]: changed }))
      escaped.push(`${path.join('/')}${isKey ? ' (key)' : ''}: ${one}`);
  }
  return escaped;
}
