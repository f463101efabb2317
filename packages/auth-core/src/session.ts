// The one state machine: who holds which tokens, and who may change them when. Everything is decided at
// the moment of use, against absolute time; there is no timer and no background work.
import { AuthError } from './errors.ts';
import { type AuthEvent, fingerprint } from './events.ts';
import {
  type Challenge,
  type Grant,
  type GrantContext,
  isChallenge,
  type TokenResponse,
} from './grant.ts';
import { memoryStore, type TokenStore } from './store.ts';
import { acceptTokenResponse, isAlive, isFresh, type TokenSet } from './token-set.ts';
import { twiceIfUnanswered, whileWaiting, withDeadline } from './waiting.ts';

/** The credentials themselves, or a function that is asked for them whenever a login needs them. */
export type CredentialsSource<Credentials> =
  | Credentials
  | ((context: { signal: AbortSignal }) => Credentials | Promise<Credentials>);

/** A challenge as the user's code sees it. */
export interface ChallengeQuestion<Name extends string = string, Details = unknown> {
  /** Which challenge it is: the name of its workflow in the provider's lifecycle document. */
  readonly challenge: Name;
  /** What the provider said with it. */
  readonly details: Details;
  /** Asks the provider to send the code again; `undefined` where it can't. */
  readonly resend: (() => Promise<void>) | undefined;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface SessionOptions<Credentials, Question = ChallengeQuestion, Answer = unknown> {
  /** How the provider's tokens are obtained, renewed and given back. */
  grant: Grant<Credentials>;
  /** Who logs in. */
  credentials: CredentialsSource<Credentials>;
  /** Answers a challenge (a second factor, a one-time code). Without it such a login fails with `interaction_required`. */
  onChallenge?: ((question: Question) => Promise<Answer> | Answer) | undefined;
  /** Where tokens live. By default in this session's memory. */
  store?: TokenStore | undefined;
  /** Whose tokens they are: the key in the store. Give it whenever a store is shared. */
  key?: string | undefined;
  /** Seconds before expiry at which a token is renewed before it is used, where the provider doesn't say. Default 5. */
  refreshWithin?: number | undefined;
  /** Seconds that a refresh or a login may take. Default 30. */
  timeout?: number | undefined;
  /** Seconds that a login may take in which a person answers a challenge. Default 600. */
  interactiveTimeout?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  clock?: (() => number) | undefined;
  /** Observes the session. Must not throw; it is called after the fact, and never awaited. */
  onEvent?: ((event: AuthEvent) => void) | undefined;
}

export interface AccessTokenOptions {
  /** Ends this caller's waiting, and nothing else: what other callers wait for goes on. */
  signal?: AbortSignal | undefined;
  /** The token that a resource refused. It is never given out again. */
  rejected?: string | undefined;
}

/** One login, kept alive. Share it between all clients of the account. */
export interface Session {
  /**
   * An access token that is good to use now: the current one, a renewed one, or that of a new login.
   *
   * @throws AuthError
   */
  accessToken(options?: AccessTokenOptions): Promise<string>;
  /** The current access token if it can be used without waiting, else `undefined`. */
  peek(): string | undefined;
  /** The security scheme that the current access token is for. */
  readonly scheme: string | undefined;
  /** Logs in anew, also after `logout()`. */
  login(options?: { signal?: AbortSignal | undefined }): Promise<void>;
  /**
   * Forgets the tokens here and in the store, then gives them back to the provider. The local part happens
   * whatever the network does. Afterwards `accessToken` throws `signed_out` until `login()` is called.
   */
  logout(options?: { signal?: AbortSignal | undefined }): Promise<void>;
}

/** What `authorize` tells a session beyond asking it for tokens. */
export interface SessionInternals extends Session {
  /** A resource refused `token`: it is no longer given out, but nothing is requested yet. */
  reject(token: string): void;
  /** Whether `token` is this session's own. */
  holds(token: string): boolean;
  emit(event: AuthEvent): void;
}

interface Failure {
  readonly error: AuthError;
  readonly retryAt: number;
  readonly attempts: number;
}

/** First wait after a failure, in milliseconds; doubles with each further one up to the longest. */
const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** Creates the session of one account. Does nothing until a token is asked for. */
export function createSession<Credentials, Question = ChallengeQuestion, Answer = unknown>(
  options: SessionOptions<Credentials, Question, Answer>,
): Session {
  const { grant, clock = Date.now, key = 'default' } = options;
  const store = options.store ?? memoryStore();
  let current: TokenSet | undefined;
  let rejected: string | undefined;
  let flight: Promise<TokenSet> | undefined;
  let failure: Failure | undefined;
  let signedOut = false;
  let generation = 0;
  let storeChanged = false;

  store.subscribe?.(key, () => {
    storeChanged = true;
    failure = undefined;
  });

  function emit(event: AuthEvent): void {
    options.onEvent?.(event);
  }

  function usable(tokens: TokenSet | undefined, test: typeof isAlive): tokens is TokenSet {
    return tokens !== undefined && tokens.access_token !== rejected && test(tokens, clock());
  }

  function peek(): string | undefined {
    return !storeChanged && usable(current, isFresh) ? current.access_token : undefined;
  }

  async function accessToken({
    signal,
    rejected: refused,
  }: AccessTokenOptions = {}): Promise<string> {
    if (refused !== undefined) reject(refused);
    for (;;) {
      signal?.throwIfAborted();
      const token = peek();
      if (token !== undefined) return token;
      if (signedOut) throw signedOutError();
      flight ??= launch(obtain);
      const tokens = await whileWaiting(flight, signal);
      // The flight may have started before this caller's token was refused: then exactly one more.
      if (tokens.access_token !== refused) return tokens.access_token;
    }
  }

  function reject(token: string): void {
    // Compare and invalidate: a report about a token that was replaced long ago changes nothing.
    if (rejected === token || (current && current.access_token !== token)) return;
    rejected = token;
    void fingerprint(token).then((print) => emit({ type: 'rejected', token: print }));
  }

  /** Starts work that no caller owns. It clears its own slot, and its failure is never unhandled. */
  function launch(work: (generation: number) => Promise<TokenSet>): Promise<TokenSet> {
    const started = work(generation).finally(() => {
      if (flight === started) flight = undefined;
    });
    started.catch(() => {});
    return started;
  }

  async function obtain(born: number): Promise<TokenSet> {
    const now = clock();
    if (failure && now < failure.retryAt && !storeChanged) {
      if (usable(current, isAlive)) return current;
      throw failure.error;
    }
    try {
      const tokens = (await renew(born)) ?? (await logIn(born));
      failure = undefined;
      return tokens;
    } catch (error) {
      if (born !== generation) throw signedOutError();
      remember(toAuthError(error));
      // While the access token is valid, a refresh that failed is invisible.
      if (usable(current, isAlive)) return current;
      throw failure?.error ?? error;
    }
  }

  /** Refreshes, or adopts what another holder of the store refreshed. `undefined`: a login is needed. */
  async function renew(born: number): Promise<TokenSet | undefined> {
    const adopted = await adopt(born);
    if (adopted) return adopted;
    const signal = AbortSignal.timeout((options.timeout ?? 30) * 1000);
    const refresh = async (): Promise<TokenSet | undefined> =>
      (await adopt(born)) ?? refreshCurrent(born, signal);
    if (!canRefresh(current)) return undefined;
    return store.lock ? store.lock(key, signal, refresh) : refresh();
  }

  /** Takes over what the store has, if it is newer than what is here. Returns it if it can be used. */
  async function adopt(born: number): Promise<TokenSet | undefined> {
    storeChanged = false;
    const stored = await store.load(key).catch((cause: unknown) => {
      emit({ type: 'store_failed', error: storeError(cause) });
      return undefined;
    });
    if (born !== generation) throw signedOutError();
    if (!stored || (current && stored.revision <= current.revision)) return undefined;
    current = stored;
    await announce('store', stored);
    return usable(stored, isFresh) ? stored : undefined;
  }

  function canRefresh(
    tokens: TokenSet | undefined,
  ): tokens is TokenSet & { refresh_token: string } {
    return (
      grant.refresh !== undefined &&
      tokens?.refresh_token !== undefined &&
      (tokens.refresh_expires_at === undefined || clock() < tokens.refresh_expires_at)
    );
  }

  async function refreshCurrent(born: number, signal: AbortSignal): Promise<TokenSet | undefined> {
    const held = current;
    if (!canRefresh(held)) return undefined;
    const requestedAt = clock();
    try {
      const context = { signal, credentials: () => credentials(signal) };
      const response = await withDeadline(
        twiceIfUnanswered(() => grant.refresh!(held, context)),
        signal,
      );
      return await commit(response, { requestedAt, previous: held, born, by: 'refresh' });
    } catch (error) {
      const failed = toAuthError(error);
      if (failed.code !== 'invalid_grant') throw failed;
      emit({ type: 'refresh_refused', error: failed });
      const winner = await adopt(born);
      if (winner) return winner;
      await store.remove(key, held.revision).catch(() => false);
      if (born !== generation) throw signedOutError();
      current = undefined;
      return undefined;
    }
  }

  async function logIn(born: number): Promise<TokenSet> {
    const requestedAt = clock();
    const signal = AbortSignal.timeout((options.timeout ?? 30) * 1000);
    const response = await withDeadline(
      credentials(signal).then((given) => grant.login(given, { signal })),
      signal,
    );
    if (!isChallenge(response))
      return commit(response, { requestedAt, previous: undefined, born, by: 'login' });
    return answerChallenges(response, born);
  }

  async function answerChallenges(first: Challenge, born: number): Promise<TokenSet> {
    const signal = AbortSignal.timeout((options.interactiveTimeout ?? 600) * 1000);
    let result: TokenResponse | Challenge = first;
    let requestedAt = clock();
    while (isChallenge(result)) {
      const answer = await ask(result, signal);
      if (born !== generation) throw signedOutError();
      requestedAt = clock();
      result = await withDeadline(result.answer(answer as never, { signal }), signal);
    }
    return commit(result, { requestedAt, previous: undefined, born, by: 'login' });
  }

  function ask(challenge: Challenge, signal: AbortSignal): Promise<Answer> {
    if (!options.onChallenge) {
      throw new AuthError(
        'interaction_required',
        `The provider asks for "${challenge.challenge}" before it gives a token. Pass onChallenge to answer it.`,
        { at: challenge.challenge },
      );
    }
    emit({ type: 'challenge', challenge: challenge.challenge });
    const resend = challenge.resend && ((context: GrantContext) => challenge.resend?.(context));
    const question: ChallengeQuestion = {
      challenge: challenge.challenge,
      details: challenge.details,
      resend: resend && (async () => resend({ signal })),
      signal,
    };
    return withDeadline(Promise.resolve(options.onChallenge(question as Question)), signal);
  }

  async function credentials(signal: AbortSignal): Promise<Credentials> {
    const given = options.credentials;
    return typeof given === 'function'
      ? (given as (context: { signal: AbortSignal }) => Credentials | Promise<Credentials>)({
          signal,
        })
      : given;
  }

  interface Commit {
    requestedAt: number;
    previous: TokenSet | undefined;
    born: number;
    by: 'login' | 'refresh';
  }

  /** Persists before anybody is told; what the provider has just given counts, whoever else wrote meanwhile. */
  async function commit(
    response: TokenResponse,
    { requestedAt, previous, born, by }: Commit,
  ): Promise<TokenSet> {
    const accepted = acceptTokenResponse(response, {
      requestedAt,
      refreshWithin: options.refreshWithin ?? 5,
      previous,
    });
    if (born !== generation) throw signedOutError();
    const tokens = await persist(accepted, previous?.revision);
    if (born !== generation) {
      await store.remove(key, tokens.revision).catch(() => false);
      throw signedOutError();
    }
    current = tokens;
    await announce(by, tokens);
    return tokens;
  }

  async function persist(tokens: TokenSet, expected: number | undefined): Promise<TokenSet> {
    try {
      if (await store.save(key, tokens, expected)) return tokens;
      const other = await store.load(key);
      const next = { ...tokens, revision: (other?.revision ?? 0) + 1 };
      await store.save(key, next, other?.revision);
      return next;
    } catch (cause) {
      emit({ type: 'store_failed', error: storeError(cause) });
      return tokens;
    }
  }

  async function announce(by: 'login' | 'refresh' | 'store', tokens: TokenSet): Promise<void> {
    if (!options.onEvent) return;
    emit({
      type: 'tokens',
      by,
      token: await fingerprint(tokens.access_token),
      expiresAt: tokens.expires_at,
    });
  }

  /** No storm: after a failure nothing is sent for a while, longer with each, with jitter, at least as long as asked. */
  function remember(error: AuthError): void {
    const attempts = (failure?.attempts ?? 0) + 1;
    const longest = Math.min(SHORTEST_WAIT * 2 ** attempts, LONGEST_WAIT);
    const wait = Math.max(
      SHORTEST_WAIT + Math.random() * (longest - SHORTEST_WAIT),
      (error.retryAfter ?? 0) * 1000,
    );
    failure = { error, attempts, retryAt: clock() + wait };
    emit({ type: 'failed', error, retryAt: failure.retryAt });
  }

  async function login({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    signal?.throwIfAborted();
    signedOut = false;
    failure = undefined;
    flight = launch(logIn);
    await whileWaiting(flight, signal);
  }

  async function logout({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    generation += 1;
    signedOut = true;
    const held = current ?? (await store.load(key).catch(() => undefined));
    current = flight = failure = rejected = undefined;
    await store
      .remove(key)
      .catch((cause: unknown) => emit({ type: 'store_failed', error: storeError(cause) }));
    emit({ type: 'signed_out', revoked: held !== undefined && (await revoke(held, signal)) });
  }

  async function revoke(held: TokenSet, signal: AbortSignal | undefined): Promise<boolean> {
    if (!grant.logout) return false;
    const deadline = AbortSignal.timeout((options.timeout ?? 30) * 1000);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    const context = { signal: either, credentials: () => credentials(either) };
    return withDeadline(grant.logout(held, context), either).then(
      () => true,
      () => false,
    );
  }

  const session: SessionInternals = {
    accessToken,
    peek,
    get scheme() {
      return current?.security_scheme;
    },
    login,
    logout,
    reject,
    holds: (token) => token === current?.access_token,
    emit,
  };
  return session;
}

function toAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  // What a grant throws may quote what it sent: only the name of its class is kept.
  const name = error instanceof Error ? error.name : typeof error;
  return new AuthError(
    'token_request_failed',
    `The token request failed before there was an answer (${name}).`,
  );
}

function storeError(cause: unknown): AuthError {
  const name = cause instanceof Error ? cause.name : typeof cause;
  return new AuthError('store_failed', `The token store failed (${name}).`);
}

function signedOutError(): AuthError {
  return new AuthError(
    'signed_out',
    'The session was ended by logout(). Call login() to begin a new one.',
  );
}
