// Measures the cost of a call with a valid token: one process, many short rounds, all contestants in each round.
import type { Contestant } from '../contestant.ts';
import { type Entry, entries } from '../contestants.ts';
import { type Spread, shuffled, spreadOf } from '../statistics.ts';
import { accessToken, createStub } from './stub.ts';

export interface WarmOptions {
  readonly rounds: number;
  /** Sequential calls of each contestant in a round. */
  readonly calls: number;
}

export interface WarmResult {
  readonly entry: Entry;
  readonly microseconds: Spread;
  /** Time relative to the baseline in the same round. */
  readonly ratio: Spread;
}

interface Runner {
  readonly entry: Entry;
  readonly read: (id: string) => Promise<unknown>;
  /** Microseconds per call, one value per round. */
  readonly times: number[];
}

export async function measureWarm({ rounds, calls }: WarmOptions): Promise<WarmResult[]> {
  const runners = await Promise.all(entries.filter(({ only }) => !only).map(prepare));
  const warmUp = Math.ceil(rounds / 10);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { read, times } of shuffled(runners)) {
      const time = await run(read, calls);
      if (round >= 0) times.push(time);
    }
  }
  const baseline = runners.find(({ entry }) => entry.baseline === 'warm')!.times;
  return runners.map(({ entry, times }) => ({
    entry,
    microseconds: spreadOf(times),
    ratio: spreadOf(times.map((time, round) => time / baseline[round]!)),
  }));
}

async function prepare(entry: Entry): Promise<Runner> {
  const { connect } = (await import(`../contestants/${entry.file}.ts`)) as Contestant;
  const stub = createStub();
  const { read } = connect({
    baseUrl: 'https://api.example.com',
    credentials: { username: 'ada', password: 'correct-horse' },
    fetch: stub.fetch,
  });
  await read('first');
  await read('second');
  // A contestant that sends less would have an unfair advantage.
  const wanted = entry.baseline === 'expiry' ? null : `Bearer ${accessToken}`;
  if (stub.seen() !== wanted) throw new Error(`${entry.file} sent no token or a wrong one.`);
  stub.becomeEmpty();
  const answer = await read('third');
  if (JSON.stringify(answer) !== '{}') throw new Error(`${entry.file} did not parse the response.`);
  return { entry, read, times: [] };
}

async function run(read: Runner['read'], calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) await read('4711');
  return ((performance.now() - start) / calls) * 1000;
}
