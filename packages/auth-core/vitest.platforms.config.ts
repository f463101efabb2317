// The tests that need the real thing: processes, a Redis server, a browser, a runtime, or real time.
import { configDefaults, type ViteUserConfig } from 'vitest/config';
import { alias } from './vitest.config.ts';

const config: ViteUserConfig = {
  resolve: { alias },
  test: {
    include: ['src/**/*.platform.test.ts', 'src/fuzz.test.ts', 'test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'coverage/**'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    env: { FUZZ_RUNS: '1' },
  },
};

export default config;
