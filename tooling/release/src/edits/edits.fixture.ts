// Runs a table of edits: rates each one by package, and compiles a consumer's code with both sides. One program of the
// compiler is used for all rows.
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
  /** The errors of the consumer's code with the old packages and with the new ones. */
  readonly errors: { readonly old: readonly string[]; readonly now: readonly string[] };
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
  const sides = edits.map(({ change, old, now, code = '' }, index) => {
    const folders = { old: join(root, `${index}-old`), now: join(root, `${index}-new`) };
    const pair = {
      change,
      folders,
      old: sideOf(folders.old, `old-${index}`, old),
      now: sideOf(folders.now, `new-${index}`, now),
    };
    for (const folder of Object.values(folders)) {
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(folder, 'consumer.ts'), `${prelude}${code}\nexport {};\n`);
    }
    return pair;
  });
  const both = sides.flatMap(({ old, now }) => [old, now]);
  const program = createProgram(
    both.map(({ product }) => declared(product.get(name)!)),
    typeRoots,
    both.flatMap(({ product }) => [...product.values()].map(({ folder }) => folder)),
  );
  const errors = compile(sides.flatMap(({ folders }) => [folders.old, folders.now]));
  const judged = new Map(
    sides.map(({ change, old, now, folders }) => [
      change,
      {
        errors: { old: errors.get(folders.old)!, now: errors.get(folders.now)! },
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

function verdictsOf(old: Side, now: Side, program: ReturnType<typeof createProgram>): Verdicts {
  const types = findingsOf(program, name, { old: old.product, now: now.product });
  return judge(old, now, { types: new Map([[name, types]]) });
}

function compile(folders: readonly string[]): Map<string, string[]> {
  const program = ts.createProgram(
    folders.map((folder) => join(folder, 'consumer.ts')),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.NodeNext,
      resolveJsonModule: true,
      types: [],
    },
  );
  return new Map(
    folders.map((folder) => [
      folder,
      program
        .getSemanticDiagnostics(program.getSourceFile(join(folder, 'consumer.ts')))
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
