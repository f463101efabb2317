// Signs out: in this session immediately, then in the store, then at the provider if the grant can revoke tokens.
import { AuthError } from '../errors.ts';
import { type Context, signedOut } from './context.ts';
import { credentialsFor } from './exchange.ts';
import { run, wait } from './time.ts';
import type { TokenSet } from './token-set.ts';

/** The result of a sign-out. */
export interface LogoutResult {
  /** This session has removed its tokens. */
  readonly local: true;
  /**
   * Whether the store has the sign-out, so that other sessions see it. If not, the next use of this session stores it.
   */
  readonly stored: boolean;
  /** Whether the provider revoked the tokens. */
  readonly revoked: boolean;
}

export async function logout(
  context: Context,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<LogoutResult> {
  const { record, observers, operations } = context;
  let held = record.current.tokens;
  context.isEnding = true;
  operations.end(signedOut());
  context.rejection = context.stage = undefined;
  // The store may have tokens that this session has not loaded: revoke those too.
  if (!held) await record.read();
  let generation = record.current.generation + 1;
  await record.update(
    (current) => {
      held = current.tokens ?? held;
      generation = Math.max(generation, current.generation + (current.signed_out ? 0 : 1));
      return { generation, signed_out: true };
    },
    undefined,
    true,
  );
  context.isEnding = false;
  const revoked = held !== undefined && (await revoke(context, held, signal));
  observers.emit({ type: 'signed_out', by: 'logout', revoked });
  return { local: true, stored: record.isStored, revoked };
}

async function revoke(
  context: Context,
  held: TokenSet,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { grant, time, timeout: milliseconds, observers } = context;
  if (!grant.logout) return false;
  observers.emit({ type: 'token_request', by: 'logout' });
  const revoking = run(
    (deadline) => {
      const credentials = (): Promise<unknown> => credentialsFor(context, deadline);
      return grant.logout!(held, { signal: deadline, credentials });
    },
    { time, milliseconds },
  );
  return wait(revoking, { time, milliseconds, signal }).then(
    () => true,
    () => false,
  );
}

export function closed(): AuthError {
  return new AuthError('closed', 'The session was closed. Create a new one.');
}
