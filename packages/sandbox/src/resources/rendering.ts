// Renders a resource in the response of an operation: the example, with the resource's identities and
// members merged into it.

import type { Schemas } from '../document/schemas.ts';
import { clone, getAt, type Json, type Pointer, setAt } from '../json.ts';
import { type Item, identitiesIn, inCaseOf, matches, shownIn } from './item.ts';
import { overlay } from './overlay.ts';
import type { ResourceOperation, View } from './views.ts';

export class Renderer {
  readonly #operations: ReadonlyMap<string, ResourceOperation>;
  readonly #schemas: Schemas;

  constructor(operations: ReadonlyMap<string, ResourceOperation>, schemas: Schemas) {
    this.#operations = operations;
    this.#schemas = schemas;
  }

  /** Renders an item. The result is cached until the resource changes. The caller may modify it. */
  element(linked: ResourceOperation, view: View, item: Item): Json {
    const { id } = linked.operation;
    const element = item.shown.get(id) ?? this.#render(linked, view, item);
    item.shown.set(id, element);
    return clone(element);
  }

  #render(linked: ResourceOperation, view: View, item: Item): Json {
    const list = view.isElement ? getAt(view.example, view.container.slice(0, -1)) : undefined;
    const elements = Array.isArray(list) ? list : [getAt(view.example, view.container) ?? {}];
    const own = elements.find((element) => matches(item, identitiesIn(element, view)));
    if (item.isUnchanged && own !== undefined) return own;
    const base = this.#identified(own ?? elements[0] ?? this.#elementElsewhere(linked, view), {
      view,
      item,
    });
    const merged = overlay(base, item.members, { schema: view.schema, schemas: this.#schemas });
    return merged === undefined ? base : this.#identified(merged, { view, item });
  }

  /** Returns the item of another response for a list with an empty example, if it is valid here. */
  #elementElsewhere(linked: ResourceOperation, { schema }: View): Json {
    for (const { resource, view } of this.#operations.values()) {
      const shown = resource === linked.resource && view ? shownIn(view) : undefined;
      if (shown !== undefined && schema && this.#schemas.accepts(schema, shown)) return shown;
    }
    return {};
  }

  #identified(element: Json, { view, item }: { view: View; item: Item }): Json {
    let identified = clone(element);
    for (const [kind, pointer] of view.identities) {
      const identity = item.identities.get(kind);
      if (identity === undefined) continue;
      const value = inCaseOf(getAt(shownIn(view), pointer), identity);
      identified = this.#withIdentity(identified, pointer, { value, view });
    }
    return identified;
  }

  /** Keeps numbers as numbers, because an identity from a path is text. */
  #withIdentity(
    element: Json,
    pointer: Pointer,
    { value, view }: { value: Json; view: View },
  ): Json {
    const schema = this.#schemas.at(view.schema, pointer);
    if (!schema || this.#schemas.accepts(schema, value)) return setAt(element, pointer, value);
    const other = typeof value === 'string' ? Number(value) : String(value);
    return this.#schemas.accepts(schema, other) ? setAt(element, pointer, other) : element;
  }
}
