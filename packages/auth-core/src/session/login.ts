// The login step of a transaction: obtains the credentials, sends them, and answers challenges. The user may take part.
// Meanwhile the record shows the other sessions of the account that this one prompts the user.
import { AuthError } from '../errors.ts';
import {
  type Context,
  hasCode,
  isReplaced,
  type RequestedLogin,
  signedOut,
  situationOf,
} from './context.ts';
import {
  callUser,
  cancelled,
  keep,
  post,
  secretsOf,
  spend,
  type TokenRequest,
  toAuthError,
  withoutSecrets,
} from './exchange.ts';
import { type Challenge, type GrantContext, isChallenge, type TokenResponse } from './grant.ts';
import { checkLease } from './lease.ts';
import type { Guard } from './local-record.ts';
import type { Operation } from './operation.ts';
import type { ChallengeQuestion } from './options.ts';
import { comparable } from './same.ts';
import { run } from './time.ts';
import { isAlive } from './token-set.ts';

/** Milliseconds that a prompt stays open after the last caller left. A user interface may call again at once. */
const ABANDONED_AFTER = 100;

/** The number of times that the session asks again after an answer that the provider has already received. */
const MAX_REPETITIONS = 2;

/** The number of prompts in a row that all callers may leave without a pause. */
const MAX_ABANDONED = 2;

/** The maximum number of challenges of one login, so that a provider cannot keep the client busy. */
const MAX_CHALLENGES = 50;

/** The user's input; `undefined` if another session has it, or prompts for it now. */
type Entered<Answer> = { readonly answer: Answer } | undefined;

/** Logs in, and answers all challenges of the provider. */
export async function logIn(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
): Promise<void> {
  requireCredentials(context, requested);
  enter(context, operation, 'signing_in');
  try {
    const entered = await credentialsOf(context, operation, requested);
    if (!entered) return withdraw(requested);
    const stepUp = requested?.stepUp && { stepUp: requested.stepUp };
    await converse(context, operation, requested, {
      by: 'login',
      isSingleUse: context.grant.isSingleUse?.(entered.answer),
      secrets: secretsOf(context, entered.answer),
      send: (given) => context.grant.login(entered.answer, { ...given, ...stepUp }),
    });
  } finally {
    await leave(context, operation);
  }
}

/** Makes a requested login use the result of the other session. Sending it again would withdraw that one's prompt. */
function withdraw(requested: RequestedLogin | undefined): void {
  if (requested) requested.isDone = requested.isWithdrawn = true;
}

function enter(context: Context, operation: Operation, stage: Context['stage']): void {
  // A login that was ended may finish after another one has begun.
  if (operation.signal.aborted) return;
  context.entered = operation;
  context.stage = stage;
  context.publish();
}

/**
 * Ends the stage of a login, and its prompt in the record. If another operation has replaced it, that one does so when
 * it is over, because it may have a prompt too.
 */
export async function leave(context: Context, operation: Operation): Promise<void> {
  if (isReplaced(context, operation)) return;
  context.stage = context.entered = undefined;
  context.publish();
  await context.record.release();
}

type LoginRequest = TokenRequest<TokenResponse | Challenge>;

/** Sends the login and the answer to each challenge. Prompts again after a wrong answer, and never sends it twice. */
async function converse(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
  login: LoginRequest,
): Promise<void> {
  const tried = new Set<unknown>();
  const submission: Submission = { request: login };
  let rejection: AuthError | undefined;
  for (let challenges = 0; challenges < MAX_CHALLENGES; challenges += 1) {
    const { challenge: answered } = submission;
    try {
      const result = await submit(context, operation, requested, submission);
      if (!result) return;
      // Some providers return the same challenge after a wrong answer.
      if (result.challenge !== answered?.challenge || result.wait) tried.clear();
      submission.challenge = result;
      rejection = undefined;
    } catch (error) {
      rejection = toAuthError(error);
      if (!answered || rejection.code !== 'invalid_grant') throw rejection;
    }
    const challenge = submission.challenge!;
    const asked = { challenge, rejection, secrets: login.secrets };
    const entered = await askOther(context, operation, tried, asked);
    if (!entered) return withdraw(requested);
    enter(context, operation, 'signing_in');
    submission.request = {
      by: 'answer',
      secrets: [...login.secrets, challenge.details, entered.answer],
      send: async (given) => challenge.answer(entered.answer as never, given),
    };
  }
  throw repeated();
}

/** What the user has to answer. */
interface Asked {
  readonly challenge: Challenge;
  /** Why the provider rejected the previous answer. */
  readonly rejection: AuthError | undefined;
  /** The secrets of the login. */
  readonly secrets: readonly unknown[];
}

/**
 * Asks until the answer is not one that the provider has received, and adds it to those.
 *
 * @throws AuthError `invalid_grant` if the answer is always the same: `onChallenge` may be a function without a user.
 */
async function askOther(
  context: Context,
  operation: Operation,
  tried: Set<unknown>,
  asked: Asked,
): Promise<Entered<unknown>> {
  for (let repetitions = 0; repetitions <= MAX_REPETITIONS; repetitions += 1) {
    const entered = await ask(context, operation, asked);
    const answer = entered && comparable(entered.answer);
    if (!entered || !tried.has(answer)) {
      tried.add(answer);
      return entered;
    }
  }
  throw asked.rejection ?? repeated();
}

function repeated(): AuthError {
  return new AuthError('invalid_grant', 'The provider asked again for the same challenge.');
}

/** The next request of a login. */
interface Submission {
  request: LoginRequest;
  /** The challenge that the request answers. */
  challenge?: Challenge;
  /** The record's generation when the first request was sent. */
  generation?: number;
}

/** Sends one request of a login under the lock. Resolves to the next challenge, or to `undefined` if there is none. */
async function submit(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
  submission: Submission,
): Promise<Challenge | undefined> {
  const { record, time } = context;
  const { request, challenge, generation } = submission;
  const underLock = async (guard: Guard | undefined): Promise<Challenge | undefined> => {
    const base = record.current;
    if (!requested && situationOf(context) !== 'empty') return undefined;
    if (challenge && base.generation !== generation) {
      if (base.signed_out) throw signedOut();
      return void withdraw(requested);
    }
    submission.generation = base.generation;
    const requestedAt = time.now();
    const isOwn = requested?.credentials === undefined && !challenge;
    const send = async (given: GrantContext): Promise<TokenResponse | Challenge> => {
      checkLease(given.signal);
      context.isCodeSent ||= isOwn && hasCode(context);
      return request.send(given);
    };
    const result = await post(context, operation, guard, { ...request, send });
    if (isChallenge(result)) {
      enter(context, operation, 'challenge');
      await record.claim(result.challenge, guard);
      // The login may have ended meanwhile.
      if (operation.signal.aborted) await leave(context, operation);
      return result;
    }
    enter(context, operation, 'signing_in');
    const { credentials } = requested ?? {};
    const isOther =
      credentials !== undefined &&
      comparable(credentials) !== comparable(context.options.credentials);
    if (await keep(context, result, { by: 'login', base, requestedAt, guard })) {
      if (isOther || context.isOtherLogin) context.signOuts += 1;
      context.isOtherLogin = isOther;
    }
    if (requested) requested.isDone = true;
    return undefined;
  };
  return record.exclusive(operation, (guard) =>
    request.isSingleUse ? spend(context, underLock(guard)) : underLock(guard),
  );
}

/**
 * Checks that the session has credentials for a login. Otherwise its state becomes `signed_out`, unless it has valid
 * tokens. The record keeps the tokens: other sessions may have credentials, or the right clock.
 *
 * @throws AuthError `signed_out`
 */
function requireCredentials(context: Context, requested: RequestedLogin | undefined): void {
  const { record, refusal, time, rejection } = context;
  if (requested?.credentials !== undefined || hasCredentials(context, requested)) return;
  const { tokens } = record.current;
  const isRejected = rejection?.token === tokens?.access_token && rejection?.target === undefined;
  const isDead = tokens && (isRejected || !isAlive(tokens, time.now()));
  if (isDead && situationOf(context) === 'empty') {
    context.unusable = tokens.access_token;
    context.publish();
  }
  throw requested
    ? new AuthError('signed_out', 'There are no credentials. Pass them to session.login().')
    : signedOut(refusal);
}

function hasCredentials(context: Context, requested: RequestedLogin | undefined): boolean {
  const { options, grant, record, isOtherLogin, isCodeSent } = context;
  const { credentials } = options;
  if (typeof credentials === 'function') return true;
  if (credentials === undefined) return grant.login.length === 0;
  if (isCodeSent && hasCode(context)) return false;
  // The tokens may be of another account.
  if (isOtherLogin && !requested) return false;
  // Single-use credentials (a stored refresh token) are spent once the session has tokens.
  return record.current.generation === 0 || !grant.isSingleUse?.(credentials);
}

/** Returns the credentials for a login: those of `session.login()`, those of the options, or the user's input. */
async function credentialsOf(
  context: Context,
  operation: Operation,
  requested: RequestedLogin | undefined,
): Promise<Entered<unknown>> {
  const { options, record } = context;
  if (requested?.credentials !== undefined) return { answer: requested.credentials };
  const { credentials } = options;
  if (typeof credentials !== 'function') return { answer: credentials };
  if (!(await record.claim())) return undefined;
  return question(context, operation, (signal) =>
    callUser('credentials', async () => {
      const given = await credentials({ signal });
      if (given == null) throw new TypeError(`It returned ${given}.`);
      return given;
    }),
  );
}

/** Calls `onChallenge`, so that the user answers a challenge. */
async function ask(
  context: Context,
  operation: Operation,
  { challenge: asked, rejection: error, secrets }: Asked,
): Promise<Entered<unknown>> {
  const { options, observers, record, time, timeout: milliseconds } = context;
  const { onChallenge } = options;
  const { challenge, details } = asked;
  if (!onChallenge) {
    const message = `The login requires the challenge "${challenge}". Pass onChallenge to answer it.`;
    throw new AuthError('interaction_required', message);
  }
  if (operation.waiting === 0) throw abandoned(context);
  // Another session prompts the user since this one sent its last request.
  if (record.asking) return undefined;
  enter(context, operation, 'challenge');
  observers.emit({ type: 'challenge', challenge });
  const clean = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((failure) => {
      throw withoutSecrets(context, toAuthError(failure), ...secrets, details);
    });
  const resend =
    asked.resend &&
    (() => clean(run((signal) => asked.resend!({ signal }), { time, milliseconds })));
  return question(context, operation, async (limit) => {
    const show = (signal: AbortSignal): Promise<unknown> => {
      const prompt: ChallengeQuestion = { challenge, details, resend, error, signal };
      return callUser('onChallenge', () => onChallenge(prompt));
    };
    return asked.wait ? clean(asked.wait({ signal: limit }, show)) : show(limit);
  });
}

/**
 * Waits for the user's input within `interactiveTimeout`. Returns `undefined` if another session has the input, or
 * prompts for it now.
 *
 * @throws AuthError `cancelled` if the user closed the prompt, or no caller waits any more; `timeout`
 */
async function question<Answer>(
  context: Context,
  operation: Operation,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Entered<Answer>> {
  const { time, interactiveTimeout } = context;
  const ended = new Promise<never>((_, end: (reason?: AuthError) => void) => {
    context.withdraw = end;
    operation.onAbandoned = () =>
      time.after(ABANDONED_AFTER, () => {
        if (operation.waiting === 0) end(abandoned(context));
      });
  });
  context.publish();
  try {
    const asking = (signal: AbortSignal): Promise<Answer> => Promise.race([work(signal), ended]);
    const answer = await operation.run(interactiveTimeout, asking);
    if (answer == null) throw cancelled();
    context.abandoned = 0;
    return { answer };
  } catch (error) {
    // Withdrawn.
    if (error === undefined) return undefined;
    // A login from now on is another one, also with the same credentials.
    operation.login = undefined;
    throw error;
  } finally {
    context.withdraw = operation.onAbandoned = undefined;
  }
}

/** The first ones cause no pause: the user may have changed the page. Later ones do: each login may send a message. */
function abandoned(context: Context): AuthError {
  context.abandoned += 1;
  const code = context.abandoned > MAX_ABANDONED ? 'interaction_required' : 'cancelled';
  return new AuthError(code, 'No caller waits for the answer.');
}
