// What `authorize` needs of a session beyond its public face. A session that somebody else wrote has none of it, and
// works with less.
import { invalid } from '../errors.ts';
import type { AuthEvent } from '../events.ts';
import { RejectionMemory } from '../fetch/rejections.ts';
import type { AccountRecord } from './local-record.ts';
import type { Session } from './session.ts';
import { type Time, timeOf } from './time.ts';

export interface SessionInternals {
  readonly time: Time;
  /** Which targets reject every token of this session. */
  readonly rejections: RejectionMemory;
  /** The access token, if it can be used for `target` without waiting. */
  peek(target: unknown): string | undefined;
  /** Another access token than the one that `target` rejected, or `undefined` if the provider has no other. */
  replace(
    token: string,
    target: unknown,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined>;
  /** A resource rejected `token`: it is no longer used, but nothing is requested yet. */
  reject(token: string, target: unknown): void;
  /** What the session holds. */
  readonly record?: AccountRecord;
  /** Whether `token` is this session's own. */
  holds(token: string): boolean;
  /** Whether `token` is so young that a rejection may only mean that it isn't known everywhere yet. */
  isNew(token: string): boolean;
  emit(event: AuthEvent): void;
}

/** A source of tokens: a session of `createSession`, or an object with a function `accessToken`. */
export type TokenSource = Pick<Session, 'accessToken'> & Partial<Pick<Session, 'peek' | 'scheme'>>;

const internals = new WeakMap<object, SessionInternals>();

export function setInternals(session: object, given: SessionInternals): void {
  internals.set(session, given);
}

/** The internals of a session of `createSession`. */
export function ownInternalsOf(session: object): SessionInternals | undefined {
  return internals.get(session);
}

/**
 * The internals of a session, or those that its public face allows.
 *
 * @throws AuthError `invalid_configuration` for anything else than a source of tokens.
 */
export function internalsOf(session: TokenSource): SessionInternals {
  if (typeof session?.accessToken !== 'function') {
    throw invalid(
      'The session is missing: pass that of createSession, or an object with a function accessToken.',
    );
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
