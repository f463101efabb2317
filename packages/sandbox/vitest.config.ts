// Runs all tests, and those of the MSW handlers a second time with MSW 2, which applications also use.
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfigFnObject } from 'vitest/config';
import { suite } from '../../tooling/vitest.base.ts';

const msw2 = ['', '/node'].map((entry) => ({
  find: new RegExp(`^msw${entry}$`),
  replacement: fileURLToPath(import.meta.resolve(`msw2${entry}`)),
}));

const handlers = {
  test: { ...suite('test'), name: 'msw 2', include: ['src/msw/*.test.ts'] },
  resolve: { alias: msw2 },
};

const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  test: {
    projects: [
      { test: { ...suite(mode), name: 'sandbox' } },
      ...(mode === 'test' ? [handlers] : []),
    ],
  },
}));

export default config;
