// Time that stands still until it is told to move.
import type { Clock } from '../session/time.ts';

export interface FakeClock extends Clock {
  /** Milliseconds since 1970: give it as `clock`. */
  (): number;
  monotonic(): number;
  after(milliseconds: number, callback: () => void): () => void;
  /** Moves the clock on by so many milliseconds. Every timer on the way fires at its time. */
  advance(milliseconds: number): void;
  /** Moves the clock on as if the process had been frozen: the timers on the way fire late, at the end. */
  freeze(milliseconds: number): void;
  /** Sets it, also back, to milliseconds since 1970. Neither timers nor `monotonic` notice. */
  set(milliseconds: number): void;
}

interface Timer {
  readonly due: number;
  readonly fire: () => void;
}

/**
 * A clock for tests. A timer also fires after that much real time, so that a test which forgets to move the clock
 * ends.
 *
 * @example
 * const clock = fakeClock();
 * const session = createSession({ grant, credentials, clock });
 * clock.advance(3_600_000);
 */
export function fakeClock(start: number = Date.UTC(2026, 0, 1)): FakeClock {
  let now = start;
  let monotonic = 0;
  const timers = new Set<Timer>();

  function move(milliseconds: number): void {
    now += milliseconds;
    monotonic += milliseconds;
  }

  function fireUntil(end: number, at: (due: number) => void): void {
    for (;;) {
      const [next] = [...timers].sort((a, b) => a.due - b.due);
      if (!next || next.due > end) return;
      at(next.due);
      next.fire();
    }
  }

  return Object.assign(() => now, {
    monotonic: () => monotonic,
    after(milliseconds: number, callback: () => void) {
      const real: unknown = setTimeout(() => timer.fire(), Math.min(milliseconds, 2 ** 31 - 1));
      (real as { unref?: () => void }).unref?.();
      const cancel = (): void => {
        timers.delete(timer);
        clearTimeout(real as number);
      };
      const timer: Timer = {
        due: monotonic + milliseconds,
        fire: () => {
          cancel();
          callback();
        },
      };
      timers.add(timer);
      return cancel;
    },
    advance(milliseconds: number) {
      const end = monotonic + milliseconds;
      fireUntil(end, (due) => move(Math.max(0, due - monotonic)));
      move(end - monotonic);
    },
    freeze(milliseconds: number) {
      move(milliseconds);
      fireUntil(monotonic, () => {});
    },
    set(milliseconds: number) {
      now = milliseconds;
    },
  });
}
