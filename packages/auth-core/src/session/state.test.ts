// The diagram in docs/session-state.md has the transitions of the table in state.ts.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { transitions } from './state.ts';

test('REQ-44: the documented state machine has exactly the transitions of the code', () => {
  const page = readFileSync(new URL('../../../../docs/session-state.md', import.meta.url), 'utf8');
  const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+): (.+)$/gm)].map(([line]) => line.trim());
  const coded = Object.entries(transitions).flatMap(([from, targets]) =>
    Object.entries(targets).map(([to, why]) => `${from} --> ${to}: ${why}`),
  );
  expect(drawn.sort()).toEqual(coded.sort());
});
