// Changes the state of a resource: `x-effect` of the spec (`specs/README.md`, "Extensions").

import type { Effect, Setting } from '@x/description';
import type { Incoming } from '../engine/request.ts';
import { getAt, type Json, setAt } from '../json.ts';
import { type Item, objectFrom, same } from './item.ts';

/** Returns whether the state of the resource allows the operation. */
export function isAllowed({ when }: Effect, shown: Json | undefined): boolean {
  return when.every(({ pointer, values }) => {
    const actual = getAt(shown, pointer);
    return values.some((value) => value === actual || same(value as Json, actual));
  });
}

export function apply(
  item: Item,
  settings: readonly Setting[],
  incoming: Pick<Incoming, 'pathParameters'>,
): void {
  if (settings.length === 0) return;
  let members: Json = item.members;
  for (const { pointer, value, parameter } of settings) {
    const given = parameter === undefined ? (value as Json) : incoming.pathParameters[parameter];
    members = setAt(members, pointer, given ?? null);
  }
  item.members = objectFrom(members);
  item.isUnchanged = false;
  item.shown.clear();
}
