// A model of a session: what a correct client knows, what its provider accepts, and which requests each call causes. So no
// person has to count the requests of a long sequence of events.
import type { Got, Saw, Step } from '../cases.ts';

/** Seconds. */
export const lifetime = 600;

/** Seconds. The usual `Retry-After` of a failure. */
const pause = 120;

/** What the provider knows of the newest access token. */
type Access = 'none' | 'valid' | 'revoked' | 'expired';

/** A revoked refresh token is removed when the client learns that. */
type Refresh = 'none' | 'valid' | 'revoked';

type Process = 1 | 2;

/** What a process keeps in memory. */
interface Memory {
  /** Whether the newest access token was rejected. A client may store that for a restart and for other processes. */
  knowsRejection: 'yes' | 'no' | 'perhaps';
  /** Whether it has an access token that was revoked and that the other process has replaced. */
  hasOldToken: boolean;
  /** Seconds in which it sends no token request. */
  pause: number;
}

/** How a provider fails. `retryAfter` is in seconds. */
interface Failing {
  readonly kind: 'login' | 'refresh';
  readonly status: 429 | 503;
  readonly retryAfter: number;
}

const fresh = (): Memory => ({ knowsRejection: 'no', hasOldToken: false, pause: 0 });

export class Session {
  readonly steps: Step[];
  readonly #saw = new Map<string, [least: number, most: number]>();
  #access: Access = 'none';
  #refresh: Refresh = 'none';
  #age = 0;
  #failing: Failing | undefined;
  #isSignedOut = false;
  /** Whether the client may take its token for an expired one at the next call. */
  #isClockChanged = false;
  /** Whether the client may take its token for a valid one after the expiry, because its clock was set back. */
  #isClockBehind = false;
  /** The client whose session this is. */
  #client: '1' | '3' = '1';
  /** The kind of the request that is held while a logout begins. */
  #held: 'read' | 'refresh' | 'login' | undefined;
  /** Whether a logout begins during a call, which may end without its other requests. */
  #isLeaving = false;
  #newest: Process = 1;
  readonly #memories: Record<Process, Memory> = { 1: fresh(), 2: fresh() };

  /** @param store whether the client has a store, whose files are removed */
  constructor({ store }: { readonly store: boolean }) {
    this.steps = [...(store ? [{ damage: 'removed' } as const] : []), { start: '1' }];
  }

  get saw(): Saw {
    const entries = [...this.#saw].sort(([one], [other]) => one.localeCompare(other));
    return Object.fromEntries(
      entries.map(([what, [least, most]]) => [what, least === most ? least : [least, most]]),
    );
  }

  /** Concurrent calls. */
  call(times = 1, process: Process = 1): void {
    const got = this.#isSignedOut ? 'signed_out' : this.#outcome(times, process);
    const learns = process !== this.#newest && got === 'ok';
    this.steps.push({
      call: 'read',
      ...(times > 1 && { times }),
      ...(process !== 1 && { process }),
      ...(this.#client !== '1' && { client: this.#client }),
      ...(learns && { within: 5 }),
      got,
    });
  }

  advance(seconds: number): void {
    this.steps.push({ advance: seconds });
    this.#age += seconds;
    if (this.#age >= lifetime && this.#access !== 'none') this.#access = 'expired';
    for (const memory of Object.values(this.#memories))
      memory.pause = Math.max(0, memory.pause - seconds);
  }

  /**
   * Changes the clock of the client only. No document says whether that ends a pause, so it is over before the next call.
   */
  changeClock(seconds: number): void {
    this.steps.push({ advance: seconds, only: 'client' });
    this.#isClockChanged = this.#access !== 'none';
    this.#isClockBehind = seconds < 0;
    this.advance(pause + 10);
  }

  revoke(what: 'access' | 'refresh' | 'all'): void {
    this.steps.push({ revoke: what });
    if (what !== 'refresh' && this.#access === 'valid') this.#access = 'revoked';
    if (what !== 'access' && this.#refresh === 'valid') this.#refresh = 'revoked';
  }

  /** A call whose login or refresh fails, if it needs one. */
  callWithFailing(
    kind: Failing['kind'],
    status: Failing['status'] = 503,
    retryAfter: number = pause,
  ): void {
    const headers = { 'retry-after': String(retryAfter) };
    this.#failing = { kind, status, retryAfter };
    // A client that repeats the request fails again.
    this.steps.push({ fault: { kind: 'status', status, headers, at: kind, times: 20 } });
    this.call();
    this.#failing = undefined;
    this.steps.push({ fault: 'none' });
  }

  logout(): void {
    this.steps.push({ logout: true });
    for (const outcome of ['ok', 'rejected']) this.#count(`logout ${outcome}`, 0, 1);
    this.#isSignedOut = true;
  }

  /**
   * A logout that begins while a request of a call is in progress. A driver that executes one command after the other
   * ends the call first.
   */
  logoutDuring(kind: 'read' | 'refresh' | 'login'): void {
    const { pause: left } = this.#memories[1];
    if (left > 0) this.advance(left + 10);
    if (kind === 'login') this.revoke('all');
    if (kind === 'refresh' && this.#refresh !== 'valid') this.call();
    if (kind !== 'read' && this.#access === 'valid') this.advance(lifetime + 100);
    this.steps.push(
      { hold: kind },
      { begin: 'read', as: 'call', held: kind },
      { begin: 'logout', as: 'logout' },
      { release: true },
      { end: 'call' },
      { end: 'logout' },
    );
    this.#held = kind;
    this.#outcome(1, 1);
    this.#held = undefined;
    this.#isLeaving = false;
    this.#count('read rejected', 0, 1);
    this.#count('refresh rejected', 0, 1);
    this.#count('logout ok', 0, 2);
    this.#count('logout rejected', 0, 1);
    this.#isSignedOut = true;
  }

  /** Two clients share a session, and one of them ends it. From now on, the session is that of a new client. */
  continueAfterLogout(): void {
    this.call();
    this.steps.push({ start: '2' }, { call: 'read', client: '2', got: 'ok' });
    this.#count('read ok', 1);
    this.logout();
    this.steps.push({ start: '3' });
    this.#client = '3';
    this.#isSignedOut = false;
    this.#access = 'none';
    this.#refresh = 'none';
  }

  /** A call of the client that shared the ended session, and has made no call since. */
  callOfOldClient(): void {
    this.steps.push({ call: 'read', client: '2', got: 'signed_out' });
  }

  /** Logs in again with a new client. */
  callOfNewClient(): void {
    this.steps.push({ start: '2' }, { call: 'read', client: '2', got: 'ok' });
    this.#count('login ok', 1);
    this.#count('read ok', 1);
  }

  /** No document says whether a pause outlives a process, so it is over before the next call. */
  restart(): void {
    this.steps.push({ restart: true });
    const { pause: left, knowsRejection } = this.#memories[1];
    for (const process of [1, 2] as const)
      this.#memories[process] = {
        ...fresh(),
        knowsRejection: knowsRejection === 'no' ? 'no' : 'perhaps',
      };
    if (left > 0) this.advance(left + 10);
  }

  #outcome(times: number, process: Process): Got {
    const memory = this.#memories[process];
    const isClockChanged = this.#isClockChanged;
    this.#isClockChanged = false;
    if (this.#access === 'valid' && this.#age > lifetime - pause)
      throw new Error('Clients may refresh such a token, or use it.');
    if (this.#access === 'valid') {
      if (memory.hasOldToken) this.#count('read rejected', 0, times);
      memory.hasOldToken = false;
      if (isClockChanged) this.#count('refresh ok', 0, 1);
      this.#count('read ok', times);
      return 'ok';
    }
    if (this.#access === 'expired' && this.#isClockBehind) this.#count('read rejected', 0, times);
    const isRejected = this.#access === 'revoked' && memory.knowsRejection !== 'yes';
    if (isRejected) {
      const isSent = memory.knowsRejection === 'no' && !isClockChanged;
      this.#count('read rejected', isSent ? 1 : 0, times);
      memory.knowsRejection = 'yes';
      const other = this.#memories[process === 1 ? 2 : 1];
      if (other.knowsRejection === 'no') other.knowsRejection = 'perhaps';
    }
    if (!this.#renew(process))
      return isRejected ? [401, 'token_request_failed'] : 'token_request_failed';
    this.#count('read ok', times);
    return 'ok';
  }

  /** Whether the process gets a token. */
  #renew(process: Process): boolean {
    const memory = this.#memories[process];
    if (memory.pause > 0) return false;
    const kind = this.#refresh === 'none' ? 'login' : 'refresh';
    if (this.#failing?.kind === kind) {
      this.#count(`${kind} ${this.#failing.status === 429 ? 'rejected' : 'failed'}`, 1);
      memory.pause = this.#failing.retryAfter;
      return false;
    }
    if (this.#refresh === 'revoked') {
      this.#count('refresh rejected', 1);
      this.#refresh = 'none';
      return this.#renew(process);
    }
    this.#count(`${kind} ok`, 1);
    this.#accept(process);
    return true;
  }

  #accept(process: Process): void {
    const other = this.#memories[process === 1 ? 2 : 1];
    const hasOldToken = this.#access === 'revoked' && other.knowsRejection !== 'yes';
    Object.assign(other, { ...fresh(), hasOldToken });
    Object.assign(this.#memories[process], fresh());
    this.#isClockBehind = false;
    this.#newest = process;
    this.#access = 'valid';
    this.#refresh = 'valid';
    this.#age = 0;
  }

  #count(what: string, least: number, most = least): void {
    const [before, until] = this.#saw.get(what) ?? [0, 0];
    this.#saw.set(what, [before + (this.#isLeaving ? 0 : least), until + most]);
    if (this.#held !== undefined && what.startsWith(this.#held)) this.#isLeaving = true;
  }
}
