// What the sessions of a store tell each other while one of them asks a person, and what a session does about news of
// the others.
import { type Context, situationOf } from './context.ts';
import type { Guard } from './local-record.ts';
import type { AuthRecord } from './record.ts';
import type { SharedRecord } from './shared-record.ts';

/** Milliseconds between two signs of life of a session that asks a person. */
const BEAT = 5_000;
/** Milliseconds without a beat after which a session that asks is taken for dead: three beats. */
const STALE_AFTER = 15_000;

/** What a person is asked for in another session, if that is alive. */
export function askingElsewhere(
  { time, name }: Context,
  { asking }: AuthRecord,
  changedAt: number,
): 'challenge' | 'signing_in' | undefined {
  const isElsewhere = asking && asking.by !== name;
  if (!isElsewhere || time.monotonic() - changedAt >= STALE_AFTER) return undefined;
  return asking.challenge === undefined ? 'signing_in' : 'challenge';
}

/** Stores that this session asks a person, unless another one does. */
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

/** Shows the other sessions of the store that this one is alive. Returns the function that ends it. */
export function beat({ time, name }: Context, record: SharedRecord): () => void {
  let cancel = (): void => {};
  let isOver = false;
  const increased = (current: AuthRecord): AuthRecord | undefined =>
    current.asking?.by === name
      ? { ...current, asking: { ...current.asking, beat: current.asking.beat + 1 } }
      : undefined;
  const next = (): void => {
    if (!isOver) cancel = time.after(BEAT, () => void record.update(increased).then(next));
  };
  next();
  return () => {
    isOver = true;
    cancel();
  };
}

/** What another session did is news: it is reported, and ends a pause, or a question that it answers. */
export function learn(
  { observers, backoff, takeBack, name }: Context,
  { tokens, signed_out, asking }: AuthRecord,
  before: AuthRecord,
): void {
  backoff.clear();
  if (asking?.by !== name) takeBack?.();
  if (tokens && tokens.access_token !== before.tokens?.access_token) {
    observers.tokens('store', tokens);
  }
  if (signed_out && !before.signed_out) {
    observers.emit({ type: 'signed_out', by: 'store', revoked: false });
  }
}
