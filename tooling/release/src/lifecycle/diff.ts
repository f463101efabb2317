// Compares two lifecycle documents (Arazzo, see specs/README.md) for a consumer: the logins, the credentials of each
// one, the challenges, and what the client does with the tokens. Only the client uses the steps of a login.
import { isDeepStrictEqual } from 'node:util';
import {
  type Description,
  type Input,
  isObject,
  type Json,
  type Workflow as Model,
  type Place,
  type Purpose,
} from '@x/description';
import { rebuild } from '@x/description/structure';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';
import { diffBehaviour } from './behaviour.ts';
import { diffInputs } from './inputs.ts';

/**
 * @param base the old documents
 * @param head the new documents
 */
export function diffLifecycles(base: Description, head: Description): Finding[] {
  const before = workflowsOf(base);
  const after = workflowsOf(head);
  const names = new Set([...before.keys(), ...after.keys()]);
  const found = [...names].flatMap((name) => diffWorkflow(name, before.get(name), after.get(name)));
  return found.length > 0
    ? found
    : [
        {
          bump: 'patch',
          what: 'Only the wording of the lifecycle document changed.',
          isSummary: true,
        },
      ];
}

interface Workflow {
  readonly role: Role;
  /** The inputs that the consumer or the user provides. */
  readonly asked: ReadonlyMap<string, Input>;
  /** The names of the values that are shown with a challenge. */
  readonly details: readonly string[];
  /** `undefined` for a narrative. */
  readonly model: Model | undefined;
  readonly place: Place;
}

function workflowsOf({ lifecycle }: Description): ReadonlyMap<string, Workflow> {
  const { workflows = [], challenges = [], narratives = [] } = lifecycle ?? {};
  const challengeOf = new Map(challenges.map((one) => [one.workflow, one]));
  return new Map<string, Workflow>([
    ...workflows.map((model): [string, Workflow] => {
      const challenge = challengeOf.get(model);
      return [
        model.workflowId,
        {
          role: model.purpose,
          asked: byName(challenge?.asked ?? model.inputs),
          details: challenge?.details.map(({ name }) => name) ?? [],
          model,
          place: model.place,
        },
      ];
    }),
    ...narratives.map(({ workflowId, inputs, place }): [string, Workflow] => [
      workflowId,
      { role: 'narrative', asked: byName(inputs), details: [], model: undefined, place },
    ]),
  ]);
}

function byName(inputs: readonly Input[]): Map<string, Input> {
  return new Map(inputs.map((input) => [input.name, input]));
}

type Role = Purpose | 'narrative';

/** The name of the workflow in messages. */
const called: Readonly<Record<Role, (name: string) => string>> = {
  login: (name) => `The login ${code(name)}`,
  challenge: (name) => `The challenge ${code(name)}`,
  refresh: () => 'The refresh',
  logout: () => 'The logout',
  narrative: (name) => `The narrative ${code(name)}`,
  resend: (name) => code(name),
};

const added: Readonly<Record<Role, Omit<Finding, 'what'>>> = {
  login: { bump: 'minor' },
  refresh: { bump: 'minor' },
  logout: { bump: 'minor' },
  narrative: { bump: 'patch' },
  resend: { bump: 'patch' },
  // The union of challenges for `onChallenge` gets a new member, which an existing switch does not handle.
  challenge: { bump: 'major', remedy: 'Answer it in `onChallenge`.' },
};

const removed: Readonly<Record<Role, Omit<Finding, 'what'>>> = {
  login: { bump: 'major', remedy: 'Use one of the other logins.' },
  refresh: {
    bump: 'major',
    remedy: 'Expect a login, and perhaps a challenge, each time a token expires.',
  },
  logout: {
    bump: 'major',
    remedy: 'After `logout()` the tokens stay valid at the provider until they expire.',
  },
  narrative: { bump: 'patch' },
  resend: { bump: 'patch' },
  challenge: { bump: 'major', remedy: 'Remove the branch of `onChallenge` that answers it.' },
};

function diffWorkflow(
  name: string,
  before: Workflow | undefined,
  after: Workflow | undefined,
): Finding[] {
  if (before && after && before.role !== after.role)
    return [...diffWorkflow(name, before, undefined), ...diffWorkflow(name, undefined, after)];
  const role = (after ?? before)!.role;
  const subject = called[role](name);
  if (before === undefined) return [{ ...added[role], what: `${subject} is new.` }];
  if (after === undefined) return [{ ...removed[role], what: `${subject} was removed.` }];
  if (!before.model || !after.model) return [];
  const asked =
    role === 'login' || role === 'challenge' ? diffInputs(subject, before.asked, after.asked) : [];
  const found = [
    ...asked,
    ...diffDetails(subject, before.details, after.details),
    ...diffBehaviour(subject, role, [before.model, after.model]),
  ];
  if (found.length > 0 || isDeepStrictEqual(behaviour(before), behaviour(after))) return found;
  return [{ bump: 'patch', what: `${subject} has other steps; its credentials are the same.` }];
}

function diffDetails(subject: string, was: readonly string[], is: readonly string[]): Finding[] {
  return [
    ...was
      .filter((name) => !is.includes(name))
      .map(
        (name): Finding => ({
          bump: 'major',
          what: `${subject} no longer shows ${code(name)}.`,
          remedy: 'Remove the code that reads it from `details`.',
        }),
      ),
    ...is
      .filter((name) => !was.includes(name))
      .map((name): Finding => ({ bump: 'minor', what: `${subject} also shows ${code(name)}.` })),
  ];
}

/** Returns the workflow without descriptions and examples. */
function behaviour({ place }: Workflow): Json | undefined {
  return rebuild(place, withoutProse, 'Workflow');
}

function withoutProse(value: Json): Json {
  if (!isObject(value)) return value;
  const { description: _, summary: __, examples: ___, ...rest } = value;
  return rest;
}
