// Every line of changes.table.yaml.
import { expect, test } from 'vitest';
import { highest } from '../bump.ts';
import { readTable } from '../table.ts';
import { diffLifecycles } from './diff.ts';

const { base, rows, changed } = readTable(new URL('./', import.meta.url));

test.for(rows.map((row) => [row.change, row.bump, row] as const))('%s: %s', ([, bump, row]) => {
  expect(highest(diffLifecycles(base, changed(row)).map((finding) => finding.bump))).toBe(bump);
});

test('a new credential is named, and so is what to do about it', () => {
  expect(diffLifecycles(base, changed(rows[0]!))).toEqual([
    { bump: 'major', what: 'The login `login` requires `tenant` now.', remedy: 'Give it too.' },
  ]);
});
