// Time is the test's own in the quick tests, so they replace the asynchronous digests of Web Crypto.
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfigFnObject } from 'vitest/config';
import { suite } from '../../tooling/vitest.base.ts';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config: ViteUserConfigFnObject = defineConfig(({ mode }) => {
  const { include, exclude, ...shared } = suite(mode);
  const isLong = mode === 'long';
  return {
    // The generated clients import this package by its name. Its own tests run them with its source.
    resolve: {
      alias: {
        '@x/auth-core/client': source('src/client/index.ts'),
        '@x/auth-core/workflow': source('src/workflow/index.ts'),
      },
    },
    test: {
      ...shared,
      // Model tests run in `test` too, with fewer interleavings.
      include: isLong ? [...include, 'src/**/*.model.test.ts'] : include,
      env: isLong ? { MODEL_RUNS: '3000' } : {},
      setupFiles: mode === 'test' ? [source('test/digests.ts')] : [],
      // Mutation testing keeps its copies in `coverage` while it runs.
      exclude: [...exclude, 'coverage/**'],
    },
  };
});

export default config;
