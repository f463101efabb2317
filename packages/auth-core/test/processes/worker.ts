// One of several processes that share an account. It calls the provider's userinfo endpoint repeatedly and reports each
// outcome. On request it waits during its next refresh while it holds the lock.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AuthError,
  authorize,
  createSession,
  type Grant,
  type TokenStore,
} from '../../src/index.ts';
import { checkLease } from '../../src/session/lease.ts';
import { fileStore } from '../../src/stores/file.ts';
import { redisStore } from '../../src/stores/redis.ts';
import { newClient } from './redis-server.ts';

export type StoreAddress =
  | { readonly kind: 'file'; readonly directory: string }
  | { readonly kind: 'redis'; readonly socket: string };

export interface WorkerOptions {
  readonly issuer: string;
  readonly store: StoreAddress;
  /** In milliseconds. The lease is twice as long plus 5,000. */
  readonly timeout: number;
}

/** A message from a worker. */
export type Report =
  /** The status of a call. */
  | { readonly type: 'call'; readonly status: number }
  /** A call failed. */
  | { readonly type: 'failed'; readonly why: string }
  /** The worker holds the lock and waits for `carry on`. */
  | { readonly type: 'holding' };

/** A message to a worker: whether to wait during its next refresh. */
export type Order = 'hold' | 'carry on';

const KEY = 'ada';

async function openStore(address: StoreAddress): Promise<TokenStore> {
  if (address.kind === 'file') return fileStore({ directory: address.directory });
  const client = newClient(address.socket);
  await client.connect();
  return redisStore({ client });
}

function report(message: Report): void {
  process.send?.(message);
}

let order: Order = 'carry on';

function grantOf(issuer: string): Grant {
  async function token(refresh_token: string, signal: AbortSignal) {
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'app',
      refresh_token,
    });
    const options = { method: 'POST', body, signal, redirect: 'manual' } as const;
    const response = await fetch(`${issuer}/token`, options);
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return answer as { access_token: unknown };
    const code = answer.error === 'invalid_grant' ? 'invalid_grant' : 'token_request_failed';
    throw new AuthError(code, `The provider rejected the request: ${answer.error}.`, {
      status: response.status,
    });
  }
  return {
    async login(_, { signal }) {
      const response = await fetch(`${issuer}/login`, { method: 'POST', signal });
      const { refresh_token } = (await response.json()) as { refresh_token: string };
      return token(refresh_token, signal);
    },
    async refresh({ refresh_token }, { signal }) {
      if (order === 'hold') report({ type: 'holding' });
      while (order === 'hold') await sleep(10);
      // Like a generated client: it must not send a request if its lease ended while it was suspended.
      checkLease(signal);
      return token(refresh_token, signal);
    },
  };
}

async function work({ issuer, store: address, timeout }: WorkerOptions): Promise<void> {
  const store = await openStore(address);
  const session = createSession({
    grant: grantOf(issuer),
    credentials: {},
    store,
    key: KEY,
    timeout,
  });
  const call = authorize(fetch, session, { resource: issuer });
  for (;;) {
    try {
      const response = await call(`${issuer}/me`);
      await response.body?.cancel();
      report({ type: 'call', status: response.status });
    } catch (error) {
      report({ type: 'failed', why: error instanceof AuthError ? error.code : String(error) });
    }
    await sleep(50 + Math.random() * 100);
  }
}

process.on('message', (message: Order) => {
  order = message;
});
// The parent process has ended.
process.on('disconnect', () => process.exit());
await work(JSON.parse(process.argv[2]!) as WorkerOptions);
