// Measures 10,000 concurrent calls over HTTP after the token expired: the number of token requests, the time relative
// to the same calls without authentication, and the memory.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Entry, entries } from '../contestants.ts';
import { type Spread, shuffled, spreadOf } from '../statistics.ts';
import type { Message, Order } from './child.ts';
import { type BenchServer, type Counts, startBenchServer } from './server.ts';

export interface ExpiryOptions {
  readonly rounds: number;
  readonly calls: number;
  /** Whether the baseline runs again before every contestant, or only once. */
  readonly paired: boolean;
}

export interface ExpiryResult {
  readonly entry: Entry;
  /** Counts of the last round. Other rounds have the same, unless they depend on the contestant's timing. */
  readonly counts: Counts;
  readonly milliseconds: Spread;
  /** Time relative to the same calls without authentication, made just before. */
  readonly ratio: Spread;
  readonly megabytes: Spread;
}

interface Contest {
  readonly entry: Entry;
  readonly noticed: boolean;
  readonly pairs: Pair[];
}

interface Sample {
  readonly counts: Counts;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A contestant and its baseline, which ran just before, so that both see the same load of the machine. */
interface Pair {
  readonly without: Sample;
  readonly own: Sample;
}

/** Milliseconds: twice the lifetime of a token. */
const FORWARD = 2 * 3_600_000;

/** Our runtime a second time, with a token that only the server knows to be expired: it rejects every call once. */
const unnoticed: Entry[] = entries
  .filter(({ file }) => file === 'auth-core')
  .map((entry) => ({ ...entry, label: `${entry.label}, token revoked`, renewal: 'after a 401' }));

export async function measureExpiry({
  rounds,
  calls,
  paired,
}: ExpiryOptions): Promise<ExpiryResult[]> {
  const baseline = entries.find((entry) => entry.baseline === 'expiry')!;
  const contests: Contest[] = [
    ...entries.map((entry) => ({ entry, noticed: true, pairs: [] })),
    ...unnoticed.map((entry) => ({ entry, noticed: false, pairs: [] })),
  ];
  let without = await sample({ entry: baseline, noticed: true }, calls);
  for (let round = 0; round < rounds; round += 1) {
    for (const { entry, noticed, pairs } of shuffled(contests)) {
      if (paired) without = await sample({ entry: baseline, noticed: true }, calls);
      const own = entry === baseline ? without : await sample({ entry, noticed }, calls);
      pairs.push({ without, own });
    }
  }
  return contests.map(({ entry, pairs }) => ({
    entry,
    counts: pairs.at(-1)!.own.counts,
    milliseconds: spreadOf(pairs.map(({ own }) => own.milliseconds)),
    ratio: spreadOf(pairs.map(({ own, without }) => own.milliseconds / without.milliseconds)),
    megabytes: spreadOf(pairs.map(({ own }) => own.megabytes)),
  }));
}

async function sample({ entry, noticed }: Omit<Contest, 'pairs'>, calls: number): Promise<Sample> {
  const server = await startBenchServer({ open: entry.baseline === 'expiry' });
  const path = fileURLToPath(new URL('./child.ts', import.meta.url));
  const child = fork(path, { execArgv: ['--expose-gc'] });
  try {
    const { baseUrl } = server;
    const order: Order = { file: entry.file, baseUrl, calls, noticed, forward: FORWARD };
    const done = await conversation(child, order, server);
    return { counts: { ...server.counts }, ...done };
  } finally {
    child.kill();
    await server.close();
  }
}

async function conversation(
  child: ChildProcess,
  order: Order,
  server: BenchServer,
): Promise<Omit<Sample, 'counts'>> {
  child.send(order);
  for (;;) {
    const message = await answerOf(child, order);
    if (message.type === 'done') {
      const { milliseconds, megabytes } = message;
      return { milliseconds, megabytes };
    }
    server.advance(FORWARD);
    child.send('expired');
  }
}

async function answerOf(child: ChildProcess, { file }: Order): Promise<Message> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} exited with code ${code} before it was done.`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message as Message;
}
