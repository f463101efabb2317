// The functions of a session that `authorize` needs in addition to the public API. Other token sources do not have
// them, so `internalsOf` derives them from the public API.
import { invalid } from '../errors.ts';
import type { AuthEvent } from '../events.ts';
import { RejectionMemory } from '../fetch/rejections.ts';
import type { AccountRecord } from './local-record.ts';
import type { Session } from './session.ts';
import { type Time, timeOf } from './time.ts';

export interface SessionInternals {
  readonly time: Time;
  /** The resources that reject every token of this session. */
  readonly rejections: RejectionMemory;
  /** Returns the access token if it can be used for `target` now, else `undefined`. */
  peek(target: unknown): string | undefined;
  /** Replaces the access token that `target` rejected; `undefined` if the provider returned the same one again. */
  replace(
    token: string,
    target: unknown,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined>;
  /** Records that a resource rejected `token`, so that it is not used again. Sends no request. */
  reject(token: string, target: unknown): void;
  /** The record of the account. */
  readonly record?: AccountRecord;
  /**
   * Returns the number of sign-outs, and of logins with other credentials. If it has changed, the tokens may be of
   * another account.
   */
  signOuts?(): number;
  /** Returns whether `token` is the current access token of this session. */
  holds(token: string): boolean;
  /** Returns whether `token` is so new that the resource may not have received it yet. */
  isNew(token: string): boolean;
  emit(event: AuthEvent): void;
}

/** A session of `createSession`, or any other object with an `accessToken` function. */
export type TokenSource = Pick<Session, 'accessToken'> & Partial<Pick<Session, 'peek' | 'scheme'>>;

const internals = new WeakMap<object, SessionInternals>();

export function setInternals(session: object, given: SessionInternals): void {
  internals.set(session, given);
}

/** Returns the internals of a session of `createSession`. */
export function ownInternalsOf(session: object): SessionInternals | undefined {
  return internals.get(session);
}

/**
 * Returns the internals of a session, or those derived from the public API of another token source.
 *
 * @throws AuthError `invalid_configuration` for a value without an `accessToken` function.
 */
export function internalsOf(session: TokenSource): SessionInternals {
  if (typeof session?.accessToken !== 'function') {
    throw invalid('Pass a session, or an object with a function accessToken.');
  }
  return internals.get(session) ?? publicInternals(session);
}

function publicInternals(session: TokenSource): SessionInternals {
  const time = timeOf();
  let latest: string | undefined;
  return {
    time,
    rejections: new RejectionMemory(time),
    peek: () => session.peek?.(),
    async replace(rejected, _, signal) {
      latest = await session.accessToken({ signal, rejected });
      return latest === rejected ? undefined : latest;
    },
    reject: () => {},
    holds: (token) => token === (session.peek?.() ?? latest),
    isNew: () => false,
    emit: () => {},
  };
}
