// Evaluates a criterion in reverse: changes a response so that the criterion is true, or false.

import { type Comparison, type Condition, compares } from '@x/description';
import { type MessagePart, messagePart } from '../document/parts.ts';
import type { Json } from '../json.ts';

/** Writes a part of a response, or removes it (`undefined`). Returns whether it succeeded. */
export type PartWriter = (part: MessagePart, value: Json | undefined) => boolean;

/** Changes a response so that the condition has the wanted result. It cannot change the status. */
export function enforce(condition: Condition, wanted: boolean, write: PartWriter): boolean {
  if (condition.type === 'not') return enforce(condition.condition, !wanted, write);
  if (condition.type === 'comparison') return enforceComparison(condition, wanted, write);
  const every = (condition.type === 'all') === wanted;
  const attempt = (one: Condition): boolean => enforce(one, wanted, write);
  return every
    ? condition.conditions.map(attempt).every(Boolean)
    : condition.conditions.some(attempt);
}

function enforceComparison(comparison: Comparison, wanted: boolean, write: PartWriter): boolean {
  const { subject } = comparison;
  if (subject.type === 'status') return false;
  const part = messagePart(subject.part);
  return candidates(comparison)
    .filter((value) => compares(comparison, value) === wanted)
    .some((value) => write(part, value));
}

function candidates({ operator, literal }: Comparison): (Json | undefined)[] {
  if (typeof literal === 'boolean') return [literal, !literal, undefined];
  if (typeof literal === 'number') return [literal, literal + 1, literal - 1, undefined];
  return operator === '==' || operator === '!=' ? [literal, undefined, null] : [undefined];
}
