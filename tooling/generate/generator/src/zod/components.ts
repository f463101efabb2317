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
  const checks = new Set<string>();
  const shared = new Map<string, string>();
  const identifiers = componentIdentifiers(Object.keys(components), usage);
  const known = new Map<string, string | undefined>();

  function refer(component: string, direction: Direction): string {
    const id = `${direction} ${component}`;
    const identifier = identifiers.get(id) ?? identifiers.get(`response ${component}`)!;
    if (!known.has(id)) {
      known.set(id, undefined);
      known.set(id, declareOne(component, direction, identifier));
    }
    return known.get(id) ?? `/*@__PURE__*/ z.lazy(() => ${identifier})`;
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
    const same = declarations.find(
      (other) => other.component === component && other.expression === expression,
    );
    if (same) return same.identifier;
    declarations.push({ identifier, component, direction, expression });
    return identifier;
  }

  for (const direction of ['response', 'request'] as const)
    for (const component of Object.keys(components))
      if (usage[direction].has(component)) refer(component, direction);
  return { declarations, shared, checks, refer };
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
