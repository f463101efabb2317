// The bumps of semver.

/** `none`: no published file has changed. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** Returns a negative number if `a` is less than `b`. */
export function compareBumps(a: Bump, b: Bump): number {
  return order.indexOf(a) - order.indexOf(b);
}

export function highest(bumps: Iterable<Bump>): Bump {
  return [...bumps].reduce((a, b) => (compareBumps(a, b) >= 0 ? a : b), 'none');
}
