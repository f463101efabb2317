// Compares the published packages with themselves. The comparison must support all of their types.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packProduct } from '../product/product.ts';
import { readTree } from '../tree.ts';
import { declared, findingsOf } from './findings.ts';
import { createProgram } from './program.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const typeRoots = [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))];

test('the same packages, installed twice, have no change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'same-'));
  try {
    const tree = readTree(root);
    const old = await packProduct({ root, tree }, join(folder, 'old'), 'old');
    const now = await packProduct({ root, tree }, join(folder, 'new'), 'new');
    const sides = [...old.values(), ...now.values()];
    const program = createProgram(
      sides.map(declared),
      typeRoots,
      sides.map((packed) => packed.folder),
    );
    for (const name of now.keys())
      expect(findingsOf(program, name, { old, now }), name).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
