// Checks right before a token request that the session still holds the lock. A process can be frozen at any
// instruction (a laptop that sleeps, AWS Lambda, SIGSTOP). While it is frozen its lock expires, and another session may
// send the same refresh token. The shared record sets the check; the abort signal carries it to the grant.

const checks = new WeakMap<AbortSignal, () => void>();

export function setCheck(signal: AbortSignal, check: () => void): void {
  checks.set(signal, check);
}

/** The requests that the session retries, and those whose steps were retried: a token request is retried once. */
const retries: Readonly<Record<'bySession' | 'byStep', WeakSet<AbortSignal>>> = {
  bySession: new WeakSet(),
  byStep: new WeakSet(),
};

/** Marks the token request of a signal as retried. */
export function setRetried(signal: AbortSignal | undefined, by: keyof typeof retries): void {
  if (signal) retries[by].add(signal);
}

export function isRetried(signal: AbortSignal | undefined, by: keyof typeof retries): boolean {
  return signal !== undefined && retries[by].has(signal);
}

/**
 * Checks that the lock of the session is still held.
 *
 * @throws AuthError `store_failed` if it is not.
 */
export function checkLease(signal: AbortSignal | undefined): void {
  if (signal) checks.get(signal)?.();
}
