// The tests that mutation testing runs for every mutant: those that decide quickly.
import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    include: ['src/**/*.test.ts'],
    exclude: [
      'src/stores/{encrypted,file,redis,web}.test.ts',
      'src/testing/**',
      'src/**/*.model.test.ts',
      'src/fuzz.test.ts',
    ],
  },
};

export default config;
