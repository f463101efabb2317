/**
 * Returns the milliseconds since 1970 of a header with a date (RFC 9110 §5.6.7), or NaN. `Date.parse` alone reads any text with
 * a number as a date, also "-5".
 */
export function httpDate(field: string | null | undefined): number {
  return Date.parse(field?.includes(':') ? field : '');
}
