// Implements `session.accessToken()`, `session.peek()` and `session.login()`. Concurrent callers share one operation.
// Each caller has its own abort signal.
import { AuthError } from '../errors.ts';
import { type Context, type RequestedLogin, signedOut, situationOf, usable } from './context.ts';
import { stepUpOf } from './grant.ts';
import { closed } from './logout.ts';
import type { Operation } from './operation.ts';
import type { LoginOptions } from './options.ts';
import { comparable } from './same.ts';
import { wait } from './time.ts';
import { isAlive, isFresh } from './token-set.ts';
import { renew, tooOften } from './transaction.ts';

/**
 * Milliseconds that a caller with a valid token waits for an operation, since it began. Then the caller uses that token,
 * and the operation continues.
 */
const PATIENCE = 1_000;
/** The maximum number of operations that a caller waits for. Without it, a defect of a store could stop the process. */
const MAX_OPERATIONS = 1_000;

export interface AccessTokenOptions {
  /**
   * Ends this caller's wait only. The login or refresh continues, because other callers may wait for it.
   * @default the wait ends when a token is available, or could not be obtained
   */
  signal?: AbortSignal | undefined;
  /**
   * The access token that a resource rejected. It is not returned again.
   * @default none
   */
  rejected?: string | undefined;
}

interface TokenRequest extends AccessTokenOptions {
  /** The resource that rejected the token. */
  readonly target?: unknown;
}

/**
 * Returns a usable access token, which differs from `rejected`. Callers of the same tick share one wait with one timer.
 * A caller of another tick may run in another context of the runtime, which can end before this one (operation.ts), so
 * it has its own.
 *
 * @throws AuthError `invalid_token_response` if the provider returned the rejected token again.
 */
export function accessToken(context: Context, given: AccessTokenOptions): Promise<string> {
  if (given.signal || given.rejected !== undefined) return requireToken(context, given);
  if (context.sharing) return context.sharing;
  const obtained = requireToken(context, given);
  if (peek(context) === undefined) {
    context.sharing = obtained;
    queueMicrotask(() => {
      context.sharing = undefined;
    });
  }
  return obtained;
}

/** `tokenFor`, but throws if the provider returned the rejected token again. */
async function requireToken(context: Context, given: TokenRequest): Promise<string> {
  const token = await tokenFor(context, given);
  if (token !== undefined) return token;
  throw new AuthError('invalid_token_response', 'The provider returned the rejected token again.');
}

/** Returns the access token if it can be used now, else `undefined`. */
export function peek(context: Context, target?: unknown): string | undefined {
  return current(context, isFresh, target);
}

function current(context: Context, test: typeof isAlive, target: unknown): string | undefined {
  if (context.isClosed) return undefined;
  return usable(context, test, target)?.access_token;
}

/** Records that a resource rejected `token`. Sends no request. */
export function reject(context: Context, token: string, target?: unknown): void {
  const { rejection, observers, record } = context;
  // Compare and invalidate: ignore the rejection of a token that has been replaced.
  if ((record.current.tokens?.access_token ?? token) !== token) return;
  const isKnown = rejection?.token === token;
  // A token that two resources rejected is rejected for all resources.
  const isSame = !isKnown || rejection.target === target;
  context.rejection = { token, target: isSame ? target : undefined };
  if (!isKnown) observers.announce(token, (hash) => ({ type: 'rejected', token: hash }));
}

/** Returns a usable access token; `undefined` if the provider returned the rejected one again. */
export async function tokenFor(
  context: Context,
  { signal, rejected, target }: TokenRequest,
): Promise<string | undefined> {
  const { record, operations, time } = context;
  /** The current token while it has not expired, also if it is due for a refresh. */
  const valid = (): string | undefined => {
    const token = current(context, isAlive, target);
    return token === rejected ? undefined : token;
  };
  for (let round = 0; round < MAX_OPERATIONS; round += 1) {
    const isLate = round > 0;
    signal?.throwIfAborted();
    // In each round, because the rejected token may have just been loaded from the store.
    if (rejected !== undefined) reject(context, rejected, target);
    const token = peek(context, target);
    if (token !== undefined && token !== rejected) return token;
    if (context.isClosed) throw closed();
    const isLogin = operations.current?.login !== undefined;
    try {
      const work = (operation: Operation): Promise<void> => renew(context, operation);
      // A prompt may stay open for minutes. It does not hold the lock.
      const mayBegin = context.withdraw && situationOf(context) === 'refreshable';
      const place = operations.beside || mayBegin ? 'beside' : 'current';
      const joined = operations.join(work, { place, signal });
      if (valid() !== undefined && (await isSlow(context, joined)) && valid() !== undefined)
        return valid();
      await joined;
    } catch (error) {
      signal?.throwIfAborted();
      const token = valid();
      if (token !== undefined) return token;
      // A login with other credentials has replaced the operation: wait for that login.
      const isReplaced = (error as AuthError | null)?.code === 'cancelled' && operations.current;
      // A login that failed says nothing about the tokens of the session.
      const mayRefresh = isLogin && !isLate && situationOf(context) === 'refreshable';
      if (!isReplaced && !mayRefresh) throw error;
    }
    const tokens = context.ending ? undefined : record.current.tokens;
    // The operation may have started before this caller's token was rejected: run exactly one more.
    if (rejected !== undefined && tokens?.access_token === rejected) {
      if (isLate || context.repeated === rejected) return undefined;
    } else if (tokens && context.rejection?.token !== tokens.access_token) {
      // The token may have expired while the machine slept: try once more, but not forever.
      if (isLate || isAlive(tokens, time.now())) return tokens.access_token;
    }
  }
  throw tooOften();
}

/** Returns whether an operation takes longer than a caller with a valid token waits for it. */
async function isSlow({ time, operations }: Context, joined: Promise<void>): Promise<boolean> {
  const milliseconds = Math.max(operations.began + PATIENCE - time.monotonic(), 0);
  try {
    await wait(joined, { time, milliseconds, grace: 0, timeout: () => isSlow });
    return false;
  } catch (error) {
    if (error !== isSlow) throw error;
    return true;
  }
}

/**
 * Logs in. Calls with the same credentials and step-up share one login; a call with others replaces the login in
 * progress.
 */
export async function login(
  context: Context,
  credentials?: unknown,
  { signal, stepUp }: LoginOptions = {},
): Promise<void> {
  const { operations, record, time, timeout, interactiveTimeout } = context;
  const required = stepUp && stepUpOf(stepUp);
  const given = [credentials, required];
  const text = textOf(given);
  const isJoining = text === operations.current?.login;
  const { logouts } = context;
  // A refresh that was sent is not ended: the provider may have replaced the refresh token. A sign-out that is not stored
  // yet would also sign out this login.
  const first = context.ending ?? (text && !isJoining ? context.spending : undefined);
  // If it takes too long, the login starts nevertheless.
  if (first) await wait(first, { time, milliseconds: 4 * timeout, signal }).catch(() => {});
  // The application may just have closed the prompt of the login in progress.
  else if (isJoining && context.withdraw) await wait(undefined, { time, milliseconds: 0 });
  signal?.throwIfAborted();
  if (context.isClosed) throw closed();
  // The latest call decides.
  if (context.logouts !== logouts) throw signedOut();
  const before = operations.current;
  const isSame = text === before?.login;
  const replaced = text || isSame ? undefined : before;
  if (text && !isSame)
    operations.end(new AuthError('cancelled', 'Another login replaced this one.'));
  const work = async (operation: Operation): Promise<void> => {
    const { generation } = record.current;
    if (replaced) {
      // It may prompt the user.
      await operation.run(interactiveTimeout + 4 * timeout, () => operations.settled(replaced));
    }
    const isDone = replaced !== undefined && record.current.generation > generation;
    const requested: RequestedLogin = { credentials, stepUp: required, isDone };
    await renew(context, operation, requested);
  };
  await operations.join(work, { login: text, signal });
}

/** Returns the arguments of a login as text, which differs from that of all others; empty if there are none. */
function textOf(given: readonly unknown[]): string {
  if (given.every((one) => one === undefined)) return '';
  return JSON.stringify(given.map(comparable));
}
