// With any faults of a provider, no call is lost and no request is applied twice. `SOAK_CALLS=20000` runs longer.
import { expect, test } from 'vitest';
import { soak } from './soak.ts';

test('REQ-2, 8, 10, 11, 18, 23: with all faults of a provider, no call is lost and no request is applied twice', async () => {
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
  // Check that the test tested something: creates succeeded, and tokens were refreshed all the time.
  expect(result.succeeded.size, told).toBeGreaterThan(calls / 20);
  expect(result.tokenPosts.refresh, told).toBeGreaterThan(calls / 200);
}, 180_000);
