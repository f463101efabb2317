// The members of Arazzo's objects that this reader gives a meaning. Arazzo has more; a document that uses one is told so,
// because it would be ignored otherwise.
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
  /** A `StepParameter` too; an input of a workflow is nowhere. */
  ActionParameter: ['name', 'value'],
  StepRequestBody: ['contentType', 'payload'],
  Criterion: ['condition', 'type'],
  SuccessAction: ['name', 'type', 'workflowId', 'parameters', 'criteria'],
  FailureAction: ['name', 'type', 'workflowId', 'retryAfter', 'retryLimit', 'criteria'],
  StepSecurity: ['schemeName', 'values'],
} as const;

/**
 * Reports members that Arazzo has and this reader does not. What Arazzo does not have is reported by `checkStructure`.
 *
 * @param called the object in the message: "a step".
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
    report(found, 'unknown-member', message);
  }
}
