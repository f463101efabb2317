/// <reference lib="esnext.disposable" preserve="true" />
// The session of one account: what its callers see of the one transaction over its record.
import { AuthError } from '../errors.ts';
import { notify } from '../events.ts';
import { RejectionMemory } from '../fetch/rejections.ts';
import { createBackoff } from './backoff.ts';
import { askingOf, type Context, type RequestedLogin, signedOut, usable } from './context.ts';
import { credentialsFor } from './exchange.ts';
import { identityOf } from './identity.ts';
import { setInternals } from './internals.ts';
import { LocalRecord, openOf } from './local-record.ts';
import { Observers } from './observers.ts';
import { type Operation, Operations } from './operation.ts';
import {
  type ChallengeQuestion,
  checkSessionOptions,
  type LoginOptions,
  type SessionOptions,
} from './options.ts';
import type { AuthRecord } from './record.ts';
import type { SessionState } from './state.ts';
import { run, timeOf, wait } from './time.ts';
import { isAlive, isFresh, isNew, type TokenSet } from './token-set.ts';
import { renew } from './transaction.ts';

export interface AccessTokenOptions {
  /**
   * Ends this caller's wait, and nothing else: what other callers wait for goes on.
   * @default the wait ends with the token, or with the failure to obtain one
   */
  signal?: AbortSignal | undefined;
  /**
   * The token that a resource rejected. This caller never gets it again.
   * @default none
   */
  rejected?: string | undefined;
}

/** What a sign-out achieved. */
export interface LogoutResult {
  /** The tokens are gone here. */
  readonly local: true;
  /** The sign-out is in the store: other sessions see it. If not, it is stored with the next use of this session. */
  readonly stored: boolean;
  /** The provider revoked the tokens. */
  readonly revoked: boolean;
}

/** The session of one account. Share it between all clients of the account. */
export interface Session<Credentials = unknown> {
  /**
   * An access token that can be used now: the current one, a refreshed one, or that of a new login.
   *
   * @throws AuthError
   */
  accessToken(options?: AccessTokenOptions): Promise<string>;
  /** The current access token if it can be used without waiting, else `undefined`. */
  peek(): string | undefined;
  /** The security scheme that the current access token is for. */
  readonly scheme: string | undefined;
  /** What an application shows. Reading it sends nothing and asks nobody. */
  readonly state: SessionState;
  /**
   * Calls `listener` when the state changes, by this session or by another one of its store. Reads the store, and asks
   * for no credentials. Returns the function that ends it.
   *
   * @example
   * // React
   * const state = useSyncExternalStore(session.subscribe, () => session.state);
   */
  subscribe(listener: (state: SessionState) => unknown): () => void;
  /**
   * Logs in, also after `logout()`. It always asks the provider.
   *
   * @param credentials Who logs in. They are not kept. Left out: those of the options.
   * @throws AuthError
   *
   * @example
   * await session.login({ username, password });
   */
  login(credentials?: Credentials, options?: LoginOptions): Promise<void>;
  /**
   * Removes the tokens here and in the store, then revokes them. The local part happens whatever the network does.
   * Afterwards `accessToken` throws `signed_out` until somebody calls `login()`, in this session or another one of the
   * store.
   */
  logout(options?: { signal?: AbortSignal | undefined }): Promise<LogoutResult>;
  /** Releases the session: ends what is in progress and its subscription. The tokens stay in the store. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a generated client passes beyond the public options. */
export interface SessionInternalOptions {
  readonly identity?: (() => Promise<string>) | undefined;
  readonly earlierKey?: string | undefined;
}

/**
 * Creates the session of one account. Does nothing until it is used.
 *
 * @throws AuthError `invalid_configuration` for options that cannot work.
 */
export function createSession<Credentials, Question = ChallengeQuestion, Answer = unknown>(
  options: SessionOptions<Credentials, Question, Answer>,
): Session<Credentials> {
  checkSessionOptions(options as never);
  const core = new SessionCore(options as never);
  const session: Session<Credentials> = {
    async accessToken(given = {}) {
      const token = await core.token(given);
      if (token !== undefined) return token;
      throw new AuthError(
        'invalid_token_response',
        'The provider returned the access token that was just rejected.',
      );
    },
    peek: () => core.peek(),
    get scheme() {
      return core.tokens?.security_scheme;
    },
    get state() {
      return core.state;
    },
    subscribe: (listener) => core.subscribe(listener),
    login: (credentials, given) => core.login(credentials, given),
    logout: (given) => core.logout(given),
    close: async () => core.close(),
    [Symbol.asyncDispose]: async () => core.close(),
  };
  setInternals(session, {
    time: core.context.time,
    rejections: new RejectionMemory(core.context.time),
    peek: (target) => core.peek(target),
    replace: (rejected, target, signal) => core.token({ rejected, target, signal }),
    reject: (token, target) => core.reject(token, target),
    holds: (token) => token === core.tokens?.access_token,
    isNew: (token) => core.isNew(token),
    emit: (event) => core.context.observers.emit(event),
  });
  return session;
}

interface TokenRequest extends AccessTokenOptions {
  /** The resource that rejected the token. */
  readonly target?: unknown;
}

class SessionCore {
  readonly context: Context;
  readonly #operations: Operations;
  readonly #listeners = new Set<(state: SessionState) => unknown>();
  #published: SessionState;
  #isClosed = false;
  /** The login that was asked for, and with what. */
  #login: { readonly operation: Operation; readonly credentials: string | undefined } | undefined;

  constructor(options: SessionOptions<unknown, unknown, unknown> & SessionInternalOptions) {
    const { grant, key, store, timeout = 10_000, earlierKey } = options;
    const time = timeOf(options.clock);
    const observers = new Observers(options);
    const facts = { provider: grant.issuer ?? '', account: [key] };
    const identity = options.identity ?? (() => identityOf(facts));
    const emit = observers.emit.bind(observers);
    const onChange = this.#changed.bind(this);
    const shared = { identity, earlierKey, time, timeout, emit, onChange };
    this.#operations = new Operations(time);
    this.context = {
      options,
      grant,
      time,
      timeout,
      observers,
      record: store ? openOf(store)!(store, shared) : new LocalRecord(shared),
      backoff: createBackoff(time),
      name: Math.random().toString(36).slice(2),
      rejection: undefined,
      repeated: undefined,
      isEnding: false,
      isLoggingIn: false,
      refusal: undefined,
      takeBack: undefined,
      publish: () => this.#publish(),
    };
    this.#published = this.state;
  }

  get tokens(): TokenSet | undefined {
    return this.context.record.current.tokens;
  }

  get state(): SessionState {
    const { record, isLoggingIn, isEnding } = this.context;
    const asking = askingOf(this.context);
    if (!record.isLoaded) return 'unknown';
    if (asking?.challenge !== undefined) return 'challenge';
    if (asking || isLoggingIn) return 'signing_in';
    return this.tokens && !isEnding ? 'signed_in' : 'signed_out';
  }

  subscribe(listener: (state: SessionState) => unknown): () => void {
    const own = (state: SessionState): unknown => listener(state);
    this.#listeners.add(own);
    const { record } = this.context;
    if (!record.isLoaded) void record.read().then(() => this.#publish());
    return () => void this.#listeners.delete(own);
  }

  #publish(): void {
    const { state } = this;
    if (state === this.#published) return;
    this.#published = state;
    for (const listener of this.#listeners) notify(listener, state);
  }

  /** The record has changed. What another session did is news: it is reported, and ends a pause. */
  #changed(by: 'session' | 'store', before: AuthRecord): void {
    const { record, observers, backoff, takeBack, name } = this.context;
    if (by === 'store') {
      const { tokens, signed_out, asking } = record.current;
      backoff.clear();
      if (asking?.by !== name) takeBack?.();
      if (tokens && tokens.access_token !== before.tokens?.access_token) {
        observers.tokens('store', tokens);
      }
      if (signed_out && !before.signed_out) {
        observers.emit({ type: 'signed_out', by: 'store', revoked: false });
      }
    }
    this.#publish();
  }

  peek(target?: unknown): string | undefined {
    const { record, isEnding } = this.context;
    if (isEnding || this.#isClosed) return undefined;
    if (record.unsaved) void record.saveAgain(false);
    return usable(this.context, isFresh, target)?.access_token;
  }

  isNew(token: string): boolean {
    const { tokens } = this;
    return tokens?.access_token === token && isNew(tokens, this.context.time.now());
  }

  reject(token: string, target?: unknown): void {
    const { context, tokens } = this;
    const { rejection, observers } = context;
    // Compare and invalidate: a report about a token that was replaced long ago changes nothing.
    if (tokens && tokens.access_token !== token) return;
    const isKnown = rejection?.token === token;
    // What two resources reject is rejected for all.
    const isSame = !isKnown || rejection.target === target;
    context.rejection = { token, target: isSame ? target : undefined };
    if (!isKnown) observers.announce(token, (print) => ({ type: 'rejected', token: print }));
  }

  /** A token that can be used; `undefined` if the provider has no other than the rejected one. */
  async token({ signal, rejected, target }: TokenRequest): Promise<string | undefined> {
    for (let isLate = false; ; isLate = true) {
      signal?.throwIfAborted();
      // Each time anew: the token may have come from the store only now.
      if (rejected !== undefined) this.reject(rejected, target);
      const token = this.peek(target);
      if (token !== undefined && token !== rejected) return token;
      this.#assertOpen();
      await this.#join(signal);
      const { tokens, context } = this;
      // The operation may have started before this caller's token was rejected: then exactly one more.
      if (rejected !== undefined && tokens?.access_token === rejected) {
        if (isLate || context.repeated === rejected) return undefined;
      } else if (tokens && context.rejection?.token !== tokens.access_token) {
        // The machine may have slept meanwhile: once more, but not forever.
        if (isLate || isAlive(tokens, context.time.now())) return tokens.access_token;
      }
    }
  }

  async #join(signal: AbortSignal | undefined): Promise<void> {
    const operations = this.#operations;
    const work = async (operation: Operation): Promise<void> => renew(this.context, operation);
    try {
      await operations.join(operations.current, work, signal);
    } catch (error) {
      // A login with other credentials has taken its place: that one is waited for.
      if ((error as AuthError).code !== 'cancelled' || !operations.current) throw error;
    }
  }

  #assertOpen(): void {
    if (this.#isClosed) throw closed();
  }

  async login(credentials?: unknown, { signal, stepUp }: LoginOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    this.#assertOpen();
    const { context } = this;
    const operations = this.#operations;
    context.backoff.clear();
    const before = operations.current;
    const text = credentials === undefined ? undefined : JSON.stringify(credentials);
    // Asked for twice, it is one login. Other credentials take the place of a login in progress.
    const isSame = before === this.#login?.operation && text === this.#login?.credentials;
    if (text !== undefined && !isSame) operations.end(superseded());
    const work = async (operation: Operation): Promise<void> => {
      const { generation } = context.record.current;
      if (before && text === undefined) await operations.settled(before);
      const isLoggedIn =
        before && text === undefined && context.record.current.generation > generation;
      const requested: RequestedLogin = { credentials, stepUp, isDone: isLoggedIn === true };
      await renew(context, operation, requested);
    };
    const operation = before && isSame ? before : operations.start(work);
    this.#login = { operation, credentials: text };
    await operations.join(operation, work, signal);
  }

  async logout({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<LogoutResult> {
    const { context } = this;
    const { record, observers } = context;
    let held = this.tokens;
    context.isEnding = true;
    this.#operations.end(signedOut());
    context.rejection = undefined;
    // What only the store has is revoked too.
    if (!held) await record.read();
    let generation = record.current.generation + 1;
    await record.update(
      (current) => {
        held = current.tokens ?? held;
        generation = Math.max(generation, current.generation + (current.signed_out ? 0 : 1));
        return { generation, signed_out: true };
      },
      undefined,
      true,
    );
    context.isEnding = false;
    const revoked = held !== undefined && (await this.#revoke(held, signal));
    observers.emit({ type: 'signed_out', by: 'logout', revoked });
    const stored = context.options.store !== undefined && !record.unsaved;
    return { local: true, stored, revoked };
  }

  async #revoke(held: TokenSet, signal: AbortSignal | undefined): Promise<boolean> {
    const { grant, time, timeout, observers } = this.context;
    if (!grant.logout) return false;
    observers.emit({ type: 'token_request', by: 'logout' });
    const revoking = run(
      (deadline) => {
        const credentials = () => credentialsFor(this.context, deadline);
        return grant.logout!(held, { signal: deadline, credentials });
      },
      { time, milliseconds: timeout },
    );
    return wait(revoking, { time, milliseconds: timeout, signal }).then(
      () => true,
      () => false,
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#operations.end(closed());
    this.context.record.close();
    this.#listeners.clear();
  }
}

function closed(): AuthError {
  return new AuthError('closed', 'The session was closed. Create a new one.');
}

function superseded(): AuthError {
  return new AuthError('cancelled', 'Another login took the place of this one.');
}
