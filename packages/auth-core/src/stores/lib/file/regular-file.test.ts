// Reading and replacing files: what is refused, what a crash can find, and that each file is closed.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  countOpen,
  intercept,
  newDirectories,
  nodeError,
  restoreFunctions,
} from '../../../../test/files.ts';
import { errorCode, readText, readTextSync, removeFile, replaceFile } from './regular-file.ts';

const newDirectory = newDirectories();
restoreFunctions();

let directory: string;
let path: string;
let temporary: string;
beforeEach(() => {
  directory = newDirectory();
  path = join(directory, 'record.json');
  temporary = join(directory, 'record.tmp');
});

const always = (): boolean => true;

describe.for<[string, (path: string) => Promise<string | undefined>]>([
  ['readText', readText],
  ['readTextSync', async (read) => readTextSync(read)],
])('%s', ([, read]) => {
  test('returns the text, or undefined for a missing file', async () => {
    writeFileSync(path, 'é');
    expect(await read(path)).toBe('é');
    expect(await read(join(directory, 'missing'))).toBeUndefined();
  });

  test('reads a file of a megabyte, and no larger one', async () => {
    writeFileSync(path, ' '.repeat(1_000_000));
    expect((await read(path))?.length).toBe(1_000_000);
    writeFileSync(path, ' '.repeat(1_000_001));
    await expect(read(path)).rejects.toMatchObject({
      code: 'store_failed',
      message: `${path} is larger than 1000000 bytes. Remove it.`,
    });
  });

  test('rejects a directory', async () => {
    mkdirSync(path);
    await expect(read(path)).rejects.toMatchObject({
      code: 'store_failed',
      message: `${path} is not a regular file. Remove it.`,
    });
  });

  test('throws other errors', async () => {
    writeFileSync(path, '');
    await expect(read(join(path, 'inside'))).rejects.toThrow('ENOTDIR');
  });
});

test('readTextSync closes the file, also if it rejects it', () => {
  const isOpen = countOpen();
  writeFileSync(path, 'text');
  readTextSync(path);
  expect(() => readTextSync(directory)).toThrow();
  expect(isOpen()).toBe(0);
});

test('readText closes the file, also if it rejects it', async () => {
  const opened: FileHandle[] = [];
  const real = promises.open;
  vi.spyOn(promises, 'open').mockImplementation(async (...given) => {
    const file = await real(...given);
    opened.push(file);
    return file;
  });
  syncBuiltinESMExports();
  writeFileSync(path, 'text');
  await readText(path);
  await expect(readText(directory)).rejects.toThrow();
  expect(opened.map(({ fd }) => fd)).toEqual([-1, -1]);
});

describe('replaceFile', () => {
  test('writes a file that only this user can read, and leaves no temporary one', () => {
    const isOpen = countOpen();
    writeFileSync(path, 'old');
    const isAllowed = (): boolean => {
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readFileSync(temporary, 'utf8')).toBe('new');
      return true;
    };
    expect(replaceFile(path, 'new', temporary, isAllowed)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['record.json']);
    expect(isOpen()).toBe(0);
  });

  test('changes nothing without permission', () => {
    writeFileSync(path, 'old');
    expect(replaceFile(path, 'new', temporary, () => false)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(directory)).toEqual(['record.json']);
  });

  test('changes nothing if the text cannot be written', () => {
    const isOpen = countOpen();
    writeFileSync(path, 'old');
    intercept('fsyncSync', () => {
      throw nodeError('ENOSPC');
    });
    expect(() => replaceFile(path, 'new', temporary, always)).toThrow('ENOSPC');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(directory)).toEqual(['record.json']);
    expect(isOpen()).toBe(0);
  });

  test.each(['EINVAL', 'ENOTSUP', 'EIO'])(
    'replaces the file if the directory cannot be synced: %s',
    (code) => {
      const isOpen = countOpen();
      let count = 0;
      intercept<void>('fsyncSync', (real) => {
        count += 1;
        if (count === 2) throw nodeError(code);
        real();
      });
      const replace = (): boolean => replaceFile(path, 'new', temporary, always);
      if (code === 'EIO') expect(replace).toThrow(code);
      else expect(replace()).toBe(true);
      expect(readFileSync(path, 'utf8')).toBe('new');
      expect(isOpen()).toBe(0);
    },
  );

  test('does not write to a temporary file that exists, or through a link', () => {
    const elsewhere = join(directory, 'elsewhere');
    symlinkSync(elsewhere, temporary);
    expect(() => replaceFile(path, 'new', temporary, always)).toThrow('EEXIST');
    expect(existsSync(elsewhere)).toBe(false);
  });
});

test('removeFile removes a file, and accepts a missing one', () => {
  const isOpen = countOpen();
  writeFileSync(path, 'old');
  removeFile(path);
  removeFile(path);
  expect(readdirSync(directory)).toEqual([]);
  expect(isOpen()).toBe(0);
});

describe('what a crash can find', () => {
  /** Records the steps of the file system, in order. */
  function record(): string[] {
    const steps: string[] = [];
    const opened = new Map<unknown, unknown>();
    intercept<number>('openSync', (real, name) => {
      const file = real();
      opened.set(file, name);
      return file;
    });
    const nameOf = (file: unknown): string =>
      opened.get(file) === directory ? 'the directory' : 'the temporary file';
    intercept<void>('fsyncSync', (real, file) => {
      steps.push(`sync ${nameOf(file)}`);
      real();
    });
    intercept<void>('renameSync', (real) => {
      steps.push('rename');
      real();
    });
    return steps;
  }

  const platform = process.platform;
  afterEach(() => {
    Object.defineProperty(process, 'platform', { value: platform });
  });

  test.for<[NodeJS.Platform, string[]]>([
    ['linux', ['sync the directory']],
    ['win32', []],
  ])('on %s the text is synced before the rename, and after it: %j', ([name, last]) => {
    Object.defineProperty(process, 'platform', { value: name });
    const steps = record();
    replaceFile(path, 'new', temporary, always);
    removeFile(path);
    expect(steps).toEqual(['sync the temporary file', 'rename', ...last, ...last]);
  });
});

test.for<[string, unknown, unknown]>([
  ['an error of Node', nodeError('EIO'), 'EIO'],
  ['another error', new Error('EIO'), undefined],
  ['an object', { code: 'EIO' }, undefined],
  ['undefined', undefined, undefined],
])('errorCode of %s', ([, error, code]) => {
  expect(errorCode(error)).toBe(code);
});
