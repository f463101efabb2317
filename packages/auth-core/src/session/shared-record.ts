// The session's view of an account's record that it shares through a store. Whatever changes the record goes through
// `update`, and whatever must not happen twice through `exclusive`. `defineStore` brings this file: a session without a
// store does not contain it.
import { AuthError } from '../errors.ts';
import type { Lease, TokenStore } from '../stores/store.ts';
import { askingElsewhere, beat, claim, learn } from './asking.ts';
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
import { ANSWER_LIMIT, Breaker, failed } from './reach.ts';
import { type AuthRecord, earlierTokens, isOutdated, isRecord } from './record.ts';
import { wait } from './time.ts';
import type { TokenSet } from './token-set.ts';

/** Milliseconds between two attempts to store what could not be stored. */
const SAVE_AGAIN_AFTER = 1_000;
/** How often a record is saved that other sessions change at the same moment. */
const SAVES = 5;
/** How often a lock is acquired that this process sleeps through. */
const LEASES = 3;
/** Milliseconds between two looks at what another session's person is doing. */
const POLL = 1_000;

/** Ends the subscriptions of sessions that were dropped without `close()`. */
let subscriptions: FinalizationRegistry<() => void> | undefined;

/** A request was not sent, because its lock had ended. */
class LeaseOver extends AuthError {
  constructor() {
    super('store_failed', 'The lock of the store ended before the request. Nothing was sent.');
  }
}

export class SharedRecord implements AccountRecord {
  readonly #context: Context;
  readonly #store: TokenStore;
  readonly #breaker: Breaker;
  #earlierKey: string | undefined;
  /** The revision in the store, as far as is known. */
  #stored: number | undefined;
  /** The revision that this session is saving. */
  #saving: number | undefined;
  /** The record was in the store and is gone: another session may have used its refresh token since. */
  #isLost = false;
  /** The fence of this session's latest lock. */
  #fence = Number.NaN;
  #retryAt = 0;
  #end: (() => void) | undefined;
  #endBeat: (() => void) | undefined;
  #isClosed = false;
  /** When the record here changed last, by the monotonic clock. */
  #changedAt = 0;
  /** Why the record here is not in the store. */
  #unsaved: AuthError | undefined;

  current: AuthRecord = emptyRecord;
  isLoaded = false;

  constructor(store: TokenStore, context: Context) {
    this.#context = context;
    this.#store = store;
    this.#breaker = new Breaker(store, context, () => identityOf(context.identity));
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
    if (this.#unsaved) void this.#saveAgain(false);
    return this.#unsaved && this.#isRequired ? undefined : this.current.tokens;
  }

  #hold(record: AuthRecord, by: 'session' | 'store'): void {
    const before = this.current;
    this.current = record;
    this.#changedAt = this.#context.time.monotonic();
    if (by === 'store') learn(this.#context, record, before);
    this.#context.publish();
  }

  /** Takes over what the store has, if that is newer. Never throws: without the store, what is here counts. */
  async read(): Promise<void> {
    this.#subscribe();
    const answer = await this.#breaker.reach(async (store, key) => ({
      value: await store.load(key),
      key,
    }));
    this.isLoaded = true;
    if (!answer) return;
    const { key, value } = answer.result;
    // A store may notify of this session's own save before that resolves.
    if (value && value.revision === this.#saving) return;
    // Also of a record that is not valid: it is in the way of the next one, which replaces it.
    this.#stored = value?.revision;
    const isValid = isRecord(value, key);
    this.#isLost = !isValid && !this.#unsaved && this.current.tokens !== undefined;
    if (isValid && (!isOutdated(value, this.current) || this.#isSignedOutBy(value))) {
      this.#unsaved = undefined;
      this.#hold(value, 'store');
    }
    if (!isValid && this.#earlierKey !== undefined) await this.#readEarlier(this.#earlierKey);
  }

  /** Whether somebody signed out after the tokens here were issued, which could not be stored. */
  #isSignedOutBy({ signed_out, revision }: AuthRecord): boolean {
    const { tokens } = this.current;
    return (
      signed_out === true && this.#unsaved !== undefined && revision > (tokens?.issued_at ?? 0)
    );
  }

  /** Reads once what version 1 stored. */
  async #readEarlier(key: string): Promise<void> {
    this.#earlierKey = undefined;
    const answer = await this.#breaker.reach(async (store) => store.load(key));
    const tokens = earlierTokens(answer?.result);
    if (!tokens) return;
    await this.update((record) => (record.tokens ? undefined : { generation: 1, tokens }));
    await this.#breaker.reach(async (store) => store.remove(key));
  }

  /**
   * Changes the record, here and in the store. `change` is called again with what another session stored in the
   * meantime, and returns `undefined` if there is nothing left to change. Never throws: what cannot be stored is kept
   * here, and stored later.
   *
   * @param atOnce The change counts here before it is stored.
   */
  async update(change: Change, guard?: Guard, atOnce: boolean = false): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const before = this.current;
      const next = change(before);
      if (!next) return;
      const record = { ...next, revision: this.#nextRevision(), identity: '' };
      if (atOnce) this.#hold(record, 'session');
      const saved = await this.#save(record, attempt === 1 ? guard?.lease : undefined);
      // What was signed out in the meantime stays so.
      const isKept = saved === true && isOutdated(this.current, record);
      if (this.current !== (atOnce ? record : before) && !isKept) continue;
      if (saved === false && attempt < SAVES) {
        await this.read();
        continue;
      }
      if (!atOnce) this.#hold(record, 'session');
      this.#isLost = false;
      this.#unsaved = saved ? undefined : (this.#breaker.failure ?? failed('conflicts'));
      this.#retryAt = this.#context.time.monotonic() + SAVE_AGAIN_AFTER;
      return;
    }
  }

  /** `false`: another session has written. `undefined`: the store failed. */
  async #save(record: AuthRecord, lease: Lease | undefined): Promise<boolean | undefined> {
    const expected = this.#stored;
    this.#saving = record.revision;
    const answer = await this.#breaker.reach(async (store, key) =>
      store.save(key, { ...record, identity: key }, expected, lease),
    );
    this.#saving = undefined;
    if (answer?.result) this.#stored = record.revision;
    return answer?.result;
  }

  #nextRevision(): number {
    const latest = Math.max(this.current.revision, this.#stored ?? 0);
    return Math.max(latest + 1, Math.floor(this.#context.time.now()));
  }

  async settle(): Promise<void> {
    if (this.#unsaved) await this.#saveAgain(this.#isRequired);
    if (this.#unsaved && this.#isRequired) throw this.#unsaved;
  }

  async #saveAgain(isUrgent: boolean): Promise<void> {
    const now = this.#context.time.monotonic();
    if (!isUrgent && now < this.#retryAt) return;
    this.#retryAt = now + SAVE_AGAIN_AFTER;
    await this.update((record) => (this.#unsaved ? record : undefined));
  }

  async claim(challenge?: string, guard?: Guard): Promise<boolean> {
    const isOwn = await claim(this.#context, this, challenge, guard);
    if (isOwn) this.#endBeat ??= beat(this.#context, this);
    return isOwn;
  }

  async release(): Promise<void> {
    this.#endBeat?.();
    this.#endBeat = undefined;
    const { name } = this.#context;
    await this.update((record) =>
      record.asking?.by === name ? { ...record, asking: undefined } : undefined,
    );
  }

  async waitForOther(operation: Operation): Promise<void> {
    const { time } = this.#context;
    await operation.run(2 * POLL, () => wait<void>(undefined, { time, milliseconds: POLL }));
    await this.read();
  }

  /** Events are reported after the lock, which holds for one more token request when the task starts. */
  async exclusive<Result>(operation: Operation, task: Task<Result>): Promise<Result | undefined> {
    const { timeout, observers } = this.#context;
    const { wait: waiting, lease } = this.#lockOptions;
    const underLock = async (guard?: Guard): Promise<{ result: Result | undefined } | undefined> =>
      guard?.isHeld(timeout) === false ? undefined : { result: await unlessOver(task(guard)) };
    for (let attempt = 0; attempt < LEASES; attempt += 1) {
      // In all: to fail to acquire the lock, and to do without.
      const locked = operation.run(waiting + 2 * lease, () => this.#lock(underLock));
      observers.after(locked.then(nothing, nothing));
      const outcome = await locked;
      if (outcome) return outcome.result;
    }
    throw new AuthError('store_failed', 'The lock of the store ended before it could be used.');
  }

  /** Milliseconds that the lock is waited for, and that it is held at most: two tries of a request, and saving. */
  get #lockOptions(): { wait: number; lease: number } {
    const lease = 2 * this.#context.timeout + 5_000;
    return { lease, wait: lease + 5_000 };
  }

  /** Runs `task` under the lock. Without one, or where it cannot be acquired, the record is only read again. */
  async #lock<Result>(task: (guard?: Guard) => Promise<Result>): Promise<Result> {
    const options = this.#lockOptions;
    let working: Promise<Result> | undefined;
    let locking: Promise<void> | undefined;
    let isOver = false;
    if (this.#store.lock) {
      await this.#breaker.reach(async (store, key) => {
        await new Promise<void>((entered, failing) => {
          locking = store.lock!(key, options, async (lease) => {
            if (isOver) return;
            working = this.#locked(lease, options.lease, task);
            entered();
            // What the task throws is not the store's failure.
            await working.catch(() => {});
          });
          locking.then(entered, failing);
        });
      }, options.wait + ANSWER_LIMIT);
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
    // No session has had the lock since this one: then none has used the refresh token.
    const isNext = lease.fence === this.#fence + 1;
    this.#fence = lease.fence;
    await this.read();
    if (!isNext) this.#dropLost();
    const isHeld = (rest: number): boolean =>
      (lease.isHeld?.(rest) ?? true) && time.monotonic() + rest <= until;
    const check = (): void => {
      if (!isHeld(0)) throw new LeaseOver();
    };
    return task({ lease, isHeld, watch: (signal) => setCheck(signal, check) });
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
    void this.#breaker.reach(async (store, key) => {
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

function nothing(): undefined {}

/** What follows a request that was not sent is decided anew. */
async function unlessOver<Result>(work: Promise<Result | undefined>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LeaseOver) return undefined;
    throw error;
  }
}
