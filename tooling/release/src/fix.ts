// `npx -y pnpm@10 release:fix`: writes the changesets that `release:check` requires. Their text becomes the changelog.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import semver from 'semver';
import { type Bump, compareBumps, highest } from './bump.ts';
import { type Comparison, tooLittle } from './check.ts';
import { sortFindings } from './finding.ts';
import type { Reason } from './verdict.ts';

/** Keeps changelogs readable, and below GitHub's limit of 65,536 characters. */
const mostLines = 12;

interface Written {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
}

/**
 * Returns one changeset for each changed folder, with every package that the change affects. If its text is too long, a
 * second file has the full list.
 */
export function changesetsFor(comparison: Comparison): Written[] {
  const lacking = new Map(tooLittle(comparison));
  const causes = new Set(
    [...lacking].flatMap(([name, { reasons }]) =>
      reasons
        .filter((reason) => exceeds(reason.bump, comparison.said.get(name)))
        .map(({ cause }) => cause),
    ),
  );
  return [...causes].sort().flatMap((cause) => {
    const releases = [...lacking].flatMap(([name, { reasons }]): [string, Reason[]][] => {
      const own = reasons.filter((reason) => reason.cause === cause);
      return own.length > 0 ? [[name, own]] : [];
    });
    return changeset(cause, releases, comparison);
  });
}

function exceeds(bump: Bump, said: Bump | undefined): boolean {
  return compareBumps(bump, said ?? 'none') > 0;
}

function changeset(
  cause: string,
  releases: readonly [name: string, reasons: readonly Reason[]][],
  { base, head }: Comparison,
): Written[] {
  const bumps = releases.map(
    ([name, reasons]) => [name, highest(reasons.map(({ bump }) => bump))] as const,
  );
  // The same findings affect several packages; the sandbox gets them with a lower bump.
  const whole = releases.reduce((a, b) => (compareBumps(worst(b[1]), worst(a[1])) > 0 ? b : a))[1];
  const findings = sortFindings(whole);
  const lines = findings.map(
    ({ what, remedy, bump }) => `${what}${bump === 'major' && remedy ? ` ${remedy}` : ''}`,
  );
  const id = `${cause.split('/').at(-1)}-${base.slice(0, 7)}`;
  const frontMatter = ['---', ...bumps.map(([name, bump]) => `'${name}': ${bump}`), '---', ''];
  const file = `.changeset/${id}.md`;
  if (lines.length <= mostLines)
    return [{ path: file, text: [...frontMatter, ...body(heading(cause), lines), ''].join('\n') }];
  const [name, bump] = bumps[0]!;
  const version = semver.inc(head.packages.get(name)!.version, bump as semver.ReleaseType);
  const full = `docs/changes/${name.split('/').at(-1)}-${version}.md`;
  const link = `The other ${lines.length - mostLines} changes: [${full}](${repository}/blob/main/${full}).`;
  return [
    {
      path: file,
      text: [
        ...frontMatter,
        ...body(heading(cause), [...lines.slice(0, mostLines), link]),
        '',
      ].join('\n'),
    },
    {
      path: full,
      text: [
        `# ${name} ${version}: every change`,
        '',
        ...lines.map((line) => `- ${line}`),
        '',
      ].join('\n'),
    },
  ];
}

const repository = 'https://github.com/x/x';

function worst(reasons: readonly Reason[]): Bump {
  return highest(reasons.map(({ bump }) => bump));
}

function heading(cause: string): string {
  const [folder, name] = cause.split('/');
  return folder === 'specs' ? `The API of \`${name}\` changed.` : '';
}

function body(title: string, lines: readonly string[]): string[] {
  if (lines.length === 1) return [lines[0]!];
  return [title || 'What changed:', '', ...lines.map((line) => `- ${line}`)];
}

/** Writes the files. If a changeset already exists, it is kept, and the new one gets another name. */
export function write(root: string, files: readonly Written[]): string[] {
  return files.map(({ path, text }) => {
    const free = firstFree(root, path);
    mkdirSync(dirname(join(root, free)), { recursive: true });
    writeFileSync(join(root, free), text);
    return free;
  });
}

function firstFree(root: string, path: string): string {
  if (!existsSync(join(root, path)) || !path.startsWith('.changeset/')) return path;
  const [stem] = path.split('.md');
  let count = 2;
  while (existsSync(join(root, `${stem}-${count}.md`))) count += 1;
  return `${stem}-${count}.md`;
}
