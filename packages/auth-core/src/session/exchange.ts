// Sends one token request and stores its response. Callers hold the lock of the record.
import { AuthError, isAuthError, unanswered } from '../errors.ts';
import type { Context } from './context.ts';
import {
  type Challenge,
  type GrantContext,
  type HeldTokens,
  isChallenge,
  type TokenResponse,
} from './grant.ts';
import { setRetried } from './lease.ts';
import type { Guard } from './local-record.ts';
import type { Operation } from './operation.ts';
import { type AuthRecord, nextCounter } from './record.ts';
import { redacted } from './redact.ts';
import { run, wait } from './time.ts';
import { acceptTokenResponse, isFresh } from './token-set.ts';

export interface TokenRequest<Result> {
  readonly by: 'login' | 'answer' | 'refresh';
  /** Whether the request uses up a token. The provider may replace it before its response arrives. */
  readonly isSingleUse?: boolean | undefined;
  /** Whether the request was sent before, and there was no response. */
  readonly isRetry?: boolean;
  /** The secrets in the request. They are redacted from its errors. */
  readonly secrets: readonly unknown[];
  send(context: GrantContext): Promise<Result>;
}

/**
 * Sends one token request with the session's timeout.
 *
 * @throws AuthError what the grant throws, without the request's secrets; `timeout`
 */
export async function post<Result extends TokenResponse | Challenge>(
  context: Context,
  operation: Operation,
  guard: Guard | undefined,
  { by, isSingleUse, isRetry, secrets, send }: TokenRequest<Result>,
): Promise<Result> {
  const { record, observers, time, timeout } = context;
  const previous = by === 'refresh' ? record.current.tokens : undefined;
  let sending: Promise<Result> | undefined;
  const part = (signal: AbortSignal): Promise<Result> => {
    guard?.watch(signal);
    if (isRetry) setRetried(signal, 'bySession');
    observers.emit({ type: 'token_request', by });
    sending = send({ signal });
    context.issuing = sending.then(
      async (response: TokenResponse | Challenge) => {
        if (codeOf(operation.signal.reason) === 'signed_out' && !isChallenge(response))
          await revoke(context, { ...previous, ...response } as HeldTokens);
      },
      () => {},
    );
    return sending;
  };
  // A sign-out ends only the wait, because the provider may issue tokens, which have to be revoked. So does `close()`
  // if the provider may have replaced the token of the request: the store has to get the new one.
  const isClosing = (error: unknown): boolean => isSingleUse === true && codeOf(error) === 'closed';
  const outlives = (error: unknown): boolean => codeOf(error) === 'signed_out' || isClosing(error);
  try {
    return await operation.run(timeout, part, outlives).catch((error) => {
      if (!sending || !isClosing(error)) throw error;
      return wait(sending, { time, milliseconds: timeout });
    });
  } catch (error) {
    // Keep the lock until a sign-out is stored. Before that, another session would send the same refresh token.
    await context.ending;
    throw isAuthError(error) ? withoutSecrets(context, error, ...secrets) : error;
  }
}

/** Returns the secrets of credentials. */
export function secretsOf({ grant }: Context, credentials: unknown): readonly unknown[] {
  return (credentials != null && grant.secretsOf?.(credentials)) || [credentials];
}

/** Returns the error without the session's tokens and other secrets. */
export function withoutSecrets(
  { record }: Context,
  error: AuthError,
  ...secrets: readonly unknown[]
): AuthError {
  const { access_token, refresh_token, attached } = record.current.tokens ?? {};
  const { credentials, outputs } = attached ?? {};
  return redacted(error, access_token, refresh_token, credentials, outputs, ...secrets);
}

/** Makes `close()`, and a login with other credentials, wait for work that uses up a token. */
export async function spend<Result>(context: Context, work: Promise<Result>): Promise<Result> {
  const ignore = (): void => {};
  context.spending = work.then(ignore, ignore);
  return work;
}

function codeOf(error: unknown): string | undefined {
  return (error as AuthError | undefined)?.code;
}

/** How new tokens were obtained. */
export interface Origin {
  readonly by: 'login' | 'refresh';
  /** The record before the request. */
  readonly base: AuthRecord;
  /** Milliseconds since 1970, before the request was sent. */
  readonly requestedAt: number;
  readonly guard: Guard | undefined;
}

/**
 * Accepts a token response and stores its tokens, unless the record was signed out or received later tokens meanwhile.
 * Returns whether it has stored them.
 */
export async function keep(
  context: Context,
  response: TokenResponse,
  { by, base, requestedAt, guard }: Origin,
): Promise<boolean> {
  const { record, options, readEnds, observers, time } = context;
  const { refreshWithin = 5_000 } = options;
  const receivedAt = time.now();
  const tokens = acceptTokenResponse(response, {
    requestedAt,
    receivedAt,
    refreshWithin,
    readEnds,
    previous: by === 'refresh' ? base.tokens : undefined,
    onUnknown: (member) => observers.emit({ type: 'unknown_lifetime', member }),
  });
  await record.update((current) => {
    const isOther =
      current.generation !== base.generation || current.signed_out !== base.signed_out;
    const isSame = current.tokens?.access_token === base.tokens?.access_token;
    const isLater = !isSame && (current.tokens?.issued_at ?? 0) > requestedAt;
    if (isOther || isLater) return undefined;
    if (by === 'refresh') return { ...current, tokens };
    return { generation: nextCounter(base.generation, time.now()), tokens };
  }, guard);
  context.refusal = context.unusable = undefined;
  if (record.current.tokens !== tokens) {
    // Another session signed out meanwhile. The lock is not held until the provider responds.
    if (record.current.signed_out) context.issuing = revoke(context, tokens);
    return false;
  }
  if (!isFresh(tokens, receivedAt)) context.late += 1;
  if (by === 'login') context.reportSignOut?.();
  observers.tokens(by, tokens);
  if (context.rejection?.token === tokens.access_token) {
    // The provider returns the same token until it expires, so a replay cannot succeed.
    context.repeated = tokens.access_token;
    context.rejection = undefined;
  }
  return true;
}

/** Revokes tokens, if the grant can. Returns whether that succeeded. */
export async function revoke(
  context: Context,
  held: HeldTokens,
  signal?: AbortSignal,
): Promise<boolean> {
  const { grant, time, timeout: milliseconds, observers } = context;
  if (!grant.logout) return false;
  observers.emit({ type: 'token_request', by: 'logout' });
  const send = (deadline: AbortSignal): Promise<void> => {
    const credentials = (): Promise<unknown> => credentialsFor(context, deadline);
    return grant.logout!(held, { signal: deadline, credentials });
  };
  // The signal of the caller ends only the wait.
  return run(send, { time, milliseconds, signal }, (error) => error === signal?.reason).then(
    () => true,
    () => false,
  );
}

/** Returns the credentials, for providers that authenticate the client on a refresh or revocation too. */
export async function credentialsFor({ options }: Context, signal: AbortSignal): Promise<unknown> {
  const { credentials } = options;
  return typeof credentials === 'function'
    ? callUser('credentials', () => credentials({ signal }))
    : credentials;
}

/**
 * Calls a function of the application and returns its result.
 *
 * @throws AuthError `callback_failed` with the thrown value as `cause`; `cancelled` for an `AbortError`
 */
export async function callUser<Result>(
  name: string,
  call: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await call();
  } catch (cause) {
    if ((cause as Error | null)?.name === 'AbortError') throw cancelled(cause);
    const message = `The function ${name} threw an error: see cause.`;
    throw new AuthError('callback_failed', message, { cause });
  }
}

export function cancelled(cause?: unknown): AuthError {
  return new AuthError('cancelled', 'The user closed the prompt.', { cause });
}

export function toAuthError(error: unknown): AuthError {
  if (isAuthError(error)) return error;
  return unanswered('The token request failed without a response', error);
}
