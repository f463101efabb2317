/// <reference lib="esnext.disposable" preserve="true" />
// The session of one account: what its callers see of the one transaction over its record.
import { notify } from '../events.ts';
import { RejectionMemory } from '../fetch/rejections.ts';
import { createBackoff } from './backoff.ts';
import { type AccessTokenOptions, accessToken, login, peek, reject, tokenFor } from './callers.ts';
import type { Context } from './context.ts';
import type { IdentityFacts } from './identity.ts';
import { type SessionInternals, setInternals } from './internals.ts';
import { allLifetimes, type ReadEnds } from './lifetime.ts';
import { localRecord, openOf } from './local-record.ts';
import { closed, type LogoutResult, logout } from './logout.ts';
import { createObservers } from './observers.ts';
import { createOperations } from './operation.ts';
import {
  type ChallengeQuestion,
  checkSessionOptions,
  type LoginOptions,
  type SessionOptions,
} from './options.ts';
import type { SessionState } from './state.ts';
import { timeOf } from './time.ts';
import { isNew } from './token-set.ts';

export type { AccessTokenOptions, LogoutResult };

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
  readonly identity?: IdentityFacts | undefined;
}

type AnyOptions = SessionOptions<unknown, unknown, unknown> & SessionInternalOptions;

/**
 * Creates the session of one account. Does nothing until it is used.
 *
 * @throws AuthError `invalid_configuration` for options that cannot work.
 */
export function createSession<Credentials, Question = ChallengeQuestion, Answer = unknown>(
  options: SessionOptions<Credentials, Question, Answer>,
): Session<Credentials> {
  return openSession(options as never, allLifetimes) as Session<Credentials>;
}

/** `createSession`, with no more than what the provider's token responses need. */
export function openSession(options: AnyOptions, readEnds: ReadEnds): Session {
  checkSessionOptions(options as never);
  const listeners = new Set<(state: SessionState) => unknown>();
  const context = contextOf(options, readEnds, listeners);
  const { record, operations } = context;
  const close = async (): Promise<void> => {
    context.isClosed = true;
    operations.end(closed());
    record.close();
    listeners.clear();
  };
  const session: Session = {
    // Without a rejected token there always is one: this saves each waiting caller a promise.
    accessToken: (given = {}) =>
      given.rejected === undefined
        ? (tokenFor(context, given) as Promise<string>)
        : accessToken(context, given),
    peek: () => peek(context),
    get scheme() {
      return record.current.tokens?.security_scheme;
    },
    get state() {
      return stateOf(context);
    },
    subscribe(listener) {
      const own = (state: SessionState): unknown => listener(state);
      listeners.add(own);
      if (!record.isLoaded) void record.read().then(context.publish);
      return () => void listeners.delete(own);
    },
    login: (credentials, given) => login(context, credentials, given),
    logout: (given) => logout(context, given),
    close,
    [Symbol.asyncDispose]: close,
  };
  setInternals(session, internalsOf(context));
  return session;
}

/** What `authorize` needs of the session. */
function internalsOf(context: Context): SessionInternals {
  const { record, time, observers } = context;
  return {
    time,
    record,
    rejections: new RejectionMemory(time),
    peek: (target) => peek(context, target),
    replace: (rejected, target, signal) => tokenFor(context, { rejected, target, signal }),
    reject: (token, target) => reject(context, token, target),
    holds: (token) => token === record.current.tokens?.access_token,
    isNew(token) {
      const { tokens } = record.current;
      return tokens?.access_token === token && isNew(tokens, time.now());
    },
    emit: observers.emit,
  };
}

function contextOf(
  options: AnyOptions,
  readEnds: ReadEnds,
  listeners: ReadonlySet<(state: SessionState) => unknown>,
): Context {
  const { grant, key, store, timeout = 10_000, identity, clock } = options;
  const time = timeOf(clock);
  let published: SessionState | undefined;
  const parts: Omit<Context, 'record'> = {
    options,
    grant,
    time,
    timeout,
    readEnds,
    identity: identity ?? { provider: grant.issuer ?? '', account: [key] },
    observers: createObservers(options),
    operations: createOperations(time),
    backoff: createBackoff(time),
    name: Math.random().toString(36).slice(2),
    isEnding: false,
    isClosed: false,
    publish() {
      const state = stateOf(context);
      if (state === published) return;
      published = state;
      for (const listener of listeners) notify(listener, state);
    },
  };
  const context = parts as Context;
  context.record = store ? openOf(store)!(store, context) : localRecord(context);
  published = stateOf(context);
  return context;
}

function stateOf({ record, stage, isEnding }: Context): SessionState {
  const { asking, current, isLoaded } = record;
  if (!isLoaded) return 'unknown';
  if (stage === 'challenge' || asking === 'challenge') return 'challenge';
  return stage ?? asking ?? (current.tokens && !isEnding ? 'signed_in' : 'signed_out');
}
