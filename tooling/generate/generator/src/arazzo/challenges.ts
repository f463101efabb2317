// Challenges, put together from the workflow that answers one and all the places that lead to it.
import { typeOf, union } from '../model/schema.ts';
import { member, report } from '../places.ts';
import { listed } from '../suggest.ts';
import type { Challenge, Transition, Value, Workflow } from './lifecycle.ts';
import { type Outline, workflowAt } from './scope.ts';

export function challengesOf(
  challenges: readonly Workflow[],
  leading: readonly Workflow[],
  outlines: ReadonlyMap<string, Outline>,
): Challenge[] {
  return challenges.map((workflow) => {
    const { workflowId, inputs } = workflow;
    const transitions = leading.flatMap((from) =>
      from.transitions.filter(({ challenge }) => challenge === workflowId),
    );
    const given = [...(transitions[0]?.parameters.keys() ?? [])];
    const { place } = outlines.get(workflowId)!;
    if (
      transitions.some(
        ({ parameters }) => [...parameters.keys()].sort().join() !== [...given].sort().join(),
      )
    ) {
      report(
        member(place, 'workflowId'),
        `The workflows that lead to "${workflowId}" hand over different inputs, so that it is not certain what is asked of the user.`,
      );
    }
    const asked = inputs.filter(({ name }) => !given.includes(name));
    if (asked.length === 0 && transitions.length > 0) {
      report(
        member(place, 'inputs'),
        `Every input of "${workflowId}" is handed over, so that it asks nothing. Make its steps part of the login.`,
      );
    }
    return { workflow, given, asked, details: detailsOf(transitions) };
  });
}

/** The details that any transition shows, of the types that they have in all of them. */
function detailsOf(transitions: readonly Transition[]): Challenge['details'] {
  const names = [...new Set(transitions.flatMap(({ details }) => [...details.keys()]))];
  return names.map((name) => {
    const values = transitions.map(({ details }) => details.get(name));
    const types = values.flatMap((value) => (value ? typesOf(value) : []));
    return {
      name,
      type: union(types),
      optional: values.some((value) => value === undefined || isOptional(value)),
    };
  });
}

function typesOf(value: Value): string[] {
  if (value.type === 'body') return value.schemas.map(typeOf);
  if (value.type === 'header') return ['string', 'null'];
  if (value.type === 'status') return ['number'];
  if (value.type === 'literal')
    return [typeof value.value === 'string' ? 'string' : JSON.stringify(value.value)];
  return value.type === 'template' ? ['string'] : ['unknown'];
}

function isOptional(value: Value): boolean {
  return value.type === 'body' && value.optional;
}

/** A code is sent again with what the challenge was handed. */
export function checkResend(
  { workflow, given }: Challenge,
  outlines: ReadonlyMap<string, Outline>,
): void {
  if (workflow.resend === undefined) return;
  const { place } = outlines.get(workflow.workflowId)!;
  const target = workflowAt(member(place, 'x-resend'), outlines);
  if (!target) return;
  if (target.kind !== 'resend') {
    report(
      member(place, 'x-resend'),
      `"${target.workflowId}" is a ${target.kind} workflow. Name one that only sends the code again.`,
    );
  }
  for (const input of target.inputs) {
    if (given.includes(input)) continue;
    const known = given.length > 0 ? `: only ${listed(given)} is` : '';
    report(
      member(place, 'x-resend'),
      `"${target.workflowId}" needs "${input}", which is not handed over to "${workflow.workflowId}"${known}.`,
    );
  }
}
