// `npx -y pnpm@10 api [--check]`
//
// Writes what each published package promises into `packages/<name>/api`: one file an entry point with its public
// declarations, and `package.api.md` with what package.json promises. Committed, so that a review shows the promise
// and not its implementation, and so that the least version bump can be derived: a line that is gone or changed is a
// major, lines that were only added are a minor. With `--check` nothing is written: it says what would be.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestReport } from './api/manifest.ts';
import { entryReports } from './api/reports.ts';
import { type PublishedPackage, publishedPackages } from './workspace.ts';

const command = 'npx -y pnpm@10 api';

/** What a package promises now: text by file name. */
function reportsOf(published: PublishedPackage): Map<string, string> {
  return new Map([['package.api.md', manifestReport(published)], ...entryReports(published)]);
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Brings the folder up to date, or only says how it differs. */
function compare(published: PublishedPackage, check: boolean): string[] {
  const folder = join(published.folder, 'api');
  const reports = reportsOf(published);
  const differences: string[] = [];
  if (!check) mkdirSync(folder, { recursive: true });
  for (const [name, text] of reports) {
    const before = read(join(folder, name));
    if (before === text) continue;
    differences.push(
      `${before === undefined ? 'missing' : 'changed'}  ${published.directory}/api/${name}`,
    );
    if (!check) writeFileSync(join(folder, name), text);
  }
  for (const name of globSync('*', { cwd: folder }).filter((file) => !reports.has(file))) {
    differences.push(`extra    ${published.directory}/api/${name}`);
    if (!check) rmSync(join(folder, name));
  }
  return differences;
}

const check = process.argv.includes('--check');
const differences = publishedPackages().flatMap((published) => compare(published, check));
for (const difference of differences) console.log(difference);
if (differences.length === 0) console.log('The API reports are what the packages promise.');
else if (check) {
  console.error(
    `The packages promise something else than what is committed. Run: ${command}, and look at the diff.`,
  );
  process.exitCode = 1;
}
