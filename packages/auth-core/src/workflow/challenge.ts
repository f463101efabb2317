// Challenges that are more than a question after a success: those that a failed step leads to, and those that ask for
// nothing, because the user acts elsewhere.
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
} from './step.ts';

/** A challenge that a failed step leads to. */
interface Detour {
  readonly when: Criterion;
  readonly challenge: (facts: StepFacts) => Challenge;
}

interface CodedStep extends StepDefinition {
  /** The provider's own code of an error, where it is not found under a usual name. */
  readonly code?: (facts: StepFacts) => unknown;
}

interface BranchingStep extends CodedStep {
  /** The first whose criterion holds is taken. */
  readonly challenges: readonly Detour[];
}

type Send<Data> = Parameters<typeof step<Data>>[1];

/**
 * `step`, of a document in which failures can lead to challenges (Arazzo 1.1, `onFailure: goto`), or which says where the
 * provider's codes are.
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
 * The pauses of a wait, in milliseconds: the provider's interval if it says one, longer each time that it asks for that
 * (RFC 8628 §3.5).
 */
export function polling(interval: unknown): (seconds: number, slowDown?: number) => number {
  const given = Number(interval ?? Number.NaN);
  let slower = 0;
  return (seconds, slowDown = 0) => {
    slower += slowDown;
    return ((given > 0 ? given : seconds) + slower) * 1000;
  };
}

/** Milliseconds after a poll without a response. */
const PAUSE = 5_000;

type Shown = Omit<Challenge, 'answer' | 'wait'>;

/** A challenge that asks for nothing: it is shown, and `poll` ends when the user has acted elsewhere. */
export function waiting(
  challenge: Shown,
  poll: (context: GrantContext) => Promise<TokenResponse | Challenge>,
): Challenge {
  return {
    ...challenge,
    wait: ({ signal }, show) =>
      shownWhile(signal, show, () => patient(poll, signal)) as Promise<never>,
    answer: async (tokens) => tokens as never,
  };
}

/** A lost response is no reason to give up: the user may be about to act. */
async function patient<Result>(
  poll: (context: GrantContext) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    try {
      return await poll({ signal });
    } catch (error) {
      const isUnanswered =
        isAuthError(error) && error.code === 'token_request_failed' && error.status === undefined;
      if (!isUnanswered || signal.aborted) throw error;
      await wait(undefined, { time: timeOf(), milliseconds: PAUSE, signal });
    }
  }
}
