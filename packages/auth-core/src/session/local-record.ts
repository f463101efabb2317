// The record of an account that no other session shares: it is in this session's memory, and nothing is waited for.

import type { Lease, TokenStore } from '../stores/store.ts';
import type { Context } from './context.ts';
import type { Operation } from './operation.ts';
import type { AuthRecord } from './record.ts';
import type { TokenSet } from './token-set.ts';

/** What a task under the lock may rely on. */
export interface Guard {
  readonly lease: Lease;
  /** Whether the lock is held for so many milliseconds more. */
  isHeld(milliseconds: number): boolean;
  /** From now on what goes with `signal` is only sent while the lock is held. */
  watch(signal: AbortSignal): void;
}

/** The next record; storing it decides the rest of its members. */
export type Change = (record: AuthRecord) => Omit<AuthRecord, 'revision' | 'identity'> | undefined;

/** What is done under the lock, if there is one. `undefined`: the transaction looks at the record again. */
export type Task<Result> = (guard?: Guard) => Promise<Result | undefined>;

/** The session's view of its account's record, and its only way to it. */
export interface AccountRecord {
  /** The newest record that this session knows. */
  readonly current: AuthRecord;
  /** Whether the store was asked, or there is none. */
  readonly isLoaded: boolean;
  /** Whether what is here is in a store. */
  readonly isStored: boolean;
  /** What a person is asked for in another session. */
  readonly asking: 'challenge' | 'signing_in' | undefined;
  /** The tokens that this session may use. What could not be stored is stored again, if it is time. */
  usable(): TokenSet | undefined;
  /** Takes over what the store has, if that is newer. Never throws. */
  read(): Promise<void>;
  /** Stores what could not be stored before. Throws where tokens are not used otherwise. */
  settle(): Promise<void>;
  /**
   * Changes the record, here and in the store. `change` is called again with what another session stored in the
   * meantime, and returns `undefined` if there is nothing left to change. Never throws.
   *
   * @param atOnce The change counts here before it is stored.
   */
  update(change: Change, guard?: Guard, atOnce?: boolean): Promise<void>;
  /** Runs `task` as a part of the operation while no other session does, after the record was read again. */
  exclusive<Result>(operation: Operation, task: Task<Result>): Promise<Result | undefined>;
  /** This session is about to ask a person. Resolves to `false` if another session does. */
  claim(challenge?: string, guard?: Guard): Promise<boolean>;
  /** This session asks nobody any more. */
  release(): Promise<void>;
  /** Waits a moment for the person of another session. */
  waitForOther(operation: Operation): Promise<void>;
  /** Ends the subscription. */
  close(): void;
}

export const emptyRecord: AuthRecord = { revision: 0, identity: '', generation: 0 };

export function localRecord({ timeout, publish }: Context): AccountRecord {
  const nothing = async (): Promise<void> => {};
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
    // Two tries of a request, and a machine that is busy.
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

/** Opens the record of an account in a store: a hidden member of every store that `defineStore` made. */
const open: unique symbol = Symbol.for('@x/auth-core open') as never;

type Open = (store: TokenStore, context: Context) => AccountRecord;

export function setOpen(store: TokenStore, how: Open): void {
  Object.assign(store, { [open]: how });
}

/** How to open the record in a store; `undefined` for an object that is no store of `defineStore`. */
export function openOf(store: TokenStore): Open | undefined {
  return (store as { [open]?: Open })[open];
}
