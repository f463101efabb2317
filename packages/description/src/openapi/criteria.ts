// Reads the criteria of steps, actions and security schemes, and checks them against the responses to which they apply.
import { type Condition, comparisonsIn, parseCondition } from '../expressions/condition.ts';
import type { MessagePart } from '../expressions/expression.ts';
import { rejectUnsupported } from '../lifecycle/supported.ts';
import { elements, member, type Place, report, text } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { reach } from '../schema/reach.ts';
import type { Schema } from '../schema/schema.ts';
import type { Response } from './model.ts';
import { mainMedia } from './operation.ts';

/** Reads criteria, all of which must hold. `responses` are those to which they apply. */
export function criteriaAt(place: Place, responses: readonly Response[]): Condition[] {
  return elements(place).flatMap((criterion) => {
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
    checkSubjects(condition, at, responses);
    return [condition];
  });
}

/** Checks that the compared part exists in a response to which the condition applies. */
function checkSubjects(condition: Condition, place: Place, responses: readonly Response[]): void {
  for (const { subject } of comparisonsIn(condition)) {
    if (subject.type !== 'response') continue;
    checkPart(subject.part, place, responses);
  }
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
