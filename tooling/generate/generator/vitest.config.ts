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
  test: suite(mode),
}));

export default config;
