// Which operations send or receive a component schema. A consumer knows calls, not components.
import { type Json, member, resolve } from './pointer.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** `GET /boats` of every operation that mentions a schema, by the schema's name, in the document's order. */
export function operationsBySchema(document: Json): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [path, item] of entries(member(document, 'paths'))) {
    for (const method of methods) {
      const operation = member(item, method);
      if (operation === undefined) continue;
      for (const name of schemasIn(document, operation))
        users.set(name, [...(users.get(name) ?? []), `${method.toUpperCase()} ${path}`]);
    }
  }
  return users;
}

function schemasIn(document: Json, start: Json): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (value: Json | undefined): void => {
    const { value: target, ref } = resolve(document, value);
    if (ref !== undefined) {
      if (seen.has(ref)) return;
      seen.add(ref);
      const name = /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
      if (name !== undefined) names.add(name);
    }
    for (const [, child] of entries(target)) visit(child);
  };
  visit(start);
  return names;
}

function entries(value: Json | undefined): [string, Json][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
