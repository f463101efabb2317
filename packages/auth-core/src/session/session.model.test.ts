// Model tests: invariants of a session over thousands of random interleavings of calls, rejections, failures, lost
// responses, sign-outs, other processes and failing stores. On a failure fast-check prints the seed and the path. Pass
// both as MODEL_SEED and MODEL_PATH to reproduce it.
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Action, type Outcome, World, type WorldOptions } from '../../test/model/world.ts';

const RUNS = Number(process.env.MODEL_RUNS ?? 100);

/** The seed and the path of a failure to reproduce. */
const replay = process.env.MODEL_SEED
  ? { seed: Number(process.env.MODEL_SEED), path: process.env.MODEL_PATH ?? '', endOnFailure: true }
  : {};

const unhandled: unknown[] = [];
const listener = (reason: unknown): void => void unhandled.push(reason);

beforeAll(() => void process.on('unhandledRejection', listener));
afterAll(() => void process.off('unhandledRejection', listener));
afterEach(() => void vi.restoreAllMocks());

/** Chooses by weight, so that common values occur more often than rare ones. */
function anyOf<Value>(weights: readonly (readonly [Value, number])[]): Arbitrary<Value> {
  return fc.oneof(...weights.map(([value, weight]) => ({ weight, arbitrary: fc.constant(value) })));
}

const everyOutcome = anyOf<Outcome>([
  ['ok', 6],
  ['unavailable', 1],
  ['refused', 1],
  ['lost', 1],
  ['lost after commit', 1],
  ['late', 1],
]);

const usual: readonly (readonly [Action['type'], number])[] = [
  ['call', 5],
  ['call with abort', 2],
  ['abort', 2],
  ['report', 4],
  ['advance', 3],
  ['revoke', 1],
];
const rare: readonly (readonly [Action['type'], number])[] = [
  ['login', 1],
  ['logout', 1],
  ['break store', 1],
  ['mend store', 1],
];

function actions(types: Arbitrary<Action['type']>): Arbitrary<Action[]> {
  const one = fc.record({ type: types, who: fc.nat(2), what: fc.nat(5), steps: fc.nat(6) });
  return fc.array(one, { minLength: 4, maxLength: 18 });
}

function lists<Value>(of: Arbitrary<Value>): Arbitrary<Value[]> {
  return fc.array(of, { minLength: 1, maxLength: 6 });
}

/** Runs `RUNS` worlds. Fails with the violations of the smallest world that has any. */
async function holds(
  types: Arbitrary<Action['type']>,
  outcomes: Arbitrary<Outcome>,
  options: Omit<WorldOptions, 'outcomes' | 'lifetimes'>,
): Promise<void> {
  const lifetimes = lists(
    anyOf([
      [300, 6],
      [2, 1],
      [0, 1],
    ] as const),
  );
  const property = fc.asyncProperty(
    fc.scheduler(),
    actions(types),
    lists(outcomes),
    lifetimes,
    async (scheduler, played, posts, lives) => {
      const world = new World(scheduler, { ...options, outcomes: posts, lifetimes: lives });
      await world.play(played);
      expect(world.violations).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: RUNS, ...replay });
  expect(unhandled).toEqual([]);
}

test('REQ-2, 3, 8, 10, 13, 24: one session without a store', async () => {
  await holds(anyOf([...usual, ...rare.slice(0, 2)]), everyOutcome, { sessions: 1, store: 'none' });
});

test('REQ-4, 7, 24: one session with a store that fails sometimes', async () => {
  const types = anyOf([...usual, ...rare]);
  await holds(types, everyOutcome, { sessions: 1, store: 'locking' });
});

test('REQ-7: one session with persist required', async () => {
  const types = anyOf([...usual, ...rare]);
  await holds(types, everyOutcome, { sessions: 1, store: 'locking', persist: 'required' });
});

test('REQ-4, 5, 6: three sessions of one account, and a store with a lock', async () => {
  const types = anyOf([...usual, ...rare.slice(0, 2)]);
  await holds(types, everyOutcome, { sessions: 3, store: 'locking' });
});

test('REQ-4, 9: three sessions of one account, and a store that fails sometimes and has no lock', async () => {
  const types = anyOf([...usual, ...rare]);
  await holds(types, everyOutcome, { sessions: 3, store: 'without lock' });
});

test('REQ-5: with a lock no refresh is rejected, although each refresh token works only once', async () => {
  const types = anyOf<Action['type']>([
    ['call', 5],
    ['call with abort', 2],
    ['abort', 2],
    ['report', 5],
    ['advance', 3],
  ]);
  const outcomes = anyOf<Outcome>([
    ['ok', 5],
    ['unavailable', 1],
    ['lost', 1],
  ]);
  const property = fc.asyncProperty(
    fc.scheduler(),
    actions(types),
    lists(outcomes),
    async (scheduler, played, posts) => {
      const options = { sessions: 3, store: 'locking', lifetimes: [300] } as const;
      const world = new World(scheduler, { ...options, outcomes: posts });
      await world.play(played);
      expect(world.violations).toEqual([]);
      expect(world.refusals).toBe(0);
    },
  );
  await fc.assert(property, { numRuns: RUNS });
});
