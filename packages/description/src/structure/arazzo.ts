// What a lifecycle document consists of, as data: the objects of Arazzo 1.1 with the members that the reader supports.
// https://spec.openapis.org/arazzo/v1.1.0.html#schema
import type { Place } from '../problems/place.ts';
import { members, report } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';

interface ArazzoObject {
  /** In messages: "a step". */
  readonly called: string;
  readonly members: readonly string[];
}

const object = (called: string, ...known: readonly string[]): ArazzoObject => ({
  called,
  members: known,
});

type ArazzoKind =
  | 'document'
  | 'workflow'
  | 'step'
  | 'parameter'
  | 'actionParameter'
  | 'requestBody'
  | 'criterion'
  | 'successAction'
  | 'failureAction'
  | 'selector'
  | 'security';

export const arazzo: Readonly<Record<ArazzoKind, ArazzoObject>> = {
  document: object(
    'a lifecycle document',
    'arazzo',
    '$self',
    'info',
    'sourceDescriptions',
    'workflows',
    'components',
  ),
  workflow: object(
    'a workflow',
    'workflowId',
    'summary',
    'description',
    'inputs',
    'steps',
    'successActions',
    'failureActions',
    'parameters',
    'outputs',
  ),
  step: object(
    'a step',
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
  ),
  parameter: object('a parameter', 'name', 'in', 'value'),
  actionParameter: object('a parameter of an action', 'name', 'value'),
  requestBody: object('a request body', 'contentType', 'payload'),
  criterion: object('a criterion', 'condition', 'type'),
  successAction: object(
    'an action on success',
    'name',
    'type',
    'workflowId',
    'parameters',
    'criteria',
  ),
  failureAction: object(
    'an action on failure',
    'name',
    'type',
    'workflowId',
    'retryAfter',
    'retryLimit',
    'criteria',
  ),
  selector: object('a selector', 'context', 'selector', 'type'),
  security: object('"x-security"', 'schemeName', 'values'),
};

/** Reports members that mean nothing here, because a misspelt one would be ignored otherwise. */
export function rejectUnknownMembers(
  place: Place,
  { called, members: known }: ArazzoObject,
  further: readonly string[] = [],
): void {
  const all = [...known, ...further];
  for (const [name, found] of members(place)) {
    if (all.includes(name)) continue;
    const message = `"${name}" is not supported in ${called}.${didYouMean(name, all)}`;
    report(found, 'unknown-member', message);
  }
}
