// Coordinates sessions that share a record: at most one of them prompts the user at a time. The others see in the
// record that it does, and wait for it.
import { type Context, situationOf } from './context.ts';
import type { Guard } from './local-record.ts';
import type { AuthRecord } from './record.ts';
import type { SharedRecord } from './shared-record.ts';

/** Milliseconds between two heartbeats of a session that prompts the user. */
const HEARTBEAT_INTERVAL = 5_000;
/** Milliseconds without a heartbeat after which the prompting session counts as dead: three heartbeats. */
export const STALE_AFTER = 15_000;

/**
 * Returns what another session prompts the user for: an answer to a `challenge`, or credentials (`signing_in`). Returns
 * `undefined` if no other session prompts, or if its heartbeat stopped.
 *
 * @param changedAt When the record changed last, in milliseconds of the monotonic clock.
 */
export function askingElsewhere(
  { time, name }: Context,
  { asking }: AuthRecord,
  changedAt: number,
): 'challenge' | 'signing_in' | undefined {
  const isElsewhere = asking && asking.by !== name;
  if (!isElsewhere || time.monotonic() - changedAt >= STALE_AFTER) return undefined;
  return asking.challenge === undefined ? 'signing_in' : 'challenge';
}

/**
 * Stores that this session prompts the user. Returns `false` and stores nothing if another session does, and the prompt
 * is for credentials.
 */
export async function claim(
  context: Context,
  record: SharedRecord,
  challenge: string | undefined,
  guard: Guard | undefined,
): Promise<boolean> {
  const isTaken = (): boolean => challenge === undefined && situationOf(context) === 'asking';
  const asking = { by: context.name, beat: 0, ...(challenge !== undefined && { challenge }) };
  await record.update((current) => (isTaken() ? undefined : { ...current, asking }), guard);
  return !isTaken();
}

/** Starts the heartbeat that shows the other sessions that this one is alive. Returns the function that stops it. */
export function beat({ time, name }: Context, record: SharedRecord): () => void {
  let cancel = (): void => {};
  let isStopped = false;
  const increased = (current: AuthRecord): AuthRecord | undefined =>
    current.asking?.by === name
      ? { ...current, asking: { ...current.asking, beat: current.asking.beat + 1 } }
      : undefined;
  const next = (): void => {
    if (isStopped) return;
    cancel = time.after(HEARTBEAT_INTERVAL, () => void record.update(increased).then(next));
  };
  next();
  return () => {
    isStopped = true;
    cancel();
  };
}

/**
 * Handles a record that another session wrote: ends the backoff if it has other tokens, withdraws this session's prompt
 * unless the record still names it, and reports new tokens or a sign-out.
 */
export function learn(
  context: Context,
  { tokens, signed_out, asking }: AuthRecord,
  before: AuthRecord,
): void {
  const { observers, backoff, withdraw, name } = context;
  // A prompt and its heartbeats say nothing about the next login.
  const isSame = tokens?.access_token === before.tokens?.access_token;
  if (!isSame || signed_out !== before.signed_out) {
    backoff.clear();
    context.refusal = undefined;
  }
  if (asking?.by !== name) withdraw?.();
  if (tokens && !isSame) observers.tokens('store', tokens);
  if (signed_out && !before.signed_out) {
    context.signOuts += 1;
    observers.emit({ type: 'signed_out', by: 'store', revoked: false });
  }
}
