// Changes of declarations as findings, for every package that both revisions have.
import { realpathSync, rmSync, symlinkSync } from 'node:fs';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';
import { declarationsOf } from '../product/exports.ts';
import type { Packed, Product } from '../product/product.ts';
import { diffDeclarations } from './diff.ts';
import { createProgram, type Declarations, type Program } from './program.ts';
import type { TypeChange } from './walk.ts';

export interface TypeFinding extends Finding {
  /** The package that declares the changed type. */
  readonly declaredBy: string;
}

/** @param typeRoots the folders with `@types/node` */
export function typeFindings(
  old: Product,
  now: Product,
  typeRoots: readonly string[],
): ReadonlyMap<string, readonly TypeFinding[]> {
  const names = [...now.keys()].filter((name) => old.has(name));
  const affected = names.filter((name) => isAffected(name, old, now));
  if (affected.length === 0) return new Map();
  for (const name of names)
    if (!affected.includes(name)) share(old.get(name)!.folder, now.get(name)!.folder);
  const program = createProgram(
    affected.flatMap((name) => [declared(old.get(name)!), declared(now.get(name)!)]),
    typeRoots,
    [...old.values(), ...now.values()].map(({ folder }) => folder),
  );
  return new Map(affected.map((name) => [name, findingsOf(program, name, { old, now })]));
}

/** Returns the changes of one package. */
export function findingsOf(
  program: Program,
  name: string,
  { old, now }: { readonly old: Product; readonly now: Product },
): TypeFinding[] {
  const changes = diffDeclarations(program, {
    old: declared(old.get(name)!),
    now: declared(now.get(name)!),
  });
  return changes.map((change) => describe(change, name, now));
}

/** The same files on both sides have the same types, so their contents need not be compared. */
function share(old: string, now: string): void {
  if (realpathSync(old) === realpathSync(now)) return;
  rmSync(now, { recursive: true });
  symlinkSync(old, now, 'junction');
}

export function declared({ folder, manifest }: Packed): Declarations {
  return { folder, entries: declarationsOf(manifest) };
}

/** Returns whether its declarations, or those of a package that it uses, changed. */
function isAffected(name: string, old: Product, now: Product): boolean {
  const before = old.get(name);
  const after = now.get(name);
  if (!before || !after) return false;
  if (digest(before) !== digest(after)) return true;
  const { dependencies = {}, peerDependencies = {} } = after.manifest;
  return Object.keys({ ...dependencies, ...peerDependencies }).some(
    (other) => now.has(other) && isAffected(other, old, now),
  );
}

function digest({ files, manifest }: Packed): string {
  const texts = [...files]
    .filter(([path]) => path.startsWith('dist/') && path.endsWith('.ts'))
    .map(([path, bytes]) => `${path}\n${Buffer.from(bytes)}`);
  return `${JSON.stringify(manifest.exports)}\n${JSON.stringify(manifest.dependencies)}\n${texts.join('\n')}`;
}

function describe(change: TypeChange, name: string, now: Product): TypeFinding {
  const { place, what, bump, remedy } = change;
  const owner = [...now.values()].find(({ folder }) => folder === place.owner)?.name ?? name;
  const subject =
    place.name === place.entry ? code(place.name) : `${code(place.name)} of \`${place.entry}\``;
  return {
    bump,
    what: `${subject} ${what}.`,
    ...(remedy === undefined || bump !== 'major' ? {} : { remedy }),
    declaredBy: owner,
  };
}
