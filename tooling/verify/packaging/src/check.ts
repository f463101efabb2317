// Checks each package as packed for release: its files, its manifest, and the results of publint and attw. The packages
// must be built; `npx -y pnpm@10 check:packages` does that first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentProblems, sizeOf } from './contents.ts';
import { publintProblems, typeProblems } from './judges.ts';
import { manifestProblems } from './manifest.ts';
import { type Packed, packAll } from './pack.ts';
import { manifestAt } from './workspace.ts';

async function problemsOf(packed: Packed): Promise<string[]> {
  return [
    ...contentProblems(packed),
    ...manifestProblems(packed, manifestAt('.')),
    ...(await publintProblems(packed)),
    ...(await typeProblems(packed)),
  ];
}

const scratch = mkdtempSync(join(tmpdir(), 'x-packages-'));
try {
  for (const packed of await packAll(scratch)) {
    const problems = await problemsOf(packed);
    const { name, version } = packed.manifest;
    const facts = `${packed.files.length} files, ${Math.round(sizeOf(packed) / 1000)} kB unpacked`;
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${name} ${version}: ${facts}`);
    for (const problem of problems) console.error(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}
