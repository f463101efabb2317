// One clock for all providers of a server, which a test can let run ahead.

export interface ServerClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** By how much it is ahead, in milliseconds. */
  readonly ahead: () => number;
  readonly advance: (milliseconds: number) => void;
  /** No longer ahead. */
  readonly reset: () => void;
  /** Another clock, as far ahead as this one. */
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
