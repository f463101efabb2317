// What expressions and conditions amount to for a message. The generated code says the same in TypeScript; a property
// test of the generator compares the two.
import type { Json } from '../json/json.ts';
import { valueAt } from '../json/pointer.ts';
import type { Comparison, Condition, Operator, Subject } from './condition.ts';
import { type MessagePart, pointerOf } from './expression.ts';

/** A response, decoded. Header names are in lower case. */
export interface Message {
  readonly status: number;
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a part of a message is; `undefined` if it is not there. */
export function partOf(message: Message, part: MessagePart): Json | undefined {
  if (part.in === 'body') return valueAt(message.body, pointerOf(part));
  if (part.in !== 'header') return undefined;
  const name = part.name.toLowerCase();
  return Object.hasOwn(message.headers, name) ? message.headers[name] : undefined;
}

export function holds(condition: Condition, message: Message): boolean {
  switch (condition.type) {
    case 'not':
      return !holds(condition.condition, message);
    case 'all':
      return condition.conditions.every((one) => holds(one, message));
    case 'any':
      return condition.conditions.some((one) => holds(one, message));
    case 'comparison':
      return compares(condition, subjectOf(condition.subject, message));
  }
}

function subjectOf(subject: Subject, message: Message): Json | undefined {
  return subject.type === 'status' ? message.status : partOf(message, subject.part);
}

/** Whether a comparison holds for a value of its subject. */
export function compares(
  { subject, operator, literal }: Comparison,
  value: Json | undefined,
): boolean {
  if (operator !== '==' && operator !== '!=') return ordered(operator, value, Number(literal));
  const isHeader = subject.type === 'response' && subject.part.in === 'header';
  return isEqual(value, literal, isHeader) === (operator === '==');
}

/** What is absent is null, and texts are compared without regard to case (Arazzo 1.1 §4.6.11). */
function isEqual(
  value: Json | undefined,
  literal: Comparison['literal'],
  isHeader: boolean,
): boolean {
  if (literal === null) return (value ?? null) === null;
  // `Headers.get` gives null for a header that is absent.
  const text = String(isHeader ? (value ?? null) : value);
  if (typeof literal === 'string') return text.toLowerCase() === literal.toLowerCase();
  if (!isHeader) return value === literal;
  // A header is text.
  return typeof literal === 'number' ? numberOf(value) === literal : value === String(literal);
}

function ordered(
  operator: Exclude<Operator, '==' | '!='>,
  value: Json | undefined,
  limit: number,
): boolean {
  const number = numberOf(value);
  if (operator === '<') return number < limit;
  if (operator === '<=') return number <= limit;
  return operator === '>' ? number > limit : number >= limit;
}

/** What is absent is no number, and neither smaller nor larger than one. */
function numberOf(value: Json | undefined): number {
  return Number(value ?? Number.NaN);
}
