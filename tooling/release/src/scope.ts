// `npx -y pnpm@10 scope @acme`: gives every package another npm scope. The name is in manifests, in imports, in prose and
// in what the generator writes; all of it is text, and what is made from text is made again.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, ReleaseError } from './revision.ts';
import { readTree } from './tree.ts';

/** Anything that could be in `@x/biot`, `'@x/*'`, `@x\/biot` of a regular expression, or the `@x` of a sentence. */
function occurrences(scope: string): RegExp {
  return new RegExp(`(?<![\\w@.-])${scope}(?![\\w.-]*[\\w-]|:)`, 'g');
}

/** @returns how many files were changed */
export function renameScope(root: string, to: string | undefined): number {
  const from = [...readTree(root).packages.keys()][0]!.split('/')[0]!;
  if (to === undefined || !/^@[a-z0-9][a-z0-9._-]*$/.test(to))
    throw new ReleaseError(
      'A scope of npm is an @, then lower-case letters, digits, dots, underscores and hyphens: scope @acme.',
    );
  if (to === from) throw new ReleaseError(`The scope is ${from} already.`);
  const listed = git(root, 'ls-files', '-co', '--exclude-standard') ?? '';
  const files = listed
    .split('\n')
    .filter((path) => existsSync(join(root, path)) && lstatSync(join(root, path)).isFile());
  const changed = files.filter((path) => rewrite(join(root, path), from, to));
  for (const path of globSync('{.,*,*/*}/package.json', {
    cwd: root,
    exclude: ['**/node_modules/**'],
  }))
    sortDependencies(join(root, path));
  return changed.length;
}

function rewrite(file: string, from: string, to: string): boolean {
  const bytes = readFileSync(file);
  if (bytes.includes(0)) return false;
  const text = bytes.toString();
  const next = text.replaceAll(occurrences(from), to);
  if (next !== text) writeFileSync(file, next);
  return next !== text;
}

/** Another scope has another place among the dependencies, which are sorted. */
function sortDependencies(file: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  for (const key of [
    'dependencies',
    'devDependencies',
    'peerDependencies',
    'peerDependenciesMeta',
  ]) {
    const found = manifest[key] as object | undefined;
    if (found)
      manifest[key] = Object.fromEntries(
        Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text);
}

/** Makes again what is made from the text: the lockfile, the packages, the order of imports, the API reports. */
export function makeAgain(root: string): void {
  const steps = [['install', '--no-frozen-lockfile'], ['generate'], ['format'], ['api']];
  for (const step of steps) {
    const { status } = spawnSync('pnpm', ['--silent', ...step], { cwd: root, stdio: 'inherit' });
    if (status !== 0)
      throw new ReleaseError(`\`pnpm ${step.join(' ')}\` failed; what it says is above.`);
  }
}
