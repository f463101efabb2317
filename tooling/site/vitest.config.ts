import { suite } from '../vitest.base.ts';

// The tests in Chromium mostly wait, so two files run at a time.
export default ({ mode }: { mode: string }) => ({ test: { ...suite(mode), maxWorkers: 2 } });
