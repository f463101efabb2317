/** README, "Links": what they point at exists, and so does what they hand over. */

import {
  type Context,
  child,
  children,
  type JsonObject,
  type Location,
  objectAt,
  type PathSegments,
  type Place,
  type Rules,
  textAt,
} from '../redocly.ts';
import { bodySchemas, declares } from '../schema-walk.ts';
import { pointerSegments } from '../sibling.ts';

interface Operation {
  readonly place: Place;
  readonly item: Place;
}

interface Linked {
  readonly link: Place;
  readonly response: Place;
  readonly from: Operation;
  readonly root: JsonObject;
}

interface Problem {
  readonly message: string;
  readonly location: Location;
}

const expression = /^\$(request|response)\.(body#(\/.*)|(path|query|header)\.(.+))$/;

function parameters(operation: Operation, context: Context): readonly JsonObject[] {
  return [operation.place, operation.item].flatMap((holder) =>
    [...children(holder, 'parameters', context)].map(([, parameter]) => parameter.node),
  );
}

function isHandedOver(value: string, linked: Linked, context: Context): boolean {
  const [, side, , pointer, where, name] = expression.exec(value) ?? [];
  if (pointer !== undefined) {
    const holder =
      side === 'response' ? linked.response : child(linked.from.place, ['requestBody'], context);
    return bodySchemas(linked.root, holder?.node).some((schema) =>
      declares(linked.root, schema, pointerSegments(pointer)),
    );
  }
  if (side === 'response') {
    return [...children(linked.response, 'headers', context)].some(
      ([header]) => header.toLowerCase() === name?.toLowerCase(),
    );
  }
  return parameters(linked.from, context).some((one) => one.in === where && one.name === name);
}

function* leaves(value: unknown, path: PathSegments): Generator<readonly [PathSegments, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

function* valueProblems(linked: Linked, context: Context): Generator<Problem> {
  const { node, location } = linked.link;
  const values = [
    ...leaves(node.parameters ?? {}, ['parameters']),
    ...leaves(node.requestBody ?? {}, ['requestBody']),
  ];
  for (const [path, value] of values) {
    const isConstant = path[0] === 'requestBody' && !String(value).startsWith('$');
    if (isConstant || isHandedOver(String(value), linked, context)) continue;
    yield {
      message: `${String(value)} names nothing that this request or response declares: write $response.body#/… , $request.body#/… or $request.path.… of something that is there.`,
      location: location.child(path),
    };
  }
}

function* nameProblems(linked: Linked, target: Operation, context: Context): Generator<Problem> {
  const { node, location } = linked.link;
  const known = parameters(target, context).flatMap((one) => [
    one.name,
    `${String(one.in)}.${String(one.name)}`,
  ]);
  for (const name of Object.keys(objectAt(node, 'parameters'))) {
    if (known.includes(name)) continue;
    yield {
      message: `${textAt(node, 'operationId')} has no parameter ${name}: write one of its own.`,
      location: location.child(['parameters', name]).key(),
    };
  }
}

function* problemsOf(
  linked: Linked,
  operations: readonly Operation[],
  context: Context,
): Generator<Problem> {
  const { node, location } = linked.link;
  const id = textAt(node, 'operationId');
  const target = operations.find((one) => textAt(one.place.node, 'operationId') === id);
  if (target !== undefined) yield* nameProblems(linked, target, context);
  else {
    yield {
      message: `This link leads to ${id || 'no operation'}: write the operationId of an operation of this document.`,
      location: id === '' ? location.key() : location.child(['operationId']),
    };
  }
  yield* valueProblems(linked, context);
}

function* operationsOf(root: Place, context: Context): Generator<Operation> {
  for (const [, item] of children(root, 'paths', context)) {
    for (const method of Object.keys(item.node)) {
      const place = child(item, [method], context);
      if (place !== undefined && 'responses' in place.node) yield { place, item };
    }
  }
}

function* linksOf(root: JsonObject, from: Operation, context: Context): Generator<Linked> {
  for (const [, response] of children(from.place, 'responses', context)) {
    for (const [, link] of children(response, 'links', context))
      yield { link, response, from, root };
  }
}

/** A response of `components` stands in many operations, its problems are reported once. */
function links(root: JsonObject, context: Context): void {
  const operations = [...operationsOf({ node: root, location: context.location }, context)];
  const reported = new Set<string>();
  for (const linked of operations.flatMap((from) => [...linksOf(root, from, context)])) {
    for (const problem of problemsOf(linked, operations, context)) {
      const address = problem.location.pointer + problem.message;
      if (!reported.has(address)) context.report(problem);
      reported.add(address);
    }
  }
}

export const linkRules: Rules = {
  links: () => ({ Root: { leave: links } }),
};
