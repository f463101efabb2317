// A check for rejections that nobody handles. Not in holders.ts, which processes without vitest import.
import { afterEach, beforeEach, expect } from 'vitest';

/** Makes each test of a file fail if it leaves a rejection unhandled. */
export function failOnUnhandledRejections(): void {
  const unhandled: unknown[] = [];
  const record = (reason: unknown): void => void unhandled.push(reason);
  beforeEach(() => void process.on('unhandledRejection', record));
  afterEach(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', record);
    expect(unhandled.splice(0)).toEqual([]);
  });
}
