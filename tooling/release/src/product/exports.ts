// The entry points of a package: `exports` of package.json, of one side or compared.
import type { Finding } from '../finding.ts';
import type { Manifest } from './manifest.ts';

export type Exports = string | null | { readonly [key: string]: Exports } | readonly Exports[];

/** The published files of both sides. */
export interface Files {
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/** A path that a consumer can import, and the file to which it resolves for each list of conditions. */
type Target = ReadonlyMap<string, string>;

export function diffExports(old: Manifest, now: Manifest, files: Files): Finding[] {
  const before = entriesOf(old.exports, files.old);
  const after = entriesOf(now.exports, files.now);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const fresh = [...after.keys()].filter((path) => !before.has(path));
  const found: Finding[] = [
    ...gone.map(
      (path): Finding => ({
        bump: 'major',
        what: `\`${specifier(now, path)}\` was removed.`,
        remedy: 'Import from another entry point.',
      }),
    ),
    ...fresh.map(
      (path): Finding => ({
        bump: 'minor',
        what: `\`${specifier(now, path)}\` is a new entry point.`,
      }),
    ),
    ...[...before].flatMap(([path, target]) =>
      diffConditions(specifier(now, path), target, after.get(path)),
    ),
  ];
  // The order of conditions is significant.
  if (found.length > 0 || JSON.stringify(old.exports) === JSON.stringify(now.exports)) return found;
  return [{ bump: 'patch', what: 'Entry points are other files.', isSummary: true }];
}

const specifier = ({ name }: Manifest, path: string): string => name + path.slice(1);

function diffConditions(path: string, old: Target, now: Target | undefined): Finding[] {
  if (!now) return [];
  const gone = [...old.keys()].filter((conditions) => !now.has(conditions));
  const fresh = [...now.keys()].filter((conditions) => !old.has(conditions));
  const order = [...old.keys()].filter((key) => now.has(key)).join('|');
  const moved = order !== [...now.keys()].filter((key) => old.has(key)).join('|');
  return [
    ...gone.map(
      (conditions): Finding => ({
        bump: 'major',
        what: `\`${path}\` has no file for the condition \`${conditions}\`.`,
        remedy: 'Check how your tools resolve it.',
      }),
    ),
    ...fresh.map(
      (conditions): Finding => ({
        bump: 'major',
        what: `\`${path}\` resolves to another file under the condition \`${conditions}\`.`,
        remedy: 'Check how your tools resolve it.',
      }),
    ),
    ...(moved
      ? [
          {
            bump: 'major' as const,
            what: `\`${path}\` has its conditions in another order.`,
            remedy: 'Check how your tools resolve it.',
          },
        ]
      : []),
  ];
}

/** Returns every path that can be imported. A pattern is replaced by the existing files. */
function entriesOf(
  exports: Exports | undefined,
  files: readonly string[],
): ReadonlyMap<string, Target> {
  if (exports === undefined || exports === null) return new Map();
  const isMap =
    typeof exports === 'object' &&
    !Array.isArray(exports) &&
    Object.keys(exports).every((key) => key.startsWith('.'));
  const all = Object.entries(isMap ? (exports as Record<string, Exports>) : { '.': exports });
  return new Map(
    all.flatMap(([path, target]) => {
      const found = new Map(conditionsOf(target));
      if (found.size === 0) return [];
      return path.includes('*')
        ? expanded(path, found, files)
        : ([[path, found]] as [string, Target][]);
    }),
  );
}

function conditionsOf(target: Exports, before: readonly string[] = []): [string, string][] {
  if (target === null) return [];
  if (typeof target === 'string') return [[before.join('.') || 'default', target]];
  if (Array.isArray(target))
    return (target as readonly Exports[]).slice(0, 1).flatMap((one) => conditionsOf(one, before));
  return Object.entries(target as Record<string, Exports>).flatMap(([condition, inner]) =>
    conditionsOf(inner, [...before, condition]),
  );
}

function expanded(path: string, target: Target, files: readonly string[]): [string, Target][] {
  const [start = '', end = ''] = [...target.values()][0]!.slice(2).split('*');
  return files
    .filter((file) => file.startsWith(start) && file.endsWith(end))
    .filter((file) => file.length > start.length + end.length)
    .map((file) => [
      path.replace('*', file.slice(start.length, end === '' ? undefined : -end.length)),
      target,
    ]);
}

/** Returns the entry points with declarations: their file, by specifier. */
export function declarationsOf({ name, exports }: Manifest): Map<string, string> {
  return new Map(
    [...entriesOf(exports, [])].flatMap(([path, target]) => {
      const file = [...target].find(([conditions]) => conditions.split('.').includes('types'))?.[1];
      return file === undefined ? [] : [[name + path.slice(1), file.slice(2)] as const];
    }),
  );
}

/** Returns the files that a consumer can import, by specifier. */
export function importable(
  { name, exports }: Manifest,
  files: readonly string[],
): Map<string, string> {
  return new Map(
    [...entriesOf(exports, files)].flatMap(([path, target]) => {
      const pattern = [...target.values()].at(-1)!.slice(2);
      const file = pattern.includes('*') ? pattern.replace('*', path.slice(2)) : pattern;
      return [[name + path.slice(1), file] as const];
    }),
  );
}
