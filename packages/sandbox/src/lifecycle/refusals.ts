// Creates the rejection responses of a lifecycle step, as documented in the spec.

import { holds } from '@x/description';
import {
  type DocumentedResponse,
  type Example,
  type Operation,
  responseFor,
  statusOf,
} from '../document/operations.ts';
import { type Answer, exampleAnswer } from '../engine/answers.ts';
import type { RejectToken } from '../engine/token-invalid.ts';
import type { Credential, LifecycleStep } from './compile.ts';
import type { Presented } from './credentials.ts';

type Wrong = Presented['wrong'][number];

export function isToken({ requirements }: Credential): boolean {
  return requirements.flat().every(({ kind }) => kind !== 'account' && kind !== 'stored');
}

/** Reports invalid credentials of a step before the rest of the request is checked. */
export function refuseSecurity(
  operation: Operation,
  step: LifecycleStep,
  { presented, rejectToken }: { presented: Presented; rejectToken: RejectToken },
): Answer | undefined {
  const wrong = presented.wrong.find(({ credential }) => credential.scheme !== undefined);
  return wrong && refuse(operation, step, { wrong, rejectToken });
}

export function refuse(
  operation: Operation,
  step: LifecycleStep,
  { wrong, rejectToken }: { wrong: Wrong; rejectToken: RejectToken },
): Answer {
  const { credential, reason: detail } = wrong;
  const secure = credential.scheme !== undefined;
  const what = credential.scheme ?? describeSlot(credential.slot);
  const reason = `${step.workflowId}: ${what} is ${detail}`;
  const documented401 = responseFor(operation, 401);
  const namesInvalidToken = documented401?.examples.some(({ name }) => name === 'invalidToken');
  if (secure && isToken(credential) && (namesInvalidToken || step.kind === 'logout')) {
    return rejectToken(operation, { scheme: credential.scheme, reason });
  }
  const candidates = refusals(operation, step);
  // If the step also sends credentials, 401 means that those credentials are wrong.
  const mixed = step.credentials.some(({ scheme }) => scheme !== undefined);
  const preferred = candidates.find(({ status }) => (status === 401) === secure);
  const chosen = (mixed ? preferred : undefined) ?? candidates[0];
  if (chosen) {
    const { response, example, status } = chosen;
    return exampleAnswer(response, example, { status, reason, unauthorized: true });
  }
  for (const status of [401, 403, 400]) {
    const response = responseFor(operation, status);
    if (response) {
      return exampleAnswer(response, response.examples[0], { status, reason, unauthorized: true });
    }
  }
  return rejectToken(operation, { scheme: credential.scheme, reason });
}

function describeSlot(slot: Credential['slot']): string {
  if (slot.in === 'body') return slot.pointer.join('.');
  return slot.in === 'basic' ? slot.in : slot.name;
}

interface RefusalCandidate {
  readonly response: DocumentedResponse;
  readonly example: Example | undefined;
  readonly status: number;
}

const refusalStatuses: Record<string, readonly number[]> = {
  '2XX': [200],
  '4XX': [401, 403, 400, 409, 422],
  '5XX': [500],
  default: [401, 403, 400, 409, 422],
};

/**
 * Returns the documented responses that are rejections by the step's criteria, best match first. They have the order of
 * the actions in the document. Examples whose name has another meaning come last.
 */
export function refusals(operation: Operation, step: LifecycleStep): RefusalCandidate[] {
  const candidates = operation.responses.flatMap((response) => {
    const statuses = refusalStatuses[response.key] ?? [statusOf(response, 401)];
    const examples = response.examples.length > 0 ? response.examples : [undefined];
    return examples.flatMap((example) => statuses.map((status) => ({ response, example, status })));
  });
  return candidates
    .flatMap((candidate) => {
      const { response, example, status } = candidate;
      const message = { status, body: example?.value, headers: response.headers };
      const action = holds(step.success, message) ? undefined : step.refusedBy(message);
      const other = otherwiseNamed.has(example?.name ?? '') ? 1 : 0;
      return action === undefined ? [] : [{ candidate, other, action }];
    })
    .sort((a, b) => a.other - b.other || a.action - b.action)
    .map(({ candidate }) => candidate);
}

const otherwiseNamed: ReadonlySet<string> = new Set([
  'invalidRequest',
  'notFound',
  'conflict',
  'forbidden',
  'rateLimited',
  'unavailable',
]);
