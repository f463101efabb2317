// One exchange with the token endpoint: under the lock, within its deadline, and into the record.
import { AuthError, isAuthError, unanswered } from '../errors.ts';
import type { Context } from './context.ts';
import type { GrantContext, TokenResponse } from './grant.ts';
import type { Guard } from './local-record.ts';
import type { Operation } from './operation.ts';
import type { AuthRecord } from './record.ts';
import { redacted } from './redact.ts';
import { acceptTokenResponse } from './token-set.ts';

/** One token request. */
export interface TokenRequest<Result> {
  readonly by: 'login' | 'answer' | 'refresh';
  /** What it carries, to be taken out of what is reported of its failure. */
  readonly secrets: readonly unknown[];
  send(context: GrantContext): Promise<Result>;
}

/** Sends one token request under the lock. */
export async function post<Result>(
  { record, observers, timeout }: Context,
  operation: Operation,
  guard: Guard | undefined,
  { by, secrets, send }: TokenRequest<Result>,
): Promise<Result> {
  observers.emit({ type: 'token_request', by });
  try {
    return await operation.run(timeout, (signal) => {
      guard?.watch(signal);
      return send({ signal });
    });
  } catch (error) {
    const { access_token, refresh_token, attached } = record.current.tokens ?? {};
    const known = [access_token, refresh_token, attached?.credentials, ...secrets];
    throw isAuthError(error) ? redacted(error, ...known) : error;
  }
}

/** Where new tokens come from. */
export interface Origin {
  readonly by: 'login' | 'refresh';
  /** The record that they are based on. */
  readonly base: AuthRecord;
  /** Milliseconds since 1970, before the request was sent. */
  readonly requestedAt: number;
  readonly guard: Guard | undefined;
}

/** Accepts a token response and stores its tokens, unless somebody signed out, or obtained later ones. */
export async function keep(
  context: Context,
  response: TokenResponse,
  { by, base, requestedAt, guard }: Origin,
): Promise<void> {
  const { record, options, readEnds, observers } = context;
  const { refreshWithin = 5_000 } = options;
  const tokens = acceptTokenResponse(response, {
    requestedAt,
    refreshWithin,
    readEnds,
    previous: by === 'refresh' ? base.tokens : undefined,
    onUnknown: (member) => observers.emit({ type: 'unknown_lifetime', member }),
  });
  await record.update((current) => {
    const isOther =
      current.generation !== base.generation || current.signed_out !== base.signed_out;
    const isLater = current !== base && (current.tokens?.issued_at ?? 0) > requestedAt;
    if (isOther || isLater) return undefined;
    return by === 'login' ? { generation: base.generation + 1, tokens } : { ...current, tokens };
  }, guard);
  context.refusal = undefined;
  if (record.current.tokens !== tokens) return;
  observers.tokens(by, tokens);
  if (context.rejection?.token !== tokens.access_token) return;
  // A provider that returns the same token until it expires: there is no other.
  context.repeated = tokens.access_token;
  context.rejection = undefined;
}

/** The credentials, for a server that authenticates the client with a refresh or a revocation too. */
export async function credentialsFor({ options }: Context, signal: AbortSignal): Promise<unknown> {
  const { credentials } = options;
  return typeof credentials === 'function'
    ? callUser('credentials', () => credentials({ signal }))
    : credentials;
}

/** Calls a function of the user's whose result is needed. What it throws becomes the cause. */
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
  return new AuthError('cancelled', 'The person closed the question without an answer.', { cause });
}

export function toAuthError(error: unknown): AuthError {
  if (isAuthError(error)) return error;
  return unanswered('The token request failed before there was a response', error);
}
