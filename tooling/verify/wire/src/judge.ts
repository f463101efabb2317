// Compares the behaviour of a client with the document.
import type { Outcome } from './play.ts';
import type { Row, Sent } from './row.ts';

/** Returns `undefined` if the behaviour is correct, otherwise the bytes or the value of the client. */
export function judge(row: Row, { sent, returned }: Outcome): string | undefined {
  if (row.rejected !== undefined) {
    const isRejected = sent === undefined && returned.endsWith(`: ${row.rejected}`);
    return isRejected ? undefined : sent ? told(sent, { url: '', body: '' }) : returned;
  }
  if (row.returned !== undefined) {
    const { alsoReturned = [] } = row;
    return [row.returned, ...alsoReturned].includes(returned) ? undefined : returned;
  }
  const accepted = [row.sent!, ...(row.also ?? [])];
  if (sent === undefined) return returned;
  return accepted.some((one) => isSame(sent, one)) ? undefined : told(sent, row.sent!);
}

function isSame(sent: Required<Sent>, { url, headers = {}, body }: Sent): boolean {
  return (
    (url === undefined || sent.url === url) &&
    (body === undefined || sent.body === body) &&
    Object.entries(headers).every(([name, value]) => sent.headers[name] === value)
  );
}

/** Returns the expected members, with the values that were sent. */
export function told(sent: Sent, { url, headers, body }: Sent): string {
  const lines = [
    ...(url === undefined ? [] : [sent.url]),
    ...Object.keys(headers ?? {}).map((name) => `${name}: ${sent.headers?.[name] ?? '(none)'}`),
    ...(body === undefined ? [] : [sent.body]),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Returns the expectation of a row as text. */
export function expectedOf({ sent, returned, rejected }: Row): string {
  if (rejected !== undefined) return `rejected: ${rejected}`;
  return returned ?? told(sent!, sent!);
}
