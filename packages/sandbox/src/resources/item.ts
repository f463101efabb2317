// A stored resource, and the comparison of identities.

import type { Operation } from '../document/operations.ts';
import { bodyLimit, type Incoming } from '../engine/request.ts';
import { clone, getAt, isObject, type Json, type JsonObject, textOf } from '../json.ts';
import { readSlot } from '../lifecycle/credentials.ts';
import type { Kind } from './links.ts';
import { merge } from './overlay.ts';
import type { ResourceOperation, View } from './views.ts';

export interface Item {
  readonly identities: Map<Kind, Json>;
  members: JsonObject;
  /** Whether it comes from the examples and is unchanged. Responses then show the examples unchanged. */
  isUnchanged: boolean;
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

/** Writes a UUID in upper case if the example does. Other values are not changed. */
export function inCaseOf(example: Json | undefined, value: Json): Json {
  if (typeof example !== 'string' || typeof value !== 'string') return value;
  if (!uuidPattern.test(example) || !uuidPattern.test(value)) return value;
  return /[A-F]/.test(example) ? value.toUpperCase() : value.toLowerCase();
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
export class Items {
  readonly #created = new Map<Item, number>();
  #bytes = 0;
  readonly #ordered: Item[] = [];
  readonly #index = new Map<string, Item[]>();

  /** Created items first, latest first. */
  get all(): readonly Item[] {
    return this.#ordered;
  }

  /** Adds an item that a client created, with the size of its request in bytes. */
  prepend(item: Item, bytes: number): void {
    this.#ordered.unshift(item);
    for (const [kind, value] of item.identities) this.identify(item, kind, value);
    this.#created.set(item, bytes);
    this.#bytes += bytes;
    for (const oldest of this.#created.keys()) {
      if (this.#created.size <= mostCreated && this.#bytes <= mostBytes) break;
      this.remove(oldest);
    }
  }

  append(item: Item): void {
    this.#ordered.push(item);
    for (const [kind, value] of item.identities) this.identify(item, kind, value);
  }

  identify(item: Item, kind: Kind, value: Json): void {
    item.identities.set(kind, value);
    const key = keyOf(kind, value);
    const others = (this.#index.get(key) ?? []).filter((other) => other !== item);
    this.#index.set(key, [item, ...others]);
  }

  remove(item: Item): void {
    this.#ordered.splice(this.#ordered.lastIndexOf(item), 1);
    this.#bytes -= this.#created.get(item) ?? 0;
    this.#created.delete(item);
    for (const [kind, value] of item.identities) {
      const key = keyOf(kind, value);
      const left = (this.#index.get(key) ?? []).filter((other) => other !== item);
      if (left.length > 0) this.#index.set(key, left);
      else this.#index.delete(key);
    }
  }

  having(kind: Kind, value: Json | undefined): readonly Item[] {
    return this.#index.get(keyOf(kind, value)) ?? [];
  }

  matching(identities: ReadonlyMap<Kind, Json>): Item | undefined {
    for (const [kind, value] of identities) {
      const found = this.having(kind, value).find((item) => matches(item, identities));
      if (found) return found;
    }
    return undefined;
  }
}

function keyOf(kind: Kind, value: Json | undefined): string {
  return `${kind} ${comparable(value)}`;
}

/** Returns false and changes nothing if the item would exceed the size limit of a body. */
export function change(item: Item, { method }: Operation, body: Json | undefined): boolean {
  if (!isObject(body)) return true;
  const members =
    method === 'PATCH' ? merge(item.members, body) : { ...item.members, ...clone(body) };
  if (JSON.stringify(members).length > bodyLimit) return false;
  item.members = objectFrom(members);
  item.isUnchanged = false;
  item.shown.clear();
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
export function matches(item: Item, identities: ReadonlyMap<Kind, Json>): boolean {
  const common = [...identities].filter(([kind]) => item.identities.has(kind));
  return (
    common.length > 0 && common.every(([kind, value]) => same(item.identities.get(kind), value))
  );
}

/** Returns whether an item belongs to the parent in the request. An item without a parent belongs to all. */
export function inScope(item: Item, linked: ResourceOperation, incoming: Incoming): boolean {
  for (const [kind, slot] of linked.slots) {
    const known = item.identities.get(kind);
    const value = readSlot(slot, incoming);
    if (known !== undefined && value !== undefined && !same(known, value)) return false;
  }
  return true;
}

export function successor(example: Json | undefined, step: number): Json {
  if (typeof example === 'number') return example + step;
  const text = textOf(example) ?? 'item';
  const digits = /\d+$/.exec(text)?.[0];
  if (digits === undefined) return `${text}-${step + 1}`;
  const next = String(Number(digits) + step).padStart(digits.length, '0');
  return text.slice(0, -digits.length) + next;
}
