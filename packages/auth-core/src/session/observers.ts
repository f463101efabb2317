// Who is told what happens in a session, and when: after the fact, and never under a lock.
import { type AuthEvent, fingerprint, notify } from '../events.ts';
import type { TokenSet } from './token-set.ts';

export interface ObserverOptions {
  /**
   * Observes the session. Called after the fact and never awaited. It may be asynchronous; what it throws is ignored.
   * @default nothing is reported
   */
  onEvent?: ((event: AuthEvent) => unknown) | undefined;
  /**
   * Receives one line for each event: token requests, rejections, replays, retries, failures, problems of the store.
   * No line holds a secret.
   * @default nothing is logged
   *
   * @example
   * createSession({ grant, credentials, logger: console.debug });
   */
  logger?: ((line: string) => unknown) | undefined;
}

export interface Observers {
  emit(event: AuthEvent): void;
  /** Reports an event about a token, by the token's fingerprint. */
  announce(token: string, event: (print: string) => AuthEvent): void;
  tokens(by: 'login' | 'refresh' | 'store', tokens: TokenSet): void;
  /** Later reports wait for `report`, and then report its event. */
  after(report: Promise<AuthEvent | undefined>): void;
  /** Resolves when everything has been reported. */
  settled(): Promise<unknown>;
}

export function createObservers({ onEvent, logger }: ObserverOptions): Observers {
  /** What later reports wait for. */
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

/** An event as a line of a log. Errors hold no secret, so their messages are shown. */
function lineOf({ type, ...rest }: AuthEvent): string {
  const members = Object.entries(rest).map(
    ([name, value]) => ` ${name}=${JSON.stringify(value instanceof Error ? value.message : value)}`,
  );
  return `auth-core ${type}${members.join('')}`;
}
