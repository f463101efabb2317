// Computes a time line from the sandbox's log: a bar for each token of an account, and a mark for each request. It does
// not depend on how the page draws them.

import type { IssuedToken, RequestLogEntry } from '../options.ts';

/** A token, with the time at which the page noticed that it had ended. */
export interface TokenLife extends IssuedToken {
  readonly endedAt: number | undefined;
}

export interface Bar {
  readonly kind: 'access' | 'refresh';
  readonly number: number;
  readonly fingerprint: string;
  /** The row of the bar among those of its kind, starting at 0. */
  readonly row: number;
  readonly from: number;
  /** Until when it is the latest token. */
  readonly latestUntil: number;
  /** Until when the provider accepts it. */
  readonly validUntil: number;
  readonly ended: IssuedToken['ended'];
}

export type Lane = 'login' | 'refresh' | 'logout' | 'call';

export type Outcome = 'success' | 'rejected' | 'failed' | 'lost';

/** Requests of one lane with one outcome at nearly the same time. */
export interface Mark {
  readonly lane: Lane;
  readonly outcome: Outcome;
  readonly time: number;
  readonly requests: readonly RequestLogEntry[];
}

export interface Life {
  readonly from: number;
  readonly to: number;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** The number of rows for each kind of token. */
  readonly rows: { readonly access: number; readonly refresh: number };
}

export interface LifeEvents {
  readonly requests: readonly RequestLogEntry[];
  readonly tokens: readonly TokenLife[];
  readonly from: number;
  readonly now: number;
  /** The end of the axis, if it is later than now. */
  readonly until?: number | undefined;
}

/** Sets `endedAt` of ended tokens to now, unless they had already ended before. */
export function noticeEnds(
  tokens: readonly IssuedToken[],
  before: readonly TokenLife[],
  now: number,
): TokenLife[] {
  const known = new Map(before.map((token) => [`${token.kind} ${token.number}`, token]));
  return tokens.map((token) => {
    const noticed = known.get(`${token.kind} ${token.number}`);
    // An expired token can be revoked later, which changes nothing.
    if (noticed?.ended !== undefined)
      return { ...token, ended: noticed.ended, endedAt: noticed.endedAt };
    if (token.expiresAt <= now && token.ended !== undefined && token.ended !== 'used')
      return { ...token, ended: 'expired', endedAt: token.expiresAt };
    return { ...token, endedAt: token.ended === undefined ? undefined : now };
  });
}

export function lifeOf({ requests, tokens, from, now, until = now }: LifeEvents): Life {
  const to = Math.max(now, until, from + 60_000);
  const shown = tokens.filter(({ number }) => number > 0);
  const access = barsOf(
    shown.filter(({ kind }) => kind === 'access'),
    to,
  );
  const refresh = barsOf(
    shown.filter(({ kind }) => kind === 'refresh'),
    to,
  );
  return {
    from,
    to,
    bars: [...access, ...refresh],
    marks: marksOf(requests, (to - from) / 90),
    rows: { access: rowsOf(access), refresh: rowsOf(refresh) },
  };
}

function barsOf(tokens: readonly TokenLife[], now: number): Bar[] {
  const ends: number[] = [];
  return tokens.map((token, at) => {
    const { kind, number, fingerprint, issuedAt: from, expiresAt, ended, endedAt } = token;
    const validUntil = Math.min(now, endedAt ?? expiresAt);
    const next = tokens[at + 1]?.issuedAt ?? now;
    const latestUntil = Math.min(next, validUntil);
    // Two bars in a line do not touch.
    const free = ends.findIndex((end) => end < from);
    const row = free === -1 ? ends.length : free;
    ends[row] = validUntil;
    return { kind, number, fingerprint, row, from, latestUntil, validUntil, ended };
  });
}

function rowsOf(bars: readonly Bar[]): number {
  return Math.max(0, ...bars.map(({ row }) => row + 1));
}

function marksOf(requests: readonly RequestLogEntry[], near: number): Mark[] {
  const marks: { lane: Lane; outcome: Outcome; time: number; requests: RequestLogEntry[] }[] = [];
  for (const request of requests) {
    const lane = laneOf(request);
    const outcome = outcomeOf(request);
    const last = marks.findLast((mark) => mark.lane === lane);
    if (last?.outcome === outcome && request.time - last.time <= near) last.requests.push(request);
    else marks.push({ lane, outcome, time: request.time, requests: [request] });
  }
  return marks;
}

/** The lane of each purpose. Challenges and their repeated codes belong to the login. */
const lanes: Readonly<Record<NonNullable<RequestLogEntry['purpose']>, Lane>> = {
  login: 'login',
  challenge: 'login',
  resend: 'login',
  refresh: 'refresh',
  logout: 'logout',
};

function laneOf({ purpose }: RequestLogEntry): Lane {
  return purpose === undefined ? 'call' : lanes[purpose];
}

export function outcomeOf({ status }: Pick<RequestLogEntry, 'status'>): Outcome {
  if (status === undefined) return 'lost';
  if (status < 400) return 'success';
  return status === 429 || status >= 500 ? 'failed' : 'rejected';
}

/** `+4:30`, or `+1:02:30` from an hour on. */
export function sinceText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `+${hours}:${pad(minutes)}:${pad(seconds % 60)}`
    : `+${minutes}:${pad(seconds % 60)}`;
}

const steps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400,
];

/** Returns the times of the axis lines: at round intervals, and at most `most` of them. */
export function ticksOf({ from, to }: Pick<Life, 'from' | 'to'>, most: number): number[] {
  const span = (to - from) / 1000;
  const step = steps.find((seconds) => span / seconds <= most) ?? Math.ceil(span / most);
  const count = Math.floor(span / step);
  return Array.from({ length: count + 1 }, (_, at) => from + at * step * 1000);
}
