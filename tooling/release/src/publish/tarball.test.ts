// npm decides the name and the version of a package with its own reader of tar archives. A forged archive must not have
// another manifest for npm than for the job that publishes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extract, Header } from 'tar';
import { afterAll, expect, test } from 'vitest';
import { readTarball } from './tarball.ts';

const folder = mkdtempSync(join(tmpdir(), 'tarball-'));
afterAll(() => rmSync(folder, { recursive: true }));

const block = 512;
const manifestOf = (version: string): string => JSON.stringify({ name: '@x/halcyon', version });
const good = manifestOf('0.0.0-pr-12-1a2b3c4');
const forged = manifestOf('1.9.9');
const manifest = 'package/package.json';
const end = Buffer.alloc(2 * block);

/** Returns an entry: its header, changed and then given its checksum, and its data. */
function entry(path: string, data: string, change: (header: Buffer) => void = () => {}): Buffer {
  const header = Buffer.alloc(block);
  const size = Buffer.byteLength(data);
  new Header({ path, size, type: 'File', mode: 0o644, mtime: new Date(0) }).encode(header);
  change(header);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(size / block) * block);
  body.write(data);
  return Buffer.concat([header, body]);
}

const withType =
  (type: string) =>
  (header: Buffer): void =>
    void header.write(type, 156);

/** Returns an extended header of pax with a record. */
function pax(key: string, value: string): Buffer {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + 1;
  while (`${length}${rest}`.length !== length) length += 1;
  return entry('PaxHeader/package.json', `${length}${rest}`, withType('x'));
}

const hidden = entry(manifest, forged);
const archives: Readonly<Record<string, readonly Buffer[]>> = {
  'a path with a dot': [entry(manifest, good), entry('package/./package.json', forged), end],
  'a path with an empty segment': [
    entry(manifest, good),
    entry('package//package.json', forged),
    end,
  ],
  'an entry after one empty block': [entry(manifest, good), Buffer.alloc(block), hidden, end],
  'a size in base 256': [
    entry(manifest, good),
    entry('package/a.js', '', (header) => header.fill(0, 124, 136).writeUInt8(0x80, 124)),
    hidden,
    end,
  ],
  'a size in an extended header': [
    entry(manifest, good),
    pax('size', '0'),
    entry('package/a.js', '', (header) => header.write('00000002000\0', 124)),
    hidden,
    end,
  ],
  'a folder with a size': [
    entry(manifest, good),
    entry('package/a', '', (header) => {
      header.write('00000002000\0', 124);
      header.write('5', 156);
    }),
    hidden,
    end,
  ],
  'a prefix without the format ustar': [
    entry(manifest, good),
    entry(manifest, forged, (header) => {
      header.write('ustar  \0', 257);
      header.write('package/a', 345);
    }),
    end,
  ],
  'an invalid checksum': [
    entry(manifest, good).fill('9', 148, 154),
    pax('path', manifest),
    entry('package/a.json', forged),
    end,
  ],
  'two paths in one extended header': [
    entry(manifest, good),
    entry('PaxHeader', `17 path=package/a\n29 path=${manifest}\n`, withType('x')),
    entry('package/b', forged),
    end,
  ],
  'a path with a record inside': [
    entry(manifest, good),
    pax('comment', '\n9 path=package/a'),
    entry('package/b', forged),
    end,
  ],
  'a global extended header': [
    entry(manifest, good),
    entry('PaxHeader', `29 path=${manifest}\n`, withType('g')),
    entry('package/b', forged),
    end,
  ],
};

/** Returns the manifest that npm reads: it unpacks the archive with the library `tar`, without the first folder. */
async function asNpm(file: string): Promise<unknown> {
  const cwd = mkdtempSync(join(folder, 'unpacked-'));
  await extract({ file, cwd, strip: 1 });
  return JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
}

test.each(Object.keys(archives))('an archive with %s is rejected', (name) => {
  const file = join(folder, 'forged.tgz');
  writeFileSync(file, gzipSync(Buffer.concat([...archives[name]!])));
  expect(() => readTarball(file, '@x/halcyon')).toThrow(
    /^The tarball of @x\/halcyon is not that of a package: it has .*\. Nothing was published\. Pack again\.$/,
  );
});

test('a long path in an extended header is read', async () => {
  const file = join(folder, 'long.tgz');
  const long = `package/${'deep/'.repeat(60)}index.js`;
  const parts = [entry(manifest, good), pax('path', long), entry('package/x', ''), end];
  writeFileSync(file, gzipSync(Buffer.concat(parts)));
  const { manifest: read, files } = readTarball(file, '@x/halcyon');
  expect(read).toEqual(await asNpm(file));
  expect([...files.keys()]).toEqual([manifest, long]);
});
