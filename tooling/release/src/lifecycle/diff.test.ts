// Tests every line of changes.table.yaml.
import { readFileSync } from 'node:fs';
import { type Description, formatProblem, readDescription } from '@x/description';
import { parseText } from '@x/description/text';
import { expect, test } from 'vitest';
import { highest } from '../bump.ts';
import { readTable } from '../table.ts';
import { diffLifecycles } from './diff.ts';

const { rows, old, changed } = readTable(new URL('./', import.meta.url));
const openapi = readFileSync(new URL('changes.openapi.yaml', import.meta.url), 'utf8');

/** Throws if the lifecycle document is invalid. */
function read(arazzo: string): Description {
  const { description, problems } = readDescription({
    name: 'halcyon',
    openapi: parseText('openapi.yaml', openapi),
    arazzo: parseText('auth.arazzo.yaml', arazzo),
  });
  if (description && problems.length === 0) return description;
  throw new Error(problems.map(formatProblem).join('\n'));
}

test.for(rows.map((row) => [row.change, row.bump, row] as const))('%s: %s', ([, bump, row]) => {
  expect(
    highest(diffLifecycles(read(old(row)), read(changed(row))).map((finding) => finding.bump)),
  ).toBe(bump);
});

test('a new credential is a major; the message names it and the remedy', () => {
  expect(diffLifecycles(read(old(rows[0]!)), read(changed(rows[0]!)))).toEqual([
    { bump: 'major', what: 'The login `login` now requires `tenant`.', remedy: 'Pass it as well.' },
  ]);
});
