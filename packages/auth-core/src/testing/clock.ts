// Time that stands still until it is told to move.

export interface FakeClock {
  /** Milliseconds since 1970: give it as `clock`. */
  (): number;
  /** Moves the clock on. */
  advance(seconds: number): void;
  /** Sets it, also back. */
  set(milliseconds: number): void;
}

export function fakeClock(start: number = Date.UTC(2026, 0, 1)): FakeClock {
  let now = start;
  return Object.assign(() => now, {
    advance: (seconds: number) => {
      now += seconds * 1000;
    },
    set: (milliseconds: number) => {
      now = milliseconds;
    },
  });
}
