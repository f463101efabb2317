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

export class Observers {
  readonly #options: ObserverOptions;
  /** Events that wait for the end of a lock. */
  #held: AuthEvent[] | undefined;
  /** The reports that wait for a fingerprint; later ones wait for them. */
  #reports: Promise<void> | undefined;

  constructor(options: ObserverOptions) {
    this.#options = options;
  }

  emit(event: AuthEvent): void {
    if (this.#reports) this.#after(async () => event);
    else this.#send(event);
  }

  /** Reports an event about a token, by the token's fingerprint. */
  announce(token: string, event: (print: string) => AuthEvent): void {
    const { onEvent, logger } = this.#options;
    if (onEvent ?? logger) this.#after(async () => event(await fingerprint(token)));
  }

  tokens(by: 'login' | 'refresh' | 'store', { access_token, expires_at }: TokenSet): void {
    this.announce(access_token, (token) => ({ type: 'tokens', by, token, expiresAt: expires_at }));
  }

  /** Resolves when everything has been reported. */
  async settled(): Promise<void> {
    await this.#reports;
  }

  #after(report: () => Promise<AuthEvent>): void {
    const reports = Promise.all([report(), this.#reports]).then(([event]) => {
      this.#send(event);
      if (this.#reports === reports) this.#reports = undefined;
    });
    this.#reports = reports;
  }

  #send(event: AuthEvent): void {
    if (this.#held) return void this.#held.push(event);
    const { onEvent, logger } = this.#options;
    notify(onEvent, event);
    if (logger) notify(logger, lineOf(event));
  }

  /** Holds events back while `task` has the lock. */
  async hold<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#held ??= [];
    try {
      return await task();
    } finally {
      const events = this.#held ?? [];
      this.#held = undefined;
      for (const event of events) this.#send(event);
    }
  }
}

/** An event as a line of a log. Errors hold no secret, so their messages are shown. */
function lineOf({ type, ...rest }: AuthEvent): string {
  const members = Object.entries(rest).map(
    ([name, value]) => ` ${name}=${JSON.stringify(value instanceof Error ? value.message : value)}`,
  );
  return `auth-core ${type}${members.join('')}`;
}
