// The record of an account that no other session shares: it is in this session's memory, and nothing is waited for.

import type { AuthError } from '../errors.ts';
import type { AuthEvent } from '../events.ts';
import type { Lease, TokenStore } from '../stores/store.ts';
import type { AuthRecord } from './record.ts';
import type { Time } from './time.ts';

/** What a record is created with. */
export interface RecordOptions {
  /** The key in the store, which is also what a record says of itself. */
  readonly identity: () => Promise<string>;
  /** The key under which version 1 kept this account's tokens, where that is certain. */
  readonly earlierKey?: string | undefined;
  readonly time: Time;
  /** Milliseconds that one token request may take. */
  readonly timeout: number;
  readonly emit: (event: AuthEvent) => void;
  /** Called after the record here has changed, by whom, and what it was before. */
  readonly onChange: (by: 'session' | 'store', before: AuthRecord) => void;
}

/** What a task under the lock may rely on. */
export interface Guard {
  readonly lease?: Lease | undefined;
  /** Whether the lock is held for so many milliseconds more. Ask right before each request to the token endpoint. */
  isHeld(milliseconds: number): boolean;
}

/** The next record; storing it decides the rest of its members. */
export type Change = (record: AuthRecord) => Omit<AuthRecord, 'revision' | 'identity'> | undefined;

/** The session's view of its account's record, and its only way to it. */
export interface AccountRecord {
  /** The newest record that this session knows. */
  readonly current: AuthRecord;
  /** Whether the store was asked, or there is none. */
  readonly isLoaded: boolean;
  /** When the record here changed last, by the monotonic clock. */
  readonly changedAt: number;
  /** Why the record here is not in the store. */
  readonly unsaved: AuthError | undefined;
  /** Milliseconds that `exclusive` may take in all. */
  readonly exclusiveLimit: number;
  /** Takes over what the store has, if that is newer. Never throws. */
  read(): Promise<void>;
  /**
   * Changes the record, here and in the store. `change` is called again with what another session stored in the
   * meantime, and returns `undefined` if there is nothing left to change. Never throws.
   *
   * @param atOnce The change counts here before it is stored.
   */
  update(change: Change, lease?: Lease, atOnce?: boolean): Promise<void>;
  /** Stores what could not be stored before, if it is time to try again. */
  saveAgain(isUrgent: boolean): Promise<void>;
  /** Runs `task` while no other session does, after the record was read again. */
  exclusive<Result>(task: (guard: Guard) => Promise<Result>): Promise<Result>;
  /** Ends the subscription. */
  close(): void;
}

export const emptyRecord: AuthRecord = { revision: 0, identity: '', generation: 0 };

export class LocalRecord implements AccountRecord {
  readonly isLoaded = true;
  readonly unsaved = undefined;
  readonly exclusiveLimit: number;
  readonly #options: RecordOptions;
  current: AuthRecord = emptyRecord;
  changedAt = 0;

  constructor(options: RecordOptions) {
    this.#options = options;
    // Two tries of a request, and a machine that is busy.
    this.exclusiveLimit = 6 * options.timeout + 20_000;
  }

  async read(): Promise<void> {}

  async update(change: Change): Promise<void> {
    const before = this.current;
    const next = change(before);
    if (!next) return;
    this.current = { ...next, revision: before.revision + 1, identity: '' };
    this.changedAt = this.#options.time.monotonic();
    this.#options.onChange('session', before);
  }

  async saveAgain(): Promise<void> {}

  exclusive<Result>(task: (guard: Guard) => Promise<Result>): Promise<Result> {
    return task({ isHeld: () => true });
  }

  close(): void {}
}

/** Opens the record of an account in a store: a hidden member of every store that `defineStore` made. */
const open: unique symbol = Symbol.for('@x/auth-core open') as never;

type Open = (store: TokenStore, options: RecordOptions) => AccountRecord;

export function setOpen(store: TokenStore, how: Open): void {
  Object.assign(store, { [open]: how });
}

/** How to open the record in a store; `undefined` for an object that is no store of `defineStore`. */
export function openOf(store: TokenStore): Open | undefined {
  return (store as { [open]?: Open })[open];
}
