// Reads one step: its operation, the values it sends, and the meaning of the response.
import { type Condition, parseCondition } from '../expressions/condition.ts';
import { type MessagePart, parseExpression } from '../expressions/expression.ts';
import {
  checkPart,
  checkPossible,
  checkRejection,
  criteriaAt,
  mayMeet,
} from '../openapi/criteria.ts';
import { sentAs } from '../openapi/media.ts';
import type { Operation } from '../openapi/model.ts';
import { mainMedia } from '../openapi/operation.ts';
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
import { readCredentials } from './credentials.ts';
import { checkFit } from './fit.ts';
import type { FailureAction, Step, Value } from './model.ts';
import { reusable, workflowAt } from './outline.ts';
import { checkPresent, operationAt, type Scope, successes, valueAt } from './scope.ts';
import { rejectUnsupported } from './supported.ts';
import { readTransition } from './transition.ts';

/** The default criterion: Arazzo does not define success without criteria, HTTP does (RFC 9110 §15.3). */
const isSuccess = conditionOf('$statusCode >= 200 && $statusCode < 300');

function conditionOf(text: string): Condition {
  const condition = parseCondition(text);
  if ('problem' in condition) throw new Error(condition.problem);
  return condition;
}

export function readStep(place: Place, workflow: Place, scope: Scope): Step | undefined {
  rejectUnsupported(place, 'Step', 'a step', ['x-error-code']);
  const stepId = text(member(place, 'stepId'));
  const operation = operationAt(member(place, 'operationId'), scope.api);
  if (stepId === undefined || operation === undefined) return undefined;
  const answered = { ...scope, answered: { stepId, operation } };
  const outputs = members(member(place, 'outputs'));
  const body = member(place, 'requestBody');
  return {
    stepId,
    operation,
    parameters: readParameters(place, workflow, { operation, scope }),
    credentials: readCredentials(place, operation, scope),
    body: readBody(place, operation, scope),
    contentType:
      optionalText(member(body, 'contentType')) ?? mainMedia(operation.body?.content ?? [])?.name,
    isText: isText(operation, place),
    successCriteria: readSuccessCriteria(member(place, 'successCriteria'), operation),
    failures: reachableActions(
      member(place, 'onFailure'),
      member(workflow, 'failureActions'),
    ).flatMap((action) => readFailure(action, stepId, operation, scope)),
    errorCode: readErrorCode(member(place, 'x-error-code'), operation),
    declared: outputs.map(([name]) => name),
    outputs: new Map(
      outputs.flatMap(([name, output]) => {
        const value = valueAt(output, answered);
        return value ? [[name, value] as const] : [];
      }),
    ),
    place,
  };
}

function readSuccessCriteria(place: Place, operation: Operation): Condition[] {
  if (place.value === undefined) return [isSuccess];
  const conditions = criteriaAt(place, successes(operation));
  checkPossible(place, conditions, successes(operation));
  return conditions;
}

/**
 * The parameters or actions of a step, then those of its workflow that it does not override (Arazzo 1.1, "Workflow
 * Object").
 */
export function actionsOf(own: Place, shared: Place): Place[] {
  const [given, inherited] = [own, shared].map((list) =>
    elements(list).flatMap((one) => reusable(one) ?? []),
  ) as [Place[], Place[]];
  const overridden = new Set(given.map(nameOf));
  return [...given, ...inherited.filter((one) => !overridden.has(nameOf(one)))];
}

/** An action is identified by its name, a parameter by its name and its location. */
function nameOf(place: Place): string {
  return JSON.stringify([member(place, 'name').value, member(place, 'in').value]);
}

/**
 * The actions of a step up to the first one without criteria, which always applies. Reports later ones of the step. Those
 * of the workflow may be for its other steps.
 */
export function reachableActions(own: Place, shared: Place): Place[] {
  const actions = actionsOf(own, shared);
  const always = actions.findIndex((one) => elements(member(one, 'criteria')).length === 0);
  if (always === -1) return actions;
  if (always < elements(own).length - 1) {
    const message = 'The actions after this one never apply, because it has no criteria.';
    report(actions[always]!, 'unreachable-action', message, 'Put it last.');
  }
  return actions.slice(0, always + 1);
}

/** Whether the client must read the body as text. */
function isText(operation: Operation, place: Place): boolean {
  const media = successes(operation).flatMap(({ content }) => mainMedia(content) ?? []);
  const texts = media.filter(({ essence }) => essence.startsWith('text/'));
  const isJson = media.every((one) => one.isJson);
  if (isJson || texts.length === media.length) return texts.length > 0;
  const names = new Set(media.map(({ name }) => name));
  const message = `The responses of ${operation.operationId} are ${listed(names)}. Supported: only JSON, or only text.`;
  report(place, 'unsupported-media-type', message);
  return texts.length > 0;
}

function readParameters(
  step: Place,
  workflow: Place,
  { operation, scope }: { readonly operation: Operation; readonly scope: Scope },
): Step['parameters'] {
  const { operationId, parameters: known } = operation;
  const places = actionsOf(member(step, 'parameters'), member(workflow, 'parameters'));
  const given = places.flatMap((place) => {
    rejectUnsupported(place, 'StepParameter', 'a parameter');
    const name = text(member(place, 'name'));
    const where = text(member(place, 'in'));
    const value = valueAt(member(place, 'value'), scope);
    if (name === undefined || where === undefined || value === undefined) return [];
    const same = places.find((one) => nameOf(one) === nameOf(place));
    if (same !== place) {
      const message = `The step sends the parameter "${name}" (in ${where}) twice.`;
      report(member(place, 'name'), 'duplicate-parameter', message, 'Remove one.');
    }
    const parameter = known.find((one) => one.name === name && one.in === where);
    if (parameter === undefined) {
      const names = known.map((one) => one.name);
      const message = `${operationId} has no parameter "${name}" in ${where}.${didYouMean(name, names)}`;
      report(member(place, 'name'), 'unknown-parameter', message);
    }
    if (parameter?.required) checkPresent(value, member(place, 'value'));
    if (parameter?.schema) checkFit(member(place, 'value'), value, parameter.schema, scope);
    return [{ name, in: where, value }];
  });
  for (const { name, in: where, required } of known) {
    if (!required || given.some((one) => one.name === name && one.in === where)) continue;
    const message = `${operationId} requires the parameter "${name}" (in ${where}), but the step does not send it.`;
    report(member(step, 'operationId'), 'missing-parameter', message);
  }
  return given;
}

function readBody(step: Place, { body, operationId }: Operation, scope: Scope): Value | undefined {
  const place = member(step, 'requestBody');
  if (place.value === undefined) {
    if (!body?.required) return undefined;
    const message = `${operationId} requires a request body, but the step has no "requestBody".`;
    return report(member(step, 'operationId'), 'missing-body', message);
  }
  rejectUnsupported(place, 'StepRequestBody', 'a request body');
  const media = mainMedia(body?.content ?? []);
  if (body === undefined || media === undefined)
    return report(place, 'unwanted-body', `${operationId} accepts no request body.`);
  const type = member(place, 'contentType');
  const given = optionalText(type);
  if (given !== undefined && given !== media.name) {
    const message = `${operationId} takes "${media.name}", not "${given}".`;
    report(type, 'unwanted-media-type', message);
  }
  const payload = member(place, 'payload');
  const value = valueAt(payload, scope);
  // The schema of a text or of bytes describes no JSON.
  if (value && media.schema && sentAs(media) !== 'raw')
    checkFit(payload, value, media.schema, scope);
  return value;
}

function readErrorCode(place: Place, { responses }: Operation): MessagePart | undefined {
  const written = optionalText(place);
  if (written === undefined) return undefined;
  const expression = parseExpression(written);
  if (expression?.type !== 'response' || expression.part.in === 'query') {
    const message = `"x-error-code" cannot be "${written}".`;
    const remedy = 'Write $response.body#/… or $response.header.….';
    return report(place, 'unsupported-expression', message, remedy);
  }
  checkPart(expression.part, place, responses);
  return expression.part;
}

function readFailure(
  place: Place,
  stepId: string,
  operation: Operation,
  scope: Scope,
): FailureAction[] {
  rejectUnsupported(place, 'FailureAction', 'an action on failure', ['x-slow-down']);
  const when = criteriaAt(member(place, 'criteria'), operation.responses);
  const type = member(place, 'type');
  if (type.value === 'retry') return [readRetry(place, when)];
  const isRefresh = scope.workflow.purpose === 'refresh';
  if (type.value === 'end' && isRefresh) {
    const message = 'A rejected refresh has to lead to a login.';
    return report(type, 'failure-action', message, 'Write "type: goto" with its workflowId.') ?? [];
  }
  if (type.value === 'end' && scope.workflow.purpose === 'logout')
    return rejectAction(type, 'An action "end" is not supported in a logout.');
  if (type.value === 'end') return [rejects(place, when, operation)];
  if (type.value !== 'goto') {
    return rejectAction(type, `An action on failure cannot be ${JSON.stringify(type.value)}.`);
  }
  const target = workflowAt(member(place, 'workflowId'), scope.outlines);
  const { purpose } = scope.workflow;
  if (target?.purpose === 'challenge' && (purpose === 'login' || purpose === 'challenge')) {
    checkPossible(member(place, 'criteria'), when, operation.responses);
    const failures = operation.responses.filter((response) => mayMeet(response, when));
    const ending = { stepId, operation, failures };
    return [
      {
        type: 'challenge',
        when,
        transition: readTransition(place, target, { scope, when, ending }),
        place,
      },
    ];
  }
  if (target && target.purpose !== 'login') {
    const message = `A failure of a ${purpose} workflow cannot lead to "${target.workflowId}", which is a ${target.purpose} workflow.`;
    return report(member(place, 'workflowId'), 'failure-action', message) ?? [];
  }
  if (!isRefresh) return rejectAction(type, 'Only a failed refresh can lead to a login.');
  return [rejects(place, when, operation)];
}

/** A rejection is final, so its criteria are checked. A criterion that could not be read is reported elsewhere. */
function rejects(place: Place, when: readonly Condition[], operation: Operation): FailureAction {
  const criteria = member(place, 'criteria');
  const at = when.length > 0 ? criteria : member(place, 'type');
  if (elements(criteria).length === when.length) checkRejection(at, when, operation);
  return { type: 'reject', when, place };
}

function rejectAction(type: Place, message: string): [] {
  const remedy =
    'Write "end" (rejected), "retry", or in a refresh "goto" with the workflowId of a login.';
  return report(type, 'failure-action', message, remedy) ?? [];
}

function readRetry(place: Place, when: readonly Condition[]): FailureAction {
  if (has(place, 'workflowId')) {
    const message = 'A retry through another workflow is not supported.';
    report(member(place, 'workflowId'), 'failure-action', message);
  }
  for (const name of ['retryAfter', 'retryLimit']) {
    const { value } = member(place, name);
    if (value === undefined) {
      const message = `"${name}" is missing: a retry needs a delay and a limit.`;
      report(member(place, 'type'), 'retry', message, 'Add it.');
    } else if (typeof value === 'number' && value < 0)
      report(member(place, name), 'retry', `"${name}" cannot be negative.`);
  }
  return {
    type: 'retry',
    when,
    after: optionalNumber(member(place, 'retryAfter')) ?? 0,
    limit: optionalNumber(member(place, 'retryLimit')) ?? 1,
    slowDown: optionalNumber(member(place, 'x-slow-down')) ?? 0,
    name: optionalText(member(place, 'name')) ?? '',
    place,
  };
}
