// Challenges, put together from the workflow that answers one and all places that lead to it.
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
      from.transitions.filter(({ challenge }) => challenge === workflowId),
    );
    const challenge = challengeOf(workflow, transitions);
    checkResend(challenge, outlines);
    return challenge;
  });
}

function challengeOf(workflow: Workflow, transitions: readonly Transition[]): Challenge {
  const { workflowId, inputs, place } = workflow;
  const given = [...(transitions[0]?.parameters.keys() ?? [])];
  const isSame = transitions.every(
    ({ parameters }) => [...parameters.keys()].sort().join() === [...given].sort().join(),
  );
  if (!isSame) {
    const message = `The workflows that lead to "${workflowId}" pass on different inputs, so it is not certain what the user is asked for.`;
    report(member(place, 'workflowId'), 'challenge-inputs', message);
  }
  const asked = inputs.filter(({ name }) => !given.includes(name));
  if (asked.length === 0 && transitions.length > 0) {
    const message = `Every input of "${workflowId}" is passed on, so it asks for nothing.`;
    report(
      member(place, 'inputs'),
      'challenge-inputs',
      message,
      'Make its steps part of the login.',
    );
  }
  return { workflow, given, asked, details: detailsOf(transitions) };
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

/** A code is sent again with what the challenge was given. */
function checkResend({ workflow, given }: Challenge, outlines: Outlines): void {
  const place = member(workflow.place, 'x-resend');
  const target = workflow.resend === undefined ? undefined : workflowAt(place, outlines);
  if (target === undefined) return;
  if (target.purpose !== 'resend') {
    const message = `"${target.workflowId}" is a ${target.purpose} workflow.`;
    report(place, 'resend', message, 'Name one that only sends the code again.');
  }
  for (const { name } of target.inputs) {
    if (given.includes(name)) continue;
    const known = given.length > 0 ? `: only ${listed(given)} is` : '';
    const message = `"${target.workflowId}" needs "${name}", which is not passed on to "${workflow.workflowId}"${known}.`;
    report(place, 'resend', message);
  }
}
