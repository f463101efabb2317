import { defineConfig } from 'vitest/config';
import { sources } from './test/workspace.ts';

export default defineConfig({
  resolve: {
    alias: [...sources()].map(([name, replacement]) => ({
      find: new RegExp(`^${name}$`),
      replacement,
    })),
  },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  },
});
