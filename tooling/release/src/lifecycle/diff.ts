// The difference of two lifecycle documents (Arazzo, see specs/README.md) as it reaches a consumer: which logins
// there are, which credentials each takes, which questions are asked. How a login is done is the client's affair.
import { isDeepStrictEqual } from 'node:util';
import {
  type Description,
  type Input,
  isObject,
  type Json,
  type Place,
  type Purpose,
} from '@x/description';
import { rebuild } from '@x/description/structure';
import type { Finding } from '../finding.ts';

/**
 * @param base both documents before
 * @param head the same, now
 */
export function diffLifecycles(base: Description, head: Description): Finding[] {
  const before = workflowsOf(base);
  const after = workflowsOf(head);
  const names = new Set([...before.keys(), ...after.keys()]);
  const found = [...names].flatMap((name) => diffWorkflow(name, before.get(name), after.get(name)));
  return found.length > 0
    ? found
    : [{ bump: 'patch', what: 'The lifecycle document says the same in other words.' }];
}

interface Workflow {
  readonly role: Role;
  /** The inputs that the consumer, or their user, is asked for. */
  readonly asked: ReadonlyMap<string, Input>;
  readonly canResend: boolean;
  readonly place: Place;
}

function workflowsOf({ lifecycle }: Description): ReadonlyMap<string, Workflow> {
  const { workflows = [], challenges = [], narratives = [] } = lifecycle ?? {};
  const asked = new Map(challenges.map((one) => [one.workflow, one.asked]));
  return new Map<string, Workflow>([
    ...workflows.map((workflow): [string, Workflow] => {
      const { workflowId, purpose, inputs, resend, place } = workflow;
      const named = byName(asked.get(workflow) ?? inputs);
      const canResend = resend !== undefined;
      return [workflowId, { role: purpose, asked: named, canResend, place }];
    }),
    ...narratives.map(({ workflowId, inputs, place }): [string, Workflow] => [
      workflowId,
      { role: 'narrative', asked: byName(inputs), canResend: false, place },
    ]),
  ]);
}

function byName(inputs: readonly Input[]): Map<string, Input> {
  return new Map(inputs.map((input) => [input.name, input]));
}

type Role = Purpose | 'narrative';

/** What a consumer would call the workflow. */
const called: Readonly<Record<Role, (name: string) => string>> = {
  login: (name) => `The login \`${name}\``,
  challenge: (name) => `The challenge \`${name}\``,
  refresh: () => 'The refresh',
  logout: () => 'The logout',
  narrative: (name) => `The narrative \`${name}\``,
  resend: (name) => `\`${name}\``,
};

const added: Readonly<Record<Role, Omit<Finding, 'what'>>> = {
  login: { bump: 'minor' },
  refresh: { bump: 'minor' },
  logout: { bump: 'minor' },
  narrative: { bump: 'patch' },
  resend: { bump: 'patch' },
  // The union of questions that `onChallenge` answers gets a member, which a switch over them doesn't know.
  challenge: { bump: 'major', remedy: 'Answer it in `onChallenge`.' },
};

const removed: Readonly<Record<Role, Omit<Finding, 'what'>>> = {
  login: { bump: 'major', remedy: 'Log in with one of the others.' },
  refresh: {
    bump: 'major',
    remedy: 'Expect a login, and perhaps a question to the user, each time a token expires.',
  },
  logout: {
    bump: 'major',
    remedy: 'Tokens live on at the provider after `logout()`: keep their lifetimes in mind.',
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
  const role = (after ?? before)!.role;
  const subject = called[role](name);
  if (before === undefined) return [{ ...added[role], what: `${subject} is new.` }];
  if (after === undefined) return [{ ...removed[role], what: `${subject} is gone.` }];
  if (role === 'narrative') return [];
  const asked =
    role === 'login' || role === 'challenge' ? diffInputs(subject, before.asked, after.asked) : [];
  const found = [...asked, ...diffResend(subject, before.canResend, after.canResend)];
  if (found.length > 0 || isDeepStrictEqual(behaviour(before), behaviour(after))) return found;
  return [
    { bump: 'patch', what: `${subject} is done in another way; its credentials are the same.` },
  ];
}

function diffInputs(
  subject: string,
  was: ReadonlyMap<string, Input>,
  is: ReadonlyMap<string, Input>,
): Finding[] {
  const gone = [...was.keys()].filter((name) => !is.has(name));
  const fresh = [...is.keys()].filter((name) => !was.has(name));
  const kept = [...is.keys()].filter((name) => was.has(name));
  return [
    ...gone.map(
      (name): Finding => ({
        bump: 'major',
        what: `${subject} no longer takes \`${name}\`.`,
        remedy: 'Leave it out.',
      }),
    ),
    // All inputs are required: an optional one is a workflow of its own.
    ...fresh.map(
      (name): Finding => ({
        bump: 'major',
        what: `${subject} requires \`${name}\` now.`,
        remedy: 'Give it too.',
      }),
    ),
    ...kept
      .filter((name) => !isDeepStrictEqual(valueType(was.get(name)), valueType(is.get(name))))
      .map(
        (name): Finding => ({
          bump: 'major',
          what: `${subject} takes another type of \`${name}\`.`,
          remedy: 'Give a value of the new type.',
        }),
      ),
  ];
}

/** What the type of an input is made from. */
function valueType(input: Input | undefined): unknown {
  const { types, enum: values, const: value } = input?.schema ?? {};
  return { types, values, value };
}

function diffResend(subject: string, was: boolean, is: boolean): Finding[] {
  if (was === is) return [];
  if (is) return [{ bump: 'minor', what: `${subject} can be sent again.` }];
  const remedy = 'Remove the calls of `resend`.';
  return [{ bump: 'major', what: `${subject} can't be sent again.`, remedy }];
}

/** The workflow without what only people read. */
function behaviour({ place }: Workflow): Json | undefined {
  return rebuild(place, withoutProse, 'Workflow');
}

function withoutProse(value: Json): Json {
  if (!isObject(value)) return value;
  const { description: _, summary: __, examples: ___, ...rest } = value;
  return rest;
}
