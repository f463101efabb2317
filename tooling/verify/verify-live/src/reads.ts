// The read-only operations, in an order in which each response supplies the parameters of later calls. The first
// operations need no parameters. Responses link to the others (OpenAPI `links` with runtime expressions).
import {
  type Api,
  type Json,
  type Link,
  type Operation,
  type Parameter,
  parseExpression,
  pointerOf,
  valueAt,
} from '@x/description';
import { responseOf } from './contract.ts';

export interface Read {
  readonly operation: Operation;
  /** In the shape of openapi-fetch's `params`. */
  readonly params: Params;
}

type Params = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** The operations with the safe method GET (RFC 9110 §9.2.1). They are called without a body. */
export function reads({ operations }: Api): Operation[] {
  return [...operations.values()].filter(({ method }) => method === 'GET');
}

/**
 * How to call an operation without earlier responses, or `undefined`. Only examples of query parameters are used,
 * because those of path parameters do not exist in every account.
 */
export function withoutKnowledge(operation: Operation): Read | undefined {
  const query: Record<string, Json> = {};
  for (const parameter of operation.parameters) {
    if (!parameter.required) continue;
    const value = exampleOf(parameter);
    if (parameter.in !== 'query' || value === undefined) return undefined;
    query[parameter.name] = value;
  }
  return { operation, params: Object.keys(query).length > 0 ? { query } : {} };
}

/** A response and its operation. */
export interface Answered {
  readonly operation: Operation;
  readonly status: number;
  readonly body: Json | undefined;
}

/** The reads that a response links to. */
export function linked(api: Api, { operation, status, body }: Answered): Read[] {
  const { links = [] } = responseOf(operation, status) ?? {};
  return links.flatMap((link) => {
    const target = reads(api).find(({ operationId }) => operationId === link.operationId);
    if (target === undefined || target === operation) return [];
    const params = parametersFrom(target, link, body);
    return params === undefined ? [] : [{ operation: target, params }];
  });
}

function parametersFrom(target: Operation, link: Link, body: Json | undefined): Params | undefined {
  const params: Record<string, Record<string, Json>> = {};
  for (const parameter of target.parameters) {
    const { name, in: where, required } = parameter;
    const given = linkedValue(parameter, link, body);
    const useExample = given === undefined && where === 'query' && required;
    const value = useExample ? exampleOf(parameter) : given;
    if (value !== undefined && value !== null) params[where] = { ...params[where], [name]: value };
    else if (required) return undefined;
  }
  return params;
}

/** The value of a link for a parameter. The link may qualify the parameter's name with its place. */
function linkedValue(
  { name, in: where }: Parameter,
  { parameters }: Link,
  body: Json | undefined,
): Json | undefined {
  const given = parameters.get(name) ?? parameters.get(`${where}.${name}`);
  const expression = parseExpression(String(given));
  if (expression?.type !== 'response' || expression.part.in !== 'body') return undefined;
  return valueAt(body, pointerOf(expression.part));
}

function exampleOf({ examples, schema }: Parameter): Json | undefined {
  return examples[0]?.value ?? schema?.examples[0] ?? schema?.default ?? schema?.enum?.[0];
}
