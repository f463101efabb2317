// `npx -y pnpm@10 api [--check]`
//
// Writes the API report of each published package to `packages/<name>/api`: one file per entry point with its public
// declarations, and `package.api.md` with the public parts of package.json. The reports are committed, so that a review
// shows changes of the public API, and so that the smallest version bump can be derived: a removed or changed line is a
// major, added lines are a minor. `--check` writes nothing and lists the differences.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestReport } from './api/manifest.ts';
import { entryReports } from './api/reports.ts';
import { type PublishedPackage, publishedPackages } from './workspace.ts';

const command = 'npx -y pnpm@10 api';

/** The current API report of a package: text by file name. */
function reportsOf(published: PublishedPackage): Map<string, string> {
  return new Map([['package.api.md', manifestReport(published)], ...entryReports(published)]);
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Updates the folder, or only lists the differences. */
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

// A misspelled option must not write the reports.
const { check = false } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
const differences = publishedPackages().flatMap((published) => compare(published, check));
for (const difference of differences) console.log(difference);
if (differences.length === 0) console.log('The API reports are up to date.');
else if (check) {
  console.error(`The API reports are out of date. Run: ${command}, and review the diff.`);
  process.exitCode = 1;
}
