// Which statements of a spec were seen to hold, and rest on less than that: their `x-evidence` could be raised.
import type { Contract, Operation } from './contract.ts';
import { follow, isObject, objectAt } from './json.ts';

/** What is not known from the provider: see specs/README.md. */
const weak = ['assumed', 'standard'];

/** Statements about an answer that is as the spec says, each with its label. */
export function raisable(
  contract: Contract,
  operation: Operation,
  status: number,
  body: unknown,
): string[] {
  const { operationId, value } = operation;
  const response = contract.response(operation, status);
  if (response === undefined) return [];
  const found = [
    ...statement(`${operationId}`, value),
    ...statement(`${operationId} ${status}`, response),
    ...members(contract, contract.schema(response), body, `${operationId} ${status}`),
  ];
  return [...new Set(found)];
}

function statement(what: string, value: unknown): string[] {
  const label = objectAt({ value }, 'value')['x-evidence'];
  return typeof label === 'string' && weak.includes(label) ? [`${what} (${label})`] : [];
}

/** The schemas by name, and the members with a label of their own that were there. */
function members(contract: Contract, given: unknown, body: unknown, at: string): string[] {
  const named =
    isObject(given) && typeof given.$ref === 'string' ? given.$ref.split('/').at(-1) : undefined;
  const schema = follow(contract.document, given);
  const own = named === undefined ? [] : statement(`schema ${named}`, schema);
  if (Array.isArray(body))
    return [
      ...own,
      ...body.slice(0, 20).flatMap((item) => members(contract, schema.items, item, `${at}/*`)),
    ];
  if (!isObject(body)) return own;
  const properties = objectAt(schema, 'properties');
  return [
    ...own,
    ...Object.entries(properties).flatMap(([name, property]) => {
      if (body[name] === undefined || body[name] === null) return [];
      const place = named === undefined ? `${at}/${name}` : `${named}/${name}`;
      return [
        ...(isObject(property) && '$ref' in property ? [] : statement(place, property)),
        ...members(contract, property, body[name], place),
      ];
    }),
  ];
}
