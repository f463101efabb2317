// Two file stores on one directory, as two processes have them: comparisons, fences and notices of changes.
import { EventEmitter } from 'node:events';
import type { FSWatcher, WatchListener, WatchOptions } from 'node:fs';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { intercept, newDirectories, nodeError, restoreFunctions } from '../../test/files.ts';
import type { AuthRecord, TokenStore } from '../index.ts';
import { fileStore } from './file.ts';
import { thisProcess } from './lib/file/mutex.ts';

const newDirectory = newDirectories();
restoreFunctions();

const record = (revision: number): AuthRecord => ({
  revision,
  identity: 'ada',
  generation: 1,
  signed_out: true,
});

let directory: string;
let one: TokenStore;
let two: TokenStore;
beforeEach(() => {
  directory = newDirectory();
  one = fileStore({ directory });
  two = fileStore({ directory });
});

/** Returns the path of a file of the only account. */
function fileOf(extension: string): string {
  const name = readdirSync(directory).find((entry) => entry.endsWith('.json'))!;
  return join(directory, name.replace('json', extension));
}

/** Has another living process own the mutex. */
function occupy(letter: string): void {
  const owner = { id: letter.repeat(24), process: thisProcess() };
  writeFileSync(fileOf('mutex'), JSON.stringify(owner));
}

describe('save', () => {
  test('writes only over the expected revision', async () => {
    expect(await one.load('ada')).toBeUndefined();
    expect(await one.save('ada', record(1), 1)).toBe(false);
    expect(await one.save('ada', record(1), undefined)).toBe(true);
    expect(await two.save('ada', record(9), undefined)).toBe(false);
    expect(await two.save('ada', record(9), 2)).toBe(false);
    expect(await two.load('ada')).toEqual(record(1));
    expect(await two.save('ada', record(2), 1)).toBe(true);
    expect(await one.load('ada')).toEqual(record(2));
  });

  test('with a lease writes only if no other store acquired the lock since', async () => {
    const lock = { wait: 0, lease: 60_000 };
    expect(await one.save('ada', record(1), undefined, { fence: 1 })).toBe(false);
    await one.save('ada', record(1), undefined);
    await one.lock!('ada', lock, async (lease) => {
      expect(await one.save('ada', record(2), 1, lease)).toBe(true);
      expect(await one.save('ada', record(3), 2, { fence: lease.fence - 1 })).toBe(false);
    });
    const former = await one.lock!('ada', lock, async (lease) => lease);
    expect(await one.save('ada', record(3), 2, former)).toBe(true);
    await two.lock!('ada', lock, async () => {});
    expect(await one.save('ada', record(4), 3, former)).toBe(false);
    expect(await two.load('ada')).toEqual(record(3));
  });

  test('writes nothing if the store lost the mutex meanwhile', async () => {
    await one.save('ada', record(1), undefined);
    intercept<void>('fsyncSync', (real) => {
      real();
      occupy('a');
    });
    expect(await one.save('ada', record(2), 1)).toBe(false);
    expect(await two.load('ada')).toEqual(record(1));
  });
});

describe('remove', () => {
  test('removes only the expected revision, or any', async () => {
    expect(await one.remove('ada')).toBe(false);
    expect(await one.remove('ada', 1)).toBe(false);
    await one.save('ada', record(1), undefined);
    expect(await two.remove('ada', 2)).toBe(false);
    expect(await two.load('ada')).toEqual(record(1));
    expect(await two.remove('ada', 1)).toBe(true);
    expect(await one.load('ada')).toBeUndefined();
    expect(readdirSync(directory)).toEqual([]);
    await one.save('ada', record(1), undefined);
    expect(await two.remove('ada')).toBe(true);
    expect(await one.load('ada')).toBeUndefined();
  });

  test('removes nothing if the store lost the mutex meanwhile', async () => {
    await one.save('ada', record(1), undefined);
    let isLost = false;
    intercept<number>('openSync', (real, path) => {
      // The store reads the record under the mutex.
      if (!isLost && path === fileOf('json')) {
        isLost = true;
        occupy('a');
      }
      return real();
    });
    expect(await one.remove('ada')).toBe(false);
    rmSync(fileOf('mutex'));
    expect(await two.load('ada')).toEqual(record(1));
  });
});

test('a write fails after 15 seconds if others have the mutex', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  await one.save('ada', record(1), undefined);
  occupy('0');
  const outcome = one.save('ada', record(2), 1).catch((error: Error) => error.message);
  // Each owner is another one, so that none counts as stopped.
  for (const letter of ['a', 'b', 'c', 'd']) {
    await vi.advanceTimersByTimeAsync(5_000);
    occupy(letter);
  }
  expect(await outcome).toContain('Could not acquire the lock within 15000 ms');
});

describe('subscribe', () => {
  test('calls the listeners of the key after a save and a removal of another store', async () => {
    const [ada, eve] = [vi.fn(), vi.fn()];
    const ends = [one.subscribe!('ada', ada), one.subscribe!('eve', eve)];
    await two.save('ada', record(1), undefined);
    await vi.waitFor(() => expect(ada).toHaveBeenCalled());
    ada.mockClear();
    await two.remove('ada');
    await vi.waitFor(() => expect(ada).toHaveBeenCalled());
    expect(eve).not.toHaveBeenCalled();
    for (const end of ends) end();
  });

  class Watcher extends EventEmitter {
    isClosed = false;
    close(): void {
      this.isClosed = true;
    }
  }

  interface Watching {
    readonly watcher: Watcher;
    readonly path: unknown;
    readonly options: WatchOptions;
    readonly change: WatchListener<string>;
  }

  /** Replaces `fs.watch`, whose failures cannot be had on request. */
  function simulateWatch(): Watching[] {
    const started: Watching[] = [];
    intercept<FSWatcher>('watch', (_, path, options, change) => {
      const watcher = new Watcher();
      started.push({ watcher, path, options, change } as Watching);
      return watcher as unknown as FSWatcher;
    });
    return started;
  }

  test('watches the directory once while there are listeners, and keeps no process alive', () => {
    const started = simulateWatch();
    const ends = [one.subscribe!('ada', () => {}), one.subscribe!('eve', () => {})];
    expect(started.length).toBe(1);
    expect(started[0]).toMatchObject({ path: directory, options: { persistent: false } });
    ends[0]!();
    expect(started[0]!.watcher.isClosed).toBe(false);
    ends[1]!();
    expect(started[0]!.watcher.isClosed).toBe(true);
    one.subscribe!('ada', () => {});
    expect(started.length).toBe(2);
  });

  test('calls all listeners if the system does not name the changed file', () => {
    const [started, ada, eve] = [simulateWatch(), vi.fn(), vi.fn()];
    one.subscribe!('ada', ada);
    one.subscribe!('eve', eve);
    started[0]!.change('rename', 'another file');
    expect([ada, eve].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    started[0]!.change('rename', null);
    expect([ada, eve].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test('starts again with the next listener after the system reported an error', () => {
    const started = simulateWatch();
    one.subscribe!('ada', () => {});
    started[0]!.watcher.emit('error', nodeError('EMFILE'));
    expect(started[0]!.watcher.isClosed).toBe(true);
    one.subscribe!('ada', () => {});
    expect(started.length).toBe(2);
  });

  test('does not fail if the system cannot watch the directory', () => {
    intercept('watch', () => {
      throw nodeError('ENOSPC');
    });
    const end = one.subscribe!('ada', () => {});
    expect(() => end()).not.toThrow();
  });
});
