// Makes a response that several operations have in the same form a component.
import { type Json, type JsonObject, uniqueName } from '@x/description';
import { isReference } from '@x/description/structure';
import {
  componentsOf,
  mapOperations,
  objectOf,
  operationsOf,
  type Rule,
  withComponents,
} from './rule.ts';

const names: Readonly<Record<string, string>> = {
  400: 'InvalidRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  422: 'Unprocessable',
  429: 'RateLimited',
  500: 'ServerError',
};

/** A successful response belongs to its operation. */
function isShared(status: string, response: Json): boolean {
  return !status.startsWith('2') && !isReference(response);
}

export const share: Rule = (document) => {
  const counts = new Map<string, number>();
  for (const { operation } of operationsOf(document))
    for (const [status, response] of Object.entries(objectOf(operation.responses))) {
      const key = `${status} ${JSON.stringify(response)}`;
      if (isShared(status, response)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const shared: Record<string, Json> = { ...componentsOf(document, 'responses') };
  const named = new Map<string, string>();
  const changed = mapOperations(document, ({ operation }) => {
    const responses = Object.entries(objectOf(operation.responses)).map(([status, response]) => {
      const key = `${status} ${JSON.stringify(response)}`;
      if ((counts.get(key) ?? 0) < 2) return [status, response] as const;
      const name =
        named.get(key) ?? uniqueName(names[status] ?? `Status${status}`, (one) => one in shared);
      named.set(key, name);
      shared[name] = response;
      return [status, { $ref: `#/components/responses/${name}` }] as const;
    });
    return { ...operation, responses: Object.fromEntries(responses) as JsonObject };
  });
  return withComponents(changed, 'responses', shared);
};
