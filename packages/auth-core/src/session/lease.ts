// The last look at the lock before a request to the token endpoint. A process may be frozen at any instruction (a
// laptop, a Lambda, SIGSTOP), also between two steps of one login; what it would send then, another session may have sent.
// Shared records set the check; the signal carries it from the session to its grant.

const checks = new WeakMap<AbortSignal, () => void>();

export function setCheck(signal: AbortSignal, check: () => void): void {
  checks.set(signal, check);
}

/**
 * Checks that the lock is still held, right before a request.
 *
 * @throws AuthError `store_failed`
 */
export function checkLease(signal: AbortSignal | undefined): void {
  if (signal) checks.get(signal)?.();
}
