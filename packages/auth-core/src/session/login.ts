// The login step of a transaction: obtains the credentials, sends them, and answers challenges. The user may take part.
// Meanwhile the record shows the other sessions of the account that this one prompts the user.
import { AuthError } from '../errors.ts';
import { type Context, type RequestedLogin, signedOut, situationOf } from './context.ts';
import {
  callUser,
  cancelled,
  keep,
  post,
  spend,
  type TokenRequest,
  toAuthError,
} from './exchange.ts';
import { type Challenge, isChallenge, type TokenResponse } from './grant.ts';
import type { Guard } from './local-record.ts';
import type { Operation } from './operation.ts';
import type { ChallengeQuestion } from './options.ts';
import { run } from './time.ts';

/** Milliseconds that a prompt stays open after the last caller left. A user interface may call again at once. */
const ABANDONED_AFTER = 100;

/** The number of times that the session asks again after an answer that the provider has already rejected. */
const MAX_REPETITIONS = 2;

/** The user's input; `undefined` if another session has it, or prompts for it now. */
type Entered<Answer> = { readonly answer: Answer } | undefined;

/** Logs in, and answers all challenges of the provider. */
export async function logIn(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
): Promise<void> {
  enter(context, operation, 'signing_in');
  try {
    const entered = await credentialsOf(context, operation, requested);
    if (!entered) return withdraw(requested);
    const stepUp = requested?.stepUp && { stepUp: requested.stepUp };
    await converse(context, operation, requested, {
      by: 'login',
      isSingleUse: context.grant.isSingleUse?.(entered.answer),
      secrets: [entered.answer],
      send: (given) => context.grant.login(entered.answer, { ...given, ...stepUp }),
    });
  } finally {
    // A login that has replaced this one has its own prompt in the record.
    const { record, operations } = context;
    if ((operations.current ?? operation) === operation) await record.release();
    enter(context, operation, undefined);
  }
}

/** Makes a requested login use the result of the other session. Sending it again would withdraw that one's prompt. */
function withdraw(requested: RequestedLogin | undefined): void {
  if (requested) requested.isDone = requested.isWithdrawn = true;
}

function enter(context: Context, { signal }: Operation, stage: Context['stage']): void {
  // A login that was ended may finish after another one has begun.
  if (signal.aborted) return;
  context.stage = stage;
  context.publish();
}

type LoginRequest = TokenRequest<TokenResponse | Challenge>;

/** Sends the login and the answer to each challenge. Prompts again after a wrong answer, and never sends it twice. */
async function converse(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
  login: LoginRequest,
): Promise<void> {
  const { generation } = context.record.current;
  const tried = new Set<string>();
  let challenge: Challenge | undefined;
  let rejection: AuthError | undefined;
  for (let request = login; ; ) {
    try {
      const submission = { request, challenge, generation };
      const result = await submit(context, operation, requested, submission);
      if (!result) return;
      challenge = result;
      rejection = undefined;
      tried.clear();
    } catch (error) {
      rejection = toAuthError(error);
      if (!challenge || rejection.code !== 'invalid_grant') throw rejection;
    }
    const answered = challenge;
    const once = (): Promise<Entered<unknown>> => ask(context, operation, answered, rejection);
    const entered = rejection ? await otherThan(tried, once, rejection) : await once();
    if (!entered) return withdraw(requested);
    tried.add(JSON.stringify(entered.answer));
    request = {
      by: 'answer',
      secrets: [...login.secrets, entered.answer],
      send: async (given) => answered.answer(entered.answer as never, given),
    };
  }
}

/**
 * Asks until the answer is not one that the provider has rejected.
 *
 * @throws AuthError `rejection` if the answer is always the same: `onChallenge` may be a function without a user.
 */
async function otherThan(
  tried: ReadonlySet<string>,
  once: () => Promise<Entered<unknown>>,
  rejection: AuthError,
): Promise<Entered<unknown>> {
  for (let repetitions = 0; repetitions <= MAX_REPETITIONS; repetitions += 1) {
    const entered = await once();
    if (!entered || !tried.has(JSON.stringify(entered.answer))) return entered;
  }
  throw rejection;
}

interface Submission {
  readonly request: LoginRequest;
  /** The challenge that the request answers. */
  readonly challenge: Challenge | undefined;
  /** The record's generation when the login began. */
  readonly generation: number;
}

/** Sends one request of a login under the lock. Resolves to the next challenge, or to `undefined` if there is none. */
async function submit(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
  { request, challenge, generation }: Submission,
): Promise<Challenge | undefined> {
  const { record, time } = context;
  const underLock = async (guard: Guard | undefined): Promise<Challenge | undefined> => {
    const base = record.current;
    if (!requested && situationOf(context) !== 'empty') return undefined;
    if (challenge && base.generation !== generation) throw signedOut();
    const requestedAt = time.now();
    const result = await post(context, operation, guard, request);
    if (isChallenge(result)) {
      context.stage = 'challenge';
      await record.claim(result.challenge, guard);
      return result;
    }
    context.stage = 'signing_in';
    await keep(context, result, { by: 'login', operation, base, requestedAt, guard });
    if (requested) requested.isDone = true;
    return undefined;
  };
  return record.exclusive(operation, (guard) =>
    request.isSingleUse ? spend(context, underLock(guard)) : underLock(guard),
  );
}

/** Returns the credentials for a login: those of `session.login()`, those of the options, or the user's input. */
async function credentialsOf(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
): Promise<Entered<unknown>> {
  const { options, grant, record, refusal } = context;
  if (requested?.credentials !== undefined) return { answer: requested.credentials };
  const { credentials } = options;
  if (typeof credentials !== 'function') {
    // Single-use credentials (a stored refresh token) are spent once the session has tokens.
    const isMissing =
      credentials === undefined
        ? grant.login.length > 0
        : record.current.generation > 0 && grant.isSingleUse?.(credentials);
    if (isMissing) throw signedOut(refusal);
    return { answer: credentials };
  }
  if (!(await record.claim())) return undefined;
  return question(context, operation, (signal) =>
    callUser('credentials', () => credentials({ signal })),
  );
}

/** Calls `onChallenge`, so that the user answers a challenge. */
async function ask(
  context: Context,
  operation: Operation,
  asked: Challenge,
  error: AuthError | undefined,
): Promise<Entered<unknown>> {
  const { options, observers, time, timeout: milliseconds } = context;
  const { onChallenge } = options;
  const { challenge, details } = asked;
  if (!onChallenge || operation.waiting === 0) {
    throw unattended(
      `The login requires the challenge "${challenge}". Pass onChallenge to answer it.`,
    );
  }
  observers.emit({ type: 'challenge', challenge });
  const resend =
    asked.resend && (() => run((signal) => asked.resend!({ signal }), { time, milliseconds }));
  return question(context, operation, async (limit) => {
    const show = (signal: AbortSignal): Promise<unknown> => {
      const prompt: ChallengeQuestion = { challenge, details, resend, error, signal };
      return callUser('onChallenge', () => onChallenge(prompt));
    };
    return asked.wait ? asked.wait({ signal: limit }, show) : show(limit);
  });
}

/**
 * Waits for the user's input within `interactiveTimeout`. Returns `undefined` if another session has the input, or
 * prompts for it now.
 *
 * @throws AuthError `interaction_required` if no caller waits any more; `cancelled` if the user closed the prompt;
 * `timeout`
 */
async function question<Answer>(
  context: Context,
  operation: Operation,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Entered<Answer>> {
  const { options, time } = context;
  const { interactiveTimeout = 600_000 } = options;
  let isElsewhere = false;
  let reject: (reason?: AuthError) => void;
  const ended = new Promise<never>((_, end) => {
    reject = end;
  });
  context.withdraw = () => {
    isElsewhere = true;
    reject();
  };
  operation.onAbandoned = () =>
    time.after(ABANDONED_AFTER, () => {
      if (operation.waiting === 0) reject(unattended('No caller waits for the answer.'));
    });
  context.publish();
  try {
    const asking = (signal: AbortSignal): Promise<Answer> => Promise.race([work(signal), ended]);
    const answer = await operation.run(interactiveTimeout, asking);
    if (answer == null) throw cancelled();
    return { answer };
  } catch (error) {
    if (isElsewhere) return undefined;
    throw error;
  } finally {
    context.withdraw = operation.onAbandoned = undefined;
  }
}

function unattended(message: string): AuthError {
  return new AuthError('interaction_required', message);
}
