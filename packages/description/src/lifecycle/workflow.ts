// Reads one workflow: its steps, its transitions after a success, and its outputs.
import { checkPossible, criteriaAt } from '../openapi/criteria.ts';
import type { Api } from '../openapi/model.ts';
import {
  elements,
  has,
  member,
  members,
  optionalNumber,
  optionalText,
  type Place,
  report,
  text,
} from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { readGiven, valuesOf } from './credentials.ts';
import type { Purpose, Step, Transition, Value, Workflow } from './model.ts';
import { type Outline, workflowAt } from './outline.ts';
import { readOutputs } from './outputs.ts';
import { checkPresent, type Scope, successes, valueAt } from './scope.ts';
import { reachableActions, readStep } from './step.ts';
import { rejectUnsupported } from './supported.ts';
import { readTransition } from './transition.ts';

const extensions: Readonly<Partial<Record<Purpose, readonly string[]>>> = {
  login: [
    'x-security-scheme',
    'x-refresh-within',
    'x-identity',
    'x-security',
    'x-server',
    'x-single-use',
  ],
  challenge: ['x-resend', 'x-security', 'x-interval', 'x-server'],
  refresh: ['x-security', 'x-server'],
};

export function readWorkflow(
  outline: Outline & { readonly purpose: Purpose },
  context: Pick<Scope, 'api' | 'outlines'>,
): Workflow {
  const { place, purpose, workflowId, inputs } = outline;
  rejectUnsupported(place, 'Workflow', `a ${purpose} workflow`, extensions[purpose]);
  const scope: Scope = {
    ...context,
    workflow: outline,
    steps: new Map(),
    failed: new Set(),
    used: new Set(),
  };
  const places = elements(member(place, 'steps'));
  if (places.length === 0 && !place.source.isDerived) {
    const message = `The workflow "${workflowId}" has no steps.`;
    report(member(place, 'steps'), 'no-steps', message);
  }
  const steps = places.flatMap((at) => readNext(at, at === places.at(-1), scope));
  const outputs = readOutputs(member(place, 'outputs'), scope);
  const credentials = readGiven(place, scope);
  const server = readServer(member(place, 'x-server'), scope);
  const kept = [...outputs, ...server].map(([, value]) => value);
  const transitions = readTransitions(places.at(-1), scope, [
    ...kept,
    ...credentials.flatMap(valuesOf),
  ]);
  const interval = valueAt(member(place, 'x-interval'), scope);
  if (steps.length === places.length) checkInputsUsed(scope);
  const scheme = purpose === 'login' ? readScheme(place, context.api) : undefined;
  return {
    workflowId,
    purpose,
    summary: optionalText(member(place, 'summary')),
    description: optionalText(member(place, 'description')),
    inputs,
    steps,
    transitions,
    outputs,
    credentials,
    server,
    scheme,
    identity: purpose === 'login' ? readIdentity(outline) : [],
    refreshWithin: readRefreshWithin(member(place, 'x-refresh-within')),
    resend: optionalText(member(place, 'x-resend')),
    interval,
    refreshedBy: undefined,
    revokedBy: undefined,
    place,
  };
}

function readNext(place: Place, isLast: boolean, scope: Scope): Step[] {
  const step = readStep(place, scope.workflow.place, scope);
  if (!isLast && has(place, 'onSuccess')) {
    const message = '"onSuccess" is only supported in the last step of a workflow.';
    report(member(place, 'onSuccess'), 'on-success', message);
  }
  if (step === undefined) {
    scope.failed.add(member(place, 'stepId').value);
    return [];
  }
  scope.steps.set(step.stepId, step);
  return [step];
}

/** Returns the outputs that are values of server variables. */
function readServer(place: Place, scope: Scope): Map<string, Value> {
  const names = scope.api.serverVariables.map(({ name }) => name);
  const found = members(place).flatMap(([name, at]): [string, Value][] => {
    if (!names.includes(name)) {
      const message = `No server has a variable "${name}".${didYouMean(name, names)}`;
      report(at, 'unknown-server-variable', message);
    }
    const value = valueAt(at, scope);
    if (value) checkPresent(value, at);
    return value ? [[name, value]] : [];
  });
  return new Map(found);
}

function readRefreshWithin(place: Place): number | undefined {
  const seconds = optionalNumber(place);
  if (seconds === undefined || (Number.isInteger(seconds) && seconds > 0)) return seconds;
  const message = `"x-refresh-within" cannot be ${seconds}.`;
  return report(place, 'refresh-within', message, 'Write a whole number of seconds.');
}

function readIdentity({ place, workflowId, inputs }: Outline): string[] {
  const at = member(place, 'x-identity');
  const names = inputs.map(({ name }) => name);
  if (at.value === undefined) {
    return inputs.filter(({ secret }) => !secret).map(({ name }) => name);
  }
  const listedNames = elements(at).flatMap((one) => {
    const name = text(one);
    if (name === undefined || names.includes(name)) return name ?? [];
    const message = `The workflow "${workflowId}" has no input "${name}".${didYouMean(name, names)}`;
    return report(one, 'unknown-input', message) ?? [];
  });
  if (Array.isArray(at.value) && at.value.length === 0) {
    const message = '"x-identity" names no input.';
    report(
      at,
      'identity',
      message,
      'Name those that distinguish accounts and tenants, or remove it.',
    );
  }
  return names.filter((name) => listedNames.includes(name));
}

function readScheme(place: Place, { securitySchemes }: Api): string | undefined {
  const at = member(place, 'x-security-scheme');
  const known = listed(securitySchemes.keys());
  if (at.value === undefined) {
    const message = 'A login has to name the security scheme of its token.';
    const remedy = `Add "x-security-scheme", one of ${known}.`;
    return report(member(place, 'workflowId'), 'login-scheme', message, remedy);
  }
  const name = text(at);
  if (name === undefined) return undefined;
  const scheme = securitySchemes.get(name);
  if (scheme === undefined) {
    const message = `There is no security scheme "${name}". Known: ${known}.${didYouMean(name, securitySchemes.keys())}`;
    return report(at, 'unknown-security-scheme', message);
  }
  if (scheme.kind !== 'other' && scheme.kind !== 'transport') return name;
  const message = `A login cannot provide a token for "${name}". The scheme must be http, apiKey, oauth2 or openIdConnect.`;
  return report(at, 'login-scheme', message);
}

/** Reads the transitions after the last step of a workflow. `kept` are the values that the user does not see. */
function readTransitions(
  last: Place | undefined,
  scope: Scope,
  kept: readonly Value[],
): Transition[] {
  const { place, purpose } = scope.workflow;
  const step = [...scope.steps.values()].at(-1);
  const actions = last
    ? reachableActions(member(last, 'onSuccess'), member(place, 'successActions'))
    : [];
  if (last === undefined || actions.length === 0 || step?.place !== last) return [];
  if (purpose !== 'login' && purpose !== 'challenge') {
    const message = `"onSuccess" is not supported in a ${purpose} workflow.`;
    return report(member(last, 'onSuccess'), 'on-success', message) ?? [];
  }
  return actions.flatMap((action) => readSuccess(action, { scope, step, kept }));
}

interface Ending {
  readonly scope: Scope;
  readonly step: Step;
  readonly kept: readonly Value[];
}

function readSuccess(action: Place, { scope, step, kept }: Ending): Transition[] {
  rejectUnsupported(action, 'SuccessAction', 'an action on success');
  const type = member(action, 'type');
  if (type.value !== 'goto') {
    const message = `After a success only "goto" is supported, not ${JSON.stringify(type.value)}.`;
    return report(type, 'on-success', message) ?? [];
  }
  const target = workflowAt(member(action, 'workflowId'), scope.outlines);
  const criteria = member(action, 'criteria');
  const when = criteriaAt(criteria, successes(step.operation));
  checkPossible(criteria, when, successes(step.operation));
  if (target === undefined) return [];
  if (target.purpose !== 'challenge') {
    const message = `A success cannot lead to "${target.workflowId}", which is a ${target.purpose} workflow.`;
    return report(member(action, 'workflowId'), 'on-success', message) ?? [];
  }
  return [readTransition(action, target, { scope, when, ending: step, kept })];
}

function checkInputsUsed({ used, workflow }: Scope): void {
  for (const { name, place } of workflow.inputs) {
    if (used.has(name)) continue;
    const message = `No step of "${workflow.workflowId}" uses the input "${name}".`;
    report(place, 'unused-input', message, 'Send it, or remove it.');
  }
}

/** Checks that a workflow that provides tokens has an access token, or provides the credential of its scheme. */
export function checkOutputs({ place, purpose, workflowId, ...workflow }: Workflow): void {
  const { outputs, transitions, credentials, scheme } = workflow;
  const hasTokens = purpose === 'login' || purpose === 'challenge' || purpose === 'refresh';
  const declared = members(member(place, 'outputs')).map(([name]) => name);
  const isElsewhere = transitions.some(({ when }) => when.length === 0);
  const isGiven = credentials.some((one) => one.scheme.name === scheme);
  if (hasTokens && !isElsewhere && !isGiven && !declared.includes('access_token')) {
    const at = has(place, 'outputs') ? member(place, 'outputs') : member(place, 'workflowId');
    report(
      at,
      'workflow-output',
      `The workflow "${workflowId}" has to have the output "access_token".`,
    );
  }
  if (!hasTokens && outputs.size > 0) {
    const message = `A ${purpose} workflow cannot have outputs.`;
    report(member(place, 'outputs'), 'workflow-output', message, 'Remove them.');
  }
}
