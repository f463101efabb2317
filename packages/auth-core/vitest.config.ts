// The generated clients import this package by its name; in its own tests they get its source.
import { fileURLToPath } from 'node:url';
import { configDefaults, type ViteUserConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config: ViteUserConfig = {
  resolve: {
    alias: {
      '@x/auth-core/client': source('src/client/index.ts'),
      '@x/auth-core/workflow': source('src/workflow/index.ts'),
    },
  },
  // Mutation testing keeps its copies there while it runs.
  test: { exclude: [...configDefaults.exclude, 'coverage/**'] },
};

export default config;
