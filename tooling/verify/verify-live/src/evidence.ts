// Which statements of a spec were seen to hold, and rest on less than that: their evidence could be raised.
import {
  evidenceOf,
  isList,
  isObject,
  type Json,
  type Operation,
  type Place,
  type Schema,
} from '@x/description';
import { bodySchema, responseOf } from './contract.ts';

/** What is not known from the provider: see specs/README.md. */
const weak = ['assumed', 'standard'];

/** Statements about an answer that is as the spec says, each with its label. */
export function raisable(operation: Operation, status: number, body: Json | undefined): string[] {
  const { operationId, place } = operation;
  const response = responseOf(operation, status);
  if (response === undefined) return [];
  const found = [
    ...statement(operationId, place),
    ...statement(`${operationId} ${status}`, response.place),
    ...members(bodySchema(response), body, `${operationId} ${status}`),
  ];
  return [...new Set(found)];
}

function statement(what: string, place: Place): string[] {
  const label = evidenceOf(place);
  return label !== undefined && weak.includes(label) ? [`${what} (${label})`] : [];
}

/** The schemas by name, and the members with a label of their own that were there. */
function members(schema: Schema | undefined, body: Json | undefined, at: string): string[] {
  if (schema === undefined) return [];
  const { component, target } = schema;
  const own = component === undefined ? [] : statement(`schema ${component}`, target.place);
  if (isList(body))
    return [...own, ...body.slice(0, 20).flatMap((item) => members(schema.items, item, `${at}/*`))];
  if (!isObject(body)) return own;
  const inside = [...schema.properties].flatMap(([name, property]) => {
    const value = body[name];
    if (value === undefined || value === null) return [];
    const place = `${component ?? at}/${name}`;
    const isNamed = property.component !== undefined;
    return [
      ...(isNamed ? [] : statement(place, property.place)),
      ...members(property, value, place),
    ];
  });
  return [...own, ...inside];
}
