// Reads a transition to a challenge: the values that are passed to it, and those that the user sees.
import type { Condition } from '../expressions/condition.ts';
import type { Operation, Response } from '../openapi/model.ts';
import { elements, member, type Place, report, text } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { checkFit } from './fit.ts';
import { type Step, type Transition, tokenOutputs, type Value } from './model.ts';
import { type Outline, reusable } from './outline.ts';
import { checkPresent, type Scope, valueAt } from './scope.ts';
import { rejectUnsupported } from './supported.ts';

export interface Leading {
  readonly scope: Scope;
  readonly when: readonly Condition[];
  /** The step that leads to the challenge, or the responses with which it failed. */
  readonly ending:
    | Step
    | {
        readonly stepId: string;
        readonly operation: Operation;
        readonly failures: readonly Response[];
      };
  /** Values that the user does not see. */
  readonly kept?: readonly Value[];
}

export function readTransition(
  action: Place,
  target: Outline,
  { scope, when, ending, kept = [] }: Leading,
): Transition {
  const { stepId, operation } = ending;
  const failures = 'declared' in ending ? {} : { failures: ending.failures };
  const parameters = readHandover(action, target, {
    ...scope,
    answered: { stepId, operation, ...failures },
  });
  const hidden = [...kept, ...parameters.values()];
  const details = 'declared' in ending ? detailsOf(ending, hidden) : new Map<string, Value>();
  return { challenge: target.workflowId, when, parameters, details };
}

function readHandover(action: Place, target: Outline, scope: Scope): Map<string, Value> {
  const parameters = new Map<string, Value>();
  const names = target.inputs.map(({ name }) => name);
  for (const place of elements(member(action, 'parameters')).flatMap(
    (one) => reusable(one) ?? [],
  )) {
    rejectUnsupported(place, 'ActionParameter', 'a parameter of an action');
    const name = text(member(place, 'name'));
    if (name !== undefined && !names.includes(name)) {
      const message = `The workflow "${target.workflowId}" has no input "${name}".${didYouMean(name, names)}`;
      report(member(place, 'name'), 'unknown-input', message);
    }
    const at = member(place, 'value');
    const value = valueAt(at, scope);
    const input = target.inputs.find((one) => one.name === name);
    if (value && !input?.optional) checkPresent(value, at);
    if (value && input) checkFit(at, value, input.schema, scope);
    if (name !== undefined && value) parameters.set(name, value);
  }
  return parameters;
}

/** Returns the outputs of a step that the user sees: neither tokens nor values passed to another workflow. */
function detailsOf(step: Step, passedOn: readonly Value[]): Map<string, Value> {
  const kept = new Set(passedOn.map(identity));
  return new Map(
    [...step.outputs].filter(
      ([name, value]) =>
        !tokenOutputs.includes(name) && !kept.has(identity(value)) && !isSecret(value),
    ),
  );
}

function identity(value: Value): string {
  return value.type === 'body' ? `body ${value.stepId} ${value.pointer}` : JSON.stringify(value);
}

function isSecret(value: Value): boolean {
  return value.type === 'body' && value.schemas.some(({ format }) => format === 'password');
}
