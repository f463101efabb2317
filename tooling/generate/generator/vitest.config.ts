import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { sources } from './test/workspace.ts';

const config: ViteUserConfig = defineConfig({
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

export default config;
