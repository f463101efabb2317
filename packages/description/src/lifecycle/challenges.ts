// Builds challenges from the workflow that answers each and from the transitions to it.
import { member, report } from '../problems/place.ts';
import { listed } from '../problems/suggest.ts';
import type { Challenge, Detail, Transition, Value, Workflow } from './model.ts';
import { type Outlines, workflowAt } from './outline.ts';

export function challengesOf(
  challenges: readonly Workflow[],
  leading: readonly Workflow[],
  outlines: Outlines,
): Challenge[] {
  return challenges.map((workflow) => {
    const { workflowId } = workflow;
    const transitions = leading.flatMap((from) =>
      transitionsOf(from).filter(({ challenge }) => challenge === workflowId),
    );
    const challenge = challengeOf(workflow, transitions);
    checkResend(challenge, outlines);
    checkWait(challenge);
    return challenge;
  });
}

/** The transitions of a workflow to challenges, after a success and after failures. */
export function transitionsOf({ transitions, steps }: Workflow): Transition[] {
  const failures = steps.flatMap((step) =>
    step.failures.flatMap((action) => (action.type === 'challenge' ? action.transition : [])),
  );
  return [...transitions, ...failures];
}

/** Reports challenges that lead to each other without a question, so that a login would not end. */
export function checkCycles(
  workflows: readonly Workflow[],
  challenges: readonly Challenge[],
): void {
  const leadsOn = new Map(workflows.map((one) => [one.workflowId, certainlyLeadsTo(one)]));
  const waits = challenges.filter(({ isWait }) => isWait);
  for (const { workflow } of waits) {
    const { workflowId } = workflow;
    const next = transitionsOf(workflow).filter(({ challenge }) =>
      waits.some((wait) => wait.workflow.workflowId === challenge),
    );
    leadsOn.set(workflowId, [...new Set(next.map(({ challenge }) => challenge))]);
  }
  for (const { workflow } of challenges) {
    const { workflowId, place } = workflow;
    const path = pathBack(workflowId, leadsOn);
    if (path === undefined) continue;
    const message = `This login cannot end: ${[workflowId, ...path].map((id) => `"${id}"`).join(' leads to ')}.`;
    report(member(place, 'workflowId'), 'endless', message, 'Give one of the actions criteria.');
  }
}

function certainlyLeadsTo({ transitions }: Workflow): string[] {
  return transitions.filter(({ when }) => when.length === 0).map(({ challenge }) => challenge);
}

/** Returns the workflows through which a workflow leads to itself. */
function pathBack(
  from: string,
  leadsOn: ReadonlyMap<string, readonly string[]>,
  path: readonly string[] = [],
): string[] | undefined {
  for (const next of leadsOn.get(path.at(-1) ?? from) ?? []) {
    if (next === from) return [...path, next];
    const found = path.includes(next) ? undefined : pathBack(from, leadsOn, [...path, next]);
    if (found) return found;
  }
  return undefined;
}

/** Reports members that only a wait can have. */
function checkWait({ workflow, isWait }: Challenge): void {
  if (isWait) return;
  const { place, steps, workflowId } = workflow;
  const remedy = 'Pass all of its inputs to it, and add an "onFailure" with a retry.';
  const message = `"${workflowId}" asks the user for something, so it does not poll.`;
  if (workflow.interval) report(member(place, 'x-interval'), 'wait', message, remedy);
  for (const action of steps.flatMap((step) => step.failures)) {
    if (action.type !== 'retry' || action.slowDown === 0) continue;
    report(member(action.place, 'x-slow-down'), 'wait', message, remedy);
  }
}

function challengeOf(workflow: Workflow, transitions: readonly Transition[]): Challenge {
  const { workflowId, inputs, place } = workflow;
  const given = [...(transitions[0]?.parameters.keys() ?? [])];
  const isSame = transitions.every(
    ({ parameters }) => [...parameters.keys()].sort().join() === [...given].sort().join(),
  );
  if (!isSame) {
    const message = `The workflows that lead to "${workflowId}" pass different inputs, so the inputs to ask the user for are ambiguous.`;
    report(member(place, 'workflowId'), 'challenge-inputs', message);
  }
  const asked = inputs.filter(({ name }) => !given.includes(name));
  const polls = workflow.steps.some((step) => step.failures.some(({ type }) => type === 'retry'));
  const isWait = asked.length === 0 && polls;
  if (asked.length === 0 && !polls && transitions.length > 0) {
    const message = `Every input of "${workflowId}" is passed to it, so it asks the user for nothing.`;
    const remedy =
      'Make its steps part of the login, or add an "onFailure" with a retry if it waits for the user.';
    report(member(place, 'inputs'), 'challenge-inputs', message, remedy);
  }
  return { workflow, given, asked, isWait, details: detailsOf(transitions) };
}

function detailsOf(transitions: readonly Transition[]): Detail[] {
  const names = [...new Set(transitions.flatMap(({ details }) => [...details.keys()]))];
  return names.map((name) => {
    const values = transitions.map(({ details }) => details.get(name));
    const optional = values.some((value) => value === undefined || isOptional(value));
    return { name, values, optional };
  });
}

function isOptional(value: Value): boolean {
  return value.type === 'body' && value.optional;
}

/** A resend uses only values that were passed to the challenge. */
function checkResend({ workflow, given }: Challenge, outlines: Outlines): void {
  const place = member(workflow.place, 'x-resend');
  const target = workflow.resend === undefined ? undefined : workflowAt(place, outlines);
  if (target === undefined) return;
  if (target.purpose !== 'resend') {
    const message = `"x-resend" names "${target.workflowId}", which is a ${target.purpose} workflow.`;
    report(place, 'resend', message, 'Name a workflow that only sends the code again.');
  }
  for (const { name } of target.inputs) {
    if (given.includes(name)) continue;
    const known = given.length > 0 ? `: only ${listed(given)} is` : '';
    const message = `"${target.workflowId}" needs "${name}", which is not passed to "${workflow.workflowId}"${known}.`;
    report(place, 'resend', message);
  }
}
