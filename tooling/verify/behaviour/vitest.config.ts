import { defineConfig, type ViteUserConfigFnObject } from 'vitest/config';
import { sources } from '../../generate/generator/test/workspace.ts';
import { suite } from '../../vitest.base.ts';

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
