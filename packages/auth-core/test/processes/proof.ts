// Several processes share one account through a store. The server revokes the grant if a refresh token is used twice.
// One process is killed while it holds the lock.
//
//   node test/processes/proof.ts --seconds 60 [--processes 8] [--store file|redis]
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { TokenStore } from '../../src/index.ts';
import { fileStore } from '../../src/stores/file.ts';
import { redisStore } from '../../src/stores/redis.ts';
import { storeKey } from '../holders.ts';
import { ACCESS_TOKEN_LIFETIME, startProvider } from './provider.ts';
import { startRedis } from './redis-server.ts';
import type { Order, Report, StoreAddress, WorkerOptions } from './worker.ts';

export interface ProofOptions {
  readonly store: StoreAddress['kind'];
  readonly processes: number;
  /** The content of the store at the start. */
  readonly begins: 'empty' | 'expired';
  /** Seconds of work before one process is killed, and again after one was stopped and the others have recovered. */
  readonly seconds: number;
}

export interface Proof {
  /** Milliseconds between the first call and the last. */
  readonly duration: number;
  /** Milliseconds between the kill and the next refresh. */
  readonly takeover: number;
  /** Milliseconds between the SIGSTOP of the lock owner and the next refresh. */
  readonly outlived: number;
  readonly refreshes: number;
  readonly logins: number;
  readonly expectedLogins: number;
  readonly refusals: readonly string[];
  /** The number of calls by outcome: a status, or an error. */
  readonly calls: Readonly<Record<string, number>>;
  /** The number of successful calls of each living process after the takeover, including one that started later. */
  readonly recovered: readonly number[];
}

/** The timeout of a token request in milliseconds. */
const TIMEOUT = 3_000;

export async function prove({
  store: kind,
  processes,
  begins,
  seconds,
}: ProofOptions): Promise<Proof> {
  const provider = await startProvider();
  const storage = kind === 'file' ? await fileStorage() : await redisStorage();
  const workers: Worker[] = [];
  const options: WorkerOptions = {
    issuer: provider.issuer,
    store: storage.address,
    timeout: TIMEOUT,
  };
  try {
    if (begins === 'expired') await seed(storage.store, await provider.mint());
    const began = performance.now();
    for (let index = 0; index < processes; index += 1) workers.push(startWorker(options));
    await until(() => workers.every(({ succeeded }) => succeeded > 0), 'every process made a call');
    await sleep(seconds * 500);

    const refreshed = async (): Promise<number> => {
      const [before, began] = [provider.refreshes, performance.now()];
      await until(() => provider.refreshes > before, 'another process refreshed');
      return performance.now() - began;
    };

    const victim = await ownerOf(workers);
    workers.splice(workers.indexOf(victim), 1);
    await victim.kill();
    const takeover = await refreshed();

    const sleeper = await ownerOf(workers);
    sleeper.signal('SIGSTOP');
    const outlived = await refreshed();
    // The process receives this when it continues, in the middle of its refresh.
    sleeper.tell('carry on');
    sleeper.signal('SIGCONT');

    workers.push(startWorker(options));
    const counts = new Map(workers.map((worker) => [worker, worker.succeeded]));
    const since = (worker: Worker): number => worker.succeeded - counts.get(worker)!;
    await sleep(seconds * 500);
    await until(() => workers.every((one) => since(one) > 0), 'every process recovered');
    return {
      duration: performance.now() - began,
      takeover,
      outlived,
      refreshes: provider.refreshes,
      logins: provider.logins,
      expectedLogins: begins === 'empty' ? 1 : 0,
      refusals: [...provider.refusals],
      calls: total([...workers, victim]),
      recovered: workers.map(since),
    };
  } finally {
    await Promise.all(workers.map(async ({ kill }) => kill()));
    await storage.stop();
    await provider.stop();
  }
}

/** Returns the process that holds the lock and waits. The others continue. */
async function ownerOf(workers: readonly Worker[]): Promise<Worker> {
  for (const { tell } of workers) tell('hold');
  const owner = await until(
    () => workers.find(({ holding }) => holding),
    'one process held the lock',
  );
  for (const worker of workers) if (worker !== owner) worker.tell('carry on');
  // They must have received it before the lock is free.
  await sleep(200);
  return owner;
}

interface Worker {
  /** The number of calls with status 200. */
  readonly succeeded: number;
  readonly holding: boolean;
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  readonly calls: Readonly<Record<string, number>>;
  tell(order: Order): void;
  kill(): Promise<void>;
}

function startWorker(options: WorkerOptions): Worker {
  const path = fileURLToPath(new URL('./worker.ts', import.meta.url));
  const child: ChildProcess = fork(path, [JSON.stringify(options)], { execArgv: [] });
  const exited = once(child, 'exit');
  const calls: Record<string, number> = {};
  let isHolding = false;
  child.on('message', (message: Report) => {
    if (message.type === 'holding') isHolding = true;
    else {
      const outcome = message.type === 'call' ? String(message.status) : message.why;
      calls[outcome] = (calls[outcome] ?? 0) + 1;
    }
  });
  return {
    calls,
    get succeeded() {
      return calls['200'] ?? 0;
    },
    get holding() {
      return isHolding;
    },
    tell: (order) => {
      isHolding = false;
      child.send(order);
    },
    signal: (name) => void child.kill(name),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

interface Storage {
  readonly address: StoreAddress;
  readonly store: TokenStore;
  stop(): Promise<void>;
}

async function fileStorage(): Promise<Storage> {
  const directory = mkdtempSync(join(tmpdir(), 'auth-core-proof-'));
  return {
    address: { kind: 'file', directory },
    store: fileStore({ directory }),
    stop: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function redisStorage(): Promise<Storage> {
  const server = await startRedis();
  const { socket, stop } = server;
  const store = redisStore({ client: await server.connect() });
  return { address: { kind: 'redis', socket }, store, stop };
}

/** Seeds the store as after a restart: with a refresh token and an expired access token. */
async function seed(store: TokenStore, refresh_token: string): Promise<void> {
  const past = Date.now() - 60_000;
  const times = { issued_at: past, expires_at: past + 1_000, refresh_at: past + 1_000 };
  const identity = await storeKey('ada');
  const tokens = { access_token: 'expired', refresh_token, ...times };
  await store.save(identity, { revision: 1, identity, generation: 1, tokens }, undefined);
}

async function until<Result>(
  condition: () => Result | undefined | false,
  what: string,
): Promise<Result> {
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; await sleep(20)) {
    const result = condition();
    if (result) return result;
  }
  throw new Error(`Not within a minute: ${what}.`);
}

function total(workers: readonly Worker[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { calls } of workers)
    for (const [outcome, count] of Object.entries(calls))
      sum[outcome] = (sum[outcome] ?? 0) + count;
  return sum;
}

/** Returns the violated requirements. Empty if there are none. */
export function objections(proof: Proof): string[] {
  // A token is refreshed when a quarter of its lifetime is left. On a busy machine a 401 may cause another refresh.
  const expected = proof.duration / (ACCESS_TOKEN_LIFETIME * 750);
  const failed = Object.keys(proof.calls).filter((outcome) => outcome !== '200');
  return [
    ...proof.refusals.map((error) => `The provider rejected a token request: ${error}.`),
    ...(proof.logins === proof.expectedLogins
      ? []
      : [`${proof.logins} logins instead of ${proof.expectedLogins}.`]),
    ...failed.map((outcome) => `${proof.calls[outcome]} calls ended with ${outcome}.`),
    ...(proof.recovered.some((calls) => calls === 0) ? ['Not every process recovered.'] : []),
    ...(proof.refreshes > expected * 1.25 + 3
      ? [`${proof.refreshes} refreshes instead of about ${Math.round(expected)}.`]
      : []),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      processes: { type: 'string', default: '8' },
      store: { type: 'string', multiple: true, default: ['file', 'redis'] },
      begins: { type: 'string', default: 'empty' },
    },
  });
  for (const kind of values.store) {
    const store = kind === 'redis' ? 'redis' : 'file';
    const [processes, seconds] = [Number(values.processes), Number(values.seconds)];
    const begins = values.begins === 'expired' ? 'expired' : 'empty';
    const proof = await prove({ store, processes, begins, seconds });
    const wrong = objections(proof);
    console.log(store, proof);
    console.log(wrong.length === 0 ? 'It holds.' : wrong.join('\n'));
    if (wrong.length > 0) process.exitCode = 1;
  }
}
