// One clock for all providers of a server, which a test can advance.

export interface ServerClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds by which the clock was advanced. */
  readonly ahead: () => number;
  readonly advance: (milliseconds: number) => void;
  /** Undoes all advances. */
  readonly reset: () => void;
  /** Returns another clock, advanced by the same time. */
  readonly shift: (clock: () => number) => () => number;
}

export function createServerClock(base: () => number): ServerClock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    ahead: () => ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    reset: () => {
      ahead = 0;
    },
    shift: (clock) => () => clock() + ahead,
  };
}
