import { httpDate } from './http-date.ts';

/**
 * Returns the `Retry-After` of a response in seconds (RFC 9110 §10.2.3: seconds, or a date); `undefined` if it is
 * absent or invalid. A date counts from the `Date` of the response, because the local clock may be wrong.
 *
 * @param now Milliseconds since 1970, for a response without a `Date`.
 */
export function retryAfterOf({ headers }: Response, now: number): number | undefined {
  const field = headers.get('Retry-After') ?? '';
  const from = httpDate(headers.get('Date')) || now;
  const seconds = /^\d+$/.test(field) ? Number(field) : (httpDate(field) - from) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
