// `npx -y pnpm@10 adopt --scope @acme --repository URL --registry URL --license MIT --author 'Acme'`:
// changes the publisher of the repository. It replaces the scope and the URL of the repository in all text files
// (manifests, imports, prose, templates), sets the other values in every manifest, and regenerates the generated files.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { git, ReleaseError } from './revision.ts';
import { readTree } from './tree.ts';

export interface Publisher {
  /** The npm scope: `@acme`. */
  readonly scope?: string | undefined;
  /** The URL of the repository: `https://github.com/acme/clients`. */
  readonly repository?: string | undefined;
  /** The npm registry to which packages are published. */
  readonly registry?: string | undefined;
  /** An SPDX expression. */
  readonly license?: string | undefined;
  readonly author?: string | undefined;
}

export interface Adopted {
  /** The number of changed files. */
  readonly changed: number;
  /** The steps that are left to the user, one sentence each. */
  readonly left: readonly string[];
}

/** Changes nothing if one of the values is invalid. */
export function adopt(root: string, publisher: Publisher): Adopted {
  const problem = problemWith(publisher);
  if (problem !== undefined) throw new ReleaseError(problem);
  const before = currentPublisher(root);
  if (publisher.scope !== undefined && publisher.scope === before.scope)
    throw new ReleaseError(`The scope is already ${before.scope}.`);
  const files = textFiles(root);
  const changed = files.filter((path) => {
    const text = readFileSync(path, 'utf8');
    const next = rewrite(path, text, { before, publisher });
    if (next !== text) writeFileSync(path, next);
    return next !== text;
  });
  return { changed: changed.length, left: leftToAPerson(publisher, before) };
}

const options = '--scope, --repository, --registry, --license, --author';

function problemWith({
  scope,
  repository,
  registry,
  license,
  author,
}: Publisher): string | undefined {
  const given = [scope, repository, registry, license, author].filter((one) => one !== undefined);
  if (given.length === 0) return `Pass at least one of ${options}.`;
  if (scope !== undefined && !/^@[a-z0-9][a-z0-9._-]*$/.test(scope))
    return `\`${scope}\` is not an npm scope. A scope is an @, then lower-case letters, digits, dots, underscores and hyphens: --scope @acme.`;
  if (repository !== undefined && !/^https:\/\/[^\s/]+(\/[\w.-]+)+$/.test(repository))
    return `\`${repository}\` is not the URL of a repository. Example: --repository https://github.com/acme/clients.`;
  if (registry !== undefined && !/^https?:\/\/[^\s/]+(\/\S*)?$/.test(registry))
    return `\`${registry}\` is not the URL of a registry. Example: --registry https://npm.acme.example/.`;
  const empty = [license, author].find((one) => one?.trim() === '');
  return empty === undefined ? undefined : 'A licence and an author cannot be empty.';
}

interface Current {
  readonly scope: string;
  /** Without the protocol: `github.com/acme/clients`. */
  readonly repository: string;
  readonly license: string | undefined;
}

interface RootManifest {
  readonly license?: string;
  readonly repository?: { readonly url?: string };
}

function currentPublisher(root: string): Current {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as RootManifest;
  const url = manifest.repository?.url;
  if (url === undefined)
    throw new ReleaseError('The package.json in the root has no `repository.url`. Add it.');
  return {
    scope: [...readTree(root).packages.keys()][0]!.split('/')[0]!,
    repository: withoutProtocol(url),
    license: manifest.license,
  };
}

const withoutProtocol = (url: string): string =>
  url.replace(/^(git\+)?https:\/\//, '').replace(/(\.git|\/)$/, '');

function textFiles(root: string): string[] {
  const listed = git(root, 'ls-files', '-coz', '--exclude-standard') ?? '';
  return listed
    .split('\0')
    .map((path) => join(root, path))
    .filter((path) => existsSync(path) && lstatSync(path).isFile())
    .filter((path) => !readFileSync(path).includes(0));
}

interface Change {
  readonly before: Current;
  readonly publisher: Publisher;
}

function rewrite(path: string, text: string, { before, publisher }: Change): string {
  const { scope, repository, author } = publisher;
  let next = text;
  if (repository !== undefined)
    next = next.replaceAll(pageIn(before.repository), withoutProtocol(repository));
  if (scope !== undefined) next = next.replaceAll(scopeIn(before.scope), scope);
  if (basename(path) === 'LICENSE' && author !== undefined)
    next = next.replace(/^(Copyright \(c\) \d{4} ).*$/m, (_, start: string) => start + author);
  return basename(path) === 'package.json' ? rewriteManifest(next, text, publisher) : next;
}

/** Matches the scope in `@x/biot`, `'@x/*'`, `@x\/biot` in a regular expression, or `@x` in a sentence. */
function scopeIn(scope: string): RegExp {
  return new RegExp(`(?<![\\w@.-])${scope}(?![\\w.-]*[\\w-]|:)`, 'g');
}

/** Matches the URL of the repository, URLs below it, and its URL for git. */
function pageIn(repository: string): RegExp {
  return new RegExp(`(?<![\\w.-])${repository.replaceAll('.', '\\.')}(?![\\w-])`, 'g');
}

interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly [member: string]: unknown;
}

/** Sorts dependencies again, because another scope may sort differently. */
function rewriteManifest(next: string, text: string, publisher: Publisher): string {
  const isRoot = (manifest: Manifest): boolean => 'packageManager' in manifest;
  const manifest = JSON.parse(next) as Manifest;
  const isPublished = manifest.private !== true || isRoot(manifest);
  const { license, author, registry } = publisher;
  const values: Record<string, unknown> = {
    ...(author !== undefined && isPublished ? { author } : {}),
    ...(license !== undefined && 'license' in manifest ? { license } : {}),
    ...(registry !== undefined && isPublished
      ? { publishConfig: { ...(manifest.publishConfig as object | undefined), registry } }
      : {}),
  };
  const hasNewScope = publisher.scope !== undefined && next !== text;
  if (Object.keys(values).length === 0 && !hasNewScope) return next;
  const members = Object.entries(withAuthor({ ...manifest, ...values })).map(
    ([key, value]): [string, unknown] => [
      key,
      /^(dev|peer)?dependencies(Meta)?$/i.test(key) ? sorted(value as object) : value,
    ],
  );
  return `${JSON.stringify(Object.fromEntries(members), null, 2)}\n`;
}

/** Writes the author before the licence, where the generator writes it. */
function withAuthor({ author, ...manifest }: Record<string, unknown>): Record<string, unknown> {
  if (author === undefined) return manifest;
  return Object.fromEntries(
    Object.entries(manifest).flatMap(([key, value]): [string, unknown][] =>
      key === 'license'
        ? [
            ['author', author],
            [key, value],
          ]
        : [[key, value]],
    ),
  );
}

const sorted = (ranges: object): object =>
  Object.fromEntries(Object.entries(ranges).sort(([a], [b]) => (a < b ? -1 : 1)));

function leftToAPerson(publisher: Publisher, before: Current): string[] {
  const { license, repository, scope, registry } = publisher;
  const isOther = license !== undefined && license !== before.license;
  return [
    ...(isOther
      ? [
          `Put the text of ${license} into LICENSE, then run \`npx -y pnpm@10 generate\`. LICENSE has the text of ${before.license}.`,
        ]
      : []),
    ...(repository !== undefined && !repository.startsWith('https://github.com/')
      ? [
          'The workflows in .github are for GitHub. docs/releasing.md lists the commands for another CI.',
        ]
      : []),
    ...(scope !== undefined || repository !== undefined
      ? ['Name the team that reviews in .github/CODEOWNERS.']
      : []),
    ...(registry !== undefined
      ? [
          `Consumers configure the registry too: \`${scope ?? before.scope}:registry=${registry}\` in their .npmrc.`,
          'Give the jobs that publish the login of the registry: docs/releasing.md, "Publish to a private registry".',
        ]
      : []),
  ];
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
