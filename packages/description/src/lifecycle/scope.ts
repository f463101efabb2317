// Resolves the expressions at a point of a workflow.
import {
  type Expression,
  looksLikeExpression,
  type MessagePart,
  parseExpression,
  parseTemplate,
} from '../expressions/expression.ts';
import { isObject } from '../json/json.ts';
import { headerNames, schemaOf } from '../openapi/criteria.ts';
import type { Api, Operation, Response } from '../openapi/model.ts';
import {
  elements,
  has,
  member,
  members,
  optionalText,
  type Place,
  report,
  rootOf,
  text,
} from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { reach } from '../schema/reach.ts';
import { type OutputFormat, outputFormats, type Step, type Value } from './model.ts';
import type { Outline, Outlines } from './outline.ts';

export interface Scope {
  readonly api: Api;
  readonly outlines: Outlines;
  readonly workflow: Outline;
  /** The earlier steps. */
  readonly steps: Map<string, Step>;
  /** Steps that could not be read and are reported. */
  readonly failed: Set<unknown>;
  /** The names of the used inputs. */
  readonly used: Set<string>;
  /** The step whose response `$response` refers to. */
  readonly answered?: {
    readonly stepId: string;
    readonly operation: Operation;
    /** The responses that the step can have, if it failed. */
    readonly failures?: readonly Response[];
  };
}

const supported =
  '$inputs.<name>, $steps.<stepId>.outputs.<name>, $response.body#/<pointer>, $response.header.<name> and $statusCode';

/** Reads a value: a literal, an expression, a text with expressions, an object or a list of values. */
export function valueAt(place: Place, scope: Scope): Value | undefined {
  const { value } = place;
  if (Array.isArray(value)) return listAt(place, scope);
  if (isObject(value)) return isSelector(place) ? selected(place, scope) : objectAt(place, scope);
  if (value === undefined) return undefined;
  return typeof value === 'string' ? textAt(value, place, scope) : { type: 'literal', value };
}

/** Reports an optional input where a value is required: inside a text, a list or a credential. */
export function checkPresent(value: Value, place: Place): void {
  if (value.type === 'input' && value.optional && value.default === undefined) {
    const message = `The input "${value.name}" is optional, but this value is required.`;
    const remedy = 'Add the input to "required", or give it a "default".';
    report(place, 'optional-input', message, remedy);
  }
  if (value.type === 'template')
    for (const part of value.parts) if (typeof part !== 'string') checkPresent(part, place);
}

function listAt(place: Place, scope: Scope): Value {
  const items = elements(place).flatMap((at) => {
    const item = valueAt(at, scope);
    if (item) checkPresent(item, at);
    return item ?? [];
  });
  return { type: 'list', items };
}

function objectAt(place: Place, scope: Scope): Value {
  const found = members(place).flatMap(([name, at]) => {
    const value = valueAt(at, scope);
    return value ? [[name, value] as const] : [];
  });
  return { type: 'object', members: found };
}

function textAt(value: string, place: Place, scope: Scope): Value | undefined {
  if (looksLikeExpression(value)) {
    const expression = parseExpression(value);
    return expression ? bind(expression, value, { place, scope }) : unsupported(value, place);
  }
  const template = parseTemplate(value);
  if (template === undefined) return { type: 'literal', value };
  const parts = template.parts.map((part) =>
    typeof part === 'string' ? part : bind(part, value, { place, scope }),
  );
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const text: Value = { type: 'template', parts: known };
  checkPresent(text, place);
  return text;
}

function unsupported(written: string, place: Place): undefined {
  const message = `The expression "${written}" is not supported here.`;
  return report(place, 'unsupported-expression', message, `Supported: ${supported}.`);
}

/**
 * Returns whether a value is a selector (Arazzo 1.1, "Selector Object"): a pointer for names that an expression cannot
 * contain.
 */
function isSelector(place: Place): boolean {
  return (
    member(place, 'selector').value !== undefined && member(place, 'context').value !== undefined
  );
}

function selected(place: Place, scope: Scope): Value | undefined {
  const pointer = text(member(place, 'selector'));
  const type = member(place, 'type');
  const context = member(place, 'context');
  if (type.value !== 'jsonpointer') {
    const message = 'Only selectors of type "jsonpointer" are supported.';
    return report(type, 'unsupported-selector', message);
  }
  const format = outputFormats.find((one) => one === member(place, 'x-format').value);
  const header = /^\$response\.header\.(.+)$/.exec(String(context.value))?.[1];
  const prefix = optionalText(member(place, 'x-prefix'));
  if (header !== undefined) return fromHeader(header, { place, scope, pointer, format, prefix });
  if (context.value !== '$response.body') {
    const message =
      'Only "$response.body" and "$response.header.<name>" are supported as the context of a selector.';
    return report(context, 'unsupported-selector', message);
  }
  if (has(place, 'x-cookie')) {
    const message = '"x-cookie" selects a cookie of "$response.header.Set-Cookie".';
    return report(member(place, 'x-cookie'), 'unsupported-selector', message);
  }
  if (pointer === undefined) return undefined;
  const value = fromResponse({ in: 'body', pointer }, { place, scope });
  return value?.type === 'body' ? { ...value, format, prefix } : value;
}

interface SelectedHeader extends Position {
  readonly pointer: string | undefined;
  readonly format: OutputFormat | undefined;
  readonly prefix: string | undefined;
}

/**
 * Reads a header. It is one text, so the pointer is empty. For `Set-Cookie`, `x-cookie` names the cookie (RFC 6265
 * §4.1).
 */
function fromHeader(
  name: string,
  { place, scope, pointer, format, prefix }: SelectedHeader,
): Value | undefined {
  if (pointer !== undefined && pointer !== '') {
    const message = 'A header has no members.';
    return report(member(place, 'selector'), 'unsupported-selector', message, 'Write "".');
  }
  const at = member(place, 'x-cookie');
  const cookie = optionalText(at);
  if (cookie !== undefined && name.toLowerCase() !== 'set-cookie')
    report(at, 'unsupported-selector', `"${name}" is not "Set-Cookie", so it has no cookies.`);
  const value = fromResponse({ in: 'header', name }, { place, scope });
  return value?.type === 'header' ? { ...value, cookie, format, prefix } : value;
}

interface Position {
  readonly place: Place;
  readonly scope: Scope;
}

function bind(expression: Expression, written: string, at: Position): Value | undefined {
  switch (expression.type) {
    case 'input':
      return inputOf(expression.name, at);
    case 'step-output':
      return outputOf(expression, at);
    case 'status':
      return fromResponse('status', at);
    case 'response':
      return fromResponse(expression.part, at);
    default:
      return unsupported(written, at.place);
  }
}

function inputOf(name: string, { place, scope }: Position): Value | undefined {
  const { workflow, used } = scope;
  used.add(name);
  const input = workflow.inputs.find((known) => known.name === name);
  if (input)
    return { type: 'input', name, optional: input.optional, default: input.schema.default };
  const names = workflow.inputs.map((known) => known.name);
  const message = `The workflow "${workflow.workflowId}" has no input "${name}".${didYouMean(name, names)}`;
  return report(place, 'unknown-input', message);
}

function outputOf(
  { stepId, name }: Extract<Expression, { type: 'step-output' }>,
  { place, scope }: Position,
): Value | undefined {
  const { steps, failed, workflow } = scope;
  if (failed.has(stepId)) return undefined;
  const step = steps.get(stepId);
  if (step === undefined) {
    const message = `The workflow "${workflow.workflowId}" has no earlier step "${stepId}".${didYouMean(stepId, steps.keys())}`;
    return report(place, 'unknown-step', message);
  }
  const value = step.outputs.get(name);
  // An unresolved output is reported at its declaration.
  if (value || step.declared.includes(name)) return value;
  const message = `The step "${stepId}" has no output "${name}".${didYouMean(name, step.declared)}`;
  return report(place, 'unknown-output', message);
}

function fromResponse(part: MessagePart | 'status', { place, scope }: Position): Value | undefined {
  const { answered } = scope;
  if (answered === undefined) {
    const message = 'No response is available here.';
    const remedy = 'Use an output of an earlier step: $steps.<stepId>.outputs.<name>.';
    return report(place, 'no-response', message, remedy);
  }
  const { stepId, operation, failures } = answered;
  if (part === 'status') return { type: 'status', stepId };
  const responses = failures ?? successes(operation);
  const at = { place, stepId, operation, responses, isFailure: failures !== undefined };
  return part.in === 'body' ? bodyOf(part.pointer, at) : headerOf(part.name, at);
}

interface Answered {
  readonly place: Place;
  readonly stepId: string;
  readonly operation: Operation;
  readonly responses: readonly Response[];
  readonly isFailure: boolean;
}

function headerOf(name: string, answered: Answered): Value | undefined {
  const { place, stepId, operation, responses, isFailure } = answered;
  const headers = responses.map((response) => response.headers.get(name.toLowerCase()));
  if (headers.some(Boolean)) {
    const optional = !headers.every((header) => header?.required);
    const value = { type: 'header', stepId, isFailure, name, optional } as const;
    return { ...value, cookie: undefined, format: undefined };
  }
  const known = headerNames(responses);
  const message = `No ${isFailure ? 'such' : 'successful'} response of ${operation.operationId} declares a header "${name}".${didYouMean(name, known)}`;
  return report(place, 'unknown-header', message);
}

function bodyOf(pointer: string, answered: Answered): Value | undefined {
  const { place, stepId, operation, responses, isFailure } = answered;
  const bodies = responses.flatMap((response) => schemaOf(response) ?? []);
  if (bodies.length === 0) {
    const message = `No ${isFailure ? 'such' : 'successful'} response of ${operation.operationId} has a body.`;
    return report(place, 'no-body', message);
  }
  const reached = reach(bodies, pointer, bodies.length < responses.length);
  if ('missing' in reached) {
    const message = `The response of ${operation.operationId} has no such member: ${reached.missing}`;
    return report(place, 'unknown-response-member', message);
  }
  return { type: 'body', stepId, isFailure, pointer, format: undefined, ...reached };
}

/** The responses whose bodies a client parses. */
export function successes({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => status.startsWith('2'));
}

/** Finds an operation by its id, which the name of the source can qualify: `$sourceDescriptions.biot.getDevice`. */
export function operationAt(place: Place, api: Api): Operation | undefined {
  const written = text(place);
  const source = member(member(member(rootOf(place.source), 'sourceDescriptions'), 0), 'name');
  const prefix = `$sourceDescriptions.${source.value}.`;
  const operationId = written?.startsWith(prefix) ? written.slice(prefix.length) : written;
  const operation = operationId === undefined ? undefined : api.operations.get(operationId);
  if (operationId === undefined || operation) return operation;
  const { file } = api.place.source;
  const message = `There is no operation "${operationId}" in ${file}.${didYouMean(operationId, api.operations.keys())}`;
  return report(place, 'unknown-operation', message);
}
