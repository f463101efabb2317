// Statements of a spec that the run confirmed and whose evidence is weaker. Their `x-evidence` could be raised.
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

/** Evidence that does not come from the provider: see specs/README.md. */
const weak = ['assumed', 'standard'];

/** The statements about a response that matches the spec, each with its label. */
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

/** The named schemas, and the present members that have their own label. */
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
