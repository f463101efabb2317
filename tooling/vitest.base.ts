// What the tests of all packages share. A package's vitest.config.ts re-exports this file, or adds to it.

/**
 * The suites besides `test`. `name.test.ts` runs in `test`; `name.<suite>.test.ts` runs in `test:<suite>`, by
 * `vitest run --mode <suite>`.
 */
const suites = ['long', 'packages', 'platforms', 'release', 'scale', 'site'];

interface Suite {
  include: string[];
  exclude: string[];
  isolate: boolean;
  testTimeout: number;
  hookTimeout: number;
  maxConcurrency: number;
}

/** @param mode the suite; any other mode (Vitest's default is `test`) is the tests that belong to none */
export function suite(mode: string): Suite {
  const others = suites.filter((name) => name !== mode).map((name) => `**/*.${name}.test.ts`);
  return {
    include: suites.includes(mode) ? [`**/*.${mode}.test.ts`] : ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.git/**', ...others],
    // The files share the modules that they import: no test changes a module.
    isolate: false,
    // Ends a test that hangs. No test takes as long, also on a machine that does other work.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Tests that run concurrently mostly wait.
    maxConcurrency: 100,
  };
}

export default ({ mode }: { mode: string }): { test: Suite } => ({ test: suite(mode) });
