// The schemas of the components, each after those that it refers to.
import type { Direction, Usage } from '@x/description';
import { pascal } from '../names.ts';
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
  const names = identifiers(Object.keys(components), usage);
  const known = new Map<string, string | undefined>();

  function refer(component: string, direction: Direction): string {
    const id = `${direction} ${component}`;
    const identifier = names(component, direction);
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

/** `Device` → `zDevice`; the strict one of two is `zDeviceInRequest`. */
function identifiers(
  components: readonly string[],
  { request, response }: Usage,
): (component: string, direction: Direction) => string {
  const taken = new Set<string>();
  const found = new Map<string, string>();
  const unique = (wanted: string): string => {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
    taken.add(name);
    return name;
  };
  for (const component of components) {
    const name = unique(`z${pascal(component)}`);
    const both = request.has(component) && response.has(component);
    found.set(`response ${component}`, name);
    found.set(`request ${component}`, both ? unique(`${name}InRequest`) : name);
  }
  return (component, direction) => found.get(`${direction} ${component}`)!;
}
