import { defineConfig, type ViteUserConfigFnObject } from 'vitest/config';
import { suite } from '../../vitest.base.ts';
import { sources } from './test/workspace.ts';

const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  resolve: {
    alias: [...sources()].map(([name, replacement]) => ({
      find: new RegExp(`^${name}$`),
      replacement,
    })),
  },
  // These tests take longest, and start late: two files at a time keep both cores busy until the end.
  test: { ...suite(mode), maxWorkers: 2 },
}));

export default config;
