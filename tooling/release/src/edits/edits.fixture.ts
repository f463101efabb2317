// Runs a table of edits: rates each one by package, and compiles a consumer's code with both sides. One program of the
// compiler is used for all rows, and one folder for all rows with the same documents.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-6.0';
import type { Bump } from '../bump.ts';
import { declared, findingsOf } from '../types/findings.ts';
import { createProgram } from '../types/program.ts';
import { judge, type Side, type Verdicts } from '../verdict.ts';
import { type Documents, sideOf } from './side.fixture.ts';

export interface Edit {
  readonly change: string;
  readonly old: Documents;
  readonly now: Documents;
  /** Code of a consumer of `@x/halcyon`, whose client is `halcyon`. */
  readonly code: string | undefined;
}

export interface Judged {
  readonly verdicts: Verdicts;
  /** The errors of the consumer's code with the old packages, and with the new ones. */
  readonly errors: readonly (readonly string[])[];
}

export interface Judgement {
  of(change: string): Judged;
  remove(): void;
}

const name = '@x/halcyon';
const typeRoots = [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))];
const prelude = `import type { HalcyonClient, components, operations, paths } from '${name}';
declare const halcyon: HalcyonClient;
export type All = [components, operations, paths, typeof halcyon];
`;

export function judgeEdits(edits: readonly Edit[]): Judgement {
  const root = mkdtempSync(join(tmpdir(), 'edits-'));
  const installed = new Map<string, Installed>();
  const install = (documents: Documents): Installed => {
    const key = JSON.stringify(documents);
    const name = String(installed.size);
    const one = installed.get(key) ?? newFolder(join(root, name), name, documents);
    installed.set(key, one);
    return one;
  };
  const rows = edits.map(({ change, old, now, code }, index) => {
    const [before, after] = [install(old), install(now)];
    const consumers = [before, after].map(({ folder }) => join(folder, `consumer-${index}.ts`));
    const written = code === undefined ? [] : consumers;
    for (const file of written) writeFileSync(file, `${prelude}${code}\nexport {};\n`);
    return { change, old: before.side, now: after.side, consumers: written };
  });
  const products = [...installed.values()].map(({ side }) => side.product);
  const program = createProgram(
    products.map((product) => declared(product.get(name)!)),
    typeRoots,
    products.flatMap((product) => [...product.values()].map(({ folder }) => folder)),
  );
  const errors = compile(rows.flatMap(({ consumers }) => consumers));
  const judged = new Map(
    rows.map(({ change, old, now, consumers }) => [
      change,
      {
        errors: consumers.map((file) => errors.get(file)!),
        get verdicts(): Verdicts {
          return verdictsOf(old, now, program);
        },
      },
    ]),
  );
  return {
    of: (change) => judged.get(change)!,
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** A consumer's folder, with the packages of some documents. */
interface Installed {
  readonly folder: string;
  readonly side: Side;
}

function newFolder(folder: string, version: string, documents: Documents): Installed {
  const side = sideOf(folder, version, documents);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return { folder, side };
}

function verdictsOf(old: Side, now: Side, program: ReturnType<typeof createProgram>): Verdicts {
  const types = findingsOf(program, name, { old: old.product, now: now.product });
  return judge(old, now, { types: new Map([[name, types]]) });
}

function compile(files: readonly string[]): Map<string, string[]> {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    resolveJsonModule: true,
    types: [],
  });
  return new Map(
    files.map((file) => [
      file,
      program
        .getSemanticDiagnostics(program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

/** Returns the bumps by package, of those that have one. */
export function bumpsOf(verdicts: Verdicts): Readonly<Record<string, Bump>> {
  return Object.fromEntries([...verdicts].map(([one, { bump }]) => [one.split('/')[1]!, bump]));
}

/**
 * Returns the bumps that an edit of a spec requires: the same for its client and for the specs, and at most a minor for
 * the sandbox.
 */
export function expected(bump: Bump): Readonly<Record<string, Bump>> {
  return { halcyon: bump, specs: bump, sandbox: bump === 'major' ? 'minor' : bump };
}
