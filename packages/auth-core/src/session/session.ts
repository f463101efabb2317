// The one state machine: who holds which tokens, and who may change them when. Everything is decided at
// the moment of use, against absolute time; there is no timer and no background work.

import { AuthError, signedOut } from '../errors.ts';
import { type AuthEvent, fingerprint } from '../events.ts';
import type { Lease, TokenStore } from '../stores/store.ts';
import { createBackoff } from './backoff.ts';
import { type Challenge, type Grant, isChallenge, type TokenResponse } from './grant.ts';
import { acceptTokenResponse, isAlive, isFresh, isNew, type TokenSet } from './token-set.ts';
import { createVault, type Replacement } from './vault.ts';
import {
  isUnanswered,
  toAuthError,
  twiceIfUnanswered,
  whileWaiting,
  withDeadline,
} from './waiting.ts';

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
  /**
   * What happens to tokens that the store fails to keep. `optional` (default): they are used, and stored as soon
   * as that works again. `required`: they are not used, and the caller is told.
   */
  persist?: 'optional' | 'required' | undefined;
  /** Seconds that one token request may take, and one answer of the store (there never more than 5). Default 10. */
  timeout?: number | undefined;
  /** Seconds that a login may take in which a person answers a challenge. Default 600. */
  interactiveTimeout?: number | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  clock?: (() => number) | undefined;
  /** Observes the session. Called after the fact, never awaited; what it throws is ignored. */
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
  /** Whether `token` is so young that a refusal may only mean that it isn't known everywhere yet. */
  isNew(token: string): boolean;
  emit(event: AuthEvent): void;
}

/** Tokens that live in the session alone. */
const noStore: TokenStore = {
  load: async () => undefined,
  save: async () => true,
  remove: async () => true,
};

/** Creates the session of one account. Does nothing until a token is asked for. */
export function createSession<Credentials, Question = ChallengeQuestion, Answer = unknown>(
  options: SessionOptions<Credentials, Question, Answer>,
): Session {
  const { grant, clock = Date.now, key = 'default', persist } = options;
  const timeout = (options.timeout ?? 10) * 1000;
  const store = options.store ?? noStore;
  const vault = createVault({
    store,
    key,
    persist,
    timeout,
    clock,
    emit: options.onEvent && emit,
  });
  const backoff = createBackoff(clock);
  let rejected: string | undefined;
  let flight: Promise<TokenSet> | undefined;
  let waiting = 0;
  let ended = false;
  let storeChanged = false;
  /** The flight that `login()` has asked for. */
  let asked: Promise<TokenSet> | undefined;
  let logins = 0;
  /** Ends the question that a person is being asked. */
  let question: AbortController | undefined;

  store.subscribe?.(key, () => {
    storeChanged = true;
    backoff.clear();
  });

  /** An observer that throws is no reason to be logged out. */
  function emit(event: AuthEvent): void {
    try {
      options.onEvent?.(event);
    } catch {}
  }

  function usable(tokens: TokenSet | undefined, test: typeof isAlive): tokens is TokenSet {
    return tokens !== undefined && tokens.access_token !== rejected && test(tokens, clock());
  }

  function peek(): string | undefined {
    const { current, saveDue } = vault;
    return !saveDue && !storeChanged && usable(current, isFresh) ? current.access_token : undefined;
  }

  async function accessToken({
    signal,
    rejected: refused,
  }: AccessTokenOptions = {}): Promise<string> {
    for (let late = false; ; ) {
      signal?.throwIfAborted();
      // Each time anew: the token may have come from the store only now.
      if (refused !== undefined) reject(refused);
      const token = peek();
      if (token !== undefined) return token;
      if (ended) throw signedOut();
      flight ??= launch(obtain);
      const tokens = await wait(flight, signal);
      // The flight may have started before this caller's token was refused: then exactly one more.
      if (tokens.access_token === refused) continue;
      // The machine may have slept meanwhile; but what expires again and again is not asked for for ever.
      if (late || isAlive(tokens, clock())) return tokens.access_token;
      late = true;
    }
  }

  function reject(token: string): void {
    // Compare and invalidate: a report about a token that was replaced long ago changes nothing.
    if (rejected === token || (vault.current && vault.current.access_token !== token)) return;
    rejected = token;
    if (!options.onEvent) return;
    void fingerprint(token).then((print) => emit({ type: 'rejected', token: print }));
  }

  async function wait(work: Promise<TokenSet>, signal: AbortSignal | undefined): Promise<TokenSet> {
    waiting += 1;
    return whileWaiting(work, signal).finally(() => {
      waiting -= 1;
      if (waiting === 0) question?.abort(unattended('Nobody waits for the answer any more.'));
    });
  }

  /** Starts work that no caller owns, though one waits for it: it clears its own slot. */
  function launch(work: (born: number) => Promise<TokenSet>): Promise<TokenSet> {
    const started = work(vault.generation).finally(() => {
      if (flight === started) flight = undefined;
    });
    return started;
  }

  async function obtain(born: number): Promise<TokenSet> {
    storeChanged = false;
    await vault.reload(born);
    if (vault.saveDue) await vault.saveAgain();
    if (usable(vault.current, isFresh)) return vault.current;
    const before = backoff.error();
    if (before) return aliveOr(before);
    try {
      const tokens = (await renew(born)) ?? (await logIn(born));
      backoff.clear();
      return tokens;
    } catch (error) {
      if (born !== vault.generation) throw signedOut();
      const failed = toAuthError(error);
      emit({ type: 'failed', error: failed, retryAt: backoff.failed(failed) });
      return aliveOr(failed);
    }
  }

  /** While the access token is valid, a refresh that failed is invisible. */
  function aliveOr(error: AuthError): TokenSet {
    if (usable(vault.current, isAlive)) return vault.current;
    throw error;
  }

  function canRefresh(tokens: TokenSet | undefined): tokens is Refreshable {
    return (
      grant.refresh !== undefined &&
      tokens?.refresh_token !== undefined &&
      (tokens.refresh_expires_at === undefined || clock() < tokens.refresh_expires_at)
    );
  }

  /** Refreshes, or takes over what another holder of the store refreshed. `undefined`: a login is needed. */
  async function renew(born: number): Promise<TokenSet | undefined> {
    if (!canRefresh(vault.current)) return undefined;
    // Two tries of a request, and time to store what they gave.
    return vault.locked(2 * timeout + 5_000, async (lease) => {
      // Decided only now: while the lock was waited for, its holder may have refreshed.
      await vault.reload(born);
      const { current } = vault;
      if (usable(current, isFresh)) return current;
      return canRefresh(current) ? refresh(current, born, lease) : undefined;
    });
  }

  async function refresh(
    held: Refreshable,
    born: number,
    lease: Lease | undefined,
  ): Promise<TokenSet | undefined> {
    const requestedAt = clock();
    try {
      const response = await twiceIfUnanswered(() =>
        post(born, (signal) =>
          grant.refresh!(held, { signal, credentials: () => credentials(signal) }),
        ),
      );
      return await keep(response, { requestedAt, previous: held, born, lease });
    } catch (error) {
      const failed = toAuthError(error);
      const refused = failed.code === 'invalid_grant';
      if (!refused && !isUnanswered(failed)) throw failed;
      if (refused) emit({ type: 'refresh_refused', error: failed });
      // The loser never deletes the winner: whoever refreshed meanwhile has stored the result.
      await vault.reload(born);
      const { current } = vault;
      if (usable(current, isFresh)) return current;
      if (current !== held && canRefresh(current)) return refresh(current, born, lease);
      if (refused) await vault.drop(held);
      return undefined;
    }
  }

  /** Nothing is sent for a session that has ended meanwhile. */
  async function post<Result>(
    born: number,
    send: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    if (born !== vault.generation) throw signedOut();
    return withDeadline(timeout, send);
  }

  async function logIn(born: number): Promise<TokenSet> {
    let requestedAt = clock();
    let result = await post(born, async (signal) => {
      const given = await credentials(signal);
      if (born !== vault.generation) throw signedOut();
      return grant.login(given, { signal });
    });
    while (isChallenge(result)) {
      const { challenge, answer } = await ask(result);
      requestedAt = clock();
      result = await post(born, (signal) => challenge.answer(answer as never, { signal }));
    }
    const tokens = await keep(result, { requestedAt, previous: undefined, born });
    logins += 1;
    return tokens;
  }

  /** Asks the user; ends when nobody waits for the login any more, or after the time that a person is given. */
  async function ask(challenge: Challenge): Promise<{ challenge: Challenge; answer: Answer }> {
    const { onChallenge, interactiveTimeout = 600 } = options;
    const { challenge: name, details } = challenge;
    if (!onChallenge || waiting === 0) {
      throw unattended(
        `The login needs an answer to "${name}", and nobody is there to give it: pass onChallenge.`,
      );
    }
    emit({ type: 'challenge', challenge: name });
    const resend =
      challenge.resend &&
      (async () => withDeadline(timeout, (signal) => challenge.resend!({ signal })));
    const ended = new AbortController();
    question = ended;
    const answer = await withDeadline(interactiveTimeout * 1000, (deadline) => {
      const signal = AbortSignal.any([deadline, ended.signal]);
      const asking: ChallengeQuestion = { challenge: name, details, resend, signal };
      return whileWaiting((async () => onChallenge(asking as Question))(), signal);
    }).finally(() => {
      question = undefined;
    });
    return { challenge, answer };
  }

  async function credentials(signal: AbortSignal): Promise<Credentials> {
    const { credentials: given } = options;
    return typeof given === 'function'
      ? (given as CredentialsFunction<Credentials>)({ signal })
      : given;
  }

  async function keep(
    response: TokenResponse,
    { requestedAt, previous, ...origin }: Replacement & { requestedAt: number },
  ): Promise<TokenSet> {
    const refreshWithin = options.refreshWithin ?? 5;
    const accepted = acceptTokenResponse(response, { requestedAt, refreshWithin, previous });
    const held = await vault.replace(accepted, { previous, ...origin });
    if (held.access_token !== rejected) return held;
    throw new AuthError(
      'invalid_token_response',
      'The provider gave out again the access token that was just refused.',
    );
  }

  async function login({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    signal?.throwIfAborted();
    ended = false;
    backoff.clear();
    const before = flight;
    if (!before || before !== asked) asked = flight = launch((born) => logInAfter(before, born));
    await wait(asked, signal);
  }

  /** One thing at a time: what is under way may be a login already, and a person is asked once. */
  async function logInAfter(
    before: Promise<TokenSet> | undefined,
    born: number,
  ): Promise<TokenSet> {
    const earlier = logins;
    await before?.catch(() => {});
    if (logins > earlier && vault.current) return vault.current;
    return logIn(born).catch((error: unknown) => {
      throw toAuthError(error);
    });
  }

  async function logout({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    ended = true;
    flight = rejected = undefined;
    question?.abort(signedOut());
    const held = await vault.forget();
    const revoked = held !== undefined && (await revoke(held, signal));
    emit({ type: 'signed_out', revoked });
  }

  async function revoke(held: TokenSet, signal: AbortSignal | undefined): Promise<boolean> {
    if (!grant.logout) return false;
    const revoking = withDeadline(timeout, async (deadline) =>
      grant.logout!(held, { signal: deadline, credentials: () => credentials(deadline) }),
    );
    return whileWaiting(revoking, signal).then(
      () => true,
      () => false,
    );
  }

  const session: SessionInternals = {
    accessToken,
    peek,
    get scheme() {
      return vault.current?.security_scheme;
    },
    login,
    logout,
    reject,
    holds: (token) => token === vault.current?.access_token,
    isNew: (token) => token === vault.current?.access_token && isNew(vault.current, clock()),
    emit,
  };
  return session;
}

function unattended(message: string): AuthError {
  return new AuthError('interaction_required', message);
}

type Refreshable = TokenSet & { readonly refresh_token: string };
type CredentialsFunction<Credentials> = (context: {
  signal: AbortSignal;
}) => Credentials | Promise<Credentials>;
