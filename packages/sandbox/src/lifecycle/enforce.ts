// A criterion read in the other direction: what a response has to say so that it holds, or so that it does not.

import { type Comparison, type Condition, compares } from '@x/description';
import { type MessagePart, messagePart } from '../document/parts.ts';
import type { Json } from '../json.ts';

/** Writes a part of a response, or takes it away (`undefined`); says whether it could. */
export type PartWriter = (part: MessagePart, value: Json | undefined) => boolean;

/** Changes a response until the condition has the wanted outcome, as far as it isn't its status. */
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
