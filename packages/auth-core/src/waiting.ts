// Waiting for work that somebody else owns, and for work that has a deadline.
import { AuthError } from './errors.ts';

/** A caller's own wait: it ends with the caller's signal, and takes nothing else with it. */
export function whileWaiting<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The deadline of the work itself: also of work that doesn't watch the signal it was given. */
export function withDeadline<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return whileWaiting(work, signal).catch((error: unknown) => {
    if (!signal.aborted || error !== signal.reason) throw error;
    throw new AuthError('timeout', 'The token request took longer than its deadline.');
  });
}

/** An ambiguous failure (sent, no answer) is worth one quick second try; a refusal, or any answer, is not. */
export async function twiceIfUnanswered<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    const unanswered =
      error instanceof AuthError &&
      error.code === 'token_request_failed' &&
      error.status === undefined;
    if (error instanceof AuthError && !unanswered) throw error;
    return send();
  }
}
