// Tests every line of changes.table.yaml: the bump of each package, and the code of a consumer that demonstrates it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bumpsOf, expected, type Judgement, judgeEdits } from '../edits/edits.fixture.ts';
import { type Row, readTable } from '../table.ts';

interface LifecycleRow extends Row {
  /** Code that compiles with the old client, and with the new one unless the change is a major. */
  readonly code?: string;
}

const { rows, old, changed } = readTable<LifecycleRow>(new URL('./', import.meta.url));
const openapi = readFileSync(new URL('changes.openapi.yaml', import.meta.url), 'utf8');
let judgement: Judgement;
beforeAll(() => {
  judgement = judgeEdits(
    rows.map((row) => ({
      change: row.change,
      old: { openapi, arazzo: old(row) },
      now: { openapi, arazzo: changed(row) },
      code: row.code,
    })),
  );
}, 120_000);
afterAll(() => judgement.remove());

const named = rows.map((row) => [row.change, row.bump, row] as const);

describe('the bump of a change of a lifecycle', () => {
  test.for(named)('%s: %s', ([change, bump, { says }]) => {
    const { verdicts } = judgement.of(change);
    const reasons = [...verdicts.values()].flatMap((one) => one.reasons.map(({ what }) => what));
    expect(bumpsOf(verdicts), reasons.join('\n')).toEqual(expected(bump));
    if (says !== undefined) expect(reasons).toContain(says);
  });
});

describe('the code of a consumer', () => {
  test.for(named.filter(([, , { code }]) => code !== undefined))('%s: %s', ([change, bump]) => {
    const [before, after] = judgement.of(change).errors;
    expect(before).toEqual([]);
    expect(after!.length > 0, after!.join('\n')).toBe(bump === 'major');
  });
});
