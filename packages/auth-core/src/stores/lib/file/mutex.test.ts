// The mutex in one process: what others left in its file, and what they do at a critical moment. The files are real, the
// clock is fake.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  countOpen,
  intercept,
  newDirectories,
  nodeError,
  restoreFunctions,
} from '../../../../test/files.ts';
import { exclusively, type Holding, thisProcess } from './mutex.ts';

const newDirectory = newDirectories();
restoreFunctions();

let directory: string;
let base: string;
let path: string;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  directory = newDirectory();
  base = join(directory, 'record');
  path = `${base}.mutex`;
});
afterEach(() => {
  vi.useRealTimers();
});

const files = (): string[] => readdirSync(directory).sort();

const [A, B] = ['a'.repeat(24), 'b'.repeat(24)] as const;
const living = (id: string): string => JSON.stringify({ id, process: thisProcess() });
/** No process has this pid, because it is above the limit. */
const dead = (id: unknown): string =>
  JSON.stringify({ id, process: { ...thisProcess(), pid: 2 ** 31 - 1 } });

/** Tries once, without a wait. */
const attempt = (): Promise<string | undefined> => exclusively({ base, wait: 0 }, () => 'in');

/** Waits, and returns when the mutex was acquired, or when the wait ended, in milliseconds. */
async function waiting(wait: number, during?: () => void): Promise<[string | undefined, number]> {
  const start = performance.now();
  const outcome = exclusively({ base, wait }, () => 'in').then(
    (result): [string | undefined, number] => [result, performance.now() - start],
  );
  during?.();
  await vi.advanceTimersByTimeAsync(wait + 100);
  return outcome;
}

describe('the owner', () => {
  test('has a file with its name that only this user can read, and leaves none', async () => {
    const isOpen = countOpen();
    let temporary = '';
    const work = (holding: Holding): string => {
      temporary = holding.temporary;
      expect(holding.held()).toBe(true);
      expect(files()).toEqual(['record.mutex']);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const { id, process } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      expect(id).toMatch(/^[0-9a-f]{24}$/);
      expect(temporary).toBe(`${base}.${id}.tmp`);
      expect(process).toEqual(thisProcess());
      return 'in';
    };
    expect(await exclusively({ base, wait: 0 }, work)).toBe('in');
    expect(files()).toEqual([]);
    expect(isOpen()).toBe(0);
  });

  test('releases the mutex if its work throws', async () => {
    const work = (): never => {
      throw new Error('by the work');
    };
    await expect(exclusively({ base, wait: 0 }, work)).rejects.toThrow('by the work');
    expect(files()).toEqual([]);
  });

  test.for<[string, () => void, string[]]>([
    ['another owner took it', () => writeFileSync(path, living(A)), ['record.mutex']],
    ['it was removed', () => rmSync(path), []],
  ])('notices that it lost the mutex, because %s', async ([, lose, left]) => {
    await exclusively({ base, wait: 0 }, ({ held }) => {
      lose();
      expect(held()).toBe(false);
    });
    expect(files()).toEqual(left);
  });

  test('does not fail if another one removes the mutex while it is released', async () => {
    intercept<void>('rmSync', (real) => {
      writeFileSync(path, '');
      real();
      real();
    });
    expect(await attempt()).toBe('in');
  });
});

describe('a mutex that another owner has', () => {
  test('is not acquired, and stays as it is', async () => {
    writeFileSync(path, living(A));
    expect(await attempt()).toBeUndefined();
    expect((await waiting(100))[1]).toBeGreaterThanOrEqual(100);
    expect(files()).toEqual(['record.mutex']);
    expect(readFileSync(path, 'utf8')).toBe(living(A));
  });

  test('is acquired soon after it is released', async () => {
    writeFileSync(path, living(A));
    const release = (): void => void setTimeout(() => rmSync(path), 50);
    const [result, after] = await waiting(100, release);
    expect(result).toBe('in');
    expect(after).toBeGreaterThanOrEqual(50);
    expect(after).toBeLessThan(80);
  });

  test.for([
    [0, 10],
    [0.9, 28],
  ])(
    'is tried again after pauses that grow; the random number %d gives %d ms',
    async ([random, last]) => {
      vi.spyOn(Math, 'random').mockReturnValue(random!);
      writeFileSync(path, living(A));
      const times: number[] = [];
      intercept<number>('openSync', (real, opened) => {
        if (opened === path) times.push(performance.now());
        return real();
      });
      await waiting(200);
      const pauses = times.map((time, index) => time - (times[index - 1] ?? time)).slice(1, -1);
      expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
      expect(pauses[0]).toBeLessThan(3);
      expect(pauses.at(-1)).toBe(last);
    },
  );

  test('counts as free after ten seconds, because its owner may be stopped', async () => {
    writeFileSync(path, living(A));
    const [result, after] = await waiting(15_000);
    expect(result).toBe('in');
    expect(after).toBeGreaterThanOrEqual(10_000);
    expect(after).toBeLessThan(10_050);
    expect(files()).toEqual([]);
  });

  test('counts as free after exactly ten seconds', async () => {
    // The first pause takes ten seconds.
    vi.spyOn(Math, 'random').mockReturnValue(9_999.5);
    writeFileSync(path, living(A));
    expect(await waiting(10_010)).toEqual(['in', 10_000]);
  });

  test('is not acquired by two that wait for it at the same time', async () => {
    writeFileSync(path, living(A));
    intercept<number>('openSync', (real, opened, flags) => {
      // Another process is faster.
      if (opened === path && flags === 'wx') writeFileSync(path, living(B));
      return real();
    });
    rmSync(path);
    expect(await attempt()).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(living(B));
  });
});

describe('a mutex of a dead owner', () => {
  beforeEach(() => writeFileSync(path, dead(A)));

  test('is acquired without a wait, and its temporary file is removed', async () => {
    const temporary = `${base}.${A}.tmp`;
    writeFileSync(temporary, 'canary');
    const seen = await exclusively({ base, wait: 0 }, files);
    expect(seen).toEqual(['record.mutex']);
    expect(files()).toEqual([]);
  });

  test('is acquired without a wait if there is no temporary file', async () => {
    expect(await attempt()).toBe('in');
    expect(files()).toEqual([]);
  });

  test('is removed only by the process that has the right to it', async () => {
    const right = `${base}.break-${A}`;
    writeFileSync(right, living(B));
    expect(await attempt()).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(dead(A));
    writeFileSync(right, dead(B));
    expect(await attempt()).toBe('in');
    expect(files()).toEqual([]);
  });

  test('is not removed if another process meanwhile acquired it', async () => {
    intercept<number>('openSync', (real, opened, flags) => {
      if (flags === 'wx' && String(opened).includes('.break-')) writeFileSync(path, living(B));
      return real();
    });
    expect(await attempt()).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(living(B));
    expect(files()).toEqual(['record.mutex']);
  });

  test('is acquired if another process meanwhile removed it', async () => {
    intercept<number>('openSync', (real, opened, flags) => {
      if (flags === 'wx' && String(opened).includes('.break-')) rmSync(path);
      return real();
    });
    expect(await attempt()).toBe('in');
    expect(files()).toEqual([]);
  });

  test('is acquired if its file, or the right, disappears during the removal', async () => {
    intercept<void>('rmSync', (real, removed, options) => {
      real();
      if (String(removed).endsWith('.tmp')) return;
      // A second removal fails, unless a missing file is accepted.
      if (options) real();
      else throw nodeError('ENOENT');
    });
    expect(await attempt()).toBe('in');
    expect(files()).toEqual([]);
  });
});

describe('an owner without a valid name', () => {
  test.for<[string, string]>([
    ['empty', ''],
    ['cut off', dead(A).slice(0, 20)],
    ['null', 'null'],
    ['without a process', JSON.stringify({ id: A })],
    ['with an id that is too short', dead('a'.repeat(23))],
    ['with an id that is too long', dead('a'.repeat(25))],
    ['with an id in capitals', dead('A'.repeat(24))],
    ['with a path as id', dead(`../${A}`)],
    ['with a path after the id', dead(`${A}/..`)],
    ['with an id that is no string', dead([A])],
  ])('counts as dead after ten seconds: %s', async ([, text]) => {
    writeFileSync(path, text);
    expect(await attempt()).toBeUndefined();
    const [result, after] = await waiting(10_100);
    expect(result).toBe('in');
    expect(after).toBeGreaterThanOrEqual(10_000);
    expect(files()).toEqual([]);
  });

  test('is not confused with the next one', async () => {
    writeFileSync(path, '');
    const next = join(directory, 'next');
    writeFileSync(next, '');
    const replace = (): void => void setTimeout(() => renameSync(next, path), 5_000);
    const [result, after] = await waiting(15_100, replace);
    expect(result).toBe('in');
    expect(after).toBeGreaterThanOrEqual(15_000);
  });

  test('that leaves before its file is identified leaves a free mutex', async () => {
    writeFileSync(path, '');
    intercept('statSync', (real, identified) => {
      if (identified === path) rmSync(path);
      return real();
    });
    expect(await attempt()).toBe('in');
  });
});

describe('an error of the file system', () => {
  test('is thrown if the file cannot be created', async () => {
    base = join(directory, 'missing', 'record');
    await expect(attempt()).rejects.toThrow('ENOENT');
  });

  test('is thrown if the file cannot be identified', async () => {
    writeFileSync(path, '');
    intercept('statSync', () => {
      throw nodeError('EIO');
    });
    await expect(attempt()).rejects.toThrow('EIO');
  });

  test.for([false, true])(
    'is thrown if the name cannot be written, and no file stays (another one removed it: %s)',
    async (isGone) => {
      const isOpen = countOpen();
      intercept('writeSync', () => {
        if (isGone) rmSync(path);
        throw nodeError('ENOSPC');
      });
      await expect(attempt()).rejects.toThrow('ENOSPC');
      expect(files()).toEqual([]);
      expect(isOpen()).toBe(0);
    },
  );
});
