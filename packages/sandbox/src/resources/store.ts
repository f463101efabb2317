// Stores the resources: those in the examples, those generated to fill the lists, and those that clients create. A
// request for none of them returns its example.

import type { Schema, Setting } from '@x/description';
import { exampleNamed, type Operation, statusOf } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import {
  type Answer,
  bodyAnswer,
  invalidRequest,
  refusal,
  successAnswer,
} from '../engine/answers.ts';
import type { Random } from '../engine/random.ts';
import { bodyValue, type Incoming } from '../engine/request.ts';
import { storageMembers, storagePath, writeUrls } from '../engine/storage.ts';
import {
  clone,
  getAt,
  isObject,
  type Json,
  type JsonObject,
  type Pointer,
  setAt,
  textOf,
} from '../json.ts';
import { readSlot } from '../lifecycle/credentials.ts';
import { copiesOf } from './copies.ts';
import { apply, isAllowed } from './effects.ts';
import {
  change,
  type Item,
  Items,
  identitiesIn,
  inCaseOf,
  inScope,
  objectFrom,
  same,
  shownIn,
  successor,
  uuidPattern,
} from './item.ts';
import { type Kind, type LinkGraph, type Place, readLinks } from './links.ts';
import { merge } from './overlay.ts';
import { compilePagination, type Pagination, pageOf, writePage } from './paging.ts';
import { Records, recordLists } from './records.ts';
import { Renderer } from './rendering.ts';
import { compileSelection, type Selection, wantedOf } from './selection.ts';
import { countsOf, type ResourceOperation, readResources, type View } from './views.ts';

export interface ResourcePlan {
  readonly graph: LinkGraph;
  readonly operations: ReadonlyMap<string, ResourceOperation>;
  readonly paginations: ReadonlyMap<string, Pagination>;
  readonly selections: ReadonlyMap<string, Selection>;
  /** The lists without identities to which operations add, by the ids of these operations. */
  readonly recordLists: ReadonlyMap<string, string>;
  /** The members of success responses that are URLs of files. */
  readonly storage: ReadonlyMap<string, readonly Pointer[]>;
}

export function compileResources(
  compiled: ReadonlyMap<string, Operation>,
  schemas: Schemas,
): ResourcePlan {
  const graph = readLinks(compiled);
  const paginations = new Map<string, Pagination>();
  const selections = new Map<string, Selection>();
  const storage = new Map<string, readonly Pointer[]>();
  for (const { id, pagination, selection, success } of compiled.values()) {
    if (pagination) paginations.set(id, compilePagination(pagination));
    if (selection.length > 0) selections.set(id, compileSelection(selection));
    const urls = storageMembers(success.schema, schemas);
    if (urls.length > 0) storage.set(id, urls);
  }
  const operations = readResources(graph, schemas);
  const lists = recordLists(compiled, new Set(operations.keys()));
  return { graph, operations, paginations, selections, recordLists: lists, storage };
}

/** The initial state of a sandbox. */
export interface InitialState {
  /** Minimum number of items in every list. */
  readonly things: number;
  readonly random: Random;
}

export class Resources {
  readonly #plan: ResourcePlan;
  readonly #schemas: Schemas;
  readonly #renderer: Renderer;
  readonly #items = new Map<string, Items>();
  readonly #records: Records;
  /** The examples of the lists without identities, and their copies. */
  readonly #filled = new Map<string, readonly Json[]>();
  /** The changes of resources before the next request. */
  readonly #later = new Map<Item, readonly Setting[]>();
  #created = 0;
  #initialState: InitialState;

  constructor(plan: ResourcePlan, schemas: Schemas, initialState: InitialState) {
    this.#plan = plan;
    this.#schemas = schemas;
    this.#renderer = new Renderer(plan.operations, schemas);
    this.#records = new Records(plan.recordLists, schemas);
    this.#initialState = initialState;
    this.reset(initialState);
  }

  reset(initialState: InitialState): void {
    this.#initialState = initialState;
    this.#created = 0;
    this.#items.clear();
    this.#records.clear();
    this.#filled.clear();
    this.#later.clear();
    const operations = [...this.#plan.operations.values()];
    for (const role of ['list', 'read']) {
      for (const operation of operations) if (operation.role === role) this.#seed(operation);
    }
    for (const operation of operations) if (operation.role === 'list') this.#fill(operation);
  }

  answer(operation: Operation, incoming: Incoming): Answer {
    for (const [item, settings] of this.#later) apply(item, settings, incoming);
    this.#later.clear();
    const linked = this.#plan.operations.get(operation.id);
    if (!linked) {
      this.#records.add(operation, incoming);
      return this.#example(operation, incoming);
    }
    if (this.#misses(linked, incoming)) return unknown(operation);
    if (linked.role === 'create') return this.#create(linked, incoming);
    if (linked.role === 'list') return this.#list(linked, incoming);
    if (linked.role === 'other') return this.#example(operation, incoming);
    const item = this.#find(linked, incoming);
    if (!item)
      return this.#isKnown(linked) ? unknown(operation) : this.#example(operation, incoming);
    const rejected = this.#change(linked, item, incoming);
    if (rejected) return rejected;
    const answer = linked.view
      ? this.#show(linked, item, incoming)
      : this.#example(operation, incoming);
    if (linked.role === 'delete') this.#of(linked).remove(item);
    return answer;
  }

  /** Changes a resource, or returns why it cannot. */
  #change(linked: ResourceOperation, item: Item, incoming: Incoming): Answer | undefined {
    const { operation, role } = linked;
    const { effect } = operation;
    if (effect && !isAllowed(effect, this.#shown(linked, item))) {
      const reason = 'the state of the resource does not allow this';
      return refusal(operation, { named: 'conflict', statuses: [409], reason });
    }
    if (role === 'change' && !change(item, operation, bodyValue(incoming))) {
      return refusal(operation, { statuses: [413], reason: 'the resource would become too large' });
    }
    this.#apply(linked, item, incoming);
    return undefined;
  }

  #apply({ operation: { effect } }: ResourceOperation, item: Item, incoming: Incoming): void {
    if (!effect) return;
    apply(item, effect.set, incoming);
    if (effect.then.length > 0) this.#later.set(item, effect.then);
  }

  /** Returns the resource as in a read, or else as in any other response. */
  #shown(linked: ResourceOperation, item: Item): Json | undefined {
    const all = [...this.#plan.operations.values()].filter(
      ({ resource, view }) => resource === linked.resource && view,
    );
    const best = all.find(({ role }) => role === 'read') ?? all[0];
    return best?.view && this.#renderer.element(best, best.view, item);
  }

  #of({ resource }: { readonly resource: string }): Items {
    const items = this.#items.get(resource) ?? new Items();
    this.#items.set(resource, items);
    return items;
  }

  /** Returns whether the examples of an operation show all existing resources. */
  #isKnown({ resource }: ResourceOperation): boolean {
    const isShown = ({ role, resource: other }: ResourceOperation): boolean =>
      other === resource && (role === 'list' || role === 'read');
    return [...this.#plan.operations.values()].some(isShown);
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
      const items = this.#of(linked);
      const known = items.matching(identities);
      if (known) {
        for (const [kind, value] of identities) items.identify(known, kind, value);
        known.members = objectFrom(merge(known.members, element));
      } else {
        const listed = linked.role === 'list';
        const members = clone(element);
        items.append({ identities, members, isUnchanged: true, listed, shown: new Map() });
      }
    }
  }

  /** Generates resources like the examples, with other identities. */
  #fill(linked: ResourceOperation): void {
    const items = this.#of(linked);
    const listed = items.all.filter((item) => item.listed).length;
    for (let missing = this.#initialState.things - listed; missing > 0 && linked.view; missing--) {
      const identities = new Map([...this.#minted(linked, new Map())]);
      items.append({ identities, members: {}, isUnchanged: false, listed: true, shown: new Map() });
    }
  }

  /** Returns whether the path contains an unknown parent, and the operation documents a response for that. */
  #misses(linked: ResourceOperation, incoming: Incoming): boolean {
    if (!exampleNamed(linked.operation, 'notFound')) return false;
    for (const [kind, slot] of linked.slots) {
      if (slot.in !== 'path' || this.#isOwn(linked, kind)) continue;
      const parents = this.#items.get(this.#plan.graph.resourceOf(kind));
      const value = readSlot(slot, incoming);
      if (parents && !parents.having(kind, value).length) return true;
    }
    return false;
  }

  #find(linked: ResourceOperation, incoming: Incoming): Item | undefined {
    const items = this.#of(linked);
    const taken = [...linked.slots].filter(([kind]) => this.#isOwn(linked, kind));
    const [first] = taken;
    // A read without an identity (`/users/self`) returns the resource in its example.
    if (!first) {
      const identities = linked.view ? identitiesIn(shownIn(linked.view), linked.view) : new Map();
      return items.matching(identities);
    }
    return items
      .having(first[0], readSlot(first[1], incoming))
      .find(
        (item) =>
          inScope(item, linked, incoming) &&
          taken.every(([kind, slot]) => same(item.identities.get(kind), readSlot(slot, incoming))),
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
        reason: 'the resource exists already',
      });
    }
    const item: Item = {
      identities: values,
      members: clone(members),
      isUnchanged: false,
      listed: true,
      shown: new Map(),
    };
    this.#of(linked).prepend(item, JSON.stringify(members).length);
    this.#apply(linked, item, incoming);
    return view ? this.#show(linked, item, incoming) : successAnswer(operation);
  }

  /**
   * Returns the identities of the request if the caller chooses them, otherwise generated ones like those of the
   * example.
   */
  #identitiesOfNew(
    linked: ResourceOperation,
    { incoming, members }: { incoming: Incoming; members: JsonObject },
  ): Map<Kind, { value: Json; chosen: boolean }> {
    const identities = new Map<Kind, { value: Json; chosen: boolean }>();
    const requested = (place: Place): Json | undefined =>
      place.of === 'request' ? readSlot(place.part, incoming) : undefined;
    for (const place of linked.places) {
      const value = this.#isOwn(linked, place.kind) ? requested(place) : undefined;
      if (value !== undefined) identities.set(place.kind, { value, chosen: true });
    }
    for (const view of this.#viewsOf(linked)) {
      for (const [kind, pointer] of view.identities) {
        const value = getAt(members, pointer);
        if (!identities.has(kind) && textOf(value) !== undefined && value !== undefined) {
          identities.set(kind, { value, chosen: true });
        }
      }
    }
    for (const [kind, value] of this.#minted(linked, identities)) {
      identities.set(kind, { value, chosen: false });
    }
    return identities;
  }

  /** Generates the missing identities of a resource. */
  #minted(linked: ResourceOperation, known: ReadonlyMap<Kind, unknown>): Map<Kind, Json> {
    const minted = new Map<Kind, Json>();
    for (const view of this.#viewsOf(linked)) {
      for (const [kind, pointer] of view.identities) {
        if (known.has(kind) || minted.has(kind)) continue;
        const example = getAt(shownIn(view), pointer);
        const schema = this.#schemas.at(view.schema, pointer);
        minted.set(kind, this.#mint(linked, { kind, example, schema }));
      }
    }
    return minted;
  }

  /** Returns the views of the resource in all operations, this operation first. */
  #viewsOf(linked: ResourceOperation): View[] {
    const others = [...this.#plan.operations.values()].filter(
      ({ resource }) => resource === linked.resource,
    );
    return [linked, ...others].flatMap(({ view }) => (view ? [view] : []));
  }

  #mint(
    linked: ResourceOperation,
    form: { kind: Kind; example: Json | undefined; schema: Schema | undefined },
  ): Json {
    const { kind, example, schema } = form;
    const isUuid = schema && this.#schemas.branches(schema).some(({ format }) => format === 'uuid');
    if (isUuid || (typeof example === 'string' && uuidPattern.test(example))) {
      return inCaseOf(example, this.#initialState.random.uuid());
    }
    for (;;) {
      const value = successor(example, ++this.#created);
      if (this.#of(linked).having(kind, value).length === 0) return value;
    }
  }

  #list(linked: ResourceOperation, incoming: Incoming): Answer {
    const { operation, view } = linked;
    if (!view) return successAnswer(operation);
    const listed = this.#of(linked).all.filter((item) => item.listed);
    const items = listed.filter((item) => inScope(item, linked, incoming));
    const { success } = operation;
    const empty = documentedEmpty(operation);
    if (items.length === 0 && empty) return empty;
    const pagination = this.#plan.paginations.get(operation.id);
    const page = pagination && pageOf(pagination, { incoming, example: view.example });
    if (typeof page === 'string') return invalidRequest(operation, page);
    const wanted = wantedOf(this.#plan.selections.get(operation.id), incoming);
    const render = (item: Item): Json => this.#renderer.element(linked, view, item);
    // An element of a list may lack members by which the list is filtered.
    const whole = (item: Item): Json => merge(this.#shown(linked, item), render(item));
    // All elements are rendered only to select some, because rendering many takes long.
    const chosen = wanted?.(items, whole) ?? items;
    const total = chosen.length;
    if (total === 0 && empty) return empty;
    const elements = chosen.slice(page?.start, page?.end).map(render);
    let body: Json = view.example === undefined ? null : clone(view.example);
    body = setAt(body, view.container.slice(0, -1), elements);
    for (const pointer of view.counts) body = setAt(body, pointer, elements.length);
    if (pagination && page) {
      const written = { page, total, operation, schemas: this.#schemas };
      body = writePage(pagination, body, written);
    }
    return bodyAnswer(success, body, { status: statusOf(success, 200), applied: true });
  }

  /** Returns the first example unchanged, or one page of it if the operation is paginated. */
  #example(operation: Operation, incoming: Incoming): Answer {
    const { success } = operation;
    const example = success.examples[0]?.value;
    const pagination = this.#plan.paginations.get(operation.id);
    const shown = pagination && getAt(example, pagination.results);
    if (!pagination || example === undefined || !Array.isArray(shown))
      return successAnswer(operation);
    const page = pageOf(pagination, { incoming, example });
    if (typeof page === 'string') return invalidRequest(operation, page);
    const all = this.#elements(operation, incoming, shown);
    const total = all.length;
    const empty = documentedEmpty(operation);
    if (total === 0 && empty) return empty;
    const elements = all.slice(page.start, page.end);
    let body = setAt(clone(example), pagination.results, elements);
    for (const pointer of countsOf(example, pagination.results))
      body = setAt(body, pointer, elements.length);
    body = writePage(pagination, body, { page, total, operation, schemas: this.#schemas });
    return bodyAnswer(success, body, { status: statusOf(success, 200), applied: true });
  }

  /** Returns the elements of a list without identities: the records, then the example, repeated to fill the list. */
  #elements(operation: Operation, incoming: Incoming, shown: readonly Json[]): Json[] {
    const { things, random } = this.#initialState;
    const filled = this.#filled.get(operation.id) ?? copiesOf(shown, things, random);
    this.#filled.set(operation.id, filled);
    const all = [...this.#records.of(operation, shown[0]), ...filled];
    const wanted = wantedOf(this.#plan.selections.get(operation.id), incoming);
    return wanted?.(all, (element) => element) ?? all;
  }

  #show(linked: ResourceOperation, item: Item, incoming: Incoming): Answer {
    const { operation, view } = linked;
    if (!view || view.example === undefined) return successAnswer(operation);
    const { success } = operation;
    const list = view.isElement ? view.container.slice(0, -1) : undefined;
    const element = this.#renderer.element(linked, view, item);
    const rendered = setAt(clone(view.example), list ?? view.container, list ? [element] : element);
    const urls = this.#plan.storage.get(operation.id) ?? [];
    const [identity] = item.identities.values();
    const url = `${incoming.base}${storagePath}${encodeURIComponent(textOf(identity) ?? '')}`;
    const body = writeUrls(rendered, urls, url);
    return bodyAnswer(success, body, { status: statusOf(success, 200), applied: true });
  }
}

/** Returns the response to a request for an empty list, if it is not an empty array. */
function documentedEmpty({ responses }: Operation): Answer | undefined {
  const found = responses.find(({ key }) => key === '204');
  return found && bodyAnswer(found, undefined, { status: 204, applied: true });
}

/** Some APIs do not document 404, but one status for every invalid request. */
function unknown(operation: Operation): Answer {
  return refusal(operation, {
    named: 'notFound',
    statuses: [404, 400, 412, 422],
    reason: 'the resource does not exist',
  });
}
