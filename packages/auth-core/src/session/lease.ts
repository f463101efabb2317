// The last look at the lock before a request to the token endpoint. A process may be frozen at any instruction (a
// laptop, a Lambda, SIGSTOP), also between two steps of one login; what it would send then, another session may have sent.
import { AuthError } from '../errors.ts';
import type { Guard } from './local-record.ts';

/** A request was not sent, because its lock had ended. */
export class LeaseOver extends AuthError {
  constructor() {
    super('store_failed', 'The lock of the store ended before the request. Nothing was sent.');
  }
}

/** The lock that a request is sent under, by the signal that goes with it from the session to its grant. */
const guards = new WeakMap<AbortSignal, Guard>();

export function setGuard(signal: AbortSignal, guard: Guard): void {
  guards.set(signal, guard);
}

/**
 * Checks that the lock is still held, right before a request.
 *
 * @throws LeaseOver
 */
export function checkLease(signal: AbortSignal | undefined): void {
  if (signal && guards.get(signal)?.isHeld(0) === false) throw new LeaseOver();
}
