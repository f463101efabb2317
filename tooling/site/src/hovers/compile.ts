// Compiles the blocks of all pages as one program, and gets the type of each name from the compiler.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type BlockModule, modulesOf } from './blocks.ts';

/** A name in the code of a block. */
export interface NameType {
  /** The offset in the code. */
  readonly start: number;
  readonly length: number;
  /** The declaration, as an editor shows it. */
  readonly text: string;
  readonly docs: string;
}

export interface Block {
  readonly code: string;
  /** The line of the page in which the block begins, from 1. */
  readonly line: number;
}

/** The compiler options of a consumer. The tests compile the same blocks with these options. */
export const consumerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

interface Compiled extends BlockModule {
  readonly file: string;
  readonly page: string;
  readonly line: number;
}

/**
 * Returns the types of the names in each block, by page.
 *
 * @param project the folder of a project in which the packages are installed
 * @param given declarations of names that the blocks use without declaring them
 * @throws Error with all compile errors, each with its page and line
 */
export function compileBlocks(
  project: string,
  pages: ReadonlyMap<string, readonly Block[]>,
  given: string,
): ReadonlyMap<string, NameType[][]> {
  const blocks = [...pages].flatMap(([page, list], number) => {
    const folder = join(project, `page-${number}`);
    mkdirSync(folder);
    const modules = modulesOf(list.map(({ code }) => code));
    return modules.map((module, index): Compiled => {
      const file = join(folder, module.name);
      writeFileSync(file, module.imports + module.code + module.exports);
      return { ...module, file, page, line: list[index]?.line ?? 1 };
    });
  });
  const givenFile = join(project, 'given.d.ts');
  writeFileSync(givenFile, given);
  const service = serviceFor(project, [givenFile, ...blocks.map(({ file }) => file)]);
  const mistakes = blocks.flatMap((block) => mistakesIn(block, service));
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const types = new Map([...pages.keys()].map((page): [string, NameType[][]] => [page, []]));
  for (const block of blocks) types.get(block.page)?.push(namesIn(block, service));
  return types;
}

/** The version is constant, because the files do not change. */
function serviceFor(project: string, files: readonly string[]): ts.LanguageService {
  const { fileExists, readFile, readDirectory, directoryExists, realpath } = ts.sys;
  return ts.createLanguageService({
    getCompilationSettings: () => consumerOptions,
    getCurrentDirectory: () => project,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    getScriptFileNames: () => [...files],
    getScriptVersion: () => '',
    getScriptSnapshot: (file) => {
      const text = readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists,
    readFile,
    readDirectory,
    directoryExists,
    ...(realpath ? { realpath } : {}),
  });
}

function mistakesIn(
  { file, page, line, imports }: Compiled,
  service: ts.LanguageService,
): string[] {
  const found = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
  return found.map(({ messageText, start = 0 }) => {
    const text = service.getProgram()?.getSourceFile(file)?.text.slice(imports.length, start) ?? '';
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${page}:${line + text.split('\n').length - 1}: ${message}`;
  });
}

function namesIn({ file, imports, code }: Compiled, service: ts.LanguageService): NameType[] {
  const source = service.getProgram()?.getSourceFile(file);
  const names = source ? identifiersIn(source) : [];
  return names.flatMap((name) => {
    const start = name.getStart() - imports.length;
    if (start < 0 || start >= code.length) return [];
    const info = service.getQuickInfoAtPosition(file, name.getStart());
    if (!info?.displayParts) return [];
    const text = ts.displayPartsToString(info.displayParts);
    const docs = ts.displayPartsToString(info.documentation);
    return { start, length: name.text.length, text, docs };
  });
}

function identifiersIn(node: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(node)) return [node];
  const found: ts.Identifier[] = [];
  node.forEachChild((child) => {
    found.push(...identifiersIn(child));
  });
  return found;
}
