// The record of a session without a store: it is in memory, and no other session shares it. Also the interface of both
// kinds of record.

import type { Lease, TokenStore } from '../stores/store.ts';
import type { Context } from './context.ts';
import type { Operation } from './operation.ts';
import type { AuthRecord } from './record.ts';
import type { TokenSet } from './token-set.ts';

/** The lock, as a task that runs under it sees it. */
export interface Guard {
  readonly lease: Lease;
  /** Returns whether the lock is held for at least `milliseconds` more. */
  isHeld(milliseconds: number): boolean;
  /** Makes `checkLease(signal)` throw once the lock is not held any more. */
  watch(signal: AbortSignal): void;
}

/**
 * Returns the next record, or `undefined` to change nothing. `update` sets the revision and identity.
 *
 * @param stored The record of another session that is in the store, if the last save failed because of it.
 */
export type Change = (
  record: AuthRecord,
  stored?: AuthRecord,
) => Omit<AuthRecord, 'revision' | 'identity'> | undefined;

/** Runs under the lock, if the store has one. After `undefined` the transaction reads the record again. */
export type Task<Result> = (guard?: Guard) => Promise<Result | undefined>;

/** A session's access to the record of its account. */
export interface AccountRecord {
  /** The newest record that this session knows. */
  readonly current: AuthRecord;
  /** Whether the store has been read, or there is no store. */
  readonly isLoaded: boolean;
  /** Whether the store has the current record. */
  readonly isStored: boolean;
  /** What another session prompts the user for. */
  readonly asking: 'challenge' | 'signing_in' | undefined;
  /** Returns the tokens that this session may use. Retries a save that failed, at most once a second. */
  usable(): TokenSet | undefined;
  /** Loads the record from the store, uses it if it is newer, and returns it if it is valid. Never throws. */
  read(): Promise<AuthRecord | undefined>;
  /**
   * Retries a save that failed. Throws if it fails again and `persist` is `required`.
   *
   * @param isLast Whether it is the last chance: the save is tried although the store has just failed.
   */
  settle(isLast?: boolean): Promise<void>;
  /**
   * Changes the record in this session and in the store. If another session has changed it meanwhile, `change` is
   * called again with that record. Never throws: a record that could not be saved is used in memory and saved later.
   *
   * @param atOnce Whether this session uses the change before it is saved.
   */
  update(change: Change, guard?: Guard, atOnce?: boolean): Promise<void>;
  /** Runs `task` as part of the operation, under the lock of the record, after reading the record again. */
  exclusive<Result>(operation: Operation, task: Task<Result>): Promise<Result | undefined>;
  /** Stores that this session prompts the user. Resolves to `false` if another session does. */
  claim(challenge?: string, guard?: Guard): Promise<boolean>;
  /** Stores that this session does not prompt the user any more. */
  release(): Promise<void>;
  /** Waits a second for the session that prompts the user, then reads the record. */
  waitForOther(operation: Operation): Promise<void>;
  /** Ends the subscription to the store. */
  close(): void;
}

export const emptyRecord: AuthRecord = { revision: 0, identity: '', generation: 0 };

export function localRecord({ timeout, publish }: Context): AccountRecord {
  const nothing = async (): Promise<undefined> => {};
  const record = {
    current: emptyRecord,
    isLoaded: true,
    isStored: false,
    asking: undefined,
    usable: () => record.current.tokens,
    async update(change: Change): Promise<void> {
      const { current } = record;
      const next = change(current);
      if (next) record.current = { ...next, revision: current.revision + 1, identity: '' };
      publish();
    },
    // Enough for a request and its retry on a busy machine.
    exclusive: <Result>(operation: Operation, task: Task<Result>) =>
      operation.run(6 * timeout + 20_000, () => task()),
    claim: async () => true,
    read: nothing,
    settle: nothing,
    release: nothing,
    waitForOther: nothing,
    close: () => {},
  };
  return record;
}

/** The key of a hidden member that every store of `defineStore` has: the function that opens a record. */
const open: unique symbol = Symbol.for('@x/auth-core open') as never;

type Open = (store: TokenStore, context: Context) => AccountRecord;

export function setOpen(store: TokenStore, how: Open): void {
  Object.assign(store, { [open]: how });
}

/**
 * Returns the function that opens a record of the store; `undefined` for an object that `defineStore` did not create.
 */
export function openOf(store: TokenStore): Open | undefined {
  return (store as { [open]?: Open })[open];
}
