// Creates the response to a missing, expired or revoked token: status 401, or the one that `x-token-invalid` of the
// security scheme describes. It shows whether a client that expects a 401 also handles the provider's response.

import { type Api, type Condition, comparisonsIn, holds } from '@x/description';
import {
  type DocumentedResponse,
  type Example,
  type Operation,
  responseFor,
  statusOf,
} from '../document/operations.ts';
import { clone, type Json, setAt } from '../json.ts';
import { enforce } from '../lifecycle/enforce.ts';
import { type Answer, bodyAnswer, exampleAnswer, plainAnswer } from './answers.ts';

/** Creates the response for the operations of a scheme. */
export type RejectToken = (operation: Operation, rejection: TokenRejection) => Answer;

export interface TokenRejection {
  readonly scheme: string | undefined;
  /** For the log. */
  readonly reason: string;
}

export function rejectToken({ securitySchemes }: Pick<Api, 'securitySchemes'>): RejectToken {
  return (operation, { scheme, reason }) => {
    const conditions = securitySchemes.get(scheme ?? '')?.tokenInvalid;
    if (conditions === undefined) return unauthorized(operation, reason, securitySchemes);
    return documented(operation, conditions, reason) ?? made(operation, conditions, reason);
  };
}

/** Uses only the 401, because an operation may have an example with this name on another status. */
function unauthorized(operation: Operation, reason: string, schemes: Schemes): Answer {
  const response = responseFor(operation, 401);
  if (!response)
    return plainAnswer(401, reason, { 'www-authenticate': challenges(operation, schemes) });
  const [example] = invalidTokenFirst(response);
  return exampleAnswer(response, example, { status: 401, reason, unauthorized: true });
}

type Schemes = Api['securitySchemes'];

/** Returns a challenge for each way to authenticate (RFC 9110 §11.6.1), for clients that send no credentials before. */
function challenges({ security }: Operation, schemes: Schemes): string {
  const all = security.flat().flatMap((name): string[] => {
    const { kind, parameter = '', prefix = '' } = schemes.get(name) ?? {};
    if (kind === 'basic') return ['Basic realm="sandbox", charset="UTF-8"'];
    if (/^authorization$/i.test(parameter) && prefix !== '') return [prefix.trim()];
    // No registered scheme (RFC 9110 §16.4) is that of a key.
    return kind === 'apiKey' ? ['ApiKey realm="sandbox"'] : [];
  });
  return [...new Set(all)].join(', ') || 'Bearer';
}

function invalidTokenFirst({ examples }: DocumentedResponse): (Example | undefined)[] {
  const named = examples.filter(({ name }) => name === 'invalidToken');
  const others = examples.filter(({ name }) => name !== 'invalidToken');
  return examples.length === 0 ? [undefined] : [...named, ...others];
}

/** Returns a documented example that fulfils the criteria. */
function documented(
  operation: Operation,
  conditions: readonly Condition[],
  reason: string,
): Answer | undefined {
  const found = operation.responses
    .flatMap((response) => invalidTokenFirst(response).map((example) => ({ response, example })))
    .filter(({ response, example }) =>
      statusesOf(response, conditions).some((status) =>
        isInvalid(conditions, status, example?.value),
      ),
    );
  const chosen = found.find(({ example }) => example?.name === 'invalidToken') ?? found[0];
  if (chosen === undefined) return undefined;
  const { response, example } = chosen;
  const status = statusesOf(response, conditions).find((one) =>
    isInvalid(conditions, one, example?.value),
  );
  return exampleAnswer(response, example, { status: status ?? 401, reason, unauthorized: true });
}

/** Returns a response that is changed to fulfil the criteria, if no example does. */
function made(operation: Operation, conditions: readonly Condition[], reason: string): Answer {
  for (const status of [401, ...literalStatuses(conditions), 200]) {
    const response = responseFor(operation, status);
    const [example] = response ? invalidTokenFirst(response) : [];
    const body = bodyFor(conditions, example?.value);
    if (!isInvalid(conditions, status, body)) continue;
    return response
      ? bodyAnswer(response, body, { status, reason, unauthorized: true })
      : { ...plainAnswer(status, reason), body: JSON.stringify(body), unauthorized: true };
  }
  return plainAnswer(401, reason);
}

function bodyFor(conditions: readonly Condition[], example: Json | undefined): Json {
  let body: Json = example === undefined ? {} : clone(example);
  for (const condition of conditions) {
    enforce(condition, true, (part, value) => {
      if (part.in === 'body') body = setAt(body, part.pointer, value ?? null);
      return part.in === 'body';
    });
  }
  return body;
}

function isInvalid(
  conditions: readonly Condition[],
  status: number,
  body: Json | undefined,
): boolean {
  return conditions.every((condition) => holds(condition, { status, body, headers: {} }));
}

/**
 * Returns the statuses that a documented response can have: its own, or for `4XX` and `default` those in the criteria.
 */
function statusesOf(response: DocumentedResponse, conditions: readonly Condition[]): number[] {
  return [401, ...literalStatuses(conditions)]
    .map((status) => statusOf(response, status))
    .filter((status) => !/^\dXX$/i.test(response.key) || response.key[0] === String(status)[0]);
}

function literalStatuses(conditions: readonly Condition[]): number[] {
  return conditions
    .flatMap(comparisonsIn)
    .filter(({ subject }) => subject.type === 'status')
    .map(({ literal }) => Number(literal));
}
