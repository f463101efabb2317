// Reads criteria: of steps and actions of a lifecycle document, and of a security scheme. What a condition looks at is
// looked up in the responses that it judges.
import { type Condition, comparisonsIn, parseCondition } from '../expressions/condition.ts';
import { rejectUnsupported } from '../lifecycle/supported.ts';
import { elements, member, type Place, report, text } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { reach } from '../schema/reach.ts';
import type { Schema } from '../schema/schema.ts';
import type { Response } from './model.ts';
import { mainMedia } from './operation.ts';

/** Criteria, all of which have to hold. `responses` are those that they judge. */
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

/** What a condition looks at has to be in one of the responses that it can be about. */
function checkSubjects(condition: Condition, place: Place, responses: readonly Response[]): void {
  for (const { subject } of comparisonsIn(condition)) {
    if (subject.type !== 'response') continue;
    const { part } = subject;
    if (part.in === 'header') checkHeader(part.name, place, responses);
    if (part.in === 'body') checkBody(part.pointer, place, responses);
  }
}

function checkHeader(name: string, place: Place, responses: readonly Response[]): void {
  if (responses.some(({ headers }) => headers.has(name.toLowerCase()))) return;
  const hint = didYouMean(name, headerNames(responses));
  const message = `No response that this can be about declares a header "${name}".${hint}`;
  report(place, 'unknown-header', message);
}

function checkBody(pointer: string, place: Place, responses: readonly Response[]): void {
  const reached = responses.flatMap((response) => {
    const schema = schemaOf(response);
    return schema ? [reach([schema], pointer)] : [];
  });
  if (reached.some((one) => !('missing' in one))) return;
  const missing = reached.flatMap((one) => ('missing' in one ? [one.missing] : []))[0];
  const message = `No response that this can be about has such a member: ${missing ?? 'none has a body.'}`;
  report(place, 'unknown-response-member', message);
}

export function schemaOf({ content }: Response): Schema | undefined {
  return mainMedia(content)?.schema;
}

export function headerNames(responses: readonly Response[]): string[] {
  return responses.flatMap(({ headers }) => [...headers.values()].map(({ name }) => name));
}
