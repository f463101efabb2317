// One program with the declarations of the old and the new packages, each installed as by a consumer.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-6.0';

/** The declarations of a package at one revision: the file of each entry point, by its specifier. */
export interface Declarations {
  /** The folder of the installed package. */
  readonly folder: string;
  readonly entries: ReadonlyMap<string, string>;
}

export interface Program {
  readonly checker: ts.TypeChecker;
  /** Returns the exports of a declaration file by name, with aliases resolved. */
  exportsOf(file: string): ReadonlyMap<string, ts.Symbol>;
  /** Returns the folder of the package that declares a symbol, if the package is compared. */
  ownerOf(symbol: ts.Symbol | undefined): string | undefined;
  fileOf(file: string): ts.SourceFile;
}

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
};

/**
 * @param typeRoots the folders with `@types`, for declarations that use globals of Node
 * @param all the folders of all packages of both sides, to which the declarations refer
 */
export function createProgram(
  packages: readonly Declarations[],
  typeRoots: readonly string[],
  all: readonly string[] = packages.map(({ folder }) => folder),
): Program {
  const files = packages.flatMap(({ folder, entries }) =>
    [...entries.values()].map((file) => realpathSync(join(folder, file))),
  );
  const program = ts.createProgram(files, { ...options, typeRoots: [...typeRoots] });
  const checker = program.getTypeChecker();
  const folders = new Map(all.map((folder) => [`${realpathSync(folder)}/`, folder]));
  const fileOf = (file: string): ts.SourceFile => {
    const source = program.getSourceFile(realpathSync(file));
    if (source) return source;
    throw new Error(`${file} is not part of the comparison.`);
  };
  return {
    checker,
    fileOf,
    exportsOf(file) {
      const module = checker.getSymbolAtLocation(fileOf(file));
      const found = module ? checker.getExportsOfModule(module) : [];
      return new Map(found.map((symbol) => [symbol.name, resolved(checker, symbol)]));
    },
    ownerOf(symbol) {
      const declared = symbol?.declarations?.[0]?.getSourceFile().fileName;
      return declared && [...folders].find(([real]) => declared.startsWith(real))?.[1];
    },
  };
}

export function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
