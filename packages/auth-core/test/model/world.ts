// A world for model tests of sessions. A scheduler ends every wait, the test moves the clock, and each violation is
// recorded.
import type { Scheduler } from 'fast-check';
import { vi } from 'vitest';
import {
  AuthError,
  type AuthRecord,
  type Clock,
  createSession,
  defineStore,
  type Grant,
  memoryStore,
  type Session,
  type SessionState,
  type TokenResponse,
  type TokenStore,
} from '../../src/index.ts';
import { identityOf } from '../../src/session/identity.ts';
import { transitions } from '../../src/session/state.ts';
import { fakeClock } from '../../src/testing/clock.ts';

/** The outcome of a token request. */
export type Outcome =
  | 'ok'
  /** A response with status 503. */
  | 'unavailable'
  /** A rejection without a reason. */
  | 'refused'
  /** No response. The server has not processed the request, or has processed it. */
  | 'lost'
  | 'lost after commit'
  /** No response before the timeout. The server has processed the request. */
  | 'late';

export interface WorldOptions {
  /** The number of sessions that share the store. */
  sessions: number;
  store: 'locking' | 'without lock' | 'none';
  /** The outcomes of the token requests, repeated in order. */
  outcomes: readonly Outcome[];
  /** The lifetimes of access tokens in seconds, repeated in order. */
  lifetimes: readonly number[];
  persist?: 'required' | 'optional';
}

/** An action of the test. `who` selects a session, `what` a token or a call. */
export interface Action {
  readonly type:
    | 'call'
    | 'call with abort'
    | 'abort'
    | 'report'
    | 'advance'
    | 'login'
    | 'logout'
    | 'revoke'
    | 'break store'
    | 'mend store';
  readonly who: number;
  readonly what: number;
  /** How many waits end after the action. */
  readonly steps: number;
}

interface Presentation {
  by: number;
  outcome: 'pending' | 'answered' | 'undecided';
}

interface RefreshToken {
  family: number;
  spent: boolean;
  presentations: Presentation[];
}

interface Process {
  session: Session;
  /** Fires the timeout of the latest token request. */
  deadline: () => void;
  /** The number of sign-outs. */
  life: number;
  signedOut: boolean;
  /** Token requests since the last sign-out that have no response yet. */
  posting: number;
  given: Set<string>;
  reported: Set<string>;
}

const KEY = 'ada';
/** The timeout of a token request in milliseconds. */
const TIMEOUT = 10_000;

export class World {
  /** The violations that were found. */
  readonly violations: string[] = [];
  /** The number of sign-outs. After one, another session may send a refresh token that was revoked. */
  signOuts = 0;
  refusals = 0;
  readonly #scheduler: Scheduler;
  readonly #options: WorldOptions;
  readonly #clock = fakeClock();
  readonly #processes: Process[] = [];
  readonly #refreshTokens = new Map<string, RefreshToken>();
  readonly #accessTokens = new Map<string, { requestedAt: number; lifetime: number }>();
  readonly #revokedFamilies = new Set<number>();
  readonly #aborts: AbortController[] = [];
  /** The state transitions that occurred. */
  readonly seen: Set<string> = new Set();
  readonly #inner = memoryStore();
  #calls = 0;
  #settled = 0;
  #posts = 0;
  #minted = 0;
  #latest = { revision: 0, generation: 0 };
  #jumps = 0;
  #names = 0;
  #logins = 0;
  /** Whether `logout()` was the last action. */
  #isSignedOut = false;
  #broken = false;
  #everBroken = false;

  constructor(scheduler: Scheduler, options: WorldOptions) {
    this.#scheduler = scheduler;
    this.#options = options;
    vi.spyOn(Math, 'random').mockImplementation(() => 0.5 + this.#names++ / 1e9);
    // A real digest takes real time. There is only one account.
    vi.spyOn(crypto.subtle, 'digest').mockResolvedValue(new ArrayBuffer(32));
    for (let index = 0; index < options.sessions; index += 1) this.#start(index);
  }

  async play(actions: readonly Action[]): Promise<void> {
    for (const action of actions) {
      await idle();
      this.#act(action);
      for (let step = 0; step < action.steps; step += 1) await this.#letOneGo();
    }
    this.#broken = false;
    for (let steps = 0; await this.#letOneGo(); steps += 1) {
      if (steps > 5_000) throw new Error('The test does not end after 5,000 steps.');
    }
    if (this.#settled !== this.#calls)
      this.#violated(`${this.#calls - this.#settled} callers wait forever`);
    await this.#checkWhatIsLeft();
  }

  async #letOneGo(): Promise<boolean> {
    await idle();
    if (this.#scheduler.count() === 0) return false;
    await this.#scheduler.waitNext(1);
    return true;
  }

  #violated(what: string): void {
    this.violations.push(what);
  }

  #start(index: number): void {
    const process: Process = {
      session: undefined as unknown as Session,
      deadline: () => {},
      life: 0,
      signedOut: false,
      posting: 0,
      given: new Set(),
      reported: new Set(),
    };
    process.session = createSession({
      grant: this.#grantOf(process, index),
      credentials: {},
      clock: this.#clockOf(process),
      key: KEY,
      timeout: TIMEOUT,
      store: this.#options.store === 'none' ? undefined : this.#newStore(),
      persist: this.#options.persist ?? 'optional',
    });
    this.#watch(process.session);
    this.#processes.push(process);
  }

  /** A clock whose timeouts fire only when an outcome says so. */
  #clockOf(process: Process): Clock {
    const { monotonic } = this.#clock;
    const after = (milliseconds: number, callback: () => void): (() => void) => {
      if (milliseconds === TIMEOUT) process.deadline = callback;
      return () => {};
    };
    return Object.assign(() => this.#clock(), { monotonic, after });
  }

  #watch(session: Session): void {
    let before: SessionState = session.state;
    session.subscribe((state) => {
      this.seen.add(`${before} ${state}`);
      if (transitions[before][state] === undefined) this.#violated(`${before} became ${state}`);
      before = state;
    });
  }

  #act({ type, who, what }: Action): void {
    const process = this.#processes[who % this.#processes.length]!;
    const { session } = process;
    if (type === 'call') this.#call(process);
    if (type === 'call with abort') this.#callWithAbort(process);
    if (type === 'abort') this.#aborts[what % (this.#aborts.length || 1)]?.abort(new Error('gone'));
    if (type === 'report') this.#report(process, what);
    if (type === 'advance') {
      this.#jumps += 1;
      const milliseconds = [1_000, 10_000, 70_000, 400_000][what % 4]!;
      // Waits in progress are short: tokens may expire meanwhile, but no timeout fires.
      if (this.#scheduler.count() > 0) this.#clock.set(this.#clock() + milliseconds);
      else this.#clock.advance(milliseconds);
    }
    if (type === 'break store') this.#broken = this.#everBroken = true;
    if (type === 'mend store') this.#broken = false;
    if (type === 'revoke')
      for (const { family } of this.#refreshTokens.values()) this.#revokedFamilies.add(family);
    if (type === 'login') {
      process.signedOut = this.#isSignedOut = false;
      this.#logins += 1;
      void this.#track(session.login()).then(() => {
        this.#logins -= 1;
      });
    }
    if (type === 'logout') {
      this.signOuts += 1;
      process.life += 1;
      process.signedOut = true;
      // A login of another session may run before or after the sign-out.
      this.#isSignedOut = this.#logins === 0;
      process.posting = 0;
      void this.#track(session.logout());
    }
  }

  #call(process: Process, options?: { signal?: AbortSignal; rejected?: string }): void {
    const { life } = process;
    const jumps = this.#jumps;
    const asked = process.session.accessToken(options).then((token) => {
      if (token === options?.rejected)
        this.#violated('a caller that reported a token received it again');
      if (process.reported.has(token)) this.#violated('a reported token was returned again');
      if (life !== process.life) this.#violated('a token was returned after the sign-out');
      process.given.add(token);
      // A call that is suspended for the lifetimes of two tokens gets the second one.
      if (this.#jumps === jumps) this.#checkAge(token);
    });
    void this.#track(asked);
  }

  #callWithAbort(process: Process): void {
    const caller = new AbortController();
    this.#aborts.push(caller);
    this.#call(process, { signal: caller.signal });
  }

  #report(process: Process, what: number): void {
    const known = [...this.#accessTokens.keys()];
    const token = known[known.length - 1 - (what % (known.length || 1))];
    if (token === undefined) return;
    if (process.given.has(token)) process.reported.add(token);
    this.#call(process, { rejected: token });
  }

  async #track(work: Promise<unknown>): Promise<void> {
    this.#calls += 1;
    await work.catch((error: unknown) => {
      const expected = error instanceof AuthError || (error as Error).message === 'gone';
      if (!expected) this.#violated(`a caller got ${error}`);
    });
    this.#settled += 1;
  }

  /** REQ-13. A tenth of a second is tolerated, because token requests of other sessions take time. */
  #checkAge(token: string): void {
    const { requestedAt, lifetime } = this.#accessTokens.get(token)!;
    const life = Math.max(lifetime * 1000, 1_000);
    const skew = Math.min(1_000, life / 4);
    if (this.#clock() >= requestedAt + life - skew + 100)
      this.#violated(
        `a token was used ${this.#clock() - requestedAt} ms after its request, and its lifetime is ${life}`,
      );
  }

  async #wait(label: string): Promise<void> {
    await this.#scheduler.schedule(Promise.resolve(), label);
  }

  #grantOf(process: Process, index: number): Grant<object> {
    return {
      login: (_, { signal }) =>
        this.#post(process, signal, { work: () => this.#issue(this.#minted) }),
      refresh: async ({ refresh_token }, { signal }) => {
        const known = this.#refreshTokens.get(refresh_token)!;
        const presentation = this.#present(known, index);
        const settle = (outcome: 'answered' | 'undecided'): void => {
          presentation.outcome = outcome;
        };
        const gaveUp = (): void => settle('undecided');
        const work = this.#post(process, signal, { work: () => this.#rotate(known), gaveUp });
        work.then(
          () => settle('answered'),
          (error) => settle(isRefusal(error) ? 'answered' : 'undecided'),
        );
        return work;
      },
      logout: async () => this.#wait('revocation'),
    };
  }

  #present(known: RefreshToken, by: number): Presentation {
    const { presentations } = known;
    const own = presentations.filter((one) => one.by === by);
    if (own.some(({ outcome }) => outcome === 'answered'))
      this.#violated('a session sent a refresh token again after a response');
    if (own.some(({ outcome }) => outcome === 'pending'))
      this.#violated('a session sent a refresh token twice concurrently');
    const quiet = !this.#everBroken && this.signOuts === 0 && this.refusals === 0;
    if (known.spent && this.#options.store === 'locking' && quiet && !presentations.some(undecided))
      this.#violated('a session sent a refresh token that another session had used');
    const presentation: Presentation = { by, outcome: 'pending' };
    presentations.push(presentation);
    const isAlone = this.#pendingOf(known.family) === 1;
    if (!isAlone && this.#options.store === 'locking' && !this.#everBroken)
      this.#violated('two concurrent refreshes of one login');
    return presentation;
  }

  /** The number of refreshes in progress with the tokens of one login. */
  #pendingOf(family: number): number {
    return [...this.#refreshTokens.values()]
      .filter((token) => token.family === family)
      .flatMap((token) => token.presentations)
      .filter(({ outcome }) => outcome === 'pending').length;
  }

  async #post(
    process: Process,
    signal: AbortSignal,
    { work, gaveUp = () => {} }: { work: () => TokenResponse; gaveUp?: () => void },
  ): Promise<TokenResponse> {
    const { life } = process;
    const { outcomes, lifetimes } = this.#options;
    const outcome = outcomes[this.#posts % outcomes.length]!;
    const lifetime = lifetimes[this.#posts % lifetimes.length]!;
    this.#posts += 1;
    process.posting += 1;
    let open = true;
    const close = (): void => {
      if (open && process.life === life) process.posting -= 1;
      open = false;
      gaveUp();
    };
    if (process.posting > 1) this.#violated('two concurrent token requests of one session');
    // A sign-out aborts the requests in progress.
    signal.addEventListener('abort', close);
    const requestedAt = this.#clock();
    try {
      await this.#wait(`request: ${outcome}`);
      // Every request takes some time.
      this.#clock.advance(10);
      if (outcome === 'unavailable') throw failed(503);
      if (outcome === 'refused') throw refused();
      if (outcome === 'lost') throw new TypeError('fetch failed');
      const response = work();
      this.#accessTokens.set(String(response.access_token), { requestedAt, lifetime });
      await this.#wait('response');
      if (outcome === 'lost after commit') throw new TypeError('fetch failed');
      if (outcome === 'late') return await this.#neverAnswer(process, signal, close);
      // A lifetime of 0 counts from the response.
      const start = lifetime > 0 ? requestedAt : this.#clock();
      this.#accessTokens.set(String(response.access_token), { requestedAt: start, lifetime });
      return { ...response, expires_in: lifetime };
    } catch (error) {
      if (isRefusal(error)) this.refusals += 1;
      throw error;
    } finally {
      if (open && process.life === life) process.posting -= 1;
      open = false;
    }
  }

  /** Fires the timeout. */
  async #neverAnswer(process: Process, signal: AbortSignal, gaveUp: () => void): Promise<never> {
    gaveUp();
    if (!signal.aborted) process.deadline();
    throw signal.reason;
  }

  #issue(family: number): TokenResponse {
    this.#minted += 1;
    const refresh_token = `refresh-${this.#minted}`;
    this.#refreshTokens.set(refresh_token, { family, spent: false, presentations: [] });
    return { access_token: `access-${this.#minted}`, refresh_token };
  }

  #rotate(known: RefreshToken): TokenResponse {
    if (known.spent) this.#revokedFamilies.add(known.family);
    if (this.#revokedFamilies.has(known.family)) throw refused();
    known.spent = true;
    return this.#issue(known.family);
  }

  #newStore(): TokenStore {
    const inner = this.#inner;
    const reach = async (what: string): Promise<void> => {
      await this.#wait(`store: ${what}`);
      if (this.#broken) throw new Error('The store is down.');
    };
    const store: TokenStore = {
      load: async (key) => {
        await reach('load');
        return inner.load(key);
      },
      save: async (key, record, expected, lease) => {
        await reach('save');
        const saved = await inner.save(key, record, expected, lease);
        if (saved) this.#saved(record);
        await this.#wait('store: saved');
        return saved;
      },
      remove: async (key, expected) => {
        await reach('remove');
        return inner.remove(key, expected);
      },
      subscribe: (key, listener) => inner.subscribe!(key, listener),
    };
    if (this.#options.store === 'without lock') return defineStore(store);
    return defineStore({
      ...store,
      lock: async (key, options, task) => {
        await reach('lock');
        return inner.lock!(key, options, task);
      },
    });
  }

  /** Checks that revision and generation only increase, and that no used refresh token is stored. */
  #saved({ revision, generation, tokens }: AuthRecord): void {
    if (revision <= this.#latest.revision || generation < this.#latest.generation)
      this.#violated(`the store went back from ${JSON.stringify(this.#latest)} to ${revision}`);
    this.#latest = { revision, generation };
    const known = this.#refreshTokens.get(tokens?.refresh_token ?? '');
    if (known?.spent && !known.presentations.some(undecided) && !this.#everBroken)
      this.#violated('a used refresh token was stored');
  }

  /** Checks that no session is signed in after a sign-out, until the next login. */
  async #checkWhatIsLeft(): Promise<void> {
    const { store } = this.#options;
    const left = await this.#inner.load(await this.#key());
    // Other sessions do not know a sign-out that could not be stored.
    const isShared = this.#isSignedOut && store !== 'none' && !this.#everBroken;
    if (isShared && !left?.signed_out) this.#violated('a session was revived after the sign-out');
    for (const { session, signedOut } of this.#processes)
      if (signedOut && (store === 'none' || isShared) && session.peek() !== undefined)
        this.#violated('a session that signed out has a token');
  }

  #key(): Promise<string> {
    return identityOf({ provider: '', account: [KEY] });
  }
}

const undecided = ({ outcome }: Presentation): boolean => outcome !== 'answered';

function refused(): AuthError {
  return new AuthError('invalid_grant', 'Refused.', { status: 400 });
}

function failed(status: number): AuthError {
  return new AuthError('token_request_failed', `Status ${status}.`, { status });
}

function isRefusal(error: unknown): boolean {
  return error instanceof AuthError && error.code === 'invalid_grant';
}

/** Resolves after all settled promises have called their callbacks. */
function idle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
