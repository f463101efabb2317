// What an expression can refer to at a point of a workflow, and the resolving of it.
import type { Api, Operation } from '../model/openapi.ts';
import { reach } from '../model/schema.ts';
import { elements, isObject, member, members, type Place, report, text } from '../places.ts';
import { didYouMean, listed } from '../suggest.ts';
import { type Condition, parseCondition } from './criteria.ts';
import { type Expression, type Parsed, parseValue, supportedExpressions } from './expressions.ts';
import type { Input, Step, Value } from './lifecycle.ts';

export type Kind =
  | 'login'
  | 'challenge'
  | 'resend'
  | 'refresh'
  | 'logout'
  | 'narrative'
  | 'unreached';

/** A workflow before it is read: enough to refer to it. */
export interface Outline {
  readonly workflowId: string;
  readonly kind: Kind;
  readonly place: Place;
  readonly inputs: readonly string[];
}

export interface Scope {
  readonly api: Api;
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly workflow: Outline;
  readonly inputs: readonly Input[];
  /** The steps before this point. */
  readonly steps: Map<string, Step>;
  /** Steps that could not be read, which has been reported. */
  readonly failed: Set<unknown>;
  /** The names of the inputs that something uses. */
  readonly used: Set<string>;
  /** The step whose answer `$response` is. */
  readonly answered?: { readonly stepId: string; readonly operation: Operation };
}

/** Reports members that mean nothing here: a misspelt one would be ignored otherwise. */
export function only(place: Place, known: readonly string[], what: string): void {
  for (const [name, found] of members(place)) {
    if (!known.includes(name))
      report(found, `"${name}" is not supported in ${what}.${didYouMean(name, known)}`);
  }
}

/** A value: a literal, an expression, a text with expressions in it, an object or a list of values. */
export function valueAt(place: Place, scope: Scope): Value | undefined {
  const { value } = place;
  if (Array.isArray(value))
    return { type: 'list', items: elements(place).flatMap((item) => valueAt(item, scope) ?? []) };
  if (!isObject(value)) return resolve(parseValue(value), place, scope);
  if (isSelector(value)) return selected(place, scope);
  return {
    type: 'object',
    members: members(place).flatMap(([name, found]) => {
      const resolved = valueAt(found, scope);
      return resolved ? [[name, resolved] as const] : [];
    }),
  };
}

/** Arazzo 1.1: a pointer into something, for names that an expression can't spell. */
function isSelector(value: Record<string, unknown>): boolean {
  return 'selector' in value && 'context' in value;
}

function selected(place: Place, scope: Scope): Value | undefined {
  only(place, ['context', 'selector', 'type'], 'a selector');
  const context = text(member(place, 'context'));
  const selector = text(member(place, 'selector'));
  if (member(place, 'type').value !== 'jsonpointer')
    return report(place, 'Only selectors of type "jsonpointer" are supported.');
  if (context !== '$response.body')
    return report(place, 'Only "$response.body" is supported as the context of a selector.');
  return selector === undefined
    ? undefined
    : resolve({ type: 'body', pointer: selector }, place, scope);
}

function resolve(parsed: Parsed, place: Place, scope: Scope): Value | undefined {
  switch (parsed.type) {
    case 'literal':
      return parsed;
    case 'template': {
      const parts = parsed.parts.map((part) =>
        typeof part === 'string' ? part : resolve(part, place, scope),
      );
      return parts.includes(undefined)
        ? undefined
        : { type: 'template', parts: parts as (string | Value)[] };
    }
    case 'input':
      return input(parsed.name, place, scope);
    case 'output':
      return output(parsed, place, scope);
    case 'unsupported':
      return report(
        place,
        `The expression "${parsed.text}" is not supported here. Supported are ${supportedExpressions}.`,
      );
    default:
      return answer(parsed, place, scope);
  }
}

function input(name: string, place: Place, { inputs, used, workflow }: Scope): Value | undefined {
  used.add(name);
  if (inputs.some((known) => known.name === name)) return { type: 'input', name };
  const names = inputs.map((known) => known.name);
  return report(
    place,
    `The workflow "${workflow.workflowId}" has no input "${name}".${didYouMean(name, names)}`,
  );
}

function output(
  { step, name }: { step: string; name: string },
  place: Place,
  { steps, failed, workflow }: Scope,
): Value | undefined {
  if (failed.has(step)) return undefined;
  const found = steps.get(step);
  if (!found) {
    return report(
      place,
      `There is no step "${step}" before this in the workflow "${workflow.workflowId}".${didYouMean(step, steps.keys())}`,
    );
  }
  const value = found.outputs.get(name);
  if (value) return value;
  // An output that could not be resolved has been reported where it stands.
  if (found.declared.includes(name)) return undefined;
  return report(
    place,
    `The step "${step}" has no output "${name}".${didYouMean(name, found.declared)}`,
  );
}

function answer(
  parsed: Extract<Expression, { type: 'body' | 'header' | 'status' }>,
  place: Place,
  { answered }: Scope,
): Value | undefined {
  if (!answered)
    return report(
      place,
      'There is no response here. Hand it on with an output of the step: $steps.<stepId>.outputs.<name>.',
    );
  const { stepId: step, operation } = answered;
  if (parsed.type === 'status') return { type: 'status', step };
  const responses = successes(operation);
  if (parsed.type === 'header') {
    const headers = responses.map((response) => response.headers.get(parsed.name.toLowerCase()));
    if (headers.some(Boolean))
      return {
        type: 'header',
        step,
        name: parsed.name,
        optional: !headers.every((header) => header?.required),
      };
    const known = responses.flatMap((response) =>
      [...response.headers.values()].map(({ name }) => name),
    );
    return report(
      place,
      `No successful response of ${operation.operationId} declares a header "${parsed.name}".${didYouMean(parsed.name, known)}`,
    );
  }
  const bodies = responses.flatMap(({ schema }) => schema ?? []);
  if (bodies.length === 0)
    return report(place, `No successful response of ${operation.operationId} has a body.`);
  const reached = reach(bodies, parsed.pointer, bodies.length < responses.length);
  if ('missing' in reached)
    return report(
      place,
      `The response of ${operation.operationId} has no such member: ${reached.missing}`,
    );
  return { type: 'body', step, pointer: parsed.pointer, ...reached };
}

/** The responses whose bodies openapi-fetch gives as `data`. */
export function successes(operation: Operation): Operation['responses'] {
  return operation.responses.filter(({ status }) => status.startsWith('2'));
}

/** The criteria of a step or an action; `kind` says whose answers they judge. */
export function criteriaOf(
  place: Place,
  operation: Operation,
  kind: 'success' | 'failure',
): Condition[] {
  return elements(place).flatMap((criterion) => {
    only(criterion, ['condition', 'type'], 'a criterion');
    const type = member(criterion, 'type');
    if (type.value !== undefined && type.value !== 'simple') {
      return report(type, 'Only criteria of type "simple" are supported.') ?? [];
    }
    const written = member(criterion, 'condition');
    const condition = text(written);
    if (condition === undefined) return [];
    const parsed = parseCondition(condition);
    if ('problem' in parsed) return report(written, parsed.problem) ?? [];
    checkCondition(
      parsed,
      written,
      kind === 'success' ? successes(operation) : operation.responses,
    );
    return [parsed];
  });
}

function checkCondition(
  condition: Condition,
  place: Place,
  responses: Operation['responses'],
): void {
  for (const { left } of condition.flat()) {
    if (
      left.type === 'header' &&
      !responses.some(({ headers }) => headers.has(left.name.toLowerCase()))
    ) {
      const known = responses.flatMap(({ headers }) =>
        [...headers.values()].map(({ name }) => name),
      );
      report(
        place,
        `No response that this can be about declares a header "${left.name}".${didYouMean(left.name, known)}`,
      );
    }
    if (left.type !== 'body') continue;
    const reached = responses.flatMap(({ schema }) =>
      schema ? [reach([schema], left.pointer)] : [],
    );
    if (reached.some((one) => !('missing' in one))) continue;
    const missing = reached.flatMap((one) => ('missing' in one ? [one.missing] : []))[0];
    report(
      place,
      `No response that this can be about has such a member: ${missing ?? 'none has a body.'}`,
    );
  }
}

/** An operation by its id. */
export function operationAt(place: Place, api: Api): Operation | undefined {
  const operationId = text(place);
  if (operationId === undefined) return undefined;
  const operation = api.operations.get(operationId);
  if (operation) return operation;
  return report(
    place,
    `There is no operation "${operationId}" in ${api.source.file}.${didYouMean(operationId, api.operations.keys())}`,
  );
}

/** A workflow by its id. */
export function workflowAt(
  place: Place,
  outlines: ReadonlyMap<string, Outline>,
): Outline | undefined {
  const workflowId = text(place);
  if (workflowId === undefined) return undefined;
  const outline = outlines.get(workflowId);
  if (outline) return outline;
  return report(
    place,
    `There is no workflow "${workflowId}": it can be ${listed(outlines.keys())}.${didYouMean(workflowId, outlines.keys())}`,
  );
}
