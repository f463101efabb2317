// The record of a session with a store. All changes of the record use `update`. Requests that must not be sent twice
// run in `exclusive`. Only `defineStore` imports this file, so that bundles without a store do not contain it.
import { AuthError, invalid } from '../errors.ts';
import { notify } from '../events.ts';
import type { Lease, TokenStore } from '../stores/store.ts';
import { askingElsewhere, beat, claim, learn, STALE_AFTER } from './asking.ts';
import type { Context } from './context.ts';
import { earlierKeyOf, identityOf } from './identity.ts';
import { setCheck } from './lease.ts';
import {
  type AccountRecord,
  type Change,
  emptyRecord,
  type Guard,
  type Task,
} from './local-record.ts';
import type { Operation } from './operation.ts';
import { Breaker, failed, STORE_TIMEOUT } from './reach.ts';
import {
  type AuthRecord,
  earlierTokens,
  isCounter,
  isOutdated,
  isRecord,
  nextCounter,
  withoutNull,
} from './record.ts';
import { wait } from './time.ts';
import type { TokenSet } from './token-set.ts';

/** Milliseconds between two attempts to save a record that could not be saved, or to subscribe. */
const RETRY_INTERVAL = 1_000;
/** The number of attempts to save a record that other sessions change concurrently. */
const MAX_SAVES = 5;
/** The number of attempts to acquire a lock whose lease expired because the process was frozen. */
const MAX_LEASES = 3;
/** Milliseconds between two reads of the record while another session prompts the user. */
const POLL_INTERVAL = 1_000;

/** Ends the subscriptions of sessions that were garbage-collected without `close()`. */
let subscriptions: FinalizationRegistry<() => void> | undefined;

/** A request was not sent, because the lease of its lock had expired. */
class LeaseExpired extends AuthError {
  constructor() {
    super('store_failed', 'The lock of the store ended before the request. Nothing was sent.');
  }
}

export class SharedRecord implements AccountRecord {
  readonly #context: Context;
  readonly #store: TokenStore;
  readonly #breaker: Breaker;
  /** A store that cannot be subscribed to can be read. */
  readonly #subscribing: Breaker;
  /** The latest read. Resolves to `undefined` if it failed. */
  #reading: Promise<unknown> | undefined;
  #earlierKey: string | undefined;
  /** The last known revision in the store. */
  #stored: number | undefined;
  /** The last known access token in the store. */
  #known: string | undefined;
  /** The revision that this session is saving. */
  #saving: number | undefined;
  /** The record disappeared from the store. Another session may have used its refresh token since. */
  #isLost = false;
  /** The fencing token of this session's latest lock. */
  #fence = Number.NaN;
  #retryAt = 0;
  #end: (() => void) | undefined;
  /** The store could not be subscribed to: the next use of the session tries again. */
  #isDeaf = false;
  #endBeat: (() => void) | undefined;
  /** The number of prompts that this session has stored. A new one may start while the end of another is stored. */
  #claims = 0;
  #isClosed = false;
  /** When `current` changed last, in milliseconds of the monotonic clock. */
  #changedAt = 0;
  /** Cancels the timer for the end of another session's prompt. */
  #cancelStale = (): void => {};
  /** Why `current` could not be saved; `undefined` if it is in the store. */
  #unsaved: AuthError | undefined;

  current: AuthRecord = emptyRecord;
  isLoaded = false;

  constructor(store: TokenStore, context: Context) {
    const { options } = context;
    if (!options.key && !('identity' in options)) {
      throw invalid(
        'Other accounts can share a store. Pass key, a name for this account: the provider, the tenant and the user.',
      );
    }
    this.#context = context;
    this.#store = store;
    const identity = (): Promise<string> => identityOf(context.identity);
    this.#breaker = new Breaker(store, context, identity);
    // If the store cannot be read either, that is reported already.
    this.#subscribing = new Breaker(store, context, identity, (event) => {
      void this.#reading?.then((isRead) => isRead && context.observers.emit(event));
    });
    this.#earlierKey = earlierKeyOf(context.identity);
  }

  get isStored(): boolean {
    return !this.#unsaved;
  }

  get asking(): 'challenge' | 'signing_in' | undefined {
    return askingElsewhere(this.#context, this.current, this.#changedAt);
  }

  get #isRequired(): boolean {
    return this.#context.options.persist === 'required';
  }

  usable(): TokenSet | undefined {
    if (this.#isDeaf || this.#unsaved) void this.#tryAgain(false);
    return this.#unsaved && this.#isRequired ? undefined : this.current.tokens;
  }

  #hold(record: AuthRecord, by: 'session' | 'store'): void {
    const before = this.current;
    this.current = record;
    const { time, publish } = this.#context;
    this.#changedAt = time.monotonic();
    if (by === 'store') learn(this.#context, record, before);
    publish();
    this.#cancelStale();
    // The session that prompts may have ended without a change of the record.
    // A timer may fire a little early.
    if (this.asking) this.#cancelStale = time.after(STALE_AFTER + 10, publish);
  }

  async read(): Promise<AuthRecord | undefined> {
    this.#subscribe();
    const reading = this.#breaker.reach(async (store, key) => ({
      value: withoutNull(await store.load(key)),
      key,
    }));
    this.#reading = reading;
    const loaded = await reading;
    this.isLoaded = true;
    if (!loaded) return undefined;
    const { key, value } = loaded.result;
    // The store may notify about this session's own save before `save` resolves.
    if (value && value.revision === this.#saving) return undefined;
    // Also the revision of an invalid record, of any type: the next save has to replace it.
    this.#stored = value?.revision;
    const isValid = isRecord(value, key);
    this.#isLost = !isValid && !this.#unsaved && this.current.tokens !== undefined;
    const isNewer = (one: AuthRecord): boolean =>
      (!isOutdated(one, this.current) && !this.#hasReplaced(one)) ||
      this.#isSignedOutBy(one) ||
      this.#isReplacedBy(one);
    if (isValid && isNewer(value)) {
      this.#unsaved = undefined;
      this.#known = value.tokens?.access_token;
      this.#hold(value, 'store');
    }
    if (!isValid && this.#earlierKey !== undefined) await this.#readEarlier(this.#earlierKey);
    return isValid ? value : undefined;
  }

  /** Returns whether the account was signed out after the current, unsaved tokens were issued. */
  #isSignedOutBy({ signed_out, revision }: AuthRecord): boolean {
    const { tokens } = this.current;
    return (
      signed_out === true && this.#unsaved !== undefined && revision > (tokens?.issued_at ?? 0)
    );
  }

  /**
   * Returns whether another session has replaced the tokens, and this one has not, or earlier. Its unsaved change, such
   * as a prompt, may have a later revision. A save that failed may have succeeded.
   */
  #isReplacedBy({ tokens, generation }: AuthRecord): boolean {
    const isOther = tokens !== undefined && tokens.access_token !== this.#known;
    const isLater = isOther && tokens.issued_at > (this.current.tokens?.issued_at ?? 0);
    return this.#isUnsaved(generation) && isOther && (!this.#isOwn || isLater);
  }

  /**
   * Returns whether a record has the tokens that this session has replaced without being able to save the new ones. A
   * change of another session, such as a prompt, may have a later revision.
   */
  #hasReplaced({ tokens, generation, signed_out }: AuthRecord): boolean {
    const isKnown = tokens === undefined || tokens.access_token === this.#known;
    return this.#isUnsaved(generation) && this.#isOwn && isKnown && !signed_out;
  }

  /** Whether this session could not save its change of a record with this generation. */
  #isUnsaved(generation: number): boolean {
    const { current } = this;
    return this.#unsaved !== undefined && generation === current.generation && !current.signed_out;
  }

  /** Whether the tokens of this session are not those that it knows from the store. */
  get #isOwn(): boolean {
    const own = this.current.tokens?.access_token;
    return own !== undefined && own !== this.#known;
  }

  /** Moves the tokens that version 1 stored to the new record. Runs once. */
  async #readEarlier(key: string): Promise<void> {
    this.#earlierKey = undefined;
    const loaded = await this.#breaker.reach(async (store) => store.load(key));
    if (!loaded) this.#earlierKey = key;
    const tokens = earlierTokens(loaded?.result);
    if (!tokens) return;
    await this.update((record) => {
      const generation = nextCounter(record.generation, this.#context.time.now());
      return record.tokens ? undefined : { generation, tokens };
    });
    if (this.isStored) await this.#breaker.reach(async (store) => store.remove(key));
  }

  async update(change: Change, guard?: Guard, atOnce: boolean = false): Promise<void> {
    let stored: AuthRecord | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const before = this.current;
      const next = change(before, stored);
      if (!next) return;
      const record = { ...next, revision: this.#nextRevision(), identity: '' };
      if (atOnce) this.#hold(record, 'session');
      const saved = await this.#save(record, attempt === 1 ? guard?.lease : undefined);
      // `current` may have changed during the save, for example by a sign-out. If it is newer, change that one.
      const isKept = saved === true && isOutdated(this.current, record);
      if (this.current !== (atOnce ? record : before) && !isKept) continue;
      if (saved === false && attempt < MAX_SAVES) {
        stored = await this.read();
        continue;
      }
      if (!atOnce) this.#hold(record, 'session');
      this.#isLost = false;
      this.#retryAt = this.#context.time.monotonic() + RETRY_INTERVAL;
      this.#unsaved = saved ? undefined : (this.#breaker.failure ?? this.#refused());
      return;
    }
  }

  /**
   * Saves a record. Resolves to `false` if another session has changed the stored one, to `undefined` if the store
   * failed.
   */
  async #save(record: AuthRecord, lease: Lease | undefined): Promise<boolean | undefined> {
    const expected = this.#stored;
    this.#saving = record.revision;
    const saved = await this.#breaker.reach(async (store, key) =>
      // A copy, because a custom store may change what it gets.
      store.save(key, withoutNull({ ...record, identity: key })!, expected, lease),
    );
    this.#saving = undefined;
    // A custom store may return nothing.
    const isSaved = saved && Boolean(saved.result ?? true);
    if (isSaved) {
      this.#stored = record.revision;
      this.#known = record.tokens?.access_token;
    }
    return isSaved;
  }

  /** Reports that the store accepted no save, although it works. */
  #refused(): AuthError {
    const { time, observers } = this.#context;
    const error = failed('it accepts no save');
    const retryAt = Math.round(time.now() + RETRY_INTERVAL);
    observers.emit({ type: 'store_failed', error, retryAt });
    return error;
  }

  #nextRevision(): number {
    const stored = isCounter(this.#stored) ? this.#stored : 0;
    return nextCounter(Math.max(this.current.revision, stored), this.#context.time.now());
  }

  async settle(isLast: boolean = false): Promise<void> {
    if (isLast) this.#breaker.reset();
    if (this.#unsaved) await this.#tryAgain(isLast || this.#isRequired);
    if (this.#unsaved && this.#isRequired) throw this.#unsaved;
  }

  /** Subscribes and saves, if that failed before. */
  async #tryAgain(isUrgent: boolean): Promise<void> {
    const now = this.#context.time.monotonic();
    if (!isUrgent && now < this.#retryAt) return;
    this.#retryAt = now + RETRY_INTERVAL;
    if (this.#isDeaf) await this.read();
    await this.update((record) => (this.#unsaved ? record : undefined));
  }

  async claim(challenge?: string, guard?: Guard): Promise<boolean> {
    this.#claims += 1;
    const isOwn = await claim(this.#context, this, challenge, guard);
    if (isOwn) this.#endBeat ??= beat(this.#context, this);
    return isOwn;
  }

  async release(): Promise<void> {
    this.#endBeat?.();
    this.#endBeat = undefined;
    const { name } = this.#context;
    const claims = this.#claims;
    await this.update((record) =>
      record.asking?.by === name && claims === this.#claims
        ? { ...record, asking: undefined }
        : undefined,
    );
  }

  async waitForOther(operation: Operation): Promise<void> {
    const { time } = this.#context;
    await operation.run(2 * POLL_INTERVAL, () =>
      wait<void>(undefined, { time, milliseconds: POLL_INTERVAL }),
    );
    await this.read();
  }

  /**
   * Reports events after the lock is released. The lease lasts for at least one token request when the task starts;
   * otherwise the lock is acquired again.
   *
   * @throws AuthError `store_failed` if every lease expired before the task could start or send its request.
   */
  async exclusive<Result>(operation: Operation, task: Task<Result>): Promise<Result | undefined> {
    const { timeout, observers } = this.#context;
    const { wait: lockTimeout, lease } = this.#lockOptions;
    const underLock = async (guard?: Guard): Promise<{ result: Result | undefined } | undefined> =>
      guard?.isHeld(timeout) === false ? undefined : { result: await unlessExpired(task(guard)) };
    for (let attempt = 0; attempt < MAX_LEASES; attempt += 1) {
      // Enough time for the lock to time out, and for the task to run without it.
      const locked = operation.run(lockTimeout + 2 * lease, () => this.#lock(underLock));
      observers.after(locked.then(nothing, nothing));
      const outcome = await locked;
      if (outcome) return outcome.result;
    }
    throw new AuthError('store_failed', 'The lock of the store ended before it could be used.');
  }

  /** The timeout for acquiring the lock, and its lease (a request, its retry and a save), in milliseconds. */
  get #lockOptions(): { wait: number; lease: number } {
    const lease = 2 * this.#context.timeout + 5_000;
    return { lease, wait: lease + 5_000 };
  }

  /**
   * Runs `task` under the lock. If the store has no lock, or it cannot be acquired, runs it after reading the record.
   */
  async #lock<Result>(task: (guard?: Guard) => Promise<Result>): Promise<Result> {
    const options = this.#lockOptions;
    let working: Promise<Result> | undefined;
    let locking: Promise<void> | undefined;
    let isOver = false;
    if (this.#store.lock) {
      await this.#breaker.reach(async (store, key) => {
        await new Promise<void>((entered, failing) => {
          locking = store.lock!(key, options, async (lease) => {
            // A custom store may call it twice, or without a lease.
            if (isOver || working) return;
            working = this.#locked(lease ?? noLease, options.lease, task);
            entered();
            // The error of a task is not a failure of the store.
            await working.catch(() => {});
          });
          locking.then(entered, failing);
        });
      }, options.wait + STORE_TIMEOUT);
      isOver = true;
    }
    if (!working) {
      await this.read();
      this.#dropLost();
      return task();
    }
    await working.catch(() => {});
    await this.#breaker.reach(() => locking);
    return working;
  }

  async #locked<Result>(
    lease: Lease,
    milliseconds: number,
    task: (guard: Guard) => Promise<Result>,
  ): Promise<Result> {
    const { time } = this.#context;
    const until = this.#context.time.monotonic() + milliseconds;
    // If no other session has held the lock since this one, none has used the refresh token.
    const isNext = lease.fence === this.#fence + 1;
    this.#fence = lease.fence;
    await this.read();
    if (!isNext) this.#dropLost();
    const isHeld = (rest: number): boolean =>
      isHeldBy(lease, rest) && time.monotonic() + rest <= until;
    const check = (): void => {
      if (!isHeld(0)) throw new LeaseExpired();
    };
    return task({ lease, isHeld, watch: (signal) => setCheck(signal, check) });
  }

  /** Drops the refresh token if the record disappeared from the store: another session may have used the token. */
  #dropLost(): void {
    const { tokens } = this.current;
    if (this.#isLost && tokens) {
      this.#hold({ ...this.current, tokens: { ...tokens, refresh_token: undefined } }, 'session');
    }
  }

  #subscribe(): void {
    if (this.#end || this.#isClosed || !this.#store.subscribe) return;
    this.#end = () => {};
    this.#isDeaf = false;
    const listener = listenerOf(this);
    const subscribing = this.#subscribing.reach(async (store, key) => {
      // A custom store may implement `subscribe` as an asynchronous function.
      const end = await store.subscribe!(key, listener);
      // It may also return nothing.
      if (end) this.#end = end;
      if (this.#isClosed) this.close();
      subscriptions?.register(this, end);
    });
    void subscribing.then((reached) => {
      this.#isDeaf = !reached;
      if (!reached) this.#end = undefined;
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#isDeaf = false;
    this.#cancelStale();
    this.#endBeat?.();
    // It may throw, or reject, because the connection of the store has ended.
    notify(this.#end);
  }
}

/**
 * Returns a listener that refers to the session weakly, so that an unused session is garbage-collected and its
 * subscription ends. In runtimes without `FinalizationRegistry` (React Native) applications have to call `close()`.
 */
function listenerOf(record: SharedRecord): () => void {
  if (typeof FinalizationRegistry === 'undefined') return () => void record.read();
  subscriptions ??= new FinalizationRegistry((end) => notify(end));
  return weakly(new WeakRef(record));
}

/**
 * A separate function, because closures of the same function share their captured variables, and so would keep
 * `record`.
 */
function weakly(reference: WeakRef<SharedRecord>): () => void {
  return () => void reference.deref()?.read();
}

function nothing(): undefined {}

const noLease: Lease = { fence: Number.NaN };

/** Asks a lease. If that of a custom store fails, only the session's own clock counts. */
function isHeldBy(lease: Lease, rest: number): boolean {
  try {
    return lease.isHeld?.(rest) ?? true;
  } catch {
    return true;
  }
}

/** Resolves to `undefined` if the lease expired before the request, so that the transaction reads the record again. */
async function unlessExpired<Result>(
  work: Promise<Result | undefined>,
): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LeaseExpired) return undefined;
    throw error;
  }
}
