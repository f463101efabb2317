/// <reference lib="esnext.disposable" preserve="true" />
// The public session of one account. The modules next to this one implement its methods.
import { invalid } from '../errors.ts';
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
  checkGrant,
  checkSessionOptions,
  type LoginOptions,
  type SessionOptions,
} from './options.ts';
import { jsonOf } from './same.ts';
import type { SessionState } from './state.ts';
import { timeOf } from './time.ts';
import { isNew } from './token-set.ts';

export type { AccessTokenOptions, LogoutResult };

/** The session of one account. Use the same session for all clients of the account. */
export interface Session<Credentials = unknown> {
  /**
   * Returns a usable access token: the current one, or a new one from a refresh or login.
   *
   * @throws AuthError
   *
   * @example
   * const headers = { authorization: `Bearer ${await session.accessToken()}` };
   */
  accessToken(options?: AccessTokenOptions): Promise<string>;
  /** Returns the current access token if it is usable now, else `undefined`. Sends no request. */
  peek(): string | undefined;
  /** The security scheme of the current access token. */
  readonly scheme: string | undefined;
  /** The state of the session, for the application to show. Reading it sends no request and prompts no user. */
  readonly state: SessionState;
  /**
   * Calls `listener` when the state changes, in this session or in another session of its store. Reads the store once,
   * sends no token request and prompts no user. Returns the function that unsubscribes.
   *
   * @example
   * // React
   * const state = useSyncExternalStore(session.subscribe, () => session.state);
   */
  subscribe(listener: (state: SessionState) => unknown): () => void;
  /**
   * Logs in, also after `logout()`. Always sends a login to the provider, even if there are valid tokens.
   *
   * @param credentials The session does not keep them. Default: those of the session's options.
   * @throws AuthError
   *
   * @example
   * await session.login({ username, password });
   */
  login(credentials?: Credentials, options?: LoginOptions): Promise<void>;
  /**
   * Signs out: removes the tokens from this session and from the store, then revokes them. The tokens are removed here
   * even if the network fails. Afterwards `accessToken` throws `signed_out` until `login()` is called, in this session
   * or in another session of the store.
   *
   * @example
   * const { revoked } = await session.logout();
   */
  logout(options?: { signal?: AbortSignal | undefined }): Promise<LogoutResult>;
  /**
   * Releases the session: ends logins and its subscription. The tokens stay in the store. Waits for the response of a
   * refresh that was sent, at most for the `timeout`, because the store has to get the new tokens. Tries again to save
   * what the store has not accepted yet.
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The options that only generated clients pass. */
export interface SessionInternalOptions {
  readonly identity?: IdentityFacts | undefined;
}

type AnyOptions = SessionOptions<unknown, unknown, unknown> & SessionInternalOptions;

/**
 * Creates the session of one account. It reads no store and sends no request before it is used.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 *
 * @example
 * const session = createSession({ grant, credentials: { username, password } });
 * const authorized = authorize(fetch, session, { resource: 'https://api.example.com' });
 */
export function createSession<Credentials, Question = ChallengeQuestion, Answer = unknown>(
  options: SessionOptions<Credentials, Question, Answer>,
): Session<Credentials> {
  checkGrant(options?.grant as never);
  const given = options as unknown as AnyOptions;
  const identity = given.identity ?? identityFactsOf(given);
  return openSession(given, allLifetimes, identity) as Session<Credentials>;
}

/**
 * `createSession` with the reader of lifetimes and the identity as parameters, so that bundles contain only the code they
 * need.
 */
export function openSession(
  options: AnyOptions,
  readEnds: ReadEnds,
  identity: IdentityFacts,
): Session {
  checkSessionOptions(options as never);
  const listeners = new Set<(state: SessionState) => unknown>();
  const context = contextOf(options, { readEnds, identity, listeners });
  const { record, operations } = context;
  const close = async (): Promise<void> => {
    context.isClosed = true;
    operations.end(closed());
    context.stage = undefined;
    listeners.clear();
    record.close();
    await context.spending;
    // Tokens that could not be saved are lost otherwise.
    await record.settle(true).catch(() => {});
  };
  const session: Session = {
    accessToken: (given = {}) => accessToken(context, given),
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

function internalsOf(context: Context): SessionInternals {
  const { record, time, observers } = context;
  return {
    time,
    record,
    rejections: new RejectionMemory(time),
    peek: (target) => peek(context, target),
    replace: (rejected, target, signal) => tokenFor(context, { rejected, target, signal }),
    reject: (token, target) => reject(context, token, target),
    signOuts: () => context.signOuts,
    holds: (token) => token === record.current.tokens?.access_token,
    isNew(token) {
      const { tokens } = record.current;
      return tokens?.access_token === token && isNew(tokens, time.now());
    },
    emit: observers.emit,
  };
}

/** Returns the identity of the account of a hand-written session. */
function identityFactsOf({ grant, key, credentials }: AnyOptions): IdentityFacts {
  const isKnown = credentials != null && typeof credentials !== 'function';
  const facts = (isKnown && grant.identify?.(credentials)) || [];
  // Different accounts must not have the same identity.
  if (!Array.isArray(facts) || jsonOf(facts) === undefined) {
    throw invalid('The function grant.identify has to return an array of JSON values.');
  }
  return { provider: grant.issuer ?? '', account: [key, ...facts] };
}

interface Parts extends Pick<Context, 'readEnds' | 'identity'> {
  readonly listeners: ReadonlySet<(state: SessionState) => unknown>;
}

function contextOf(options: AnyOptions, { readEnds, identity, listeners }: Parts): Context {
  const { grant, store, timeout = 10_000, interactiveTimeout = 600_000, clock } = options;
  const time = timeOf(clock);
  let published: SessionState | undefined;
  const parts: Omit<Context, 'record'> = {
    options,
    grant,
    time,
    timeout,
    interactiveTimeout,
    readEnds,
    identity,
    observers: createObservers(options),
    operations: createOperations(time),
    backoff: createBackoff(time),
    name: Math.random().toString(36).slice(2),
    isClosed: false,
    late: 0,
    logouts: 0,
    signOuts: 0,
    abandoned: 0,
    publish() {
      const state = stateOf(context);
      if (state === published) return;
      published = state;
      for (const listener of listeners) {
        notify(listener, state);
        // The listener has changed the state, and all listeners know that one.
        if (published !== state) return;
      }
    },
  };
  const context = parts as Context;
  context.record = store ? openOf(store)!(store, context) : localRecord(context);
  published = stateOf(context);
  return context;
}

function stateOf({ record, stage, ending, unusable }: Context): SessionState {
  const { asking, current, isLoaded } = record;
  if (!isLoaded) return 'unknown';
  if (stage === 'challenge' || asking === 'challenge') return 'challenge';
  const { tokens } = current;
  const isSignedIn = tokens && tokens.access_token !== unusable && !ending;
  return stage ?? asking ?? (isSignedIn ? 'signed_in' : 'signed_out');
}
