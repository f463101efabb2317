// Compares the observed calls and requests with those that a case expects. A mistake is a sentence.
import type { Count, Got, Outcome, RequestKind, Saw } from './cases.ts';
import type { CallResult } from './driver.ts';
import type { KitProvider } from './providers.ts';
import type { LoggedRequest } from './sandbox.ts';

/** The number of requests that the servers received, by kind and outcome: `{ 'login ok': 1 }`. */
export type Tally = Readonly<Record<string, number>>;

export interface Observed {
  /** The sandbox's log. */
  readonly log: readonly LoggedRequest[];
  readonly foreign: { readonly requests: number; readonly secrets: number };
  readonly unanswered: ReadonlyMap<RequestKind, number>;
}

export function tally({ log, foreign, unanswered }: Observed, provider: KitProvider): Tally {
  const saw: Record<string, number> = {};
  const count = (what: string, number = 1): void => {
    if (number > 0) saw[what] = (saw[what] ?? 0) + number;
  };
  for (const request of log) {
    const ended = endOf(request.status);
    const before = provider.login.before.includes(request.operationId ?? '');
    // Requests before the one with the password belong to the same login, so they do not count.
    if (!(before && ended === 'ok')) count(`${provider.kindOf(request)} ${ended}`);
  }
  for (const [kind, number] of unanswered) count(`${kind} unanswered`, number);
  count('foreign request', foreign.requests);
  count('foreign secret', foreign.secrets);
  return saw;
}

function endOf(status: number | undefined): string {
  if (status === undefined) return 'lost';
  if (status < 300) return 'ok';
  if (status < 400) return 'redirected';
  return status < 500 ? 'rejected' : 'failed';
}

export function mistakesInCalls(
  what: string,
  got: Got,
  {
    results,
    times,
  }: { readonly results: readonly CallResult[] | undefined; readonly times: number },
): string[] {
  if (results?.length !== times) return [`${what}: the driver did not return ${times} results`];
  const wanted = [got].flat();
  const wrong = results.map(plain).filter((result) => !wanted.includes(result));
  if (wrong.length === 0) return [];
  const kinds = [...new Set(wrong)].join(', ');
  const who = times === 1 ? 'the caller' : `${wrong.length} of ${times} callers`;
  return [`${what}: ${who} got ${kinds}, not ${wanted.join(' or ')}`];
}

function plain(result: CallResult): Outcome {
  const outcome = typeof result === 'object' ? result.error : result;
  return typeof outcome === 'number' && outcome >= 200 && outcome < 300 ? 'ok' : outcome;
}

export function mistakesInSaw(wanted: Saw, saw: Tally): string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(saw)])];
  return names.flatMap((name) => {
    const [least, most] = bounds(wanted[name]);
    const found = saw[name] ?? 0;
    if (found >= least && found <= most) return [];
    const should = least === most ? `${least}` : `${least} to ${most}`;
    return [`the server saw ${found} × ${name}, not ${should}`];
  });
}

function bounds(count: Count | undefined): readonly [number, number] {
  if (count === undefined) return [0, 0];
  return typeof count === 'number' ? [count, count] : count;
}
