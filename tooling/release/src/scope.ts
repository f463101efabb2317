// `npx -y pnpm@10 scope @acme`: renames the npm scope of every package. It replaces the scope in all text files (manifests,
// imports, prose, generator templates) and regenerates the generated files.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, ReleaseError } from './revision.ts';
import { readTree } from './tree.ts';

/** Matches the scope in `@x/biot`, `'@x/*'`, `@x\/biot` in a regular expression, or `@x` in a sentence. */
function occurrences(scope: string): RegExp {
  return new RegExp(`(?<![\\w@.-])${scope}(?![\\w.-]*[\\w-]|:)`, 'g');
}

/** @returns the number of changed files */
export function renameScope(root: string, to: string | undefined): number {
  const from = [...readTree(root).packages.keys()][0]!.split('/')[0]!;
  if (to === undefined || !/^@[a-z0-9][a-z0-9._-]*$/.test(to))
    throw new ReleaseError(
      'Pass an npm scope: an @, then lower-case letters, digits, dots, underscores and hyphens: scope @acme.',
    );
  if (to === from) throw new ReleaseError(`The scope is already ${from}.`);
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

/** Sorts the dependencies again, because the new scope may sort differently. */
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

/** Regenerates the lockfile, the packages, the order of imports and the API reports. */
export function regenerate(root: string): void {
  const steps = [['install', '--no-frozen-lockfile'], ['generate'], ['format'], ['api']];
  for (const step of steps) {
    const { status } = spawnSync('pnpm', ['--silent', ...step], { cwd: root, stdio: 'inherit' });
    if (status !== 0)
      throw new ReleaseError(`\`pnpm ${step.join(' ')}\` failed; see its output above.`);
  }
}
