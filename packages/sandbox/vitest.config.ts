// Runs all tests, and those of the MSW handlers a second time with MSW 2, which consumers use too.
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const msw2 = ['', '/node'].map((entry) => ({
  find: new RegExp(`^msw${entry}$`),
  replacement: fileURLToPath(import.meta.resolve(`msw2${entry}`)),
}));

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      { test: { name: 'sandbox', testTimeout: 60_000 } },
      {
        test: { name: 'msw 2', include: ['src/msw/*.test.ts'], testTimeout: 60_000 },
        resolve: { alias: msw2 },
      },
    ],
  },
});

export default config;
