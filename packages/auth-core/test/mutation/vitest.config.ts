// The tests that mutation testing runs for the mutants they execute. Only a real Redis and a real browser execute some.
import type { ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}

const config: ViteUserConfig = {
  test: {
    include: ['src/**/*.test.ts', 'test/browser/{react,store-web}.platforms.test.ts'],
    setupFiles: ['test/digests.ts'],
    // A test that waits forever ends before Stryker ends its process, whose start takes longer.
    testTimeout: 10_000,
    // Most mutants fail several tests. The quick files come first, and the first failure ends the run.
    isolate: false,
    sequence: { sequencer: ShortestFirst },
    exclude: [
      'src/**/*.long.test.ts',
      'src/**/!(redis).platforms.test.ts',
      'src/testing/**',
      // It reads a document outside the package.
      'src/session/state.test.ts',
      'src/**/*.model.test.ts',
    ],
  },
};

export default config;
