// Records are elements of a list without an identity, such as measurements. An operation whose response links to the
// list without parameters adds its body to the list.

import type { Operation } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import { bodyValue, type Incoming } from '../engine/request.ts';
import { clone, entriesOf, isObject, type Json, type JsonObject } from '../json.ts';
import { overlay } from './overlay.ts';

/** Above this number the oldest records are deleted. */
const most = 10_000;

/** The lists to which operations add records, by operationId of these operations. */
export function recordLists(
  compiled: ReadonlyMap<string, Operation>,
  linked: ReadonlySet<string>,
): Map<string, string> {
  const lists = new Map<string, string>();
  for (const { id, method, responses, body } of compiled.values()) {
    if (method !== 'POST' || !body || linked.has(id)) continue;
    for (const link of responses.flatMap(({ key, links }) => (key.startsWith('2') ? links : []))) {
      const target = compiled.get(link.operationId ?? '');
      const isPlain = link.parameters.size === 0 && link.body === undefined;
      if (target?.pagination && isPlain && !linked.has(target.id)) lists.set(id, target.id);
    }
  }
  return lists;
}

export class Records {
  readonly #lists: ReadonlyMap<string, string>;
  readonly #schemas: Schemas;
  readonly #added = new Map<string, JsonObject[]>();

  constructor(lists: ReadonlyMap<string, string>, schemas: Schemas) {
    this.#lists = lists;
    this.#schemas = schemas;
  }

  clear(): void {
    this.#added.clear();
  }

  /** Adds the body, or each element of the only list in it. */
  add(operation: Operation, incoming: Incoming): void {
    const list = this.#lists.get(operation.id);
    const body = bodyValue(incoming);
    if (list === undefined || !isObject(body)) return;
    const [only, ...others] = Object.values(body);
    const several = Array.isArray(only) && others.length === 0 ? only.filter(isObject) : [body];
    const all = [...several.reverse(), ...(this.#added.get(list) ?? [])];
    this.#added.set(list, all.slice(0, most));
  }

  /** Returns the records of a list, in the form of its elements, the latest first. */
  of({ id, pagination }: Operation, example: Json | undefined): Json[] {
    const schema = pagination?.element;
    if (!schema) return [];
    return (this.#added.get(id) ?? []).flatMap((record) => {
      const value = flattened(record, (name) => schema.target.properties.has(name));
      const base = clone(example ?? {});
      const drawn = overlay(base, value, { schema, schemas: this.#schemas });
      return drawn === undefined ? [] : [drawn];
    });
  }
}

/** Flattens a record: requests may group members that the elements of the list have at the top level. */
function flattened(record: JsonObject, isKnown: (name: string) => boolean): JsonObject {
  const flat: JsonObject = {};
  for (const [name, value] of entriesOf(record)) {
    if (!isKnown(name) && isObject(value)) Object.assign(flat, flattened(value, isKnown));
    else flat[name] = value;
  }
  return flat;
}
