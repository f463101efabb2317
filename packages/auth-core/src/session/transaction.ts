// The transaction that obtains tokens: read the record, decide, acquire the lock, read again, decide again, send,
// store. Its steps are: log in, refresh, use the tokens of another session, and wait while another session prompts the
// user. The record determines the step.
import { AuthError } from '../errors.ts';
import {
  type Context,
  isReplaced,
  type RequestedLogin,
  type Situation,
  signedOut,
  situationOf,
  usable,
} from './context.ts';
import { cancelled, toAuthError } from './exchange.ts';
import { leave, logIn } from './login.ts';
import type { Operation } from './operation.ts';
import { refresh } from './refresh.ts';
import { isAlive } from './token-set.ts';

/**
 * The maximum number of rounds of a transaction. Another round is needed only if another session changed the record.
 */
const MAX_ROUNDS = 20;
/** The maximum number of responses of an operation whose tokens had expired before they arrived. */
const MAX_LATE = 2;
/** The failures that are not reported and start no backoff, because the provider did not fail. */
const withoutBackoff: readonly string[] = ['signed_out', 'cancelled'];

type Step = (context: Context, operation: Operation, requested?: RequestedLogin) => Promise<void>;

/** The step for each situation. Steps run until the access token is fresh. */
const steps: Readonly<Record<Exclude<Situation, 'fresh'>, Step>> = {
  signed_out: async ({ refusal }) => Promise.reject(signedOut(refusal)),
  refreshable: refresh,
  asking: ({ record }, operation) => record.waitForOther(operation),
  empty: logIn,
};

/**
 * Obtains tokens, and reports and counts failures.
 *
 * @throws AuthError if it failed and the access token has expired, or if `requested` failed.
 */
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
    if (requested) context.loginFailure = failure;
    const isCounted = !requested || failure.retryAfter !== undefined;
    const isReported = isCounted && !withoutBackoff.includes(failure.code);
    if (isReported && failure !== backoff.error()) {
      const retryAt = backoff.failed(failure, isFinal(context, failure));
      observers.emit({ type: 'failed', error: failure, retryAt });
    }
    if (requested || !usable(context, isAlive)) throw failure;
  } finally {
    if (context.entered) await leave(context, operation);
    await observers.settled();
  }
}

/** Whether the credentials were rejected, or a prompt is missing, and no person can change that. */
function isFinal({ options }: Context, { code }: AuthError): boolean {
  const isUnattended = typeof options.credentials !== 'function' && !options.onChallenge;
  return isUnattended && (code === 'invalid_grant' || code === 'interaction_required');
}

async function obtain(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
): Promise<void> {
  const { record, backoff } = context;
  context.late = 0;
  await record.read();
  for (let round = 0; round < MAX_ROUNDS; ) {
    await record.settle();
    operation.signal.throwIfAborted();
    const situation = requested?.isDone === false ? 'empty' : situationOf(context);
    if (situation === 'fresh') return;
    const pause = requested ? undefined : backoff.error();
    // The pause of `session.login()` is not one of refreshes.
    const isOfLogin = pause === context.loginFailure && situation === 'refreshable';
    if (pause && situation !== 'signed_out' && !isOfLogin) throw pause;
    // The user closed the prompt of the other session.
    if (situation === 'empty' && requested?.isWithdrawn) throw cancelled();
    if (context.late > MAX_LATE) throw expired();
    // A refresh beside a login leaves the login to that one.
    if (situation === 'empty' && !requested && isReplaced(context, operation)) return;
    await steps[situation](context, operation, requested);
    if (situation !== 'asking') round += 1;
  }
  throw tooOften();
}

export function tooOften(): AuthError {
  return new AuthError('store_failed', 'Other sessions or logins changed the record too often.');
}

function expired(): AuthError {
  const message = 'The tokens expired before they arrived.';
  return new AuthError('invalid_token_response', message);
}
