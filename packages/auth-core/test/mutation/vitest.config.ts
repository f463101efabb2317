// The tests that mutation testing runs for every mutant: only fast ones.
import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['test/digests.ts'],
    exclude: [
      'src/**/*.{long,platforms}.test.ts',
      'src/testing/**',
      // It reads a document outside the package.
      'src/session/state.test.ts',
      'src/**/*.model.test.ts',
    ],
  },
};

export default config;
