// `npx -y pnpm@10 release:fix`: writes the changesets that `release:check` requires. Their text becomes the changelog.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareBumps, highest } from './bump.ts';
import { type Comparison, type Lack, lacks } from './check.ts';
import { sortFindings } from './finding.ts';
import { covers } from './told.ts';
import type { Reason } from './verdict.ts';

/** Limits a changelog entry, so that it is readable and below GitHub's limit of 65,536 characters. */
const mostLines = 12;

interface Written {
  /** Relative to the root. */
  readonly path: string;
  /** `undefined` deletes the file. */
  readonly text: string | undefined;
}

/**
 * Returns one changeset for each changed folder, with every package that the change affects. If its text is too long, a
 * second file has the full list. Also corrects the changesets that name removed packages.
 */
export function changesetsFor(comparison: Comparison): Written[] {
  const lacking = lacks(comparison).map((lack) => ({ name: lack.name, reasons: missing(lack) }));
  const causes = new Set(lacking.flatMap(({ reasons }) => reasons.map(({ cause }) => cause)));
  const corrected = comparison.outdated.map(({ file, corrected: text }) => ({ path: file, text }));
  const added = [...causes].sort().flatMap((cause) => {
    const releases = lacking.flatMap(({ name, reasons }): Release[] => {
      const own = reasons.filter((reason) => reason.cause === cause);
      return own.length > 0 ? [{ name, reasons: own }] : [];
    });
    return changeset(cause, releases, comparison);
  });
  return [...corrected, ...added];
}

interface Release {
  readonly name: string;
  readonly reasons: readonly Reason[];
}

/** Returns the changes that no text describes, and those that require a higher bump. */
function missing({ verdict, said, untold }: Lack): readonly Reason[] {
  const higher = verdict.reasons.filter(({ bump }) => compareBumps(bump, said?.bump ?? 'none') > 0);
  return verdict.reasons.filter((reason) => untold.includes(reason) || higher.includes(reason));
}

function changeset(cause: string, releases: readonly Release[], { head }: Comparison): Written[] {
  // The same findings affect several packages; the sandbox gets them with a lower bump.
  const whole = [...releases].sort((a, b) => compareBumps(worst(b), worst(a)));
  const findings = sortFindings(whole.flatMap(({ reasons }) => reasons));
  const lines = findings.map(
    ({ what, remedy, bump }) => `${what}${bump === 'major' && remedy ? ` ${remedy}` : ''}`,
  );
  const id = `${cause.split('/').at(-1)}-${randomBytes(4).toString('hex')}`;
  const frontMatter = [
    '---',
    ...releases.map((release) => `'${release.name}': ${worst(release)}`),
    '---',
    '',
  ];
  const about = subjectOf(cause, head.packages);
  const text = (shown: readonly string[]): string =>
    `${[...frontMatter, ...body(about, shown), '', covers(findings)].join('\n').trimEnd()}\n`;
  const file = `.changeset/${id}.md`;
  if (lines.length <= mostLines) return [{ path: file, text: text(lines) }];
  const full = `docs/changes/${id}.md`;
  const link = `The other ${lines.length - mostLines} changes: [${full}](${repository}/blob/main/${full}).`;
  return [
    { path: file, text: text([...lines.slice(0, mostLines), link]) },
    {
      path: full,
      // The id makes the title unique, because a release may have several such pages for one package.
      text: [`# ${about}: every change (${id})`, '', ...lines.map((line) => `- ${line}`), ''].join(
        '\n',
      ),
    },
  ];
}

const repository = 'https://github.com/x/x';

const worst = ({ reasons }: Release) => highest(reasons.map(({ bump }) => bump));

/** Returns the subject of the changes: a provider, or a package. */
function subjectOf(cause: string, packages: Comparison['head']['packages']): string {
  const [folder, name] = cause.split('/');
  if (folder === 'specs' && name !== undefined) return `\`${name}\``;
  const pkg = [...packages.values()].find((one) => one.folder === cause);
  return `\`${pkg?.name ?? cause}\``;
}

function body(about: string, lines: readonly string[]): string[] {
  const [first] = lines;
  if (lines.length === 1 && first !== undefined) return [`${about}: ${first}`];
  return [`${about}:`, '', ...lines.map((line) => `- ${line}`)];
}

export function write(root: string, files: readonly Written[]): string[] {
  for (const { path, text } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  return files.map(({ path, text }) => `${text === undefined ? 'deleted' : 'wrote'} ${path}`);
}
