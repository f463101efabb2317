// Checks right before a token request that the session still holds the lock. A process can be frozen at any
// instruction (a laptop that sleeps, AWS Lambda, SIGSTOP). While it is frozen its lock expires, and another session may
// send the same refresh token. The shared record sets the check; the abort signal carries it to the grant.

const checks = new WeakMap<AbortSignal, () => void>();

export function setCheck(signal: AbortSignal, check: () => void): void {
  checks.set(signal, check);
}

const retries = new WeakSet<AbortSignal>();

/** Marks the request of a signal as the retry of a token request: it is not retried again. */
export function setRetry(signal: AbortSignal | undefined): void {
  if (signal) retries.add(signal);
}

export function isRetry(signal: AbortSignal | undefined): boolean {
  return signal !== undefined && retries.has(signal);
}

/**
 * Checks that the lock of the session is still held.
 *
 * @throws AuthError `store_failed` if it is not.
 */
export function checkLease(signal: AbortSignal | undefined): void {
  if (signal) checks.get(signal)?.();
}
