// What callers ask of a session: a token that can be used, or a login. They share one operation, and each waits for it
// in its own time.
import { AuthError } from '../errors.ts';
import { type Context, type RequestedLogin, usable } from './context.ts';
import { closed } from './logout.ts';
import type { Operation } from './operation.ts';
import type { LoginOptions } from './options.ts';
import { isAlive, isFresh } from './token-set.ts';
import { renew } from './transaction.ts';

export interface AccessTokenOptions {
  /**
   * Ends this caller's wait, and nothing else: what other callers wait for goes on.
   * @default the wait ends with the token, or with the failure to obtain one
   */
  signal?: AbortSignal | undefined;
  /**
   * The token that a resource rejected. This caller never gets it again.
   * @default none
   */
  rejected?: string | undefined;
}

interface TokenRequest extends AccessTokenOptions {
  /** The resource that rejected the token. */
  readonly target?: unknown;
}

export async function accessToken(context: Context, given: AccessTokenOptions): Promise<string> {
  const token = await tokenFor(context, given);
  if (token !== undefined) return token;
  throw new AuthError(
    'invalid_token_response',
    'The provider returned the access token that was just rejected.',
  );
}

/** The token that can be used without waiting. */
export function peek(context: Context, target?: unknown): string | undefined {
  if (context.isEnding || context.isClosed) return undefined;
  return usable(context, isFresh, target)?.access_token;
}

/** A resource rejected `token`. Nothing is requested yet. */
export function reject(context: Context, token: string, target?: unknown): void {
  const { rejection, observers, record } = context;
  // Compare and invalidate: a report about a token that was replaced long ago changes nothing.
  if ((record.current.tokens?.access_token ?? token) !== token) return;
  const isKnown = rejection?.token === token;
  // What two resources reject is rejected for all.
  const isSame = !isKnown || rejection.target === target;
  context.rejection = { token, target: isSame ? target : undefined };
  if (!isKnown) observers.announce(token, (print) => ({ type: 'rejected', token: print }));
}

/** A token that can be used; `undefined` if the provider has no other than the rejected one. */
export async function tokenFor(
  context: Context,
  { signal, rejected, target }: TokenRequest,
): Promise<string | undefined> {
  const { record, operations, time } = context;
  for (let isLate = false; ; isLate = true) {
    signal?.throwIfAborted();
    // Each time anew: the token may have come from the store only now.
    if (rejected !== undefined) reject(context, rejected, target);
    const token = peek(context, target);
    if (token !== undefined && token !== rejected) return token;
    if (context.isClosed) throw closed();
    try {
      const work = (operation: Operation): Promise<void> => renew(context, operation);
      await operations.join(operations.current, work, signal);
    } catch (error) {
      // A login with other credentials has taken its place: that one is waited for.
      if ((error as AuthError).code !== 'cancelled' || !operations.current) throw error;
    }
    const { tokens } = record.current;
    // The operation may have started before this caller's token was rejected: then exactly one more.
    if (rejected !== undefined && tokens?.access_token === rejected) {
      if (isLate || context.repeated === rejected) return undefined;
    } else if (tokens && context.rejection?.token !== tokens.access_token) {
      // The machine may have slept meanwhile: once more, but not forever.
      if (isLate || isAlive(tokens, time.now())) return tokens.access_token;
    }
  }
}

export async function login(
  context: Context,
  credentials?: unknown,
  { signal, stepUp }: LoginOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  if (context.isClosed) throw closed();
  const { operations, backoff, record, asked } = context;
  backoff.clear();
  const before = operations.current;
  const text = credentials === undefined ? undefined : JSON.stringify(credentials);
  // Asked for twice, it is one login. Other credentials take the place of a login in progress.
  const isSame = before === asked?.operation && text === asked?.credentials;
  const replaced = text === undefined ? before : undefined;
  if (text !== undefined && !isSame) operations.end(superseded());
  const work = async (operation: Operation): Promise<void> => {
    const { generation } = record.current;
    if (replaced) await operations.settled(replaced);
    const isDone = replaced !== undefined && record.current.generation > generation;
    const requested: RequestedLogin = { credentials, stepUp, isDone };
    await renew(context, operation, requested);
  };
  const operation = before && isSame ? before : operations.start(work);
  context.asked = { operation, credentials: text };
  await operations.join(operation, work, signal);
}

function superseded(): AuthError {
  return new AuthError('cancelled', 'Another login took the place of this one.');
}
