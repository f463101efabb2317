// Runs one contestant in a separate process: warms up, waits until its token has expired, and then makes all calls
// concurrently. measure.ts starts it and runs the server.
import type { Contestant } from '../contestant.ts';
import { limitConnections } from './connections.ts';

export interface Order {
  readonly file: string;
  readonly baseUrl: string;
  readonly calls: number;
  /** Whether the client's clock advances with the server's. Otherwise only the server knows that the token expired. */
  readonly noticed: boolean;
  /** Milliseconds by which the clocks advance: longer than the lifetime of a token. */
  readonly forward: number;
}

export type Message =
  /** Asks to advance the server's clock now. */
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly milliseconds: number; readonly megabytes: number };

const real = Date.now;
let shift = 0;
Date.now = () => real() + shift;

async function run({ file, baseUrl, calls, noticed, forward }: Order): Promise<void> {
  limitConnections();
  const { connect } = (await import(`../contestants/${file}.ts`)) as Contestant;
  const credentials = { username: 'ada', password: 'correct-horse' };
  const { read } = connect({ baseUrl, credentials });
  await read('first');
  for (let call = 0; call < 200; call += 1) await read('warm-up');
  // Wait until the token is no longer new: a client replays a call whose new token was rejected with the same token.
  if (!noticed) shift = 600_000;
  await expire();
  if (noticed) shift = forward;
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const start = performance.now(); const cpu = process.cpuUsage();
  await Promise.allSettled(Array.from({ length: calls }, (_, call) => read(`device-${call}`)));
  const milliseconds = performance.now() - start;
  // maxRSS is in kilobytes (1024 bytes) on every system.
  const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  const used = process.cpuUsage(cpu); send({ type: "done", user: used.user / 1000, milliseconds, megabytes } as never); setTimeout(() => process.exit(0), 300);
}

function expire(): Promise<void> {
  const expired = new Promise<void>((resolve) => void process.once('message', () => resolve()));
  send({ type: 'ready' });
  return expired;
}

function send(message: Message): void {
  process.send?.(message);
}

process.once('message', (order) => void run(order as Order));
