// The things that exist: those that the examples show, and those that clients create. A request
// that isn't about one of them is answered with its example.

import { type Answer, bodyAnswer, refusal, successAnswer } from '../answers.ts';
import { clone, getAt, isObject, type Json, type JsonObject, setAt, textOf } from '../json.ts';
import { readSlot } from '../lifecycle/credentials.ts';
import { type Api, exampleNamed, type Operation, statusOf } from '../openapi.ts';
import { bodyValue, type Incoming } from '../request.ts';
import type { Schemas } from '../schemas.ts';
import { Drawing } from './drawing.ts';
import { type Kind, type LinkGraph, type Place, readLinks } from './links.ts';
import { merge } from './overlay.ts';
import {
  change,
  identitiesIn,
  inScope,
  objectFrom,
  same,
  shownIn,
  successor,
  type Thing,
  Things,
  uuidPattern,
} from './thing.ts';
import { type ResourceOperation, readResources } from './views.ts';

export interface ResourcePlan {
  readonly graph: LinkGraph;
  readonly operations: ReadonlyMap<string, ResourceOperation>;
}

export function compileResources(api: Api, schemas: Schemas): ResourcePlan {
  const graph = readLinks(api);
  return { graph, operations: readResources(graph, schemas) };
}

export class Resources {
  readonly #plan: ResourcePlan;
  readonly #schemas: Schemas;
  readonly #drawing: Drawing;
  readonly #things = new Map<string, Things>();
  #created = 0;

  constructor(plan: ResourcePlan, schemas: Schemas) {
    this.#plan = plan;
    this.#schemas = schemas;
    this.#drawing = new Drawing(plan.operations, schemas);
    this.reset();
  }

  reset(): void {
    this.#created = 0;
    this.#things.clear();
    const operations = [...this.#plan.operations.values()];
    for (const role of ['list', 'read']) {
      for (const operation of operations) if (operation.role === role) this.#seed(operation);
    }
  }

  answer(operation: Operation, incoming: Incoming): Answer {
    const linked = this.#plan.operations.get(operation.id);
    if (!linked) return successAnswer(operation);
    if (this.#misses(linked, incoming)) return unknown(operation);
    if (linked.role === 'create') return this.#create(linked, incoming);
    if (linked.role === 'list') return this.#list(linked, incoming);
    if (linked.role === 'other') return successAnswer(operation);
    const thing = this.#find(linked, incoming);
    if (!thing) return unknown(operation);
    if (linked.role === 'change') change(thing, operation, bodyValue(incoming));
    const answer = this.#show(linked, thing);
    if (linked.role === 'delete') this.#of(linked).remove(thing);
    return answer;
  }

  #of({ resource }: { readonly resource: string }): Things {
    const things = this.#things.get(resource) ?? new Things();
    this.#things.set(resource, things);
    return things;
  }

  #isOwn(linked: ResourceOperation, kind: Kind): boolean {
    return this.#plan.graph.resourceOf(kind) === linked.resource;
  }

  #seed(linked: ResourceOperation): void {
    const { view } = linked;
    if (!view) return;
    const { container, example, isElement } = view;
    const list = isElement ? getAt(example, container.slice(0, -1)) : undefined;
    const elements = Array.isArray(list) ? list : [getAt(example, container)];
    for (const element of elements) {
      if (!isObject(element)) continue;
      const identities = identitiesIn(element, view);
      if (identities.size === 0) continue;
      const things = this.#of(linked);
      const known = things.matching(identities);
      if (known) {
        for (const [kind, value] of identities) things.identify(known, kind, value);
        known.members = objectFrom(merge(known.members, element));
      } else {
        const listed = linked.role === 'list';
        const members = clone(element);
        things.append({ identities, members, pristine: true, listed, shown: new Map() });
      }
    }
  }

  /** A parent in the path that doesn't exist, where the operation documents what is said then. */
  #misses(linked: ResourceOperation, incoming: Incoming): boolean {
    if (!exampleNamed(linked.operation, 'notFound')) return false;
    for (const [kind, slot] of linked.slots) {
      if (slot.in !== 'path' || this.#isOwn(linked, kind)) continue;
      const parents = this.#things.get(this.#plan.graph.resourceOf(kind));
      const value = readSlot(slot, incoming);
      if (parents && !parents.having(kind, value).length) return true;
    }
    return false;
  }

  #find(linked: ResourceOperation, incoming: Incoming): Thing | undefined {
    const things = this.#of(linked);
    const taken = [...linked.slots].filter(([kind]) => this.#isOwn(linked, kind));
    const [first] = taken;
    // A read without an identity (`/users/self`) is of the thing in its example.
    if (!first) {
      const identities = linked.view ? identitiesIn(shownIn(linked.view), linked.view) : new Map();
      return things.matching(identities);
    }
    return things
      .having(first[0], readSlot(first[1], incoming))
      .find(
        (thing) =>
          inScope(thing, linked, incoming) &&
          taken.every(([kind, slot]) => same(thing.identities.get(kind), readSlot(slot, incoming))),
      );
  }

  #create(linked: ResourceOperation, incoming: Incoming): Answer {
    const { operation, view } = linked;
    const body = bodyValue(incoming);
    const members = isObject(body) ? body : {};
    const identities = this.#identitiesOfNew(linked, { incoming, members });
    const values = new Map([...identities].map(([kind, { value }]) => [kind, value]));
    for (const { kind, of, part } of linked.places) {
      const value = of === 'request' ? readSlot(part, incoming) : undefined;
      if (value !== undefined && !values.has(kind)) values.set(kind, value);
    }
    const minted = [...identities].filter(([, { chosen }]) => !chosen).map(([kind]) => kind);
    const chosen = new Map([...values].filter(([kind]) => !minted.includes(kind)));
    const conflict = exampleNamed(operation, 'conflict');
    const isChosen = [...identities.keys()].some((kind) => chosen.has(kind));
    if (conflict && isChosen && this.#of(linked).matching(chosen)) {
      return refusal(operation, {
        named: 'conflict',
        statuses: [409],
        reason: 'it exists already',
      });
    }
    const thing: Thing = {
      identities: values,
      members: clone(members),
      pristine: false,
      listed: true,
      shown: new Map(),
    };
    this.#of(linked).prepend(thing);
    return view ? this.#show(linked, thing) : successAnswer(operation);
  }

  /** From the request where the caller chooses them, otherwise minted like the example's. */
  #identitiesOfNew(
    linked: ResourceOperation,
    { incoming, members }: { incoming: Incoming; members: JsonObject },
  ): Map<Kind, { value: Json; chosen: boolean }> {
    const identities = new Map<Kind, { value: Json; chosen: boolean }>();
    const views = [...this.#plan.operations.values()].filter(
      ({ resource }) => resource === linked.resource,
    );
    const candidates = [linked, ...views].flatMap(({ view }) => (view ? [view] : []));
    const requested = (place: Place): Json | undefined =>
      place.of === 'request' ? readSlot(place.part, incoming) : undefined;
    for (const place of linked.places) {
      const value = this.#isOwn(linked, place.kind) ? requested(place) : undefined;
      if (value !== undefined) identities.set(place.kind, { value, chosen: true });
    }
    for (const view of candidates) {
      for (const [kind, pointer] of view.identities) {
        const value = getAt(members, pointer);
        if (!identities.has(kind) && textOf(value) !== undefined && value !== undefined) {
          identities.set(kind, { value, chosen: true });
        }
      }
    }
    for (const view of candidates) {
      for (const [kind, pointer] of view.identities) {
        if (identities.has(kind)) continue;
        const example = getAt(shownIn(view), pointer);
        const schema = this.#schemas.at(view.schema, pointer);
        identities.set(kind, {
          value: this.#mint(linked, { kind, example, schema }),
          chosen: false,
        });
      }
    }
    return identities;
  }

  #mint(
    linked: ResourceOperation,
    form: { kind: Kind; example: Json | undefined; schema: JsonObject | undefined },
  ): Json {
    const { kind, example, schema } = form;
    const isUuid = schema && this.#schemas.branches(schema).some(({ format }) => format === 'uuid');
    if (isUuid || (typeof example === 'string' && uuidPattern.test(example))) {
      const value = crypto.randomUUID();
      return typeof example === 'string' && /[A-F]/.test(example) ? value.toUpperCase() : value;
    }
    for (;;) {
      const value = successor(example, ++this.#created);
      if (this.#of(linked).having(kind, value).length === 0) return value;
    }
  }

  #list(linked: ResourceOperation, incoming: Incoming): Answer {
    const { operation, view } = linked;
    if (!view) return successAnswer(operation);
    const listed = this.#of(linked).all.filter((thing) => thing.listed);
    const things = listed.filter((thing) => inScope(thing, linked, incoming));
    const { success } = operation;
    const empty = operation.responses.find(({ key }) => key === '204');
    if (things.length === 0 && empty)
      return bodyAnswer(empty, undefined, { status: 204, applied: true });
    const elements = things.map((thing) => this.#drawing.element(linked, view, thing));
    let body: Json = view.example === undefined ? null : clone(view.example);
    body = setAt(body, view.container.slice(0, -1), elements);
    for (const pointer of view.counts) body = setAt(body, pointer, elements.length);
    return bodyAnswer(success, body, { status: statusOf(success, 200), applied: true });
  }

  #show(linked: ResourceOperation, thing: Thing): Answer {
    const { operation, view } = linked;
    if (!view || view.example === undefined) return successAnswer(operation);
    const { success } = operation;
    const list = view.isElement ? view.container.slice(0, -1) : undefined;
    const element = this.#drawing.element(linked, view, thing);
    const body = setAt(clone(view.example), list ?? view.container, list ? [element] : element);
    return bodyAnswer(success, body, { status: statusOf(success, 200), applied: true });
  }
}

function unknown(operation: Operation): Answer {
  return refusal(operation, {
    named: 'notFound',
    statuses: [404],
    reason: 'there is no such thing',
  });
}
