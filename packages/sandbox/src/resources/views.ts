// The position of the resource in an operation's response, and the role of the operation.

import type { Schema } from '@x/description';
import type { DocumentedResponse } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import { getAt, isObject, type Json, type Pointer } from '../json.ts';
import { isIndex, type Kind, type LinkedOperation, type LinkGraph } from './links.ts';

/** `touch` is an operation that does not change the resource; `other` is only related to it. */
export type Role = 'create' | 'list' | 'read' | 'change' | 'delete' | 'touch' | 'other';

export interface View {
  /** Pointer to the resource in the body. For a list, pointer to the first element. */
  readonly container: Pointer;
  readonly isElement: boolean;
  /** Pointer to each identity in the resource. */
  readonly identities: ReadonlyMap<Kind, Pointer>;
  readonly schema: Schema | undefined;
  readonly example: Json | undefined;
  /** Pointers to the members that contain the length of the list. */
  readonly counts: readonly Pointer[];
}

export interface ResourceOperation extends LinkedOperation {
  readonly resource: string;
  readonly role: Role;
  readonly view: View | undefined;
}

const writing = new Set(['POST', 'PUT']);

export function readResources(graph: LinkGraph, schemas: Schemas): Map<string, ResourceOperation> {
  const names = identityNames(graph);
  const result = new Map<string, ResourceOperation>();
  for (const linked of graph.operations.values()) {
    const resource = resourceOf(linked, graph);
    if (resource === undefined) continue;
    const view = viewOf(linked, {
      names,
      schemas,
      isOwn: (kind) => graph.resourceOf(kind) === resource,
    });
    const role = roleOf(linked, { graph, resource, view });
    result.set(linked.operation.id, { ...linked, resource, role, view });
  }
  return withoutNestedDeletes(result);
}

function resourceOf(linked: LinkedOperation, graph: LinkGraph): string | undefined {
  const [shown] = linked.own;
  if (shown !== undefined) return graph.resourceOf(shown);
  // An operation whose response contains no resource uses that of the operations that link to it.
  const votes = new Map<string, number>();
  const taken = new Set([...linked.slots.keys()].map((kind) => graph.resourceOf(kind)));
  for (const source of linked.linkedFrom) {
    const [kind] = graph.operations.get(source)?.own ?? [];
    const resource = kind === undefined ? undefined : graph.resourceOf(kind);
    if (resource === undefined || (linked.slots.size > 0 && !taken.has(resource))) continue;
    votes.set(resource, (votes.get(resource) ?? 0) + 1);
  }
  const inPath = linked.inPath && graph.resourceOf(linked.inPath);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return inPath !== undefined && votes.has(inPath) ? inPath : best?.[0];
}

/** The member names of an identity in all responses. */
function identityNames(graph: LinkGraph): Map<Kind, Set<string>> {
  const names = new Map<Kind, Set<string>>();
  for (const { places } of graph.operations.values()) {
    for (const { kind, part } of places) {
      const name = part.in === 'body' ? part.pointer.at(-1) : undefined;
      if (name !== undefined) names.set(kind, (names.get(kind) ?? new Set()).add(name));
    }
  }
  return names;
}

interface RoleContext {
  readonly graph: LinkGraph;
  readonly resource: string;
  readonly view: View | undefined;
}

function roleOf(linked: LinkedOperation, { graph, resource, view }: RoleContext): Role {
  const { method } = linked.operation;
  const taken = [...linked.slots.keys()].some((kind) => graph.resourceOf(kind) === resource);
  if (taken) {
    if (method === 'DELETE') return 'delete';
    if (method === 'PUT' || method === 'PATCH') return 'change';
    return method === 'GET' && view ? 'read' : 'touch';
  }
  if (method === 'GET') return view?.isElement ? 'list' : view ? 'read' : 'other';
  if (method === 'PATCH') return view ? 'change' : 'other';
  // A search by POST: its results link to it, and it accepts no identity.
  const searched = linked.linkedFrom.size > 0 && linked.slots.size === 0 && view?.isElement;
  if (searched) return 'list';
  return writing.has(method) && linked.own.size > 0 && !showsSeveral(view) ? 'create' : 'other';
}

/** Returns whether an operation returns several resources. It then only looks them up. */
function showsSeveral(view: View | undefined): boolean {
  const list = view?.isElement ? getAt(view.example, view.container.slice(0, -1)) : undefined;
  return Array.isArray(list) && list.length > 1;
}

/** Removes wrong deletes: `DELETE /things/{id}/part` does not delete the thing if there is a `DELETE /things/{id}`. */
function withoutNestedDeletes(
  operations: Map<string, ResourceOperation>,
): Map<string, ResourceOperation> {
  const deletes = [...operations.values()].filter(({ role }) => role === 'delete');
  for (const operation of deletes) {
    const endsInParameter = ({ operation: { path } }: ResourceOperation): boolean =>
      path.endsWith('}');
    const better = deletes.some(
      (other) => other.resource === operation.resource && endsInParameter(other),
    );
    const nested = /\}\/[^{}]+$/.test(operation.operation.path);
    if (nested && better) operations.set(operation.operation.id, { ...operation, role: 'touch' });
  }
  return operations;
}

interface ViewContext {
  readonly names: ReadonlyMap<Kind, ReadonlySet<string>>;
  readonly schemas: Schemas;
  readonly isOwn: (kind: Kind) => boolean;
}

function viewOf(linked: LinkedOperation, context: ViewContext): View | undefined {
  const { success } = linked.operation;
  const shown = linked.places.flatMap(({ kind, of, part }) =>
    of === 'response' && part.in === 'body' && context.isOwn(kind)
      ? [{ kind, pointer: part.pointer }]
      : [],
  );
  const found = shown.length > 0 ? shown : searchSchema(success, context);
  if (found.length === 0) return undefined;
  const container = containerOf(found.map(({ pointer }) => pointer));
  const last = container.at(-1);
  const isElement = isIndex(last);
  const example = success.examples[0]?.value;
  return {
    container,
    isElement,
    identities: new Map(found.map(({ kind, pointer }) => [kind, pointer.slice(container.length)])),
    schema: context.schemas.at(success.schema, container),
    example,
    counts: isElement ? countsOf(example, container.slice(0, -1)) : [],
  };
}

/** The resource starts after the last index, or else at the common prefix of its identities. */
function containerOf(pointers: readonly Pointer[]): Pointer {
  const first = pointers[0] ?? [];
  const index = first.findLastIndex(isIndex);
  if (index !== -1) return first.slice(0, index + 1);
  let length = Math.max(first.length - 1, 0);
  for (const pointer of pointers) {
    while (first.slice(0, length).some((token, at) => pointer[at] !== token)) length--;
  }
  return first.slice(0, length);
}

/** The least nested object of the response with a member named like an identity. */
function searchSchema(
  response: DocumentedResponse,
  { names, schemas, isOwn }: ViewContext,
): { kind: Kind; pointer: Pointer }[] {
  let level: { schema: Schema; pointer: Pointer }[] = response.schema
    ? [{ schema: response.schema, pointer: [] }]
    : [];
  for (let depth = 0; depth < 4; depth++) {
    for (const { schema, pointer } of level) {
      const properties = schemas.properties(schema);
      const found = [...names].flatMap(([kind, members]) => {
        const member = isOwn(kind) ? [...members].find((name) => properties.has(name)) : undefined;
        return member === undefined ? [] : [{ kind, pointer: [...pointer, member] }];
      });
      if (found.length > 0) return found;
    }
    level = level.flatMap(({ schema, pointer }) =>
      [...schemas.properties(schema).keys(), '0'].flatMap((name) => {
        const inner = schemas.member(schema, name);
        return inner ? [{ schema: inner, pointer: [...pointer, name] }] : [];
      }),
    );
  }
  return [];
}

/** Returns members with the name of a count whose example is the length of the list in the example. */
export function countsOf(example: Json | undefined, list: Pointer): Pointer[] {
  const items = getAt(example, list);
  if (!Array.isArray(items)) return [];
  const counts: Pointer[] = [];
  const visit = (value: Json | undefined, pointer: Pointer): void => {
    if (!isObject(value) || pointer.length > 3) return;
    for (const [name, item] of Object.entries(value)) {
      if (item === items.length && /count$|^total/i.test(name)) counts.push([...pointer, name]);
      visit(item, [...pointer, name]);
    }
  };
  visit(example, []);
  return counts;
}
