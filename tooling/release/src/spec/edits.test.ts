// Tests every line of changes.table.yaml: the bump of each package, and the code of a consumer that demonstrates it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bumpsOf, expected, type Judgement, judgeEdits } from '../edits/edits.fixture.ts';
import { type Row, readTable } from '../table.ts';

interface SpecRow extends Row {
  /** Code that compiles with the old client, and with the new one unless the change is a major. */
  readonly code?: string;
}

const { rows, old, changed } = readTable<SpecRow>(new URL('./', import.meta.url));
let judgement: Judgement;
beforeAll(() => {
  judgement = judgeEdits(
    rows.map((row) => ({
      change: row.change,
      old: { openapi: old(row) },
      now: { openapi: changed(row) },
      code: row.code,
    })),
  );
}, 120_000);
afterAll(() => judgement.remove());

const named = rows.map((row) => [row.change, row.bump, row] as const);

describe('the bump of a change of a spec', () => {
  test.for(named)('%s: %s', ([change, bump, { says }]) => {
    const { verdicts } = judgement.of(change);
    const reasons = [...verdicts.values()].flatMap((one) => one.reasons.map(({ what }) => what));
    expect(bumpsOf(verdicts), reasons.join('\n')).toEqual(expected(bump));
    if (says !== undefined) expect(reasons).toContain(says);
    for (const reason of reasons) expect(reason).not.toMatch(/undefined|``| {2}|\(\)\.$|^`\d+`/);
  });

  test('each change is in the table once', () => {
    expect(new Set(rows.map(({ change }) => change)).size).toBe(rows.length);
  });
});

describe('the code of a consumer', () => {
  test.for(named.filter(([, , { code }]) => code !== undefined))('%s: %s', ([change, bump]) => {
    const [before, after] = judgement.of(change).errors;
    expect(before).toEqual([]);
    expect(after!.length > 0, after!.join('\n')).toBe(bump === 'major');
  });
});
