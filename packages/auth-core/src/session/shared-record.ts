// The session's view of its account's record, and its only way to the store. Whatever changes the record goes through
// `update`, whatever must not happen twice through `exclusive`, and every answer of the store is bounded.
import { AuthError, isAuthError, nameOf } from '../errors.ts';
import type { Lease, TokenStore } from '../stores/store.ts';
import {
  type AccountRecord,
  type Change,
  emptyRecord,
  type Guard,
  type RecordOptions,
} from './local-record.ts';
import { type AuthRecord, earlierTokens, isOutdated, isRecord } from './record.ts';
import { run, type Time } from './time.ts';

/** Milliseconds that one answer of a store may take: then it has failed. */
const ANSWER_LIMIT = 1_500;
/** A store that failed is left alone for so many times as long as it took to fail, and a minute at most. */
const PAUSE_FACTOR = 20;
const LONGEST_PAUSE = 60_000;
/** Milliseconds between two attempts to store what could not be stored. */
const SAVE_AGAIN_AFTER = 1_000;
/** How often a record is saved that other sessions change at the same moment. */
const SAVES = 5;

/** Ends the subscriptions of sessions that were dropped without `close()`. */
let subscriptions: FinalizationRegistry<() => void> | undefined;

export class SharedRecord implements AccountRecord {
  readonly #options: RecordOptions;
  readonly #store: TokenStore;
  readonly #time: Time;
  #key: Promise<string> | undefined;
  #earlierKey: string | undefined;
  /** The revision in the store, as far as is known. */
  #stored: number | undefined;
  /** The revision that this session is saving. */
  #saving: number | undefined;
  /** The record was in the store and is gone: another session may have used its refresh token since. */
  #isLost = false;
  /** The fence of this session's latest lock. */
  #fence = Number.NaN;
  /** The circuit breaker: the store is not used before that, by the monotonic clock. */
  #openUntil = Number.NEGATIVE_INFINITY;
  #failure: AuthError | undefined;
  #retryAt = 0;
  #end: (() => void) | undefined;
  #isClosed = false;

  /** The newest record that this session knows. */
  current: AuthRecord = emptyRecord;
  /** Whether the store was asked. */
  isLoaded = false;
  /** When the record here changed last, by the monotonic clock. */
  changedAt = 0;
  /** Why the record here is not in the store. */
  unsaved: AuthError | undefined;

  constructor(store: TokenStore, options: RecordOptions) {
    this.#options = options;
    this.#store = store;
    this.#time = options.time;
    this.#earlierKey = options.earlierKey;
  }

  /** The one way to the store. `undefined`: it failed, or is left alone for a while. Never throws. */
  async #reach<Result>(
    use: (store: TokenStore, key: string) => Result | Promise<Result>,
    milliseconds = ANSWER_LIMIT,
  ): Promise<{ readonly result: Result } | undefined> {
    const { emit, identity } = this.#options;
    const time = this.#time;
    const store = this.#store;
    const began = time.monotonic();
    if (began < this.#openUntil) return undefined;
    try {
      this.#key ??= identity();
      const result = await run(async () => use(store, await this.#key!), { time, milliseconds });
      if (this.#failure) emit({ type: 'store_recovered' });
      this.#failure = undefined;
      return { result };
    } catch (cause) {
      // Something else that was asked at the same time has failed before.
      if (time.monotonic() < this.#openUntil) return undefined;
      // A lock that another session holds for long is no fault of the store.
      const factor = (cause as Error | undefined)?.name === 'LockTimeoutError' ? 0 : PAUSE_FACTOR;
      const pause = Math.min(factor * (time.monotonic() - began), LONGEST_PAUSE);
      this.#openUntil = time.monotonic() + pause;
      this.#failure = failed(isAuthError(cause) ? cause.message : nameOf(cause));
      emit({ type: 'store_failed', error: this.#failure, retryAt: Math.round(time.now() + pause) });
      return undefined;
    }
  }

  #hold(record: AuthRecord, by: 'session' | 'store'): void {
    const before = this.current;
    this.current = record;
    this.changedAt = this.#time.monotonic();
    this.#options.onChange(by, before);
  }

  /** Takes over what the store has, if that is newer. Never throws: without the store, what is here counts. */
  async read(): Promise<void> {
    this.#subscribe();
    const answer = await this.#reach(async (store, key) => ({ value: await store.load(key), key }));
    this.isLoaded = true;
    if (!answer) return;
    const { key, value } = answer.result;
    // A store may notify of this session's own save before that resolves.
    if (value && value.revision === this.#saving) return;
    // Also of a record that is not valid: it is in the way of the next one, which replaces it.
    this.#stored = value?.revision;
    const isValid = isRecord(value, key);
    this.#isLost = !isValid && !this.unsaved && this.current.tokens !== undefined;
    if (isValid && (!isOutdated(value, this.current) || this.#isSignedOutBy(value))) {
      this.unsaved = undefined;
      this.#hold(value, 'store');
    }
    if (!isValid && this.#earlierKey !== undefined) await this.#readEarlier(this.#earlierKey);
  }

  /** Whether somebody signed out after the tokens here were issued, which could not be stored. */
  #isSignedOutBy({ signed_out, revision }: AuthRecord): boolean {
    const { tokens } = this.current;
    return signed_out === true && this.unsaved !== undefined && revision > (tokens?.issued_at ?? 0);
  }

  /** Reads once what version 1 stored. */
  async #readEarlier(key: string): Promise<void> {
    this.#earlierKey = undefined;
    const answer = await this.#reach(async (store) => store.load(key));
    const tokens = earlierTokens(answer?.result);
    if (!tokens) return;
    await this.update((record) => (record.tokens ? undefined : { generation: 1, tokens }));
    await this.#reach(async (store) => store.remove(key));
  }

  /**
   * Changes the record, here and in the store. `change` is called again with what another session stored in the
   * meantime, and returns `undefined` if there is nothing left to change. Never throws: what cannot be stored is kept
   * here, and stored later.
   *
   * @param atOnce The change counts here before it is stored.
   */
  async update(change: Change, lease?: Lease, atOnce: boolean = false): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const before = this.current;
      const next = change(before);
      if (!next) return;
      const record = { ...next, revision: this.#nextRevision(), identity: '' };
      if (atOnce) this.#hold(record, 'session');
      const saved = await this.#save(record, attempt === 1 ? lease : undefined);
      // What was signed out in the meantime stays so.
      const isKept = saved === true && isOutdated(this.current, record);
      if (this.current !== (atOnce ? record : before) && !isKept) continue;
      if (saved === false && attempt < SAVES) {
        await this.read();
        continue;
      }
      if (!atOnce) this.#hold(record, 'session');
      this.#isLost = false;
      this.unsaved = saved ? undefined : (this.#failure ?? failed('conflicts'));
      this.#retryAt = this.#time.monotonic() + SAVE_AGAIN_AFTER;
      return;
    }
  }

  /** `false`: another session has written. `undefined`: the store failed. */
  async #save(record: AuthRecord, lease: Lease | undefined): Promise<boolean | undefined> {
    const expected = this.#stored;
    this.#saving = record.revision;
    const answer = await this.#reach(async (store, key) =>
      store.save(key, { ...record, identity: key }, expected, lease),
    );
    this.#saving = undefined;
    if (answer?.result) this.#stored = record.revision;
    return answer?.result;
  }

  #nextRevision(): number {
    const latest = Math.max(this.current.revision, this.#stored ?? 0);
    return Math.max(latest + 1, Math.floor(this.#time.now()));
  }

  /** Stores what could not be stored before, if it is time to try again. */
  async saveAgain(isUrgent: boolean): Promise<void> {
    if (!isUrgent && this.#time.monotonic() < this.#retryAt) return;
    await this.update((record) => (this.unsaved ? record : undefined));
  }

  /** Milliseconds that the lock is waited for, and that it is held at most: two tries of a request, and saving. */
  get #lockOptions(): { wait: number; lease: number } {
    const lease = 2 * this.#options.timeout + 5_000;
    return { lease, wait: lease + 5_000 };
  }

  /** Milliseconds that `exclusive` may take in all: to fail to acquire the lock, and to do without. */
  get exclusiveLimit(): number {
    const { wait, lease } = this.#lockOptions;
    return wait + 2 * lease;
  }

  /**
   * Runs `task` while no other session does, after the record was read again. Without a lock, or where it cannot be
   * acquired, the record is only read again.
   */
  async exclusive<Result>(task: (guard: Guard) => Promise<Result>): Promise<Result> {
    const options = this.#lockOptions;
    let working: Promise<Result> | undefined;
    let locking: Promise<void> | undefined;
    let isOver = false;
    if (this.#store.lock) {
      await this.#reach(async (store, key) => {
        await new Promise<void>((entered, failed) => {
          locking = store.lock!(key, options, async (lease) => {
            if (isOver) return;
            working = this.#locked(lease, options.lease, task);
            entered();
            // What the task throws is not the store's failure.
            await working.catch(() => {});
          });
          locking.then(entered, failed);
        });
      }, options.wait + ANSWER_LIMIT);
      isOver = true;
    }
    if (!working) {
      await this.read();
      this.#dropLost();
      return task({ isHeld: () => true });
    }
    await working.catch(() => {});
    await this.#reach(() => locking);
    return working;
  }

  async #locked<Result>(
    lease: Lease,
    milliseconds: number,
    task: (guard: Guard) => Promise<Result>,
  ): Promise<Result> {
    const until = this.#time.monotonic() + milliseconds;
    // No session has had the lock since this one: then none has used the refresh token.
    const isNext = lease.fence === this.#fence + 1;
    this.#fence = lease.fence;
    await this.read();
    if (!isNext) this.#dropLost();
    const isHeld = (rest: number): boolean =>
      (lease.isHeld?.(rest) ?? true) && this.#time.monotonic() + rest <= until;
    return task({ lease, isHeld });
  }

  /** A refresh token whose record is gone is not presented: another session may have used it. */
  #dropLost(): void {
    const { tokens } = this.current;
    if (this.#isLost && tokens) {
      this.#hold({ ...this.current, tokens: { ...tokens, refresh_token: undefined } }, 'session');
    }
  }

  #subscribe(): void {
    if (this.#end || this.#isClosed || !this.#store.subscribe) return;
    this.#end = () => {};
    const listener = listenerOf(this);
    void this.#reach(async (store, key) => {
      // A store of the user's own may be asynchronous here too.
      const end = await store.subscribe!(key, listener);
      if (this.#isClosed) return end();
      this.#end = end;
      subscriptions?.register(this, end);
    });
  }

  /** Ends the subscription. */
  close(): void {
    this.#isClosed = true;
    this.#end?.();
  }
}

/**
 * A listener that keeps no session alive: one that was dropped is collected, and its subscription ends. Runtimes
 * without `FinalizationRegistry` (React Native's) need `close()` instead.
 */
function listenerOf(record: SharedRecord): () => void {
  if (typeof FinalizationRegistry === 'undefined') return () => void record.read();
  subscriptions ??= new FinalizationRegistry((end) => end());
  return weakly(new WeakRef(record));
}

/** In a function of its own, because the closures of a function share what they capture. */
function weakly(reference: WeakRef<SharedRecord>): () => void {
  return () => void reference.deref()?.read();
}

function failed(why: string): AuthError {
  return new AuthError('store_failed', `The token store failed (${why}).`);
}
