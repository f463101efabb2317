// A session's tokens and the store's copy of them: which of the two counts, and what happens when the store
// fails. The session decides when to ask for tokens; this decides which ones it has.
import { AuthError, signedOut } from '../errors.ts';
import { type AuthEvent, fingerprint } from '../events.ts';
import type { Lease, TokenStore } from '../stores/store.ts';
import { type AcceptedTokens, isTokenSet, type TokenSet } from './token-set.ts';
import { withDeadline } from './waiting.ts';

export interface VaultOptions {
  store: TokenStore;
  key: string;
  /** `required`: tokens that can't be stored aren't used. */
  persist: 'required' | 'optional' | undefined;
  /** Milliseconds that one answer of the store may take, five seconds at the most: then it has failed. */
  timeout: number;
  clock: () => number;
  /** Left out where nobody observes. */
  emit: ((event: AuthEvent) => void) | undefined;
}

/** Milliseconds between two tries to store what could not be stored. */
const SAVE_AGAIN_AFTER = 1_000;

const LONGEST_ANSWER = 5_000;

/** Where new tokens come from. */
export interface Replacement {
  /** What they replace. */
  readonly previous: TokenSet | undefined;
  /** The generation in which they were asked for. */
  readonly born: number;
  readonly lease?: Lease | undefined;
}

export interface Vault {
  /** The tokens that may be used. */
  readonly current: TokenSet | undefined;
  /** Grows with every `forget`. What was begun before is not kept. */
  readonly generation: number;
  /** Whether it is time to try again to store what could not be stored. */
  readonly saveDue: boolean;
  /** Takes over what the store has, if that is newer than what is here. */
  reload(born: number): Promise<void>;
  /** Stores new tokens, then makes them current. Resolves to what is current now. */
  replace(tokens: AcceptedTokens, replacement: Replacement): Promise<TokenSet>;
  /** Tries again to store what could not be stored. */
  saveAgain(): Promise<void>;
  /** Drops tokens that were refused, unless somebody has replaced them. */
  drop(tokens: TokenSet): Promise<void>;
  /** Forgets everything, here at once, then in the store. Resolves to what it was. */
  forget(): Promise<TokenSet | undefined>;
  /** Runs `task` under the store's lock, where it has one and it can be had. */
  locked<Result>(milliseconds: number, task: (lease?: Lease) => Promise<Result>): Promise<Result>;
}

export function createVault({ store, key, persist, timeout, clock, emit }: VaultOptions): Vault {
  let current: TokenSet | undefined;
  let generation = 0;
  /** What the tokens here replace in the store, if they couldn't be stored yet. */
  let unsaved: { expected: number | undefined; retryAt: number } | undefined;
  /** The latest revision that was ever here: nothing older comes back, though the store couldn't remove it. */
  let latest = 0;

  function report(cause: unknown): AuthError {
    const name = cause instanceof Error ? cause.name : typeof cause;
    const error = new AuthError('store_failed', `The token store failed (${name}).`);
    emit?.({ type: 'store_failed', error });
    return error;
  }

  /** Nobody waits for ever on a store that doesn't answer. */
  function answered<Result>(work: () => Promise<Result>): Promise<Result> {
    return withDeadline(Math.min(timeout, LONGEST_ANSWER), work);
  }

  /** A store is somebody else's code, and anybody may have written to it: what is no token set is nothing. */
  async function load(): Promise<TokenSet | undefined> {
    const stored: unknown = await answered(() => store.load(key));
    return isTokenSet(stored) ? stored : undefined;
  }

  async function remove(revision?: number): Promise<void> {
    try {
      await answered(() => store.remove(key, revision));
    } catch (cause) {
      report(cause);
    }
  }

  function hold(tokens: TokenSet): void {
    current = tokens;
    latest = Math.max(latest, tokens.revision);
  }

  async function reload(born: number): Promise<void> {
    const stored = await load().catch((cause) => void report(cause));
    if (born !== generation) throw signedOut();
    if (!stored || stored.revision <= latest) return;
    hold(stored);
    unsaved = undefined;
    await announce('store', stored);
  }

  async function announce(by: 'login' | 'refresh' | 'store', tokens: TokenSet): Promise<void> {
    emit?.({
      type: 'tokens',
      by,
      token: await fingerprint(tokens.access_token),
      expiresAt: tokens.expires_at,
    });
  }

  /** What the provider has just given counts, whoever else wrote meanwhile: their tokens may be gone by it. */
  async function save(
    tokens: TokenSet,
    expected: number | undefined,
    lease?: Lease,
  ): Promise<TokenSet> {
    if (await answered(() => store.save(key, tokens, expected, lease))) return tokens;
    const other = await load();
    // Who has lost the lock doesn't write over what its next holder has asked for since.
    if (other && lease && other.issued_at > tokens.issued_at) return other;
    const next = { ...tokens, revision: Math.max(tokens.revision, (other?.revision ?? 0) + 1) };
    if (await answered(() => store.save(key, next, other?.revision))) return next;
    throw new Error('Somebody else wrote at the same moment, twice.');
  }

  /** Stores tokens and makes them current, whether or not the store takes them. */
  async function put(
    tokens: TokenSet,
    expected: number | undefined,
    lease?: Lease,
  ): Promise<TokenSet> {
    const born = generation;
    let failure: AuthError | undefined;
    const held = await save(tokens, expected, lease).catch((cause) => {
      failure = report(cause);
      return tokens;
    });
    if (born !== generation) {
      await remove(held.revision);
      throw signedOut();
    }
    unsaved = failure && { expected, retryAt: clock() + SAVE_AGAIN_AFTER };
    hold(held);
    if (failure && persist === 'required') throw failure;
    return held;
  }

  return {
    get current() {
      return persist === 'required' && unsaved ? undefined : current;
    },
    get generation() {
      return generation;
    },
    get saveDue() {
      return unsaved !== undefined && (persist === 'required' || clock() >= unsaved.retryAt);
    },
    reload,
    async replace(tokens, { previous, born, lease }) {
      if (born !== generation) throw signedOut();
      const revision = Math.max(latest + 1, Math.floor(clock()));
      const held = await put({ ...tokens, revision }, previous?.revision, lease);
      await announce(previous ? 'refresh' : 'login', held);
      return held;
    },
    async saveAgain() {
      if (unsaved && current) await put(current, unsaved.expected);
    },
    async drop(tokens) {
      await remove(tokens.revision);
      if (current === tokens) current = undefined;
    },
    async forget() {
      const held = current;
      generation += 1;
      current = undefined;
      unsaved = undefined;
      const stored = held ?? (await load().catch((cause) => void report(cause)));
      await remove();
      return stored;
    },
    async locked(milliseconds, task) {
      if (!store.lock) return task();
      let started = false;
      const options = { lease: milliseconds, wait: milliseconds + 5_000 };
      const run = (lease: Lease) => {
        started = true;
        return task(lease);
      };
      try {
        return await store.lock(key, options, run);
      } catch (cause) {
        // A lock that can't be had, or a store whose lock is broken, is no reason to be logged out.
        if (started) throw cause;
        report(cause);
        return task();
      }
    },
  };
}
