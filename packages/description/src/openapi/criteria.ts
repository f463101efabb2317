// Reads the criteria of steps, actions and security schemes, and checks them against the responses to which they apply.
import {
  type Comparison,
  type Condition,
  comparisonsIn,
  parseCondition,
} from '../expressions/condition.ts';
import { mayHold } from '../expressions/evaluate.ts';
import type { MessagePart } from '../expressions/expression.ts';
import { rejectUnsupported } from '../lifecycle/supported.ts';
import { elements, member, type Place, report, text } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { typesOf } from '../schema/kinds.ts';
import { reach } from '../schema/reach.ts';
import type { Schema } from '../schema/schema.ts';
import type { Operation, Response } from './model.ts';
import { mainMedia } from './operation.ts';

/** Reads criteria, all of which must hold. `responses` are those to which they apply. */
export function criteriaAt(place: Place, responses: readonly Response[]): Condition[] {
  return elements(place).flatMap((criterion) => readCriterion(criterion, responses));
}

/** Checks that one of the responses can have a status that meets the criteria at a place. */
export function checkPossible(
  place: Place,
  conditions: readonly Condition[],
  responses: readonly Response[],
): void {
  if (conditions.length === 0 || responses.some((one) => mayMeet(one, conditions))) return;
  const known = listed(responses.map(({ status }) => status)) || 'none';
  const message = `No documented response can fulfil these criteria. Possible statuses: ${known}.`;
  report(place, 'impossible-criteria', message, 'Correct the criteria, or document the response.');
}

/** Returns whether a documented response can have a status that meets the conditions. */
export function mayMeet({ status }: Response, conditions: readonly Condition[]): boolean {
  return statusesOf(status).some((one) => conditions.every((condition) => mayHold(condition, one)));
}

/** The statuses of a key of `responses`: of `200`, `4XX` or `default` (OpenAPI 3.1, "Responses Object"). */
function statusesOf(key: string): number[] {
  if (/^\d{3}$/.test(key)) return [Number(key)];
  const [first, length] = /^\dXX$/i.test(key) ? [Number(key[0]) * 100, 100] : [100, 500];
  return Array.from({ length }, (_, index) => first + index);
}

/**
 * The statuses that say nothing about the credentials: 5xx, 408 (RFC 9110 §15.5.9), 425 (RFC 8470 §5.2) and 429 (RFC
 * 6585 §4). The runtime treats them as temporary.
 */
function isTemporary(status: number): boolean {
  return status >= 500 || status === 408 || status === 425 || status === 429;
}

/** Checks that the criteria of a rejection require a documented status that is not temporary. */
export function checkRejection(
  place: Place,
  conditions: readonly Condition[],
  { operationId, responses }: Operation,
): void {
  const documented = new Set(responses.flatMap(({ status }) => statusesOf(status)));
  const unwanted = [503, ...statusesOf('default')].find(
    (status) =>
      (isTemporary(status) || !documented.has(status)) &&
      conditions.every((condition) => mayHold(condition, status)),
  );
  if (unwanted === undefined) return;
  const message = isTemporary(unwanted)
    ? `A response with the temporary status ${unwanted} would count as a rejection.`
    : `A response with the status ${unwanted} would count as a rejection, but ${operationId} does not document it.`;
  const remedy = 'Require the documented status of the rejection, such as $statusCode == 401.';
  report(place, 'rejection-status', message, remedy);
}

function readCriterion(criterion: Place, responses: readonly Response[]): Condition[] {
  rejectUnsupported(criterion, 'Criterion', 'a criterion');
  const type = member(criterion, 'type');
  if (type.value !== undefined && type.value !== 'simple') {
    const message = `Criteria of type ${JSON.stringify(type.value)} are not supported.`;
    return (
      report(type, 'unsupported-criterion', message, 'Write a condition of type "simple".') ?? []
    );
  }
  const at = member(criterion, 'condition');
  const written = text(at);
  if (written === undefined) return [];
  const condition = parseCondition(written);
  if ('problem' in condition) return report(at, 'condition', condition.problem) ?? [];
  for (const comparison of comparisonsIn(condition)) checkComparison(comparison, at, responses);
  return [condition];
}

/** Checks that the compared part exists in a response to which the condition applies, and can equal the literal. */
function checkComparison(
  { subject, operator, literal }: Comparison,
  place: Place,
  responses: readonly Response[],
): void {
  if (subject.type !== 'response') return;
  checkPart(subject.part, place, responses);
  if (operator !== '==' && operator !== '!=') return;
  const types = typesOfPart(subject.part, responses);
  // The text of a header can be a number.
  const isText = subject.part.in === 'header' && typeof literal === 'number';
  if (types === undefined || isText || canEqual(literal, types)) return;
  const what = [...types].filter((one) => one !== 'null').join(' or ');
  const message = `The compared value is ${what}, so it never equals ${literal}.`;
  const remedy = "Compare it with != null to test whether it is present, or with a 'string'.";
  report(place, 'condition', message, remedy);
}

function canEqual(literal: Comparison['literal'], types: ReadonlySet<string>): boolean {
  if (typeof literal === 'boolean') return types.has('boolean');
  return typeof literal !== 'number' || types.has('number') || types.has('integer');
}

/** Returns the types of a part of responses; `undefined` if a schema does not state them. */
function typesOfPart(
  part: MessagePart,
  responses: readonly Response[],
): ReadonlySet<string> | undefined {
  const schemas = responses.flatMap((response) => {
    if (part.in === 'header') return response.headers.get(part.name.toLowerCase())?.schema ?? [];
    const schema = part.in === 'body' ? schemaOf(response) : undefined;
    const reached = schema && reach([schema], 'pointer' in part ? part.pointer : '');
    return reached && !('missing' in reached) ? reached.schemas : [];
  });
  return schemas.length === 0 ? undefined : typesOf(schemas);
}

/** Checks that a part exists in one of the responses. */
export function checkPart(part: MessagePart, place: Place, responses: readonly Response[]): void {
  if (part.in === 'header') checkHeader(part.name, place, responses);
  if (part.in === 'body') checkBody(part.pointer, place, responses);
}

function checkHeader(name: string, place: Place, responses: readonly Response[]): void {
  if (responses.some(({ headers }) => headers.has(name.toLowerCase()))) return;
  const hint = didYouMean(name, headerNames(responses));
  const message = `None of the possible responses declares a header "${name}".${hint}`;
  report(place, 'unknown-header', message);
}

function checkBody(pointer: string, place: Place, responses: readonly Response[]): void {
  const reached = responses.flatMap((response) => {
    const schema = schemaOf(response);
    return schema ? [reach([schema], pointer)] : [];
  });
  if (reached.some((one) => !('missing' in one))) return;
  const missing = reached.flatMap((one) => ('missing' in one ? [one.missing] : []))[0];
  const message = `None of the possible responses has such a member: ${missing ?? 'none has a body.'}`;
  report(place, 'unknown-response-member', message);
}

export function schemaOf({ content }: Response): Schema | undefined {
  return mainMedia(content)?.schema;
}

export function headerNames(responses: readonly Response[]): string[] {
  return responses.flatMap(({ headers }) => [...headers.values()].map(({ name }) => name));
}
