// Reports the events of a session to `onEvent` and `logger`. Listeners never run while the session holds a lock.
import { type AuthEvent, fingerprint, notify } from '../events.ts';
import type { TokenSet } from './token-set.ts';

export interface ObserverOptions {
  /**
   * Called after each event. It may be asynchronous: the session does not wait for it, and ignores its errors.
   * @default no events are reported
   *
   * @example
   * createSession({ grant, credentials, onEvent: ({ type }) => metrics.increment(`auth.${type}`) });
   */
  onEvent?: ((event: AuthEvent) => unknown) | undefined;
  /**
   * Called with one line for each event: token requests, rejections, replays, retries, failures, problems of the store.
   * The lines contain no secrets.
   * @default no lines are logged
   *
   * @example
   * createSession({ grant, credentials, logger: console.debug });
   */
  logger?: ((line: string) => unknown) | undefined;
}

export interface Observers {
  emit(event: AuthEvent): void;
  /** Reports an event that contains the fingerprint of `token`. */
  announce(token: string, event: (hash: string) => AuthEvent): void;
  tokens(by: 'login' | 'refresh' | 'store', tokens: TokenSet): void;
  /** Reports the event of `report` once it resolves. Later events wait for it, so that the order is kept. */
  after(report: Promise<AuthEvent | undefined>): void;
  /** Resolves when all events have been reported. */
  settled(): Promise<unknown>;
}

export function createObservers({ onEvent, logger }: ObserverOptions): Observers {
  /** The reports in progress. Later events wait for them. */
  let reports: Promise<unknown> | undefined;
  const send = (event: AuthEvent): void => {
    notify(onEvent, event);
    if (logger) notify(logger, lineOf(event));
  };
  const observers: Observers = {
    emit: (event) => (reports ? observers.after(Promise.resolve(event)) : send(event)),
    announce(token, event) {
      if (onEvent ?? logger) observers.after(fingerprint(token).then(event));
    },
    tokens: (by, { access_token, expires_at: expiresAt }) =>
      observers.announce(access_token, (token) => ({ type: 'tokens', by, token, expiresAt })),
    after(report) {
      const chain = Promise.all([report, reports]).then(([event]) => {
        if (event) send(event);
        if (reports === chain) reports = undefined;
      });
      reports = chain;
    },
    settled: async () => reports,
  };
  return observers;
}

/** Formats an event as one log line. It includes error messages, because they contain no secrets. */
function lineOf({ type, ...rest }: AuthEvent): string {
  const members = Object.entries(rest).map(
    ([name, value]) => ` ${name}=${JSON.stringify(value instanceof Error ? value.message : value)}`,
  );
  return `auth-core ${type}${members.join('')}`;
}
