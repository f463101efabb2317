// Changes of declarations, the bump of each, and code of a consumer that demonstrates it. The code compiles with the
// old declarations, and with the new ones if and only if the change is not a major.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-6.0';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bump, highest } from '../bump.ts';
import { rows } from './diff.table.ts';
import { diffDeclarations } from './diff.ts';
import { createProgram, type Declarations, type Program } from './program.ts';

const typeRoots = [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))];
const sides = ['old', 'now'] as const;
let folder: string;
let program: Program;
let errors: ReadonlyMap<string, string[]>;

const folderOf = (side: string, row: number): string => join(folder, side, String(row));
const declarations = (side: string, row: number): Declarations => ({
  folder: folderOf(side, row),
  entries: new Map([['@x/halcyon', 'index.d.ts']]),
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'types-'));
  for (const [index, row] of rows.entries())
    for (const side of sides) {
      const own = folderOf(side, index);
      mkdirSync(own, { recursive: true });
      const name = `halcyon-${side}-${index}`;
      writeFileSync(join(own, 'package.json'), JSON.stringify({ name, type: 'module' }));
      writeFileSync(join(own, 'index.d.ts'), row[side]);
      const code = (row.code ?? '').replaceAll("'@x/halcyon'", "'./index.js'");
      writeFileSync(join(own, 'consumer.ts'), `${code}\nexport {};\n`);
    }
  const packages = rows.flatMap((_, index) => sides.map((side) => declarations(side, index)));
  program = createProgram(packages, typeRoots);
  errors = compile();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns the errors of the consumers, by folder. */
function compile(): Map<string, string[]> {
  const files = rows.flatMap((_, index) => sides.map((side) => folderOf(side, index)));
  const consumers = ts.createProgram(
    files.map((own) => join(own, 'consumer.ts')),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.NodeNext,
      types: [],
    },
  );
  const found = new Map(files.map((own): [string, string[]] => [own, []]));
  for (const { file, messageText } of ts.getPreEmitDiagnostics(consumers)) {
    const own = files.find((one) => file?.fileName.startsWith(`${one}/`));
    found.get(own ?? files[0]!)!.push(ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
  return found;
}

test.for(rows.map((row, index) => [row.change, row.bump, { ...row, index }] as const))(
  '%s: %s',
  ([, bump, { index, says, code }]) => {
    const found = diffDeclarations(program, {
      old: declarations('old', index),
      now: declarations('now', index),
    });
    const sentences = found.map(({ place, what }) => `${place.name} ${what}`);
    expect(highest(found.map((one): Bump => one.bump)), sentences.join('\n')).toBe(bump);
    if (says !== undefined) expect(sentences).toContain(says);
    if (code === undefined) return;
    expect(errors.get(folderOf('old', index))).toEqual([]);
    expect(errors.get(folderOf('now', index))!.length > 0).toBe(bump === 'major');
  },
);
