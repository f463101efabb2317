/**
 * Returns the `Retry-After` of a response in seconds (RFC 9110 §10.2.3: seconds, or a date); `undefined` if it is
 * absent or invalid.
 *
 * @param now Milliseconds since 1970.
 */
export function retryAfterOf(response: Response, now: number): number | undefined {
  const field = response.headers.get('Retry-After') ?? '';
  const seconds = /^\d+$/.test(field) ? Number(field) : (Date.parse(field) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
