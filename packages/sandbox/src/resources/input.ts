// Reads an input of a list from the request: a query parameter, a member of a JSON parameter, or a member of the body.

import type { Incoming } from '../engine/request.ts';
import { getAt, type Json, type Pointer } from '../json.ts';
import { readSlot } from '../lifecycle/credentials.ts';
import type { Slot } from '../lifecycle/slots.ts';

/** A value in a request, possibly a member of a JSON parameter. */
export interface Input {
  readonly slot: Slot;
  readonly pointer: Pointer;
  /** Its name in the request, and in responses that repeat it. */
  readonly name: string;
}

interface Described {
  readonly parameter: string | undefined;
  readonly pointer: readonly string[];
}

export function inputOf({ parameter, pointer }: Described): Input {
  const name = pointer.at(-1) ?? parameter ?? '';
  return parameter === undefined
    ? { slot: { in: 'body', pointer }, pointer: [], name }
    : { slot: { in: 'query', name: parameter }, pointer, name };
}

export function readInput(input: Input | undefined, incoming: Incoming): Json | undefined {
  const value = input && readSlot(input.slot, incoming);
  if (input?.slot.in !== 'query' || typeof value !== 'string') return value;
  const { name } = input.slot;
  const isJson = incoming.operation.parameters.some(
    (one) => one.in === 'query' && one.name === name && one.media?.isJson,
  );
  // The request has already been validated, so the text is JSON.
  return getAt(isJson ? JSON.parse(value) : value, input.pointer);
}
