// A stored resource, and the comparison of identities.

import type { Operation } from '../document/operations.ts';
import { bodyLimit, type Incoming } from '../engine/request.ts';
import { clone, getAt, isObject, type Json, type JsonObject, textOf } from '../json.ts';
import { readSlot } from '../lifecycle/credentials.ts';
import type { Kind } from './links.ts';
import { merge } from './overlay.ts';
import type { ResourceOperation, View } from './views.ts';

export interface Thing {
  readonly identities: Map<Kind, Json>;
  members: JsonObject;
  /** Whether it comes from the examples and is unchanged. Responses then show the examples unchanged. */
  pristine: boolean;
  /** Whether it appears in lists: if it was created or is an example of a list, but not if only a read shows it. */
  readonly listed: boolean;
  /** Its rendering in the responses of each operation, cached until it changes. */
  readonly shown: Map<string, Json>;
}

export const uuidPattern: RegExp = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** UUIDs are case-insensitive (RFC 9562 §4). */
function comparable(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return text !== undefined && uuidPattern.test(text) ? text.toLowerCase() : text;
}

export function same(a: Json | undefined, b: Json | undefined): boolean {
  return a !== undefined && comparable(a) === comparable(b);
}

/**
 * Above this number or total size of created resources, the oldest is deleted, so that clients cannot exhaust the
 * memory.
 */
const mostCreated = 10_000;
const mostBytes = 64 * 1024 * 1024;

/** The stored items of one kind, by identity. */
export class Things {
  readonly #created = new Map<Thing, number>();
  #bytes = 0;
  readonly #ordered: Thing[] = [];
  readonly #index = new Map<string, Thing[]>();

  /** Created items first, latest first. */
  get all(): readonly Thing[] {
    return this.#ordered;
  }

  /** Adds an item that a client created, with the size of its request in bytes. */
  prepend(thing: Thing, bytes: number): void {
    this.#ordered.unshift(thing);
    for (const [kind, value] of thing.identities) this.identify(thing, kind, value);
    this.#created.set(thing, bytes);
    this.#bytes += bytes;
    for (const oldest of this.#created.keys()) {
      if (this.#created.size <= mostCreated && this.#bytes <= mostBytes) break;
      this.remove(oldest);
    }
  }

  append(thing: Thing): void {
    this.#ordered.push(thing);
    for (const [kind, value] of thing.identities) this.identify(thing, kind, value);
  }

  identify(thing: Thing, kind: Kind, value: Json): void {
    thing.identities.set(kind, value);
    const key = keyOf(kind, value);
    const others = (this.#index.get(key) ?? []).filter((other) => other !== thing);
    this.#index.set(key, [thing, ...others]);
  }

  remove(thing: Thing): void {
    this.#ordered.splice(this.#ordered.lastIndexOf(thing), 1);
    this.#bytes -= this.#created.get(thing) ?? 0;
    this.#created.delete(thing);
    for (const [kind, value] of thing.identities) {
      const key = keyOf(kind, value);
      const left = (this.#index.get(key) ?? []).filter((other) => other !== thing);
      if (left.length > 0) this.#index.set(key, left);
      else this.#index.delete(key);
    }
  }

  having(kind: Kind, value: Json | undefined): readonly Thing[] {
    return this.#index.get(keyOf(kind, value)) ?? [];
  }

  matching(identities: ReadonlyMap<Kind, Json>): Thing | undefined {
    for (const [kind, value] of identities) {
      const found = this.having(kind, value).find((thing) => matches(thing, identities));
      if (found) return found;
    }
    return undefined;
  }
}

function keyOf(kind: Kind, value: Json | undefined): string {
  return `${kind} ${comparable(value)}`;
}

/** Returns false and changes nothing if the item would exceed the size limit of a body. */
export function change(thing: Thing, { method }: Operation, body: Json | undefined): boolean {
  if (!isObject(body)) return true;
  const members =
    method === 'PATCH' ? merge(thing.members, body) : { ...thing.members, ...clone(body) };
  if (JSON.stringify(members).length > bodyLimit) return false;
  thing.members = objectFrom(members);
  thing.pristine = false;
  thing.shown.clear();
  return true;
}

export function objectFrom(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

export function shownIn(view: View): Json | undefined {
  return getAt(view.example, view.container);
}

export function identitiesIn(element: Json | undefined, view: View): Map<Kind, Json> {
  const identities = new Map<Kind, Json>();
  for (const [kind, pointer] of view.identities) {
    const value = getAt(element, pointer);
    if (value !== undefined && textOf(value) !== undefined) identities.set(kind, value);
  }
  return identities;
}

/** Returns whether at least one identity is equal and none differs. */
export function matches(thing: Thing, identities: ReadonlyMap<Kind, Json>): boolean {
  const common = [...identities].filter(([kind]) => thing.identities.has(kind));
  return (
    common.length > 0 && common.every(([kind, value]) => same(thing.identities.get(kind), value))
  );
}

/** Returns whether an item belongs to the parent in the request. An item without a parent belongs to all. */
export function inScope(thing: Thing, linked: ResourceOperation, incoming: Incoming): boolean {
  for (const [kind, slot] of linked.slots) {
    const known = thing.identities.get(kind);
    const value = readSlot(slot, incoming);
    if (known !== undefined && value !== undefined && !same(known, value)) return false;
  }
  return true;
}

export function successor(example: Json | undefined, step: number): Json {
  if (typeof example === 'number') return example + step;
  const text = textOf(example) ?? 'thing';
  const digits = /\d+$/.exec(text)?.[0];
  if (digits === undefined) return `${text}-${step + 1}`;
  const next = String(Number(digits) + step).padStart(digits.length, '0');
  return text.slice(0, -digits.length) + next;
}
