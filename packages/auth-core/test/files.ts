// Temporary directories, and the functions of Node's file system with faults.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, vi } from 'vitest';

/** The functions of `node:fs`, in a type that lets them be replaced. */
const functions = fs as unknown as Record<string, (...given: unknown[]) => unknown>;

/** Returns a function that creates directories. They are removed after the tests of the file. */
export function newDirectories(): () => string {
  const root = fs.mkdtempSync(join(tmpdir(), 'store-file-'));
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
  return () => fs.mkdtempSync(join(root, 'tokens-'));
}

/** Restores the functions of `intercept` after each test of the file. */
export function restoreFunctions(): void {
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
}

type Call<Result> = (real: () => Result, ...given: unknown[]) => Result;

/**
 * Calls `call` instead of a function of `node:fs`, in the code under test and in the tests. It gets the real function,
 * with its arguments bound, and these arguments.
 */
export function intercept<Result>(name: keyof typeof fs, call: Call<Result>): void {
  const real = functions[name] as (...given: unknown[]) => Result;
  const replaced = (...given: unknown[]): Result => call(() => real(...given), ...given);
  vi.spyOn(functions, name).mockImplementation(replaced);
  syncBuiltinESMExports();
}

/** Returns an error as Node throws it. */
export function nodeError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Counts the files that were opened since and not closed. */
export function countOpen(): () => number {
  const open = new Set<unknown>();
  intercept<number>('openSync', (real) => {
    const file = real();
    open.add(file);
    return file;
  });
  intercept<void>('closeSync', (real, file) => {
    open.delete(file);
    real();
  });
  return () => open.size;
}
