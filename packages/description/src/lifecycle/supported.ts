// The supported members of Arazzo's objects. The reader reports other members, because it would ignore them.
import { members, type Place, report } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { types } from '../structure/types.ts';

const supported = {
  Arazzo: ['arazzo', '$self', 'info', 'sourceDescriptions', 'workflows', 'components'],
  Workflow: [
    'workflowId',
    'summary',
    'description',
    'inputs',
    'steps',
    'successActions',
    'failureActions',
    'parameters',
    'outputs',
  ],
  Step: [
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
  ],
  StepParameter: ['name', 'in', 'value'],
  /** Also for `StepParameter`. An input of a workflow has no location. */
  ActionParameter: ['name', 'value'],
  StepRequestBody: ['contentType', 'payload'],
  Criterion: ['condition', 'type'],
  SuccessAction: ['name', 'type', 'workflowId', 'parameters', 'criteria'],
  FailureAction: [
    'name',
    'type',
    'workflowId',
    'parameters',
    'retryAfter',
    'retryLimit',
    'criteria',
  ],
  StepSecurity: ['schemeName', 'values'],
} as const;

/** The remedies for unsupported members of Arazzo. */
const instead: Readonly<Record<string, string>> = {
  action: 'Only operations over HTTP are supported.',
  channelPath: 'Only operations over HTTP are supported.',
  context: 'Write a condition of type "simple", with the expression in it.',
  correlationId: 'Only operations over HTTP are supported.',
  dependsOn: 'Remove it. Steps and workflows run in the order in which they lead to each other.',
  operationPath: 'Write "operationId".',
  replacements: 'Write the values in "payload".',
  scheme: 'Write "schemeName", one of the security schemes of the OpenAPI document.',
  stepId: 'Write "workflowId". An action leads to a whole workflow.',
  timeout: 'Remove it. The client has its own timeout.',
  workflowId: 'Write the steps of that workflow here.',
};

/**
 * Reports members of Arazzo that this reader does not support. `checkStructure` reports members that Arazzo does not have.
 *
 * @param called the object's name in the message: "a step"
 */
export function rejectUnsupported(
  place: Place,
  kind: keyof typeof supported,
  called: string,
  further: readonly string[] = [],
): void {
  const known: readonly string[] = [...supported[kind], ...further];
  const standard = types[kind === 'ActionParameter' ? 'StepParameter' : kind].members;
  for (const [name, found] of members(place)) {
    const isInStandard = name.startsWith('x-') || Object.hasOwn(standard, name);
    if (known.includes(name) || !isInStandard) continue;
    const message = `"${name}" is not supported in ${called}.${didYouMean(name, known)}`;
    report(found, 'unknown-member', message, instead[name]);
  }
}
