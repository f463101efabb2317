// Challenges other than a question after a successful step: those after a failed step, and those without an answer,
// because the user acts elsewhere.
import { AuthError, isAuthError } from '../errors.ts';
import type { Challenge, GrantContext, TokenResponse } from '../session/grant.ts';
import { redact, textsOf } from '../session/redact.ts';
import { shownWhile } from '../session/show.ts';
import { timeOf, wait } from '../session/time.ts';
import {
  type Criterion,
  type StepDefinition,
  type StepFacts,
  type StepResult,
  step,
  temporary,
} from './step.ts';

/** A challenge after a failed step. */
interface Detour {
  readonly when: Criterion;
  readonly challenge: (facts: StepFacts) => Challenge;
}

interface CodedStep extends StepDefinition {
  /** Returns the provider's error code, if it is not in one of the usual members. */
  readonly code?: (facts: StepFacts) => unknown;
}

interface BranchingStep extends CodedStep {
  /** The challenges. The first one whose criterion is true applies. */
  readonly challenges: readonly Detour[];
}

type Send<Data> = Parameters<typeof step<Data>>[1];

/**
 * `step` for a document in which a failure can lead to a challenge (Arazzo 1.1, `onFailure: goto`), or which states
 * where the provider's error codes are.
 */
export function branchingStep<Data>(
  definition: BranchingStep,
  send: Send<Data>,
): Promise<StepResult<Data> | Challenge>;
export function branchingStep<Data>(
  definition: CodedStep,
  send: Send<Data>,
): Promise<StepResult<Data>>;
export async function branchingStep<Data>(
  definition: CodedStep & Partial<BranchingStep>,
  send: Send<Data>,
): Promise<StepResult<Data> | Challenge> {
  const { challenges = [], succeeds, code } = definition;
  let taken: Challenge | undefined;
  let given: unknown;
  const isOver: Criterion = (facts) => {
    if (succeeds(facts)) return true;
    given = code?.(facts);
    taken = challenges.find(({ when }) => when(facts))?.challenge(facts);
    return taken !== undefined;
  };
  try {
    const result = await step({ ...definition, succeeds: isOver }, send);
    return taken ?? result;
  } catch (error) {
    if (!isAuthError(error) || given == null) throw error;
    const { code: kind, message, ...fields } = error;
    const providerCode = redact(String(given), textsOf(definition.inputs));
    throw new AuthError(kind, message, { ...fields, providerCode });
  }
}

/**
 * Returns the pauses of polling in milliseconds: the provider's interval, which increases each time that the provider
 * asks for it (RFC 8628 §3.5).
 */
export function polling(interval: unknown): (seconds: number, slowDown?: number) => number {
  const given = Number(interval ?? Number.NaN);
  let slower = 0;
  return (seconds, slowDown = 0) => {
    slower += slowDown;
    return ((given > 0 ? given : seconds) + slower) * 1000;
  };
}

/** Milliseconds to wait after a poll without a response, or with a temporary status. */
const PAUSE = 5_000;

type Shown = Omit<Challenge, 'answer' | 'wait'>;

/** A challenge without an answer: the application shows it, and `poll` resolves when the user has acted elsewhere. */
export function waiting(
  challenge: Shown,
  poll: (context: GrantContext) => Promise<TokenResponse | Challenge>,
): Challenge {
  return {
    ...challenge,
    wait: ({ signal }, show) => shownWhile(signal, show, () => patient(poll, signal)),
    answer: async (tokens) => tokens as never,
  };
}

/** Ignores a lost response and a temporary status, because the user may still act. */
async function patient<Result>(
  poll: (context: GrantContext) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    try {
      return await poll({ signal });
    } catch (error) {
      if (signal.aborted || !isAuthError(error)) throw error;
      const { code, status, retryAfter = 0 } = error;
      const isTemporary = status === undefined || temporary.test(`${status}`);
      if (code !== 'token_request_failed' || !isTemporary) throw error;
      const milliseconds = Math.max(PAUSE, retryAfter * 1000);
      await wait(undefined, { time: timeOf(), milliseconds, signal });
    }
  }
}
