// The refresh step of a transaction: sends the refresh token, and retries once if there was no response.
import type { AuthError } from '../errors.ts';
import { type Context, situationOf } from './context.ts';
import {
  credentialsFor,
  keep,
  post,
  secretsOf,
  spend,
  type TokenRequest,
  toAuthError,
} from './exchange.ts';
import type { TokenResponse } from './grant.ts';
import { isRetried } from './lease.ts';
import type { Guard } from './local-record.ts';
import type { Operation } from './operation.ts';
import type { AuthRecord } from './record.ts';
import type { TokenSet } from './token-set.ts';

type Refreshable = TokenSet & { readonly refresh_token: string };

/**
 * Refreshes the tokens under the lock. A rejected refresh token is removed from the record.
 *
 * @throws AuthError for any other failure, unless another session has new tokens.
 */
export async function refresh(context: Context, operation: Operation): Promise<void> {
  await context.record.exclusive(operation, (guard) =>
    spend(context, refreshUnder(guard, context, operation)),
  );
}

async function refreshUnder(
  guard: Guard | undefined,
  context: Context,
  operation: Operation,
): Promise<void> {
  const { record, grant, time } = context;
  const base = record.current;
  if (situationOf(context) !== 'refreshable') return;
  const tokens = base.tokens as Refreshable;
  const requestedAt = time.now();
  const secrets: unknown[] = [];
  let sent: AbortSignal | undefined;
  const request: TokenRequest<TokenResponse> = {
    by: 'refresh',
    isSingleUse: true,
    secrets,
    async send({ signal }) {
      sent = signal;
      const credentials = async (): Promise<unknown> => {
        const given = await credentialsFor(context, signal);
        secrets.push(...secretsOf(context, given));
        return given;
      };
      return grant.refresh!(tokens, { signal, credentials });
    },
  };
  try {
    const response = await post(context, operation, guard, request).catch((error) => {
      retryOrThrow(context, operation, guard, { error, isRetried: isRetried(sent, 'byStep') });
      return post(context, operation, guard, { ...request, isRetry: true });
    });
    await keep(context, response, { by: 'refresh', base, requestedAt, guard });
  } catch (error) {
    await settle(context, toAuthError(error), tokens, guard);
  }
}

/**
 * Returns if the request may be retried: there was no response, the grant has not retried it, and the lock is held long
 * enough. Throws otherwise.
 */
function retryOrThrow(
  { observers, timeout }: Context,
  operation: Operation,
  guard: Guard | undefined,
  { error, isRetried }: { readonly error: unknown; readonly isRetried: boolean },
): void {
  const failure = toAuthError(error);
  const { code, status } = failure;
  const isUnanswered =
    code === 'timeout' || (code === 'token_request_failed' && status === undefined);
  if (!isUnanswered || isRetried || operation.signal.aborted || guard?.isHeld(timeout) === false)
    throw failure;
  observers.emit({ type: 'retry', error: failure });
}

/**
 * Handles a failed refresh. If another session has replaced the tokens, returns, so that the transaction uses those.
 * Otherwise removes a rejected refresh token, and throws any other failure.
 */
async function settle(
  context: Context,
  failure: AuthError,
  sent: TokenSet,
  guard: Guard | undefined,
): Promise<void> {
  const { record, observers } = context;
  const isRejected = failure.code === 'invalid_grant';
  if (isRejected) observers.emit({ type: 'refresh_refused', error: failure });
  await record.read();
  const isCurrent = ({ tokens }: AuthRecord): boolean =>
    tokens?.access_token === sent.access_token && tokens.refresh_token === sent.refresh_token;
  if (!isCurrent(record.current)) return;
  if (!isRejected) throw failure;
  context.refusal = failure;
  await record.update(
    (current) => (isCurrent(current) ? { ...current, tokens: undefined } : undefined),
    guard,
  );
}
