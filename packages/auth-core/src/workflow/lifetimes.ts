// Lifetimes in the formats of real servers, for documents that say which it is. What is in no need of a keyword
// (seconds, RFC 3339, RFC 1123, seconds since 1970) the session reads by itself.

/** How a document says that a length of time is written. */
export type DurationFormat = 'milliseconds' | 'minutes' | 'hours' | 'suffixed' | 'iso8601';

/**
 * A length of time in seconds, or the value itself if it is not in that format: then the session reports it.
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
  const amount =
    typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value ?? Number.NaN);
  return Number.isNaN(amount * unit) ? undefined : amount * unit;
}

/** How a document says that an instant is written. */
export type InstantFormat = 'milliseconds' | 'microsoft';

/**
 * An instant in seconds since 1970, or the value itself if it is not in that format.
 *
 * @example
 * instant('/Date(1767225600000)/', 'microsoft'); // 1767225600
 */
export function instant(value: unknown, format: InstantFormat): unknown {
  const text =
    format === 'microsoft' ? /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(String(value))?.[1] : value;
  return scaled(text, 0.001) ?? value;
}
