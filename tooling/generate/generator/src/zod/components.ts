// Declares the zod schemas of components. Each one follows the schemas to which it refers.
import { type Direction, identifiersOf, isObject, pascal, type Usage } from '@x/description';
import { expressionOf } from './expression.ts';

/** An exported schema. */
export interface Declaration {
  readonly identifier: string;
  readonly component: string;
  /** The name of its type: a component that differs by direction has another one in requests. */
  readonly type: string;
  readonly direction: Direction;
  readonly expression: string;
}

export interface Schemas {
  readonly declarations: readonly Declaration[];
  /** Expressions that several schemas share, by name. */
  readonly shared: ReadonlyMap<string, string>;
  /** The checks of `@x/auth-core/validate` that the schemas use. */
  readonly checks: ReadonlySet<string>;
  /** Returns an expression for a component's schema in a direction. */
  refer(component: string, direction: Direction): string;
  /** Returns the schema of a component. */
  resolve(component: string): unknown;
}

/** @param requestName returns the name of a component's type in requests */
export function declare(
  components: Readonly<Record<string, unknown>>,
  usage: Usage,
  requestName: (component: string) => string = (component) => component,
): Schemas {
  const declarations: Declaration[] = [];
  /** The latest declaration of each component. */
  const written = new Map<string, Declaration>();
  const checks = new Set<string>();
  const shared = new Map<string, string>();
  const identifiers = componentIdentifiers(Object.keys(components), usage);
  const known = new Map<string, string | undefined>();
  // Deep targets are declared later, because a long chain of references would overflow the stack.
  const waiting: [component: string, direction: Direction][] = [];
  const promised = new Set<string>();
  let depth = 0;

  const resolve = (component: string): unknown => components[component];

  function refer(component: string, direction: Direction): string {
    const id = `${direction} ${component}`;
    const identifier = identifiers.get(id) ?? identifiers.get(`response ${component}`)!;
    if (known.has(id)) return known.get(id) ?? lazy(identifier);
    if (depth === deepest) {
      waiting.push([component, direction]);
      promised.add(identifier);
      return lazy(identifier);
    }
    known.set(id, undefined);
    depth += 1;
    const declared = declareOne(component, direction, identifier);
    depth -= 1;
    known.set(id, declared);
    return declared;
  }

  function declareOne(component: string, direction: Direction, identifier: string): string {
    const schema = components[component];
    const expression = expressionOf(schema, {
      // A component of bytes is a whole body, which clients read as a Blob too.
      direction: isBytes(schema) ? 'request' : direction,
      refer: (name) => refer(name, direction),
      resolve,
      use: (check) => {
        checks.add(check);
        return check;
      },
      share: (name, text) => {
        shared.set(name, text);
        return name;
      },
    });
    // One declaration is enough if the schema is the same in both directions.
    const same = written.get(component);
    if (same?.expression === expression && !promised.has(identifier)) return same.identifier;
    const type = direction === 'request' ? requestName(component) : component;
    const declaration = { identifier, component, type, direction, expression };
    written.set(component, declaration);
    declarations.push(declaration);
    return identifier;
  }

  for (const direction of ['response', 'request'] as const)
    for (const component of Object.keys(components))
      if (usage[direction].has(component)) refer(component, direction);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) refer(...next);
  return { declarations, shared, checks, refer, resolve };
}

const isBytes = (schema: unknown): boolean =>
  isObject(schema) && schema.type === 'string' && schema.format === 'binary';

const deepest = 200;

/** Returns a lazy reference to a schema that is declared later or is being declared. */
function lazy(identifier: string): string {
  return `/*@__PURE__*/ z.lazy(() => ${identifier})`;
}

/**
 * Returns identifiers by direction and component: `Device` becomes `zDevice`. If a component is used in both
 * directions, its request schema is `zDeviceInRequest`.
 */
export function componentIdentifiers(
  components: readonly string[],
  { request, response }: Usage,
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const component of components) {
    const name = `z${pascal(component)}`;
    wanted.set(`response ${component}`, name);
    if (request.has(component) && response.has(component))
      wanted.set(`request ${component}`, `${name}InRequest`);
  }
  // `z` is the namespace import of zod.
  return identifiersOf(wanted.keys(), (id) => wanted.get(id)!, new Set(['z']));
}
