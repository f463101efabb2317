// The one transaction that obtains tokens: read the record, decide, acquire the lock, read again, decide again, send,
// store. Logging in, refreshing, taking over another session's tokens and waiting for another session's person are
// steps of it, and the record decides which.
import { AuthError } from '../errors.ts';
import {
  type Context,
  type RequestedLogin,
  type Situation,
  signedOut,
  situationOf,
  usable,
} from './context.ts';
import { toAuthError } from './exchange.ts';
import { logIn } from './login.ts';
import type { Operation } from './operation.ts';
import { refresh } from './refresh.ts';
import { isAlive } from './token-set.ts';

/** How often a transaction looks again: each round but the last was made pointless by another session. */
const ROUNDS = 20;
/** Failures after which the next call may try at once. */
const quiet: readonly string[] = ['signed_out', 'cancelled', 'closed'];

type Step = (context: Context, operation: Operation, requested?: RequestedLogin) => Promise<void>;

/** What is done in which situation, until the access token is fresh. */
const steps: Readonly<Record<Exclude<Situation, 'fresh'>, Step>> = {
  signed_out: async ({ refusal }) => Promise.reject(signedOut(refusal)),
  refreshable: refresh,
  asking: ({ record }, operation) => record.waitForOther(operation),
  empty: logIn,
};

/** Obtains tokens, and reports how that ended. While the access token can be used, a failure is invisible. */
export async function renew(
  context: Context,
  operation: Operation,
  requested?: RequestedLogin,
): Promise<void> {
  const { backoff, observers } = context;
  try {
    await obtain(context, operation, requested);
    backoff.clear();
  } catch (error) {
    operation.signal.throwIfAborted();
    const failure = toAuthError(error);
    if (!requested && !quiet.includes(failure.code) && failure !== backoff.error()) {
      observers.emit({ type: 'failed', error: failure, retryAt: backoff.failed(failure) });
    }
    if (requested || !usable(context, isAlive)) throw failure;
  } finally {
    await observers.settled();
  }
}

async function obtain(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
): Promise<void> {
  const { record, backoff } = context;
  await record.read();
  for (let round = 0; round < ROUNDS; ) {
    await record.settle();
    operation.signal.throwIfAborted();
    const situation = requested?.isDone === false ? 'empty' : situationOf(context);
    if (situation === 'fresh') return;
    const pause = requested ? undefined : backoff.error();
    if (pause && situation !== 'signed_out') throw pause;
    await steps[situation](context, operation, requested);
    if (situation !== 'asking') round += 1;
  }
  throw new AuthError('store_failed', 'Other sessions changed the record again and again.');
}
