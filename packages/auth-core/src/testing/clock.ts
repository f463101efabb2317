// A clock that moves only when a test moves it.
import type { Clock } from '../session/time.ts';

export interface FakeClock extends Clock {
  /** Returns milliseconds since 1970. Pass it as `clock`. */
  (): number;
  monotonic(): number;
  after(milliseconds: number, callback: () => void): () => void;
  /** Moves the clock forward. Every timer on the way fires at its time. */
  advance(milliseconds: number): void;
  /** Moves the clock forward as if the process had been suspended: the timers on the way fire late, at the end. */
  freeze(milliseconds: number): void;
  /** Sets the clock, forward or back, to milliseconds since 1970. Timers and `monotonic` are not affected. */
  set(milliseconds: number): void;
}

interface Timer {
  readonly due: number;
  readonly fire: () => void;
}

/**
 * Creates a clock for tests. A timer also fires after its duration in real time, so that a test that forgets to move
 * the clock ends.
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
