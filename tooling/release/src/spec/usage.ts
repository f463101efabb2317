// The operations that send or receive a component schema. Consumers know operations, not components.
import { type Api, addReached, type Operation, type Schema } from '@x/description';
import type { Direction } from './change.ts';

export interface Usage {
  /** Such as `GET /boats`, in the order of the document. */
  readonly operations: readonly string[];
  readonly directions: ReadonlySet<Direction>;
}

/** Returns the usage of each component schema by its name. */
export function usageOf(api: Api): ReadonlyMap<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const operation of api.operations.values()) {
    const call = `${operation.method} ${operation.path}`;
    for (const [direction, schemas] of schemasOf(operation)) {
      const names = new Set<string>();
      for (const schema of schemas) addReached(schema, api, names);
      for (const name of names) {
        const { operations = [], directions = [] } = usage.get(name) ?? {};
        usage.set(name, {
          operations: [...new Set([...operations, call])],
          directions: new Set([...directions, direction]),
        });
      }
    }
  }
  return usage;
}

type Schemas = readonly (Schema | undefined)[];

function schemasOf({ parameters, body, responses }: Operation): [Direction, Schemas][] {
  const sent = [...parameters, ...(body?.content ?? [])];
  const received = responses.flatMap(({ content, headers }) => [...content, ...headers.values()]);
  return [
    ['sent', sent.map(({ schema }) => schema)],
    ['received', received.map(({ schema }) => schema)],
  ];
}
