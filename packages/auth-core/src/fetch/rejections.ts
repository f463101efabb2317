// Remembers the targets (operations) that reject every token. Their rejections do not mean that the token is invalid,
// so they must not cause a refresh on every call, or make working endpoints wait.
import type { Time } from '../session/time.ts';

/** Milliseconds during which a target that also rejected a new token causes no refresh. It doubles each time. */
const MIN_PAUSE = 30 * 60_000;
const MAX_PAUSE = 24 * 3_600_000;
/** The part of a repeated pause that remains if the target accepts the token: it rejects only some requests. */
const REST = 1 / 30;
/** Milliseconds in which the rejection of a second token counts as a repeated rejection. */
const RECENT = 5 * 60_000;
/** The number of targets to remember. */
const MAX_TARGETS = 1_000;

interface Rejection {
  /** The rejected token. */
  readonly token: string;
  /** When it was rejected, in milliseconds of the monotonic clock. */
  readonly at: number;
  /** When the pause ends, in milliseconds of the monotonic clock; 0 if there is none. */
  readonly until: number;
  readonly pause: number;
}

export class RejectionMemory {
  readonly #time: Time;
  readonly #rejections = new Map<unknown, Rejection>();
  /** The token that a target accepted last: resources have received it. */
  accepted: string | undefined;

  constructor(time: Time) {
    this.#time = time;
  }

  /**
   * Records that a target accepted a token. If it has rejected the same one before, some requests of the target are
   * rejected with every token: the first pause ends, and later ones get shorter.
   *
   * @param isProven Returns whether the response shows that. Called only if it matters, because it takes time.
   */
  accept(target: unknown, token: string, isProven?: () => boolean): void {
    const before = this.#rejections.get(target);
    if (this.accepted === token && !before) return;
    if (isProven?.() === false) return;
    this.accepted = token;
    if (before?.token !== token || !before.until) {
      this.#rejections.delete(target);
    } else if (before.pause === MIN_PAUSE) {
      this.#rejections.set(target, { ...before, at: Number.NEGATIVE_INFINITY, until: 0 });
    } else {
      const rest = this.#time.monotonic() + before.pause * REST;
      this.#rejections.set(target, { ...before, until: Math.min(before.until, rest) });
    }
  }

  /**
   * Records that a target rejected a token. Returns whether another token may help.
   *
   * @param isReplaced Whether the session has asked the provider for another token since the last rejection. If `token`
   *   is the same again, it counts as a second token.
   */
  reject(target: unknown, token: string, isReplaced: boolean = false): boolean {
    const now = this.#time.monotonic();
    const before = this.#rejections.get(target);
    if (before && now < before.until) return false;
    const isOther =
      before?.until === 0 && (isReplaced || before.token !== token) && now - before.at < RECENT;
    const pause = isOther
      ? Math.min(before.pause * 2, MAX_PAUSE)
      : (before?.pause ?? MIN_PAUSE / 2);
    this.#rejections.delete(target);
    this.#rejections.set(target, { token, at: now, until: isOther ? now + pause : 0, pause });
    if (this.#rejections.size > MAX_TARGETS) {
      this.#rejections.delete(this.#rejections.keys().next().value);
    }
    return !isOther;
  }
}
