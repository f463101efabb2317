// Reads a runtime expression for a part of a response body, for extensions of operations. It must lead to a value of
// the expected type.
import { parseExpression, pointerOf } from '../expressions/expression.ts';
import { formatPointer } from '../json/pointer.ts';
import { type Place, report, text } from '../problems/place.ts';
import { reach } from '../schema/reach.ts';
import type { Schema } from '../schema/schema.ts';

export type ValueType = 'integer' | 'string' | 'array';

/** The expected type of a part, and the code of the problem if it is another one. */
export interface Expected {
  readonly type: ValueType;
  readonly code: string;
}

/** Returns the path of a part of the successful response bodies, and its schemas. */
export function responsePart(
  place: Place,
  schemas: readonly Schema[],
  expected: Expected,
): { readonly path: readonly string[]; readonly schemas: readonly Schema[] } | undefined {
  if (place.value === undefined) return undefined;
  const expression = text(place);
  const parsed = expression === undefined ? undefined : parseExpression(expression);
  if (parsed?.type !== 'response' || parsed.part.in !== 'body') {
    const message = `${JSON.stringify(place.value)} is not a part of the response's body.`;
    return report(place, expected.code, message, 'Write $response.body or $response.body#/….');
  }
  const path = pointerOf(parsed.part);
  return { path, schemas: reachedSchemas(place, schemas, path, expected) };
}

/** Returns the schemas at a path. Reports those of another type. */
export function reachedSchemas(
  place: Place,
  schemas: readonly Schema[],
  path: readonly string[],
  { type, code }: Expected,
): readonly Schema[] {
  const reached = schemas.length === 0 ? undefined : reach(schemas, formatPointer(path));
  if (reached === undefined || 'missing' in reached) {
    const message = `${JSON.stringify(place.value)} is not declared.`;
    report(place, code, [message, reached?.missing].filter(Boolean).join(' '));
    return [];
  }
  const types = reached.schemas.flatMap((schema) => schema.types);
  if (!types.includes(type) || !types.every((one) => one === type || one === 'null')) {
    const message = `${JSON.stringify(place.value)} is ${types.join(' or ') || 'of no type'}, not ${type}.`;
    report(place, code, message);
  }
  return reached.schemas;
}
