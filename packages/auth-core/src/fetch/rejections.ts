// Which targets reject every token. Such a rejection is not the token's fault, so it must not cost a refresh on each
// call, nor make a working endpoint wait.
import type { Time } from '../session/time.ts';

/** Milliseconds for which a target that rejected a new token as well starts no refresh; doubled each time. */
const SHORTEST = 30 * 60_000;
const LONGEST = 24 * 3_600_000;
/** Milliseconds in which a second rejection, of another token, counts as the same trouble. */
const RECENT = 5 * 60_000;
/** How many targets are remembered. */
const TARGETS = 1_000;

interface Trouble {
  /** The token that was rejected first. */
  readonly token: string;
  readonly at: number;
  /** Until when no refresh is started, by the monotonic clock; 0 while that is open. */
  readonly until: number;
  readonly pause: number;
}

export class RejectionMemory {
  readonly #time: Time;
  readonly #troubles = new Map<unknown, Trouble>();
  /** The token that some target accepted last: it is known to the resources. */
  accepted: string | undefined;

  constructor(time: Time) {
    this.#time = time;
  }

  /** A target accepted a token. */
  accept(target: unknown, token: string): void {
    this.accepted = token;
    if (this.#troubles.size > 0) this.#troubles.delete(target);
  }

  /** A target rejected a token. Returns whether another token may help. */
  reject(target: unknown, token: string): boolean {
    const now = this.#time.monotonic();
    const before = this.#troubles.get(target);
    if (before && now < before.until) return false;
    const isOther = before?.until === 0 && before.token !== token && now - before.at < RECENT;
    const pause = isOther ? Math.min(before.pause * 2, LONGEST) : (before?.pause ?? SHORTEST / 2);
    this.#troubles.delete(target);
    this.#troubles.set(target, { token, at: now, until: isOther ? now + pause : 0, pause });
    if (this.#troubles.size > TARGETS) this.#troubles.delete(this.#troubles.keys().next().value);
    return !isOther;
  }
}
