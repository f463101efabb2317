// Makes programs from the TypeScript blocks of a README: each program is one block, with the earlier blocks that it
// needs before it.
import ts from 'typescript-6.0';

export interface Snippet {
  /** Number of the block's first line, starting at 1. */
  readonly line: number;
  readonly code: string;
  /** The reason why the block is not run: `<!-- not run: … -->` on the line before it. */
  readonly notRun: string | undefined;
}

/** Returns all blocks with the language `ts`. */
export function snippetsOf(markdown: string): Snippet[] {
  const lines = markdown.split('\n');
  return lines.flatMap((line, index) => {
    if (line !== '```ts') return [];
    const end = lines.indexOf('```', index);
    const before = lines.slice(0, index).findLast((text) => text.trim() !== '') ?? '';
    const notRun = /^<!-- not run: (.+) -->$/.exec(before)?.[1];
    return [{ line: index + 2, code: lines.slice(index + 1, end).join('\n'), notRun }];
  });
}

interface Parsed {
  /** One line per import: `import { createBiotClient } from '@x/biot';`. */
  readonly imports: readonly string[];
  readonly body: string;
  readonly declared: ReadonlySet<string>;
  readonly mentioned: ReadonlySet<string>;
}

/**
 * Returns one program per block. If a block uses a name that it does not declare, the program includes the nearest
 * earlier block that declares it, and the blocks which that one needs. Each block has its own scope, so that blocks can
 * reuse names.
 */
export function programs(snippets: readonly Snippet[]): string[] {
  const parsed = snippets.map(({ code }) => parse(code));
  const taken = namesTaken(parsed);
  return parsed.map((_, index) =>
    compose([...needed(taken, index)].sort((a, b) => a - b).map((one) => parsed[one]!)),
  );
}

/** Returns the names that each block uses from earlier blocks, with the index of the block that declares them. */
export function namesFromEarlier(codes: readonly string[]): ReadonlyMap<string, number>[] {
  return namesTaken(codes.map(parse));
}

function namesTaken(parsed: readonly Parsed[]): ReadonlyMap<string, number>[] {
  return parsed.map(({ declared, mentioned }, index) => {
    const names = [...mentioned].filter((name) => !declared.has(name));
    const sources = names.map((name): [string, number] => [
      name,
      parsed.slice(0, index).findLastIndex((one) => one.declared.has(name)),
    ]);
    return new Map(sources.filter(([, source]) => source !== -1));
  });
}

/** The block, and the earlier blocks that it needs. */
function needed(
  taken: readonly ReadonlyMap<string, number>[],
  index: number,
  found: Set<number> = new Set(),
): Set<number> {
  found.add(index);
  for (const source of taken[index]?.values() ?? [])
    if (!found.has(source)) needed(taken, source, found);
  return found;
}

function compose(blocks: readonly Parsed[]): string {
  const imports = new Set(blocks.flatMap((block) => block.imports));
  const body = blocks.reduceRight((inner, block) => `{\n${block.body}\n${inner}}\n`, '');
  return `${[...imports].join('\n')}\n${body}export {};\n`;
}

function parse(code: string): Parsed {
  const file = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.Latest, true);
  const imports = file.statements.filter(ts.isImportDeclaration);
  const others = file.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const lines = imports.flatMap(importLines);
  return {
    imports: lines.map(({ line }) => line),
    body: withoutExports(
      others
        .map((statement) => statement.getFullText(file))
        .join('')
        .trim(),
    ),
    declared: new Set([...lines.flatMap(({ name }) => name), ...others.flatMap(declaredBy)]),
    mentioned: new Set(others.flatMap(mentionedBy)),
  };
}

/** A block is nested in the program, where nothing can be exported. */
function withoutExports(body: string): string {
  return body
    .replaceAll(/^export default /gm, 'void ')
    .replaceAll(/^export (?=(?:async |const |function |class |interface |type ))/gm, '');
}

/** Returns one import line per name, so that equal imports of several blocks are equal lines. */
function importLines({
  importClause,
  moduleSpecifier,
}: ts.ImportDeclaration): { name: string[]; line: string }[] {
  const from = `from ${moduleSpecifier.getText()};`;
  if (!importClause) return [{ name: [], line: `import ${moduleSpecifier.getText()};` }];
  const type = importClause.isTypeOnly ? 'type ' : '';
  const { name, namedBindings } = importClause;
  const whole = name ? [{ name: [name.text], line: `import ${type}${name.text} ${from}` }] : [];
  if (!namedBindings) return whole;
  if (ts.isNamespaceImport(namedBindings))
    return [
      ...whole,
      { name: [namedBindings.name.text], line: `import ${type}${namedBindings.getText()} ${from}` },
    ];
  const named = namedBindings.elements.map((element) => ({
    name: [element.name.text],
    line: `import ${type}{ ${element.getText()} } ${from}`,
  }));
  return [...whole, ...named];
}

/** The names that a statement declares at the top level of its block. */
function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}

function boundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundBy(element.name) : [],
  );
}

/** Names that may refer to other blocks: all identifiers that are not member names. */
function mentionedBy(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return isMemberName(node) ? [] : [node.text];
  const found: string[] = [];
  node.forEachChild((child) => {
    found.push(...mentionedBy(child));
  });
  return found;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
}
