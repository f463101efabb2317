// Whatever a provider does, no call is lost and nothing is done twice. `SOAK_CALLS=20000` for the long version.
import { expect, test } from 'vitest';
import { soak } from './soak.ts';

test('REQ-2, 8, 10, 11, 18, 23: a provider that fails in every way loses no call and does nothing twice', async () => {
  const calls = Number(process.env.SOAK_CALLS ?? 2_000);
  const seed = Number(process.env.SOAK_SEED ?? Date.now() % 1_000_000);
  const result = await soak(calls, seed);
  const { executions, ...shown } = result;
  if (process.env.SOAK_CALLS) console.log({ seed, ...shown, succeeded: result.succeeded.size });
  const told = `seed ${seed}`;
  expect(result.calls, told).toBe(calls);
  expect(
    Object.keys(result.ends).filter((end) => end.startsWith('unexplained')),
    told,
  ).toEqual([]);
  const twice = [...executions].filter(([, times]) => times > 1).map(([call]) => call);
  expect(twice, told).toEqual([]);
  for (const call of result.succeeded)
    expect(executions.get(call), `${told}, call ${call}`).toBe(1);
  const { createMeasurement = 0, createDevice = 0 } = result.applied;
  expect(createMeasurement + createDevice, told).toBeLessThanOrEqual(executions.size);
  expect(createMeasurement + createDevice, told).toBeGreaterThanOrEqual(result.succeeded.size);
  expect(result.leaks, told).toEqual([]);
  expect(result.recovered, told).toBe(true);
  // And it was a test: creates got through, and tokens were refreshed all the time.
  expect(result.succeeded.size, told).toBeGreaterThan(calls / 20);
  expect(result.tokenPosts.refresh, told).toBeGreaterThan(calls / 200);
}, 180_000);
