// The quick tests: no process, server or browser is started, and time is the test's own. The rest is in
// vitest.platforms.config.ts.
import { fileURLToPath } from 'node:url';
import { configDefaults, type ViteUserConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The generated clients import this package by its name; in its own tests they get its source.
export const alias = {
  '@x/auth-core/client': source('src/client/index.ts'),
  '@x/auth-core/workflow': source('src/workflow/index.ts'),
};

const config: ViteUserConfig = {
  resolve: { alias },
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: [source('test/digests.ts')],
    // Mutation testing keeps its copies in `coverage` while it runs.
    exclude: [...configDefaults.exclude, 'coverage/**', '**/*.platform.test.ts'],
    // For a machine that does other things as well. No test waits for this long.
    testTimeout: 60_000,
  },
};

export default config;
