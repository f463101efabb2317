// The operations that send or receive a component schema. Consumers know operations, not components.
import { type Api, addReached, type Operation, type Schema } from '@x/description';

/**
 * Returns the operations that use a schema, such as `GET /boats`, by the schema's name, in the order of the document.
 */
export function operationsBySchema(api: Api): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const operation of api.operations.values()) {
    const names = new Set<string>();
    for (const schema of schemasOf(operation)) addReached(schema, api, names);
    const call = `${operation.method} ${operation.path}`;
    for (const name of names) users.set(name, [...(users.get(name) ?? []), call]);
  }
  return users;
}

function schemasOf({ parameters, body, responses }: Operation): (Schema | undefined)[] {
  const received = responses.flatMap(({ content, headers }) => [...content, ...headers.values()]);
  return [...parameters, ...(body?.content ?? []), ...received].map(({ schema }) => schema);
}
