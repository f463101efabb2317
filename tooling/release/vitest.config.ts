import { suite } from '../vitest.base.ts';

// These tests start last: two files at a time keep both cores busy until the end.
export default ({ mode }: { mode: string }) => ({ test: { ...suite(mode), maxWorkers: 2 } });
