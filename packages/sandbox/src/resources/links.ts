// Derives from OpenAPI links which operations belong together (`specs/README.md`, "Links"). A link connects a position
// in a response with an input ("slot") of another operation. All positions and slots that links connect, across all
// operations, are one kind of identity. The kinds in one response make up one resource.

import { type Json as DescribedJson, isObject, type Link, parseExpression } from '@x/description';
import type { Operation } from '../document/operations.ts';
import { type MessagePart, messagePart } from '../document/parts.ts';
import { formatPointer, type Pointer } from '../json.ts';
import type { Slot } from '../lifecycle/slots.ts';

/** The name of a set of places and slots with the same identity. */
export type Kind = string;

export interface Place {
  readonly kind: Kind;
  readonly of: 'request' | 'response';
  readonly part: MessagePart;
  /** Whether it identifies only the parent: `/boats/{boatId}/sails/{id}` links a sail to itself by both. */
  readonly isParent: boolean;
}

export interface LinkedOperation {
  readonly operation: Operation;
  /** The positions that the operation's own links read. */
  readonly places: readonly Place[];
  /** The slots that take an identity. */
  readonly slots: ReadonlyMap<Kind, Slot>;
  /** The kind that the last parameter of its path takes: `/safes/{id}/keys/{keyId}`. */
  readonly inPath: Kind | undefined;
  /** The kinds of identity of the item in its response. */
  readonly own: ReadonlySet<Kind>;
  /** The operations that link to this one. */
  readonly linkedFrom: ReadonlySet<string>;
}

class Sets {
  readonly #parents = new Map<string, string>();

  find(node: string): string {
    const parent = this.#parents.get(node);
    if (parent === undefined || parent === node) return node;
    const root = this.find(parent);
    this.#parents.set(node, root);
    return root;
  }

  join(a: string, b: string): void {
    this.#parents.set(this.find(a), this.find(b));
  }
}

interface Use {
  readonly source: Operation;
  readonly of: 'request' | 'response';
  readonly part: MessagePart;
  readonly target: Operation;
  readonly slot: Slot;
  /** Whether another path parameter follows, so that this one may identify the parent. */
  readonly isOuter: boolean;
}

/**
 * Finds the positions. An outer parameter identifies the parent if it identifies an item elsewhere. Otherwise it is
 * part of the identity, as in `/transcripts/{id}/predictions/{position}`.
 */
function placesOf(uses: readonly Use[], kinds: Sets, items: ReadonlySet<Kind>): Place[] {
  return uses.map((use): Place => {
    const node = placeNode(use);
    const kind = kinds.find(node);
    const isOuter = uses.every((other) => placeNode(other) !== node || other.isOuter);
    return { kind, of: use.of, part: use.part, isParent: isOuter && items.has(kind) };
  });
}

export interface LinkGraph {
  readonly operations: ReadonlyMap<string, LinkedOperation>;
  /** The resource that a kind identifies. */
  readonly resourceOf: (kind: Kind) => string;
}

export function readLinks(compiled: ReadonlyMap<string, Operation>): LinkGraph {
  const uses: Use[] = [];
  const linkedFrom = new Map<string, Set<string>>();
  for (const source of compiled.values()) {
    for (const link of source.responses.flatMap(({ key, links }) =>
      key.startsWith('2') ? links : [],
    )) {
      const target = compiled.get(link.operationId ?? '');
      if (!target) throw new Error(missingTarget(source, link));
      linkedFrom.set(target.id, (linkedFrom.get(target.id) ?? new Set()).add(source.id));
      uses.push(...usesOf(source, target, link));
    }
  }
  const kinds = new Sets();
  for (const use of uses) kinds.join(placeNode(use), slotNode(use));
  const items = new Set(
    uses.filter(({ isOuter }) => !isOuter).map((use) => kinds.find(slotNode(use))),
  );
  const found = new Map<string, LinkedOperation>();
  for (const operation of compiled.values()) {
    const own = uses.filter(({ source }) => source === operation);
    const places = placesOf(own, kinds, items);
    const incoming = linkedFrom.get(operation.id) ?? new Set();
    if (places.length === 0 && incoming.size === 0) continue;
    const slots = uses
      .filter(({ target }) => target === operation)
      .map((use): [Kind, Slot] => [kinds.find(slotNode(use)), use.slot]);
    const inPath = uses.find(
      ({ target, slot, isOuter }) => target === operation && slot.in === 'path' && !isOuter,
    );
    found.set(operation.id, {
      operation,
      inPath: inPath && kinds.find(slotNode(inPath)),
      places,
      slots: new Map(slots),
      own: ownKinds(places),
      linkedFrom: incoming,
    });
  }
  const linked = new Map(
    [...found].map(([id, one]) => [id, { ...one, own: withoutRelated(one.own, found) }]),
  );
  const resources = new Sets();
  for (const { own } of linked.values()) {
    const [first, ...others] = own;
    for (const other of others) if (first !== undefined) resources.join(first, other);
  }
  return { operations: linked, resourceOf: (kind) => resources.find(kind) };
}

/** Removes the identities of related items, such as an owner: an operation shows such an item alone. */
function withoutRelated(
  own: ReadonlySet<Kind>,
  operations: ReadonlyMap<string, LinkedOperation>,
): ReadonlySet<Kind> {
  const isRelated = (kind: Kind): boolean =>
    [...operations.values()].some(
      ({ slots, own: shown }) =>
        slots.has(kind) && shown.has(kind) && [...own].filter((one) => shown.has(one)).length === 1,
    );
  const left = [...own].filter((kind) => !isRelated(kind));
  return left.length > 0 ? new Set(left) : own;
}

export const isIndex = (token: string | undefined): boolean => /^\d+$/.test(token ?? '');

/** The number of lists around a place. */
function depthOf({ part }: Place): number {
  return part.in === 'body' ? part.pointer.filter(isIndex).length : 0;
}

/**
 * Returns the identity of the item in a response: from the response, or else from the request. A list of identities (a
 * list of names) contains no items, and a list in an item contains other items.
 */
function ownKinds(places: readonly Place[]): Set<Kind> {
  if (places.some(({ part }) => part.in === 'body' && isIndex(part.pointer.at(-1))))
    return new Set();
  const own = places.filter(({ isParent }) => !isParent);
  const response = own.filter((place) => place.of === 'response');
  const body = own.filter((place) => place.part.in === 'body');
  const best = response.length > 0 ? response : body.length > 0 ? body : own;
  const depth = Math.min(...best.map(depthOf));
  return new Set(best.flatMap((place) => (depthOf(place) === depth ? place.kind : [])));
}

function missingTarget(source: Operation, link: Link): string {
  return (
    `A link of "${source.id}" names the operation "${link.operationId}", which the OpenAPI document ` +
    'does not have. Use an existing operationId.'
  );
}

function usesOf(source: Operation, target: Operation, link: Link): Use[] {
  const uses: Use[] = [];
  const names = [...target.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const last = names.findLast((name) => name !== undefined && link.parameters.has(name));
  const add = (slot: Slot | undefined, value: DescribedJson): void => {
    const expression = typeof value === 'string' ? parseExpression(value) : undefined;
    if (!slot || (expression?.type !== 'request' && expression?.type !== 'response')) return;
    const { type: of } = expression;
    const isOuter = slot.in === 'path' && slot.name !== last;
    uses.push({ source, of, part: messagePart(expression.part), target, slot, isOuter });
  };
  for (const [name, value] of link.parameters) add(parameterSlot(target, name), value);
  for (const [pointer, value] of bodyLeaves(link.body, [])) add({ in: 'body', pointer }, value);
  return uses;
}

/** OpenAPI 3.1, "Link Object": a parameter name may have a prefix with its place, `path.id`. */
function parameterSlot(target: Operation, name: string): Slot | undefined {
  const [, place, plain] = /^(path|query|header)\.(.+)$/.exec(name) ?? [];
  const parameter =
    target.parameters.find((candidate) => candidate.name === name) ??
    target.parameters.find((candidate) => candidate.in === place && candidate.name === plain);
  return parameter && { in: parameter.in, name: parameter.name };
}

function bodyLeaves(
  value: DescribedJson | undefined,
  pointer: Pointer,
): [Pointer, DescribedJson][] {
  if (value === undefined) return [];
  if (!isObject(value)) return [[pointer, value]];
  return Object.entries(value).flatMap(([name, item]) => bodyLeaves(item, [...pointer, name]));
}

/** A part of a request is the same node as the slot in which the operation receives it. */
function placeNode({ source, of, part }: Pick<Use, 'source' | 'of' | 'part'>): string {
  const where = part.in === 'body' ? formatPointer(part.pointer) : part.name;
  return of === 'request'
    ? `${source.id} takes ${part.in} ${where}`
    : `${source.id} shows ${part.in} ${where}`;
}

function slotNode({ target, slot }: Use): string {
  const where =
    slot.in === 'body' ? formatPointer(slot.pointer) : 'name' in slot ? slot.name : slot.in;
  return `${target.id} takes ${slot.in} ${where}`;
}
