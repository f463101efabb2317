// Converts lifetimes whose format the lifecycle document states. The session reads the other formats without a
// statement: seconds, RFC 3339, RFC 1123 and seconds since 1970.

/** The formats of a duration that a lifecycle document can state. */
export type DurationFormat = 'milliseconds' | 'minutes' | 'hours' | 'suffixed' | 'iso8601';

/**
 * Converts a duration to seconds. Returns a value that is not in the format unchanged, so that the session reports it.
 *
 * @example
 * duration('PT1H', 'iso8601'); // 3600
 * duration('3600s', 'suffixed'); // 3600
 */
export function duration(value: unknown, format: DurationFormat): unknown {
  return durations[format](value) ?? value;
}

/** Seconds in each unit. */
const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  min: 60,
  h: 3_600,
  d: 86_400,
};

const durations: Readonly<Record<DurationFormat, (value: unknown) => number | undefined>> = {
  milliseconds: (value) => scaled(value, 0.001),
  minutes: (value) => scaled(value, 60),
  hours: (value) => scaled(value, 3_600),
  suffixed(value) {
    const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(String(value)) ?? [];
    return scaled(amount, units[unit.toLowerCase()] ?? Number.NaN);
  },
  iso8601(value) {
    const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
    const [whole, days = 0, hours = 0, minutes = 0, seconds = 0] =
      pattern.exec(String(value)) ?? [];
    if (!whole || /[PT]$/.test(whole)) return undefined;
    return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  },
};

function scaled(value: unknown, unit: number): number | undefined {
  const isBlank = typeof value === 'string' && value.trim() === '';
  const amount = Number(isBlank ? Number.NaN : (value ?? Number.NaN)) * unit;
  return Number.isNaN(amount) ? undefined : amount;
}

/** The formats of an instant that a lifecycle document can state. */
export type InstantFormat = 'milliseconds' | 'microsoft';

/**
 * Converts an instant to seconds since 1970. Returns a value that is not in the format unchanged.
 *
 * @example
 * instant('/Date(1767225600000)/', 'microsoft'); // 1767225600
 */
export function instant(value: unknown, format: InstantFormat): unknown {
  const text =
    format === 'microsoft' ? /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(String(value))?.[1] : value;
  return scaled(text, 0.001) ?? value;
}
