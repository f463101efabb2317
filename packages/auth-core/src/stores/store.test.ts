import { test } from 'vitest';
import { memoryStore } from '../index.ts';
import { testStore } from '../testing/index.ts';

const store = memoryStore();
testStore(() => store, { test });
