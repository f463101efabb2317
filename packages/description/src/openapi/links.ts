// Checks links (OpenAPI 3.1, "Link Object"): the operation and the passed values must exist.
import { looksLikeExpression, parseExpression, pointerOf } from '../expressions/expression.ts';
import { isObject } from '../json/json.ts';
import { formatPointer } from '../json/pointer.ts';
import { elements, has, member, members, type Place, report } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { reach } from '../schema/reach.ts';
import type { Api, Link, Operation, Response } from './model.ts';

export function checkLinks(api: Api): void {
  for (const operation of api.operations.values())
    for (const response of operation.responses)
      for (const link of response.links) checkLink(link, { operation, response, api });
}

interface From {
  readonly operation: Operation;
  readonly response: Response;
  readonly api: Api;
}

function checkLink(link: Link, from: From): void {
  const { operationId = '', place } = link;
  const { operations } = from.api;
  const target = operations.get(operationId);
  if (target) checkNames(link, target);
  else {
    const at = has(place, 'operationId') ? member(place, 'operationId') : place;
    const message =
      operationId === ''
        ? 'This link has no operation.'
        : `This link leads to "${operationId}", which does not exist.${didYouMean(operationId, operations.keys())}`;
    report(at, 'link', message, 'Write the operationId of an operation of this document.');
  }
  for (const [, at] of members(member(place, 'parameters'))) checkValue(at, from, false);
  for (const name of ['requestBody', 'x-request-body'])
    for (const at of leavesOf(member(place, name))) checkValue(at, from, true);
}

function checkNames({ place, operationId }: Link, { parameters }: Operation): void {
  const known = parameters.flatMap(({ name, in: where }) => [name, `${where}.${name}`]);
  for (const [name, at] of members(member(place, 'parameters'))) {
    if (known.includes(name)) continue;
    const message = `${operationId} has no parameter "${name}".${didYouMean(name, known)}`;
    report(at, 'link', message);
  }
}

function* leavesOf(place: Place): Generator<Place> {
  if (isObject(place.value)) for (const [, at] of members(place)) yield* leavesOf(at);
  else if (Array.isArray(place.value)) for (const at of elements(place)) yield* leavesOf(at);
  else if (place.value !== undefined) yield place;
}

/** Checks a value: an expression for a declared part, or in a body also a constant. */
function checkValue(place: Place, from: From, mayBeConstant: boolean): void {
  const { value } = place;
  const isText = typeof value === 'string';
  if (mayBeConstant && !(isText && looksLikeExpression(value))) return;
  if (isText && isDeclared(value, from)) return;
  const message = `${JSON.stringify(value)} is not declared in this request or response.`;
  const remedy =
    'Write $response.body#/…, $request.body#/… or $request.path.… of a declared value.';
  report(place, 'link', message, remedy);
}

function isDeclared(text: string, { operation, response }: From): boolean {
  const expression = parseExpression(text);
  if (expression?.type !== 'request' && expression?.type !== 'response') return false;
  const { part, type } = expression;
  if (part.in === 'body') {
    const content = type === 'response' ? response.content : (operation.body?.content ?? []);
    const pointer = formatPointer(pointerOf(part));
    return content.some(({ schema }) => schema && !('missing' in reach([schema], pointer)));
  }
  if (type === 'response') return response.headers.has(part.name.toLowerCase());
  return operation.parameters.some(
    ({ name, in: where }) => where === part.in && name === part.name,
  );
}
