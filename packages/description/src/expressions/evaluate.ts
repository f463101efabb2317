// Evaluates expressions and conditions for a message. Generated code does the same in TypeScript; a property test of the
// generator compares the two.
import type { Json } from '../json/json.ts';
import { valueAt } from '../json/pointer.ts';
import type { Comparison, Condition, Operator, Subject } from './condition.ts';
import { type MessagePart, pointerOf } from './expression.ts';

/** A decoded response. Header names are in lower case. */
export interface Message {
  readonly status: number;
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** The value of a part of a message; `undefined` if it is absent. */
export function partOf(message: Message, part: MessagePart): Json | undefined {
  if (part.in === 'body') return valueAt(message.body, pointerOf(part));
  if (part.in !== 'header') return undefined;
  const name = part.name.toLowerCase();
  return Object.hasOwn(message.headers, name) ? message.headers[name] : undefined;
}

/**
 * Whether a condition holds for a response.
 *
 * @example holds(condition, { status: 200, body: { state: 'OPEN' }, headers: {} })
 */
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

/**
 * Whether a condition can hold for a response with a status, whose headers and body are not known.
 *
 * @example mayHold(condition, 401)
 */
export function mayHold(condition: Condition, status: number): boolean {
  return canBe(true, condition, status);
}

function canBe(wanted: boolean, condition: Condition, status: number): boolean {
  switch (condition.type) {
    case 'not':
      return canBe(!wanted, condition.condition, status);
    case 'all':
    case 'any': {
      const possible = condition.conditions.map((one) => canBe(wanted, one, status));
      return (condition.type === 'all') === wanted
        ? possible.every(Boolean)
        : possible.some(Boolean);
    }
    case 'comparison':
      return condition.subject.type !== 'status' || compares(condition, status) === wanted;
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

/** An absent value equals null. Texts are compared case-insensitively (Arazzo 1.1 §4.6.11). */
function isEqual(
  value: Json | undefined,
  literal: Comparison['literal'],
  isHeader: boolean,
): boolean {
  if (literal === null) return (value ?? null) === null;
  // `Headers.get` returns null for an absent header.
  const text = String(isHeader ? (value ?? null) : value);
  if (typeof literal === 'string') return text.toLowerCase() === literal.toLowerCase();
  if (!isHeader) return value === literal;
  // Header values are strings.
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

/** An absent value is NaN, so every comparison with it is false. */
function numberOf(value: Json | undefined): number {
  return Number(value ?? Number.NaN);
}
