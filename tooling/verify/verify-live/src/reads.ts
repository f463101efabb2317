// The read-only operations, in an order in which one tells what the next one needs: first those that need nothing, then
// those that an answer links to (OpenAPI `links`, by their runtime expressions).
import type { Contract, Operation } from './contract.ts';
import { atPointer, follow, isObject, type JsonObject, listAt, objectAt } from './json.ts';

export interface Read {
  readonly operation: Operation;
  /** In the shape of openapi-fetch's `params`. */
  readonly params: JsonObject;
}

/** Safe methods are the ones that RFC 9110 §9.2.1 calls so; a body that a GET might want isn't made up. */
export function reads(contract: Contract): Operation[] {
  return contract.operations.filter(({ method }) => method === 'GET');
}

/** How an operation can be called knowing nothing, or that it can't: only a query has examples that fit anywhere. */
export function withoutKnowledge(contract: Contract, operation: Operation): Read | undefined {
  const query: Record<string, unknown> = {};
  for (const parameter of parametersOf(contract, operation)) {
    if (parameter.required !== true && parameter.in !== 'path') continue;
    const value = exampleOf(contract, parameter);
    if (parameter.in !== 'query' || value === undefined) return undefined;
    query[String(parameter.name)] = value;
  }
  return { operation, params: Object.keys(query).length > 0 ? { query } : {} };
}

/** The reads that an answer leads to. */
export function linked(
  contract: Contract,
  { operation, status, body }: { operation: Operation; status: number; body: unknown },
): Read[] {
  const response = contract.response(operation, status);
  const links = Object.values(objectAt(response, 'links'));
  return links.flatMap((given) => {
    const link = follow(contract.document, given);
    const target = reads(contract).find(({ operationId }) => operationId === link.operationId);
    if (target === undefined || target === operation) return [];
    const params = parametersFrom(contract, target, { link, body });
    return params === undefined ? [] : [{ operation: target, params }];
  });
}

function parametersFrom(
  contract: Contract,
  target: Operation,
  { link, body }: { link: JsonObject; body: unknown },
): JsonObject | undefined {
  const params: Record<string, Record<string, unknown>> = {};
  for (const parameter of parametersOf(contract, target)) {
    const name = String(parameter.name);
    const expression = objectAt(link, 'parameters')[name];
    const pointer = /^\$response\.body#(.*)$/.exec(String(expression))?.[1];
    const value =
      pointer === undefined
        ? parameter.in === 'query' && parameter.required === true
          ? exampleOf(contract, parameter)
          : undefined
        : atPointer(body, pointer);
    const needed = parameter.required === true || parameter.in === 'path';
    if (value === undefined || value === null) {
      if (needed) return undefined;
      continue;
    }
    params[String(parameter.in)] = { ...params[String(parameter.in)], [name]: value };
  }
  return params;
}

function parametersOf(contract: Contract, { path, value }: Operation): JsonObject[] {
  const item = objectAt(contract.document, 'paths')[path];
  return [...listAt(value, 'parameters'), ...listAt(item, 'parameters')].map((one) =>
    follow(contract.document, one),
  );
}

function exampleOf(contract: Contract, parameter: JsonObject): unknown {
  const json = objectAt(parameter, 'content', 'application/json');
  const [named] = Object.values({
    ...objectAt(parameter, 'examples'),
    ...objectAt(json, 'examples'),
  });
  if (named !== undefined) return follow(contract.document, named).value;
  const schema = follow(contract.document, parameter.schema ?? json.schema);
  const [example] = listAt(schema, 'examples');
  return example ?? schema.default ?? (isObject(schema) && listAt(schema, 'enum')[0]);
}
