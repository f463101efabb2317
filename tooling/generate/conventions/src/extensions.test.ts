import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extensionNames } from './extensions.ts';

test('specs/README.md describes every extension', () => {
  const text = readFileSync(new URL('../../../../specs/README.md', import.meta.url), 'utf8');
  const described = [...text.matchAll(/^\| `(x-[a-z-]+)` \|/gm)].map(([, name]) => name);
  // `x-content` is only in published documents, which are not checked.
  expect([...new Set(described)].sort()).toEqual([...extensionNames, 'x-content'].sort());
});
