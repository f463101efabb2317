// The failures that a provider documents. The rejections are those that mean that credentials or a token are wrong. Every
// other failure has no clear meaning.
import {
  type Comparison,
  type Condition,
  holds,
  isList,
  isObject,
  type Json,
  type Operation,
  pointerOf,
  type Step,
  valueAt,
} from '@x/description';
import { withValue } from './json.ts';

export interface Rejection {
  readonly status: number;
  /** Undefined if the status alone decides. */
  readonly body: Json | undefined;
}

/** One rejection for each alternative of the criteria, in the order of the document. */
export function rejectionsOf({ failures, operation }: Step): Rejection[] {
  return rejecting(failures).flatMap((when) =>
    alternativesOf({ type: 'all', conditions: when })
      .flatMap((comparisons) => rejectionWith(comparisons, operation) ?? [])
      .filter((found) => isRejection(when, found)),
  );
}

/**
 * A response with the status of a rejection and another code, which a client that searches the body takes for the rejection.
 * Undefined if no code distinguishes the rejections of the step.
 */
export function nearRejectionOf({ failures, operation }: Step): Rejection | undefined {
  const rejections = rejecting(failures);
  for (const when of rejections)
    for (const comparisons of alternativesOf({ type: 'all', conditions: when })) {
      const code = comparisons.find(isCode);
      const found = rejectionWith(comparisons.map(withOtherCode), operation);
      if (!found || !code) continue;
      const near = { ...found, body: quoting(found.body, String(code.literal)) };
      if (!rejections.some((one) => isRejection(one, near))) return near;
    }
  return undefined;
}

function isCode({ subject, operator, literal }: Comparison): boolean {
  const isInBody = subject.type === 'response' && subject.part.in === 'body';
  return isInBody && operator === '==' && typeof literal === 'string';
}

function withOtherCode(comparison: Comparison): Comparison {
  return isCode(comparison)
    ? { ...comparison, literal: `${String(comparison.literal)}_PENDING` }
    : comparison;
}

/** The first documented example of a response with this status. */
export function exampleOf({ responses }: Operation, status: number): Json | undefined {
  const keys = [String(status), `${String(status)[0]}XX`, 'default'];
  const found = keys.flatMap((key) => responses.find((response) => response.status === key) ?? []);
  return found.flatMap(({ content }) => content.flatMap(({ examples }) => examples))[0]?.value;
}

/** Returns a body that repeats a text where the documented one has a message for people. */
export function quoting(body: Json | undefined, text: string): Json {
  const message = `Cannot read ${text}.`;
  const found = withMessage(body ?? {}, message);
  return JSON.stringify(found).includes(JSON.stringify(message)) || !isObject(found)
    ? found
    : { ...found, message };
}

function withMessage(value: Json, message: string): Json {
  if (isList(value)) return value.map((item) => withMessage(item, message));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, Json] => {
    const isMessage = typeof member === 'string' && /message|descr|detail|title/i.test(name);
    return [name, isMessage ? message : withMessage(member, message)];
  });
  return Object.fromEntries(members);
}

/** Whether a response with this status and without a documented body is a rejection. */
export function decidesByStatus({ failures }: Step, status: number): boolean {
  return rejecting(failures).some((when) => isRejection(when, { status, body: undefined }));
}

/** Whether a response is a documented rejection of the step. */
export function rejects({ failures }: Step, found: Rejection): boolean {
  return rejecting(failures).some((when) => isRejection(when, found));
}

function rejecting(failures: Step['failures']): (readonly Condition[])[] {
  return failures.flatMap((action) => (action.type === 'reject' ? [action.when] : []));
}

function isRejection(when: readonly Condition[], { status, body }: Rejection): boolean {
  return when.every((condition) => holds(condition, { status, body, headers: {} }));
}

/** The condition as alternatives, each of which is a list of comparisons. Negations are not read. */
function alternativesOf(condition: Condition): Comparison[][] {
  if (condition.type === 'comparison') return [[condition]];
  if (condition.type === 'not') return [];
  const parts = condition.conditions.map(alternativesOf);
  if (condition.type === 'any') return parts.flat();
  return parts.reduce<Comparison[][]>(
    (found, part) => found.flatMap((one) => part.map((other) => [...one, ...other])),
    [[]],
  );
}

function rejectionWith(
  comparisons: readonly Comparison[],
  operation: Operation,
): Rejection | undefined {
  const status = comparisons.find(
    ({ subject, operator }) => subject.type === 'status' && operator === '==',
  )?.literal;
  if (typeof status !== 'number') return undefined;
  const body = comparisons.reduce(
    (found, { subject, operator, literal }) => {
      if (subject.type !== 'response' || subject.part.in !== 'body') return found;
      const path = pointerOf(subject.part);
      if (operator === '==') return withValue(found, path, literal);
      const isAnyText = operator === '!=' && literal === null && valueAt(found, path) === undefined;
      return isAnyText ? withValue(found, path, 'rejected') : found;
    },
    exampleOf(operation, status),
  );
  return { status, body };
}
