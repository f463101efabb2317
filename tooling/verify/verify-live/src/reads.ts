// The read-only operations, in an order in which one tells what the next one needs: first those that need nothing, then
// those that an answer links to (OpenAPI `links`, by their runtime expressions).
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

/** Safe methods are the ones that RFC 9110 §9.2.1 calls so; a body that a GET might want isn't made up. */
export function reads({ operations }: Api): Operation[] {
  return [...operations.values()].filter(({ method }) => method === 'GET');
}

/** How an operation can be called knowing nothing, or that it can't: only a query has examples that fit anywhere. */
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

/** An answer, and which operation gave it. */
export interface Answered {
  readonly operation: Operation;
  readonly status: number;
  readonly body: Json | undefined;
}

/** The reads that an answer leads to. */
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
    const isMadeUp = given === undefined && where === 'query' && required;
    const value = isMadeUp ? exampleOf(parameter) : given;
    if (value !== undefined && value !== null) params[where] = { ...params[where], [name]: value };
    else if (required) return undefined;
  }
  return params;
}

/** What a link says of a parameter; its name there may be qualified with its place. */
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
