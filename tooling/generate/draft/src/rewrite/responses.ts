// Adds the responses that a client and the sandbox need: a success, a 401 if a token is required, and the response to
// an invalid request.
import type { Json, JsonObject } from '@x/description';
import {
  assumed,
  componentsOf,
  listOf,
  mapOperations,
  objectOf,
  type Rule,
  withComponents,
} from './rule.ts';

const shared: Readonly<Record<string, JsonObject>> = {
  InvalidRequest: {
    description: 'The request is invalid. The document does not describe this response.',
    ...assumed,
  },
  Unauthorized: {
    description:
      'The credentials are missing or no longer valid. The document does not describe this response.',
    ...assumed,
  },
};

export const responses: Rule = (document, { notes }) => {
  const used = new Map<string, number>();
  const component = (name: string): Json => {
    used.set(name, (used.get(name) ?? 0) + 1);
    return { $ref: `#/components/responses/${name}` };
  };
  const changed = mapOperations(document, ({ operation }) => {
    const given = objectOf(operation.responses);
    const statuses = Object.keys(given);
    const hasInput = listOf(operation.parameters).length > 0 || operation.requestBody !== undefined;
    const needs401 = listOf(operation.security).length > 0 && !statuses.includes('401');
    const isAnswered = statuses.some((status) => isExemplary(status, objectOf(given[status])));
    const free = ['400', '422'].find((status) => !statuses.includes(status));
    const all: Readonly<Record<string, Json>> = {
      ...(!statuses.some((status) => status.startsWith('2')) && {
        200: { description: 'Success. The document does not describe this response.', ...assumed },
      }),
      ...given,
      ...(hasInput && !isAnswered && free && { [free]: component('InvalidRequest') }),
      ...(needs401 && { 401: component('Unauthorized') }),
    };
    return { ...operation, responses: all };
  });
  const added = [...used.keys()].map((name) => [name, shared[name]!] as const);
  for (const [name, count] of used) {
    const who = count === 1 ? '1 operation has' : `${count} operations have`;
    notes.guess(`${who} the response ${name}, which is not documented`, {
      document: ['components', 'responses', name],
    });
  }
  const components = { ...componentsOf(changed, 'responses'), ...Object.fromEntries(added) };
  return withComponents(changed, 'responses', components);
};

/**
 * Returns whether the sandbox can use a response for an invalid request: its schema gives an example for every body.
 */
function isExemplary(status: string, { content }: JsonObject): boolean {
  if (!['400', '422', '4XX'].includes(status)) return false;
  const media = Object.values(objectOf(content)).map(objectOf);
  if (media.length === 0) return status !== '4XX';
  return media.some(({ schema }) => schema !== undefined);
}
