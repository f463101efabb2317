// Which component schemas a client sends and which it receives: the same schema is strict in the one direction and
// lenient in the other.
import type { Operation } from '../model/openapi.ts';
import { isObject, members, type Place } from '../places.ts';

export type Direction = 'request' | 'response';

/** The names of the components that are reached in a direction. */
export type Usage = Readonly<Record<Direction, ReadonlySet<string>>>;

const prefix = '#/components/schemas/';

export function usageOf(operations: Iterable<Operation>, components: Place): Usage {
  const schemas = new Map(members(components));
  const usage = { request: new Set<string>(), response: new Set<string>() };
  const visit = (value: unknown, names: Set<string>): void => {
    for (const name of referencesIn(value)) {
      if (names.has(name)) continue;
      names.add(name);
      visit(schemas.get(name)?.value, names);
    }
  };
  for (const { body, parameters, responses } of operations) {
    visit(body?.schema.value, usage.request);
    for (const { schema } of parameters) visit(schema.value, usage.request);
    for (const { schema } of responses) visit(schema?.value, usage.response);
  }
  // What no operation uses may still be received: a webhook, a message.
  for (const [name, { value }] of schemas) {
    if (usage.request.has(name) || usage.response.has(name)) continue;
    usage.response.add(name);
    visit(value, usage.response);
  }
  return usage;
}

/** The component that a schema refers to. */
export function referred(schema: unknown): string | undefined {
  const ref = isObject(schema) ? schema.$ref : undefined;
  if (typeof ref !== 'string' || !ref.startsWith(prefix)) return undefined;
  const name = ref.slice(prefix.length);
  return name.includes('/') ? undefined : name.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The components that a schema refers to, wherever. What stands in `enum`, `examples` and the like is data. */
export function* referencesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* referencesIn(item);
  if (!isObject(value)) return;
  const name = referred(value);
  if (name !== undefined) yield name;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'properties' && isObject(member))
      for (const property of Object.values(member)) yield* referencesIn(property);
    else if (!['const', 'default', 'enum', 'example', 'examples', 'discriminator'].includes(key))
      yield* referencesIn(member);
  }
}
