// A consumer's project for the tests of one file, with every package installed from its tarball.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installConsumer, installedVersion, peersOf } from '../src/consumer.ts';
import { type Packed, packAll } from '../src/pack.ts';
import { root } from '../src/workspace.ts';

export interface Consumer {
  readonly folder: string;
  readonly packed: readonly Packed[];
  remove(): void;
}

/** @param others further dependencies, with their versions */
export async function makeConsumer(
  others: Readonly<Record<string, string>> = {},
): Promise<Consumer> {
  const scratch = mkdtempSync(join(tmpdir(), 'x-consumer-'));
  const folder = join(scratch, 'project');
  const packed = await packAll(join(scratch, 'packed'));
  const types = installedVersion(join(root, 'tooling/verify/packaging'), '@types/node');
  await installConsumer(folder, packed, {
    ...peersOf(packed),
    '@types/node': types,
    ...others,
  });
  return { folder, packed, remove: () => rmSync(scratch, { recursive: true, force: true }) };
}
