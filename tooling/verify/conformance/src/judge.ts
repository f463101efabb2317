// Compares the observed calls and requests with those that a case expects. A mistake is a sentence.
import type { CallStep, Case, Count, Outcome, ProviderOperations } from './cases.ts';
import type { LoggedRequest } from './control.ts';

/** Number of requests that the servers saw, by kind and outcome: `{ 'login ok': 1 }`. */
export type Saw = Readonly<Record<string, number>>;

/** Counts the requests in the sandbox's log and those to the tripwire. */
export function tally(
  log: readonly LoggedRequest[],
  operations: ProviderOperations,
  foreign: { readonly requests: number; readonly secrets: number },
): Saw {
  const saw: Record<string, number> = {};
  const count = (what: string, number = 1): void => {
    if (number > 0) saw[what] = (saw[what] ?? 0) + number;
  };
  for (const request of log) {
    const ended = endOf(request.status);
    const before = operations.before?.includes(request.operationId ?? '');
    // Requests before the one with the password belong to the same login, so they are not counted.
    if (!(before && ended === 'ok')) count(`${kindOf(request, operations)} ${ended}`);
  }
  count('foreign request', foreign.requests);
  count('foreign secret', foreign.secrets);
  return saw;
}

function kindOf(request: LoggedRequest, { read, create }: ProviderOperations): string {
  if (request.operationId === read) return 'read';
  if (request.operationId === create) return 'create';
  return request.workflowId ?? request.operationId ?? 'unknown';
}

function endOf(status: number | undefined): string {
  if (status === undefined) return 'lost';
  if (status < 300) return 'ok';
  if (status < 400) return 'redirected';
  return status < 500 ? 'rejected' : 'failed';
}

export function mistakesInCalls({ call, got }: CallStep, results: readonly Outcome[]): string[] {
  const wanted = [got].flat();
  const wrong = results.filter((result) => !wanted.includes(plain(result)));
  if (wrong.length === 0) return [];
  const kinds = [...new Set(wrong)].join(', ');
  const who = results.length === 1 ? 'the caller' : `${wrong.length} of ${results.length} callers`;
  return [`${call}: ${who} got ${kinds}, not ${wanted.join(' or ')}`];
}

function plain(result: Outcome): Outcome {
  return typeof result === 'number' && result >= 200 && result < 300 ? 'ok' : result;
}

export function mistakesInSaw(wanted: Case['saw'], saw: Saw): string[] {
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
