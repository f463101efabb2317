import { suite } from '../vitest.base.ts';

// The tests in Chromium mostly wait, so two files run at a time.
const inChromium = { maxWorkers: 2, globalSetup: 'test/build.ts' };

export default ({ mode }: { mode: string }) => ({
  test: { ...suite(mode), ...(mode === 'site' && inChromium) },
});
