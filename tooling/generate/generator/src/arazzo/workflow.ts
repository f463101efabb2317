// Reads one workflow: its inputs, steps, what follows, and what it hands out.
import { typeOf } from '../model/schema.ts';
import {
  elements,
  follow,
  has,
  isObject,
  member,
  members,
  optionalNumber,
  optionalText,
  type Place,
  report,
  text,
} from '../places.ts';
import { didYouMean, listed } from '../suggest.ts';
import type { Input, Step, Transition, Value, Workflow } from './lifecycle.ts';
import { criteriaOf, type Outline, only, type Scope, valueAt, workflowAt } from './scope.ts';
import { readStep } from './step.ts';

/** RFC 6749 §5.1, and what providers say instead of it. */
export const vocabulary: readonly string[] = [
  'access_token',
  'refresh_token',
  'expires_in',
  'expires_in_ms',
  'expires_at',
  'issued_at',
  'refresh_expires_in',
  'refresh_expires_at',
  'token_type',
  'scope',
];

const known = ['workflowId', 'summary', 'description', 'inputs', 'steps', 'outputs'];
const extensions: Partial<Record<Outline['kind'], string[]>> = {
  login: ['x-security-scheme', 'x-refresh-within'],
  challenge: ['x-resend'],
};

export function readWorkflow(
  outline: Outline & { kind: Workflow['kind'] },
  context: Pick<Scope, 'api' | 'outlines'>,
): Workflow {
  const { place, kind, workflowId } = outline;
  only(place, [...known, ...(extensions[kind] ?? [])], `a ${kind} workflow`);
  const inputs = readInputs(member(place, 'inputs'));
  const scope: Scope = {
    ...context,
    workflow: outline,
    inputs,
    steps: new Map(),
    failed: new Set(),
    used: new Set(),
  };
  const places = elements(member(place, 'steps'));
  if (places.length === 0)
    report(member(place, 'steps'), `The workflow "${workflowId}" has no steps.`);
  const steps = places.flatMap((stepPlace) =>
    readNext(stepPlace, stepPlace === places.at(-1), scope),
  );
  const outputs = readOutputs(member(place, 'outputs'), scope);
  const last = places.at(-1);
  const transitions = last ? readTransitions(last, scope, outputs) : [];
  const complete = steps.length === places.length;
  if (complete) checkInputsUsed(inputs, scope);
  checkOutputs(outline, outputs, transitions);
  return {
    workflowId,
    kind,
    summary: optionalText(member(place, 'summary')),
    description: optionalText(member(place, 'description')),
    inputs,
    steps,
    transitions,
    outputs,
    scheme: kind === 'login' ? readScheme(place, context.api.schemes) : undefined,
    refreshWithin: optionalNumber(member(place, 'x-refresh-within')),
    resend: optionalText(member(place, 'x-resend')),
  };
}

function readNext(place: Place, isLast: boolean, scope: Scope): Step[] {
  const step = readStep(place, scope);
  if (!isLast && has(place, 'onSuccess')) {
    report(
      member(place, 'onSuccess'),
      'Only the last step of a workflow is supported to have "onSuccess".',
    );
  }
  if (!step) scope.failed.add(member(place, 'stepId').value);
  if (!step) return [];
  scope.steps.set(step.stepId, step);
  return [step];
}

export function readInputs(given: Place): Input[] {
  const place = given.value === undefined ? undefined : follow(given);
  if (place === undefined) return [];
  const properties = members(member(place, 'properties'));
  const required = elements(member(place, 'required'));
  for (const one of required) {
    if (properties.some(([name]) => name === one.value)) continue;
    report(
      one,
      `The input "${String(one.value)}" is required, but neither "properties" nor anybody else says what it is.`,
    );
  }
  return properties.flatMap(([name, found]) => {
    const property = follow(found);
    if (property === undefined) return [];
    if (!required.some(({ value }) => value === name)) {
      report(
        found,
        `The input "${name}" has to be in "required": one that may be missing needs a workflow of its own.`,
      );
    }
    const type = member(property, 'type').value;
    if (type !== 'string' && type !== 'integer' && type !== 'number' && type !== 'boolean') {
      report(found, `The input "${name}" has to be of type string, integer, number or boolean.`);
    }
    const example: unknown = member(member(property, 'examples'), 0).value;
    return [
      {
        name,
        description: optionalText(member(property, 'description')),
        secret: member(property, 'format').value === 'password',
        example: example === undefined ? undefined : String(example),
        type: typeOf(property),
        place: found,
      },
    ];
  });
}

function readScheme(place: Place, schemes: Scope['api']['schemes']): string | undefined {
  const at = member(place, 'x-security-scheme');
  if (at.value === undefined) {
    return report(
      member(place, 'workflowId'),
      `A login has to say which security scheme its token is for: add "x-security-scheme", one of ${listed(schemes.keys())}.`,
    );
  }
  const name = text(at);
  if (name === undefined) return undefined;
  const scheme = schemes.get(name);
  if (!scheme)
    return report(
      at,
      `There is no security scheme "${name}": it can be ${listed(schemes.keys())}.${didYouMean(name, schemes.keys())}`,
    );
  if (scheme.kind === 'bearer' || scheme.kind === 'apiKey') return name;
  return report(
    at,
    `A token for "${name}" is not supported: the scheme has to be http bearer, or apiKey in a header.`,
  );
}

function readOutputs(place: Place, scope: Scope): Map<string, Value> {
  const outputs = new Map<string, Value>();
  for (const [name, output] of members(place)) {
    if (!vocabulary.includes(name)) {
      report(
        output,
        `"${name}" is not an output of a workflow: it can be ${listed(vocabulary)}.${didYouMean(name, vocabulary)}`,
      );
    }
    const value = valueAt(output, scope);
    if (value) outputs.set(name, value);
  }
  return outputs;
}

/** The `goto`s of a workflow's last step. */
function readTransitions(
  stepPlace: Place,
  scope: Scope,
  outputs: ReadonlyMap<string, Value>,
): Transition[] {
  const actions = member(stepPlace, 'onSuccess');
  const step = [...scope.steps.values()].at(-1);
  if (
    actions.value === undefined ||
    step === undefined ||
    step.stepId !== member(stepPlace, 'stepId').value
  )
    return [];
  if (scope.workflow.kind !== 'login' && scope.workflow.kind !== 'challenge') {
    return (
      report(actions, `"onSuccess" is not supported in a ${scope.workflow.kind} workflow.`) ?? []
    );
  }
  const transitions = elements(actions).flatMap((action) =>
    readTransition(action, { scope, step, outputs }),
  );
  const always = transitions.findIndex(({ when }) => when.length === 0);
  if (always !== -1 && always < transitions.length - 1) {
    report(
      member(actions, always),
      'What follows this action can never apply, because it has no criteria. Put it last.',
    );
  }
  return transitions;
}

function readTransition(
  action: Place,
  { scope, step, outputs }: { scope: Scope; step: Step; outputs: ReadonlyMap<string, Value> },
): Transition[] {
  only(action, ['name', 'type', 'workflowId', 'parameters', 'criteria'], 'an action on success');
  const type = member(action, 'type');
  if (type.value !== 'goto')
    return (
      report(type, `After a success only "goto" is supported, not "${String(type.value)}".`) ?? []
    );
  const target = workflowAt(member(action, 'workflowId'), scope.outlines);
  const when = criteriaOf(member(action, 'criteria'), step.operation, 'success');
  if (!target) return [];
  if (target.kind !== 'challenge') {
    return (
      report(
        member(action, 'workflowId'),
        `A ${target.kind} workflow is not supported to "goto" after a success.`,
      ) ?? []
    );
  }
  const answered = { ...scope, answered: { stepId: step.stepId, operation: step.operation } };
  const parameters = new Map<string, Value>();
  for (const place of elements(member(action, 'parameters'))) {
    only(place, ['name', 'value'], 'a parameter of an action');
    const name = text(member(place, 'name'));
    if (name !== undefined && !target.inputs.includes(name)) {
      report(
        member(place, 'name'),
        `The workflow "${target.workflowId}" has no input "${name}".${didYouMean(name, target.inputs)}`,
      );
    }
    const value = valueAt(member(place, 'value'), answered);
    if (name !== undefined && value) parameters.set(name, value);
  }
  return [
    {
      challenge: target.workflowId,
      when,
      parameters,
      details: detailsOf(step, [...outputs.values(), ...parameters.values()]),
    },
  ];
}

/** The step's outputs that are neither tokens nor handed over: what the user is shown. */
function detailsOf(step: Step, spoken: readonly Value[]): Map<string, Value> {
  const kept = new Set(spoken.map(identity));
  return new Map(
    [...step.outputs].filter(
      ([name, value]) =>
        !vocabulary.includes(name) && !kept.has(identity(value)) && !isSecret(value),
    ),
  );
}

function identity(value: Value): string {
  return value.type === 'body' ? `body ${value.step} ${value.pointer}` : JSON.stringify(value);
}

function isSecret(value: Value): boolean {
  return (
    value.type === 'body' &&
    value.schemas.some((schema) => {
      const place = follow(schema);
      return (
        place !== undefined && isObject(place.value) && member(place, 'format').value === 'password'
      );
    })
  );
}

function checkInputsUsed(inputs: readonly Input[], { used, workflow }: Scope): void {
  for (const { name, place } of inputs) {
    if (!used.has(name))
      report(
        place,
        `No step of "${workflow.workflowId}" uses the input "${name}". Send it, or leave it out.`,
      );
  }
}

function checkOutputs(
  { place, kind, workflowId }: Outline,
  outputs: ReadonlyMap<string, Value>,
  transitions: readonly Transition[],
): void {
  const tokens = kind === 'login' || kind === 'challenge' || kind === 'refresh';
  const declared = members(member(place, 'outputs')).map(([name]) => name);
  const elsewhere = transitions.some(({ when }) => when.length === 0);
  if (tokens && !elsewhere && !declared.includes('access_token')) {
    report(
      has(place, 'outputs') ? member(place, 'outputs') : member(place, 'workflowId'),
      `The workflow "${workflowId}" has to have the output "access_token".`,
    );
  }
  if (!tokens && outputs.size > 0)
    report(member(place, 'outputs'), `A ${kind} workflow gives no tokens: leave its outputs out.`);
}
