// Waiting for work that somebody else owns, and for work that has a deadline.
import { AuthError } from '../errors.ts';

/** A caller's own wait: it ends with the caller's signal, and takes nothing else with it. */
export function whileWaiting<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Work with a deadline of its own, which holds also if the work doesn't watch its signal. */
export async function withDeadline<Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    return await whileWaiting(work(signal), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new AuthError('timeout', `There was no answer within ${milliseconds / 1000} s.`);
  }
}

/** Whether something may have been sent and done, but no answer tells. */
export function isUnanswered({ code, status }: AuthError): boolean {
  return code === 'timeout' || (code === 'token_request_failed' && status === undefined);
}

/** One quick second try after no answer; a refusal, or any answer, is final. */
export async function twiceIfUnanswered<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (!isUnanswered(toAuthError(error))) throw error;
    return send();
  }
}

/** What a grant throws may quote what it sent: of an error that isn't ours only the name of its class is kept. */
export function toAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  const name = error instanceof Error ? error.name : typeof error;
  return new AuthError(
    'token_request_failed',
    `The token request failed before there was an answer (${name}).`,
  );
}
