// Reads one step: which operation it calls, with what, and what its answer means.
import type { Operation, Scheme } from '../model/openapi.ts';
import { misfits } from '../model/schema.ts';
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
} from '../places.ts';
import { didYouMean, listed } from '../suggest.ts';
import { parseCondition } from './criteria.ts';
import type { Credential, FailureAction, Step, Value } from './lifecycle.ts';
import {
  criteriaOf,
  only,
  operationAt,
  type Scope,
  successes,
  valueAt,
  workflowAt,
} from './scope.ts';

const known = [
  'stepId',
  'description',
  'operationId',
  'parameters',
  'requestBody',
  'successCriteria',
  'onSuccess',
  'onFailure',
  'outputs',
  'x-security',
];
/** What Arazzo leaves open, and HTTP says. */
const successful = '$statusCode >= 200 && $statusCode < 300';

export function readStep(place: Place, scope: Scope): Step | undefined {
  only(place, known, 'a step');
  const stepId = text(member(place, 'stepId'));
  const operation = operationAt(member(place, 'operationId'), scope.api);
  if (stepId === undefined || operation === undefined) return undefined;
  const answered = { ...scope, answered: { stepId, operation } };
  const outputs = members(member(place, 'outputs'));
  const criteria = member(place, 'successCriteria');
  const byDefault = parseCondition(successful);
  return {
    stepId,
    operation,
    parameters: readParameters(place, operation, scope),
    credentials: readCredentials(place, operation, scope),
    body: readBody(place, operation, scope),
    asText: isText(operation, place),
    succeeds:
      criteria.value === undefined && !('problem' in byDefault)
        ? [byDefault]
        : criteriaOf(criteria, operation, 'success'),
    onFailure: elements(member(place, 'onFailure')).flatMap((action) =>
      readFailure(action, operation, scope),
    ),
    declared: outputs.map(([name]) => name),
    outputs: new Map(
      outputs.flatMap(([name, output]) => {
        const value = valueAt(output, answered);
        return value ? [[name, value] as const] : [];
      }),
    ),
  };
}

/** openapi-fetch has to be told. */
function isText(operation: Operation, place: Place): boolean {
  const types = successes(operation).flatMap(({ mediaType }) => mediaType ?? []);
  const text = types.filter((type) => type.startsWith('text/'));
  const json = types.filter((type) => /[+/]json\b/.test(type));
  if (text.length + json.length < types.length || (text.length > 0 && json.length > 0)) {
    report(
      place,
      `The answers of ${operation.operationId} are ${listed(new Set(types))}; supported is JSON, or text.`,
    );
  }
  return text.length > 0;
}

function readParameters(step: Place, operation: Operation, scope: Scope): Step['parameters'] {
  const given = elements(member(step, 'parameters')).flatMap((place) => {
    only(place, ['name', 'in', 'value'], 'a parameter');
    const name = text(member(place, 'name'));
    const where = text(member(place, 'in'));
    const value = valueAt(member(place, 'value'), scope);
    if (name === undefined || where === undefined || value === undefined) return [];
    if (!operation.parameters.some((one) => one.name === name && one.in === where)) {
      const names = operation.parameters.map((one) => one.name);
      report(
        member(place, 'name'),
        `${operation.operationId} has no parameter "${name}" in ${where}.${didYouMean(name, names)}`,
      );
    }
    return [{ name, in: where, value }];
  });
  for (const { name, in: where, required } of operation.parameters) {
    if (!required || given.some((one) => one.name === name && one.in === where)) continue;
    report(
      member(step, 'operationId'),
      `${operation.operationId} requires the parameter "${name}" (in ${where}), but the step does not send it.`,
    );
  }
  return given;
}

function readCredentials(step: Place, operation: Operation, scope: Scope): Credential[] {
  const sent = elements(member(step, 'x-security')).flatMap((place) => {
    only(place, ['schemeName', 'values'], '"x-security"');
    const at = member(place, 'schemeName');
    const name = text(at);
    const scheme = name === undefined ? undefined : scope.api.schemes.get(name);
    if (name !== undefined && scheme === undefined) {
      report(
        at,
        `There is no security scheme "${name}": it can be ${listed(scope.api.schemes.keys())}.${didYouMean(name, scope.api.schemes.keys())}`,
      );
    }
    if (scheme && !operation.schemes.includes(scheme.name)) {
      report(
        at,
        `${operation.operationId} does not take "${scheme.name}": its "security" does not name it.`,
      );
    }
    return scheme
      ? [{ scheme, credential: readCredential(scheme, member(place, 'values'), scope) }]
      : [];
  });
  for (const name of operation.schemes) {
    if (sent.some(({ scheme }) => scheme.name === name)) continue;
    report(
      member(step, 'operationId'),
      `${operation.operationId} wants the credential "${name}", but the step does not send it. Add it to "x-security".`,
    );
  }
  return sent.flatMap(({ credential }) => credential ?? []);
}

function readCredential(scheme: Scheme, values: Place, scope: Scope): Credential | undefined {
  const { kind, header } = scheme;
  if (kind === 'other' || header === undefined) {
    return report(
      values,
      `The security scheme "${scheme.name}" is not supported in a step: only http basic, http bearer, and apiKey in a header are.`,
    );
  }
  const names = { basic: ['username', 'password'], bearer: ['token'], apiKey: ['apiKey'] }[kind];
  only(values, names, `the values of "${scheme.name}"`);
  const [first, second] = names.map((name) => {
    const place = member(values, name);
    return place.value === undefined
      ? report(values, `"${name}" is missing: the scheme "${scheme.name}" needs it.`)
      : valueAt(place, scope);
  });
  if (first === undefined) return undefined;
  if (kind === 'bearer') return { type: 'bearer', header, token: first };
  if (kind === 'apiKey') return { type: 'apiKey', header, value: first };
  return second && { type: 'basic', header, username: first, password: second };
}

function readBody(step: Place, operation: Operation, scope: Scope): Value | undefined {
  const place = member(step, 'requestBody');
  const { body, operationId } = operation;
  if (place.value === undefined) {
    if (body?.required)
      report(
        member(step, 'operationId'),
        `${operationId} requires a request body, but the step has no "requestBody".`,
      );
    return undefined;
  }
  only(place, ['contentType', 'payload'], 'a request body');
  if (!body) return report(place, `${operationId} takes no request body.`);
  const type = member(place, 'contentType');
  if (optionalText(type) !== undefined && type.value !== body.mediaType) {
    report(type, `${operationId} takes "${body.mediaType}", not "${String(type.value)}".`);
  }
  const payload = member(place, 'payload');
  const value = valueAt(payload, scope);
  if (value?.type === 'object') checkPayload(payload, value.members, body.schema);
  return value;
}

function checkPayload(
  payload: Place,
  sent: readonly (readonly [string, Value])[],
  schema: Place,
): void {
  const literals = new Map(
    sent.map(([name, value]) => [name, value.type === 'literal' ? value.value : undefined]),
  );
  // A member that could not be resolved has been reported; it is not missing.
  for (const [name] of members(payload)) if (!literals.has(name)) literals.set(name, undefined);
  for (const { name, message } of misfits(schema, literals))
    report(name === undefined ? payload : member(payload, name), message);
}

function readFailure(place: Place, operation: Operation, scope: Scope): FailureAction[] {
  only(
    place,
    ['name', 'type', 'workflowId', 'retryAfter', 'retryLimit', 'criteria'],
    'an action on failure',
  );
  const when = criteriaOf(member(place, 'criteria'), operation, 'failure');
  const type = member(place, 'type');
  if (type.value === 'retry') {
    if (has(place, 'workflowId'))
      report(member(place, 'workflowId'), 'A retry by way of another workflow is not supported.');
    return [
      {
        type: 'retry',
        when,
        after: optionalNumber(member(place, 'retryAfter')) ?? 0,
        limit: optionalNumber(member(place, 'retryLimit')) ?? 1,
      },
    ];
  }
  if (type.value === 'end') {
    if (scope.workflow.kind === 'refresh') {
      return (
        report(
          type,
          'A refresh that is refused has to lead to a login: write "type: goto" with its workflowId.',
        ) ?? []
      );
    }
    return [{ type: 'refuse', when }];
  }
  if (type.value !== 'goto') {
    return (
      report(
        type,
        `An action on failure can be "end", "goto" or "retry", not "${String(type.value)}".`,
      ) ?? []
    );
  }
  const target = workflowAt(member(place, 'workflowId'), scope.outlines);
  if (target && target.kind !== 'login') {
    report(
      member(place, 'workflowId'),
      `After a failure only a login is supported to "goto", and "${target.workflowId}" is none.`,
    );
  }
  return [{ type: 'refuse', when }];
}
