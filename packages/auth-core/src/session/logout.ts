// Signs out: in this session immediately, then in the store, then at the provider if the grant can revoke tokens.
import { AuthError } from '../errors.ts';
import { type Context, signedOut } from './context.ts';
import { revoke } from './exchange.ts';
import type { Change } from './local-record.ts';
import { nextCounter } from './record.ts';
import { wait } from './time.ts';

/** The result of a sign-out. */
export interface LogoutResult {
  /** This session has removed its tokens. */
  readonly local: true;
  /**
   * Whether the store has the sign-out, so that other sessions see it. If not, the next use of this session stores it.
   * `false` without a store.
   */
  readonly stored: boolean;
  /** Whether the provider revoked the tokens. */
  readonly revoked: boolean;
}

/** Milliseconds to wait for a login or refresh in progress, which revokes its tokens. Later it does so in the background. */
const LATE_TOKENS = 2_000;

interface LogoutOptions {
  signal?: AbortSignal | undefined;
}

/** Signs out. A call during another one joins it until that one is stored. A login after that is signed out again. */
export function logout(context: Context, options: LogoutOptions = {}): Promise<LogoutResult> {
  // Also if it joins another one: a login that was called before it, and waits, does not start.
  context.logouts += 1;
  if (context.ending) return context.ending.then(() => context.leaving!);
  const leaving = signOut(context, options);
  context.leaving = leaving;
  return leaving;
}

async function signOut(context: Context, { signal }: LogoutOptions): Promise<LogoutResult> {
  const { record, observers, operations, time } = context;
  let held = record.current.tokens;
  const store = async (): Promise<void> => {
    // Revoke the tokens in the store: another session may have refreshed them.
    await record.read();
    let generation = nextCounter(record.current.generation, time.now());
    const change: Change = (current, stored) => {
      held = stored?.tokens ?? current.tokens ?? held;
      generation = Math.max(generation, current.generation + (current.signed_out ? 0 : 1));
      return { generation, signed_out: true };
    };
    await record.update(change, undefined, true);
  };
  context.signOuts += 1;
  context.refusal = undefined;
  context.ending = store();
  operations.end(signedOut());
  context.stage = undefined;
  context.publish();
  await context.ending;
  context.ending = context.rejection = undefined;
  let isReported = false;
  const report = (revoked: boolean): void => {
    if (!isReported) observers.emit({ type: 'signed_out', by: 'logout', revoked });
    isReported = true;
  };
  // A login does not wait for the revocation, and its event comes later.
  context.reportSignOut = () => report(false);
  const revoked = held !== undefined && (await revoke(context, held, signal));
  const { issuing } = context;
  if (issuing) await wait(issuing, { time, milliseconds: LATE_TOKENS, signal }).catch(() => {});
  report(revoked);
  return { local: true, stored: record.isStored, revoked };
}

export function closed(): AuthError {
  return new AuthError('closed', 'The session was closed. Create a new one.');
}
