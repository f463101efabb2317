// The schemas of the components, each after those that it refers to.
import { type Direction, identifiersOf, pascal, type Usage } from '@x/description';
import { expressionOf } from './expression.ts';

/** One exported schema. */
export interface Declaration {
  readonly identifier: string;
  readonly component: string;
  readonly direction: Direction;
  readonly expression: string;
}

export interface Schemas {
  readonly declarations: readonly Declaration[];
  /** What they share, by name. */
  readonly shared: ReadonlyMap<string, string>;
  /** The checks of the runtime that they use. */
  readonly checks: ReadonlySet<string>;
  /** The schema of a component in a direction in which it is used. */
  refer(component: string, direction: Direction): string;
}

export function declare(components: Readonly<Record<string, unknown>>, usage: Usage): Schemas {
  const declarations: Declaration[] = [];
  /** The first of each component. */
  const written = new Map<string, Declaration>();
  const checks = new Set<string>();
  const shared = new Map<string, string>();
  const identifiers = componentIdentifiers(Object.keys(components), usage);
  const known = new Map<string, string | undefined>();
  // A chain of references may be longer than the stack is deep: what is further down is declared later.
  const waiting: [component: string, direction: Direction][] = [];
  const promised = new Set<string>();
  let depth = 0;

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
    const expression = expressionOf(components[component], {
      direction,
      refer: (name) => refer(name, direction),
      use: (check) => {
        checks.add(check);
        return check;
      },
      share: (name, text) => {
        shared.set(name, text);
        return name;
      },
    });
    // Where both directions say the same, one schema is enough.
    const same = written.get(component);
    if (same?.expression === expression && !promised.has(identifier)) return same.identifier;
    const declaration = { identifier, component, direction, expression };
    written.set(component, declaration);
    declarations.push(declaration);
    return identifier;
  }

  for (const direction of ['response', 'request'] as const)
    for (const component of Object.keys(components))
      if (usage[direction].has(component)) refer(component, direction);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) refer(...next);
  return { declarations, shared, checks, refer };
}

const deepest = 200;

/** What is declared further down, or is being declared. */
function lazy(identifier: string): string {
  return `/*@__PURE__*/ z.lazy(() => ${identifier})`;
}

/** By direction and component: `Device` → `zDevice`; the strict one of two is `zDeviceInRequest`. */
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
  // `z` is the module of zod.
  return identifiersOf(wanted.keys(), (id) => wanted.get(id)!, new Set(['z']));
}
