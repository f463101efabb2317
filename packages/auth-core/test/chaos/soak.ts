// Sends thousands of calls over HTTP to a provider with all kinds of faults, and records the outcome of each. The clock
// of the sessions and of the provider runs twenty times as fast, so that tokens expire and waits end.
import {
  createProviderSandbox,
  type Fault,
  type FaultKind,
  type ProviderSandbox,
} from '@x/sandbox';
import { startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import {
  type BiotClient,
  type BiotClientOptions,
  createBiotClient,
} from '../../../biot/src/generated/index.ts';
import { isApiError } from '../../src/client/index.ts';
import { AuthError, type Clock, memoryStore } from '../../src/index.ts';
import { findLeaks } from '../../src/testing/leaks.ts';

const SPEED = 20;
const CLIENTS = 5;
const CALLERS = 40;

/** The outcome of a call: a status, or the error. */
type End =
  | `status ${number}`
  | `AuthError ${string}`
  | 'no response'
  | 'no JSON'
  | `unexplained: ${string}`;

export interface SoakResult {
  readonly calls: number;
  readonly ends: Readonly<Record<string, number>>;
  /** How often the server executed each create, including those whose connection it dropped. */
  readonly executions: ReadonlyMap<number, number>;
  /** Creates that succeeded, as the clients saw it. */
  readonly succeeded: ReadonlySet<number>;
  /** Requests that the server applied, as the server saw it. */
  readonly applied: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly tokenPosts: Readonly<Record<string, number>>;
  readonly leaks: readonly string[];
  /** Whether all clients worked again after the faults had ended. */
  readonly recovered: boolean;
  readonly milliseconds: number;
}

/** Returns a random number generator for [0, 1) with a seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A clock that runs `SPEED` times as fast as real time. */
function fastClock(): Clock {
  const began = performance.now();
  const passed = (): number => (performance.now() - began) * SPEED;
  return Object.assign(() => 1_800_000_000_000 + passed(), {
    monotonic: passed,
    after(milliseconds: number, callback: () => void) {
      const timer = setTimeout(callback, milliseconds / SPEED);
      return () => clearTimeout(timer);
    },
  });
}

/** The sandbox of BioT. It counts in `executions` how often each call that creates something was executed. */
async function countingSandbox(
  clock: Clock,
  executions: Map<number, number>,
): Promise<ProviderSandbox> {
  const documents = (await readProviders()).find(({ name }) => name === 'biot')!;
  return createProviderSandbox(documents, {
    clock,
    accessTokenLifetime: 60,
    onRequest({ query, status, reason, method }) {
      const call = Number(new URLSearchParams(query).get('call') ?? Number.NaN);
      const done = status === undefined || (status < 300 && !reason?.startsWith('fault'));
      if (method === 'POST' && done && !Number.isNaN(call))
        executions.set(call, (executions.get(call) ?? 0) + 1);
    },
  });
}

export async function soak(calls: number, seed: number): Promise<SoakResult> {
  const began = performance.now();
  const clock = fastClock();
  const random = randomFrom(seed);
  const executions = new Map<number, number>();
  const sandbox = await countingSandbox(clock, executions);
  const server = await startServer({ providers: [sandbox] });
  const { username, password } = sandbox.account;
  const seen: unknown[] = [];
  const see = (one: unknown): void => void (seen.length < 20_000 && seen.push(one));
  const options: BiotClientOptions = {
    baseUrl: server.provider('biot').baseUrl,
    credentials: { username: username!, password: password! },
    store: memoryStore(),
    clock,
    // One second in real time.
    timeout: SPEED * 1_000,
    onEvent: see,
  };
  const clients = Array.from({ length: CLIENTS }, () => createBiotClient(options));
  const chaos = trouble(sandbox, random);
  const ends: Record<string, number> = {};
  const succeeded = new Set<number>();
  let next = 0;

  async function caller(): Promise<void> {
    for (;;) {
      const call = next;
      next += 1;
      if (call >= calls) return;
      if (call % 7 === 0) chaos.stir();
      const end = await send(clients[call % CLIENTS]!, call, random).catch((error: unknown) => {
        see(error);
        return endOf(error);
      });
      ends[end] = (ends[end] ?? 0) + 1;
      if (isCreate(call) && end.startsWith('status 2')) succeeded.add(call);
      // A caller without a token tries again a little later.
      if (end.startsWith('AuthError')) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  await Promise.all(Array.from({ length: CALLERS }, caller));
  sandbox.clearFaults();
  const recovered = await becomesWell(clients);
  const { applied, byWorkflow: tokenPosts } = sandbox.counters;
  await server.close();
  const secrets = [password!, ...clients.map(({ session }) => session.peek() ?? '')];
  return {
    calls: Object.values(ends).reduce((sum, count) => sum + count, 0),
    ends,
    executions,
    succeeded,
    applied: { ...applied },
    faults: chaos.done,
    tokenPosts: { ...tokenPosts },
    leaks: findLeaks(seen, secrets),
    recovered,
    milliseconds: performance.now() - began,
  };
}

/** Two of five calls create a resource: one without an idempotency key, and one with one. */
function isCreate(call: number): boolean {
  return call % 5 < 2;
}

async function send(client: BiotClient, call: number, random: () => number): Promise<End> {
  // The query shows in the server's log which call a request belongs to.
  const querySerializer = (): string => `call=${call}`;
  const headers = random() < 0.5 ? { 'Idempotency-Key': `key-${call}` } : {};
  const timestamp = new Date(call * 1000).toISOString();
  const answers = [
    () =>
      client.POST('/measurement/v1/measurements', {
        querySerializer,
        headers,
        body: {
          metadata: { timestamp, deviceId: 'monitor-0001' },
          data: { heartRate: 72 },
        } as never,
      }),
    () =>
      client.POST('/device/v2/devices', {
        querySerializer,
        headers,
        body: { _id: `soak-${call}`, _templateId: '3d4e2c58-2f9b-4c43-8a43-6c8e34a5d7f1' } as never,
      }),
    () => client.GET('/organization/v1/users/self'),
    () => client.GET('/organization/v1/organizations', {} as never),
    () =>
      client.GET('/device/v2/devices/{id}', { params: { path: { id: 'monitor-0001' } } } as never),
  ];
  const { response } = await answers[call % 5]!();
  return `status ${response.status}`;
}

function endOf(error: unknown): End {
  if (error instanceof AuthError) return `AuthError ${error.code}`;
  if (isApiError(error) && error.response.ok) return 'no JSON';
  if (error instanceof TypeError && error.message === 'fetch failed') return 'no response';
  return `unexplained: ${error}`;
}

/** Injects faults of every kind at the token endpoints and the resources, and revokes tokens. */
function trouble(
  sandbox: ReturnType<typeof createProviderSandbox>,
  random: () => number,
): { stir(): void; done: Record<string, number> } {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const kinds: readonly (() => FaultKind)[] = [
    () => ({ kind: 'status', status: pick([400, 401, 403, 408, 500, 503]) }),
    () => ({
      kind: 'status',
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    }),
    () => ({ kind: 'delay', milliseconds: pick([5, 20, 50]) }),
    () => ({ kind: 'drop', applied: false }),
    () => ({ kind: 'drop', applied: true }),
    () => ({ kind: 'rate-limit', retryAfter: pick([0, 1, 5]) }),
    () => ({ kind: 'html' }),
    () => ({ kind: 'malformed' }),
  ];
  const targets: readonly Partial<Fault>[] = [
    { workflowId: 'refresh' },
    { workflowId: 'refresh' },
    { workflowId: 'login' },
    { operationId: 'createMeasurement' },
    { operationId: 'createDevice' },
    { operationId: 'getSelf' },
    { operationId: 'getDevice' },
  ];
  const done: Record<string, number> = {};
  const count = (what: string): void => {
    done[what] = (done[what] ?? 0) + 1;
  };
  function stir(): void {
    const dice = random();
    if (dice < 0.02) sandbox.revokeRefreshTokens();
    else if (dice < 0.1) sandbox.revokeAccessTokens();
    else if (dice < 0.15) sandbox.options.accessTokenLifetime = pick([2, 10, 60, 60]);
    // Remove faults that wait for a request that never arrives.
    else if (dice < 0.2) sandbox.clearFaults();
    else if (dice < 0.205)
      sandbox.addFault({ kind: 'delay', milliseconds: 1_200, workflowId: 'refresh' });
    else {
      const fault = { ...pick(kinds)(), ...pick(targets) } as Fault;
      count(`${fault.kind} on ${fault.workflowId ?? fault.operationId}`);
      sandbox.addFault(fault);
      return;
    }
    count(dice < 0.02 ? 'refresh tokens revoked' : dice < 0.1 ? 'access tokens revoked' : 'other');
  }
  return { stir, done };
}

/** Any pause after a failure ends within a minute at most, which is three seconds here. */
async function becomesWell(clients: readonly BiotClient[]): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await Promise.all(
      clients.map((client) =>
        client.GET('/organization/v1/users/self').then(
          ({ response }) => response.ok,
          () => false,
        ),
      ),
    );
    if (answers.every(Boolean)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
