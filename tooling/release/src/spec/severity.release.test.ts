// Rates every line of changes.table.yaml with `redocly diff` and our severities, and compares the result with oasdiff.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { highest } from '../bump.ts';
import type { Finding } from '../finding.ts';
import { goTool } from '../go-tool.ts';
import { readSpec } from '../read.ts';
import { type Row, readTable } from '../table.ts';
import { diffSpecs } from './diff.ts';

interface SpecRow extends Row {
  readonly oasdiff: 'ERR' | 'WARN' | 'INFO' | 'none';
  readonly because?: string;
}

const { base, rows, changed } = readTable<SpecRow>(new URL('./', import.meta.url));

function diff(before: string, after: string): Finding[] {
  const revision = (openapi: string) => {
    const spec = { openapi, arazzo: '', files: new Map<string, string>() };
    return { ...spec, description: readSpec('halcyon', spec) };
  };
  return diffSpecs(revision(before), revision(after));
}

describe('the bump of a change of a spec', () => {
  test.for(rows.map((row) => [row.change, row.bump, row] as const))('%s: %s', ([, bump, row]) => {
    const findings = diff(base, changed(row));
    expect(highest(findings.map((finding) => finding.bump))).toBe(bump);
  });

  test('no change requires no bump', () => {
    expect(diff(base, base)).toEqual([]);
  });

  test('the table contains every kind of change', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ change }) => change)).size).toBe(rows.length);
  });
});

const oasdiff = goTool('oasdiff');
describe.skipIf(oasdiff === undefined)('the rating of the same change by oasdiff', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oasdiff-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function rating(row: SpecRow): SpecRow['oasdiff'] {
    writeFileSync(join(folder, 'base.yaml'), base);
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
