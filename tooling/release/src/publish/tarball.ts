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
      if (!isPath(path) || entries.has(path)) throw new TypeError(`it has the entry \`${path}\``);
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

/** npm removes empty segments and dots from a path. */
const isPath = (path: string): boolean =>
  /^package(\/[^/\0]+)+$/.test(path) && !/\/\.\.?(\/|$)/.test(path);

const digest = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

interface Entry {
  readonly path: string;
  readonly data: Buffer;
}

/**
 * Returns the files of a tar archive: the ustar format, with the path of a pax header (POSIX.1-2017, "pax", Extended
 * Description). Rejects what a reader of tar archives could understand differently, because npm has its own.
 */
function* entriesOf(archive: Buffer): Generator<Entry> {
  let longPath: string | undefined;
  for (let offset = 0; offset < archive.length; ) {
    const header = archive.subarray(offset, offset + block);
    if (isEmpty(header)) {
      if (!isEmpty(archive.subarray(offset))) throw new TypeError('it has data after its end');
      return;
    }
    const { type, path, size } = readHeader(header);
    const data = archive.subarray(offset + block, offset + block + size);
    offset += block + Math.ceil(size / block) * block;
    if (type === 'x' && longPath === undefined) longPath = pathIn(data.toString());
    else if (type === '0' || (type === '5' && size === 0)) {
      if (type === '0') yield { path: longPath ?? path, data };
      longPath = undefined;
    } else throw new TypeError(`it has the entry \`${path}\` of the type \`${type}\``);
  }
  throw new TypeError('it has no end');
}

const isEmpty = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

function readHeader(header: Buffer): { type: string; path: string; size: number } {
  const text = (from: number, length: number): string => {
    const [, value] = /^([^\0]*)\0*$/.exec(header.toString('utf8', from, from + length)) ?? [];
    if (value !== undefined) return value;
    throw new TypeError('it has a header with a text after its end');
  };
  const number = (from: number, length: number): number => {
    const digits = header.toString('latin1', from, from + length);
    if (/^[0-7]+[ \0]*$/.test(digits)) return Number.parseInt(digits, 8);
    throw new TypeError('it has a header with an invalid number');
  };
  if (header.toString('latin1', 257, 265) !== 'ustar\x0000')
    throw new TypeError('it has a header of another format than ustar');
  // The sum of all bytes, with spaces in the place of the checksum.
  const sum = header.reduce((total, byte) => total + byte, 0);
  const own = header.subarray(148, 156).reduce((total, byte) => total + byte, 0);
  if (number(148, 8) !== sum - own + 8 * 0x20)
    throw new TypeError('it has a header with an invalid checksum');
  const [prefix, name] = [text(345, 155), text(0, 100)];
  return {
    type: text(156, 1) || '0',
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: number(124, 12),
  };
}

/** Returns the path in a pax header: one record, `<its length> path=<path>`. */
function pathIn(header: string): string {
  const [record, length, path] = /^(\d+) path=([^\n]*)\n$/.exec(header) ?? [];
  if (path !== undefined && Buffer.byteLength(record!) === Number(length)) return path;
  throw new TypeError('it has a pax header with something other than a path');
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
