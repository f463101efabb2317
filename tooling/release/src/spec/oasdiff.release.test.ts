// Compares the rating of every line of changes.table.yaml with that of oasdiff, an independent tool. If they differ,
// the table has a reason.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { goTool } from '../go-tool.ts';
import { type Row, readTable } from '../table.ts';

interface SpecRow extends Row {
  readonly oasdiff: 'ERR' | 'WARN' | 'INFO' | 'none';
  readonly because?: string;
}

const { rows, old, changed } = readTable<SpecRow>(new URL('./', import.meta.url));

const oasdiff = goTool('oasdiff');
describe.skipIf(oasdiff === undefined)('the rating of the same change by oasdiff', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oasdiff-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function rating(row: SpecRow): SpecRow['oasdiff'] {
    writeFileSync(join(folder, 'base.yaml'), old(row));
    writeFileSync(join(folder, 'revision.yaml'), changed(row));
    const { stdout } = spawnSync(
      oasdiff!,
      ['changelog', 'base.yaml', 'revision.yaml', '-f', 'json', '--include-path-params'],
      { cwd: folder, encoding: 'utf8' },
    );
    const found = stdout.trim() === '' ? [] : (JSON.parse(stdout) as { level: 1 | 2 | 3 }[]);
    return (['none', 'INFO', 'WARN', 'ERR'] as const)[
      Math.max(0, ...found.map(({ level }) => level))
    ]!;
  }

  const equivalent = { ERR: 'major', WARN: 'major', INFO: 'minor', none: 'patch' } as const;

  test.for(rows.map((row) => [row.change, row.oasdiff, row] as const))(
    '%s: %s',
    ([, level, row]) => {
      expect(rating(row)).toBe(level);
    },
  );

  test.for(rows.map((row) => [row.change, row] as const))(
    '%s: if the rating differs from ours, the table has a reason',
    ([, row]) => {
      expect(row.because !== undefined).toBe(equivalent[row.oasdiff] !== row.bump);
    },
  );
});
