// `npx -y pnpm@10 test:release [--write]`: runs complete releases against a private registry. A copy of this
// repository publishes everything, changes a spec, releases the affected packages, and causes every error in
// docs/releasing.md. The output is compared with the transcript there; --write updates it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adoptTheRepository } from './adopt.ts';
import { publishEverything, useEachAlone } from './first-release.ts';
import { hinder } from './hindrances.ts';
import { breakTheRegistry, releaseOneSpec } from './second-release.ts';
import { createStage, type Stage } from './stage.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const page = join(root, 'docs/releasing.md');
const [begin, end] = ['<!-- transcript -->\n', '<!-- /transcript -->'] as const;

async function tell(stage: Stage): Promise<void> {
  await publishEverything(stage);
  const consumers = await useEachAlone(stage);
  await releaseOneSpec(stage, consumers);
  await breakTheRegistry(stage, consumers);
  await hinder(stage);
  await adoptTheRepository(stage);
}

/** Compares the transcript with the one in docs/releasing.md, or writes it there. */
function keep(text: string, write: boolean): void {
  const now = readFileSync(page, 'utf8');
  const [before, rest] = now.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${page} has no ${begin.trim()} … ${end}.`);
  const next = `${before}${begin}\n\`\`\`text\n${text}\`\`\`\n\n${end}${after}`;
  if (next === now) return;
  if (!write)
    throw new Error(`${firstDifference(now, next)} Run: npx -y pnpm@10 test:release --write`);
  writeFileSync(page, next);
}

function firstDifference(kept: string, next: string): string {
  const lines = kept.split('\n');
  const told = next.split('\n');
  const index = told.findIndex((line, at) => line !== lines[at]);
  return `The transcript in docs/releasing.md is out of date from line ${index + 1}: "${lines[index]}" is now "${told[index]}".`;
}

const folder = mkdtempSync(join(tmpdir(), 'release-'));
mkdirSync(join(folder, 'registry'));
const stage = await createStage(root, folder);
try {
  await tell(stage);
  keep(stage.story.text, process.argv.includes('--write'));
} finally {
  await stage.stop();
  rmSync(folder, { recursive: true, force: true });
}
