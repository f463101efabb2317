// Reads a tarball without a library, because the job that publishes installs nothing. npm unpacks all entries below one
// folder with any name. So a tarball has exactly one manifest if no entry hides another.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { ReleaseError } from '../revision.ts';

export interface PackedManifest {
  readonly name?: string;
  readonly version?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly bundleDependencies?: unknown;
  readonly bundledDependencies?: unknown;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

export interface Tarball {
  readonly manifest: PackedManifest;
  /** A digest of each file, by path. */
  readonly files: ReadonlyMap<string, string>;
}

const block = 512;

/** @throws ReleaseError in one sentence if it is not the tarball of a package */
export function readTarball(file: string, called: string): Tarball {
  const entries = new Map<string, Buffer>();
  try {
    for (const { path, data } of entriesOf(gunzipSync(readFileSync(file)))) {
      if (!/^package\/[^\0]+$/.test(path) || path.split('/').includes('..') || entries.has(path))
        throw new TypeError(`it has the entry \`${path}\``);
      entries.set(path, data);
    }
    const manifest = JSON.parse(String(entries.get('package/package.json'))) as PackedManifest;
    return { manifest, files: new Map([...entries].map(([path, data]) => [path, digest(data)])) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ReleaseError(
      `The tarball of ${called} is not that of a package: ${why}. Nothing was published. Pack again.`,
    );
  }
}

const digest = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

interface Entry {
  readonly path: string;
  readonly data: Buffer;
}

/** Returns the files of a tar archive: the ustar format, with the extended paths of pax. */
function* entriesOf(archive: Buffer): Generator<Entry> {
  let offset = 0;
  let longPath: string | undefined;
  while (offset + block <= archive.length) {
    const header = archive.subarray(offset, offset + block);
    if (header.every((byte) => byte === 0)) return;
    const text = (from: number, length: number): string =>
      header
        .subarray(from, from + length)
        .toString()
        .replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    const type = text(156, 1) || '0';
    const data = archive.subarray(offset + block, offset + block + size);
    offset += block + Math.ceil(size / block) * block;
    if (type === 'x') longPath = /^\d+ path=(.*)$/m.exec(data.toString())?.[1];
    else if (type === '0') {
      const prefix = text(345, 155);
      yield {
        path: longPath ?? (prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`),
        data,
      };
      longPath = undefined;
    } else if (type !== '5') throw new TypeError(`it has an entry of the type \`${type}\``);
  }
}

/**
 * Returns a setting in the `publishConfig` of a tarball that its commit does not have. npm reads every setting there,
 * including proxies and certificates, so another one could send the token elsewhere.
 */
export function foreignSetting(
  { publishConfig }: PackedManifest,
  own: Readonly<Record<string, unknown>>,
): string | undefined {
  const isOwn = (key: string, value: unknown): boolean =>
    Object.hasOwn(own, key) && isDeepStrictEqual(own[key], value);
  return Object.entries(publishConfig ?? {}).find(([key, value]) => !isOwn(key, value))?.[0];
}

/** Returns whether two tarballs have the same files, with any compression. */
export function sameFiles(a: Tarball, b: Tarball): boolean {
  return (
    a.files.size === b.files.size &&
    [...a.files].every(([path, hash]) => b.files.get(path) === hash)
  );
}
