// The lock in one process: its lease, what others left in its file, and what they do at a critical moment. The files are
// real, the clocks are fake.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { intercept, newDirectories, restoreFunctions } from '../../../../test/files.ts';
import type { Lease } from '../../store.ts';
import { FileLock } from './lock.ts';
import { thisProcess } from './mutex.ts';

const newDirectory = newDirectories();
restoreFunctions();

const NOW = Date.UTC(2026, 0, 1);
const OPTIONS = { wait: 1_000, lease: 200 };

let base: string;
let path: string;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: NOW });
  base = join(newDirectory(), 'record');
  path = `${base}.lock`;
});
afterEach(() => {
  vi.useRealTimers();
});

const read = (): unknown => JSON.parse(readFileSync(path, 'utf8'));
const write = (state: unknown): void => writeFileSync(path, JSON.stringify(state));

/** The state of a lock that another process holds, which has not ended. */
const heldUntil = (until: number, lease = 200): object => ({
  fence: 4,
  held: { by: { domain: 'elsewhere', pid: 1, start: '1' }, until, lease },
});

/** Waits for the lock, and returns its fence, or the error, and when, in milliseconds. */
async function waiting(options = OPTIONS, during?: () => void): Promise<[unknown, number]> {
  const start = performance.now();
  const outcome = new FileLock()
    .run(base, options, async ({ fence }) => fence)
    .catch((error: Error) => error.name)
    .then((result): [unknown, number] => [result, performance.now() - start]);
  during?.();
  await vi.advanceTimersByTimeAsync(options.wait + 500);
  return outcome;
}

/** Holds the lock until `end` is called. */
async function hold(lease = 200): Promise<{ lease: Lease; end(): Promise<void> }> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let done: Promise<void> = Promise.resolve();
  const acquired = await new Promise<Lease>((resolve, reject) => {
    done = new FileLock().run(base, { wait: 0, lease }, async (own) => {
      resolve(own);
      await released;
    });
    done.catch(reject);
  });
  const end = async (): Promise<void> => {
    release();
    await done;
  };
  return { lease: acquired, end };
}

describe('the file', () => {
  test('names the owner and the end of its lease, and keeps the fence afterwards', async () => {
    const { lease, end } = await hold();
    expect(lease.fence).toBe(NOW);
    expect(new FileLock().fenceOf(base)).toBe(NOW);
    const held = { by: thisProcess(), until: NOW + 200, lease: 200 };
    expect(read()).toEqual({ fence: NOW, held });
    await end();
    expect(read()).toEqual({ fence: NOW });
    expect(await waiting()).toEqual([NOW + 1, 0]);
  });

  test('is written again after it was removed, with a fence that was not used before', async () => {
    expect(new FileLock().fenceOf(base)).toBeUndefined();
    const { end } = await hold();
    rmSync(path);
    expect(await waiting()).toEqual([NOW, 0]);
    await end();
  });

  test.for<[string, unknown]>([
    ['null', null],
    ['an array', []],
    ['without a fence', { held: {} }],
    ['with a fence that is a string', { fence: '7' }],
    ['with a fence that is a fraction', { fence: 7.5 }],
  ])('gives a new fence if it is not valid: %s', async ([, state]) => {
    write(state);
    expect(await waiting()).toEqual([NOW, 0]);
  });

  const { held } = heldUntil(NOW + 60_000, 60_000) as { held: { by: object } };
  test.for<[string, unknown]>([
    ['null', null],
    ['no object', 4],
    ['an owner without a pid', { ...held, by: { ...held.by, pid: undefined } }],
    ['no owner', { ...held, by: undefined }],
    ['an end that is no number', { ...held, until: `${NOW + 60_000}` }],
    ['a lease that is no number', { ...held, lease: '60000' }],
    ['no end and no lease', { by: held.by }],
  ])('shows a free lock if the owner is not valid: %s', async ([, invalid]) => {
    write({ fence: 4, held: invalid });
    expect(await waiting()).toEqual([5, 0]);
  });

  test('shows a free lock if its owner has ended', async () => {
    const by = { ...thisProcess(), pid: 2 ** 31 - 1 };
    write({ fence: 4, held: { by, until: NOW + 60_000, lease: 60_000 } });
    expect(await waiting()).toEqual([5, 0]);
  });
});

describe('a lease', () => {
  test('is held until its end, and not beyond', async () => {
    const { lease, end } = await hold();
    expect([0, 200, 201].map((rest) => lease.isHeld!(rest))).toEqual([true, true, false]);
    await vi.advanceTimersByTimeAsync(150);
    expect([0, 50, 51].map((rest) => lease.isHeld!(rest))).toEqual([true, true, false]);
    await end();
  });

  test('is not held if the wall clock is after its end, which others see', async () => {
    const { lease, end } = await hold();
    vi.setSystemTime(NOW + 150);
    expect([50, 51].map((rest) => lease.isHeld!(rest))).toEqual([true, false]);
    await end();
  });

  test('is not extended if the wall clock is set back', async () => {
    const { lease, end } = await hold();
    await vi.advanceTimersByTimeAsync(150);
    vi.setSystemTime(NOW);
    expect([50, 51].map((rest) => lease.isHeld!(rest))).toEqual([true, false]);
    await end();
  });

  test('ends, and its owner does not release the lock of the next one', async () => {
    const first = await hold();
    await vi.advanceTimersByTimeAsync(200);
    const second = await hold();
    expect(second.lease.fence).toBe(NOW + 1);
    await first.end();
    expect(read()).toMatchObject({ fence: NOW + 1, held: { by: thisProcess() } });
    await second.end();
    expect(read()).toEqual({ fence: NOW + 1 });
  });
});

describe('waiting', () => {
  test.for<[string, object, number]>([
    ['at the end of the lease by the wall clock', heldUntil(NOW + 100, 10_000), 100],
    ['after the lease by the monotonic clock', heldUntil(NOW + 86_400_000, 100), 100],
  ])('ends %s', async ([, state, expected]) => {
    // The first pause, which is five milliseconds, is multiplied by 20.
    vi.spyOn(Math, 'random').mockReturnValue(19.5);
    write(state);
    expect(await waiting()).toEqual([5, expected]);
  });

  test('starts again for the monotonic clock if the lock has another owner', async () => {
    write(heldUntil(NOW + 86_400_000, 500));
    const next = { ...heldUntil(NOW + 86_400_000, 500), fence: 5 };
    const during = (): void => void setTimeout(() => write(next), 300);
    const [fence, after] = await waiting(OPTIONS, during);
    expect(fence).toBe(6);
    expect(after).toBeGreaterThanOrEqual(800);
  });

  test.for([0, 1_000])('ends with an error after the timeout of %d ms', async (wait) => {
    write(heldUntil(NOW + 60_000, 60_000));
    expect(await waiting({ wait, lease: 200 })).toEqual(['LockTimeoutError', wait]);
  });

  test('ends with an error if another process has the mutex until the timeout', async () => {
    writeFileSync(`${base}.mutex`, JSON.stringify({ id: 'a'.repeat(24), process: thisProcess() }));
    const [error, after] = await waiting({ wait: 100, lease: 200 });
    expect(error).toBe('LockTimeoutError');
    expect(after).toBeGreaterThanOrEqual(100);
    expect(after).toBeLessThan(150);
    expect(existsSync(path)).toBe(false);
  });

  test('does not acquire the mutex while the lock is held', async () => {
    write(heldUntil(NOW + 60_000, 60_000));
    let created = 0;
    intercept<number>('openSync', (real, _, flags) => {
      if (flags === 'wx') created += 1;
      return real();
    });
    await waiting();
    expect(created).toBe(0);
  });

  test('goes on if another process is faster when the lock becomes free', async () => {
    let isFaster = true;
    intercept<number>('openSync', (real, opened, flags) => {
      if (isFaster && flags === 'wx' && String(opened).endsWith('.mutex')) {
        isFaster = false;
        write(heldUntil(NOW + 300, 10_000));
      }
      return real();
    });
    const [fence, after] = await waiting();
    expect(fence).toBe(5);
    expect(after).toBeGreaterThanOrEqual(300);
  });

  test.for([
    [0, 2, 50],
    [0.9, 7, 140],
  ])(
    'has pauses that grow; the random number %d gives from %d to %d ms',
    async ([random, first, last]) => {
      vi.spyOn(Math, 'random').mockReturnValue(random!);
      write(heldUntil(NOW + 60_000, 60_000));
      const times: number[] = [];
      intercept<number>('openSync', (real) => {
        times.push(performance.now());
        return real();
      });
      await waiting({ wait: 2_000, lease: 200 });
      const pauses = times.map((time, index) => time - (times[index - 1] ?? time)).slice(1, -1);
      expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
      expect([pauses[0], pauses.at(-1)]).toEqual([first, last]);
    },
  );
});

describe('releasing', () => {
  test('happens if the task throws, and its error is passed on', async () => {
    const failing = new FileLock().run(base, OPTIONS, async () => {
      throw new Error('by the task');
    });
    await expect(failing).rejects.toThrow('by the task');
    expect(read()).toEqual({ fence: NOW });
  });

  test('does not fail if the file is gone or the directory is', async () => {
    const { end } = await hold();
    rmSync(path);
    rmSync(join(base, '..'), { recursive: true });
    await expect(end()).resolves.toBeUndefined();
  });

  test('gives up after 15 seconds if others have the mutex', async () => {
    const { end } = await hold(60_000);
    const state = read();
    // Each owner is another one, so that none counts as stopped.
    const owners = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(24));
    const occupy = (id: string): void =>
      writeFileSync(`${base}.mutex`, JSON.stringify({ id, process: thisProcess() }));
    occupy('0'.repeat(24));
    let after: number | undefined;
    const start = performance.now();
    const ending = end().then(() => {
      after = performance.now() - start;
    });
    for (const id of owners) {
      await vi.advanceTimersByTimeAsync(5_000);
      occupy(id);
    }
    await ending;
    expect(after).toBeGreaterThanOrEqual(15_000);
    expect(after).toBeLessThan(15_100);
    expect(read()).toEqual(state);
  });
});
