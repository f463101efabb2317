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

interface Named {
  /** Returns the name of a component's type in requests. */
  requestName(component: string): string;
  /** Returns whether an `allOf` refers to a component. */
  isPart(component: string): boolean;
}

const plainNames: Named = { requestName: (component) => component, isPart: () => false };

export function declare(
  components: Readonly<Record<string, unknown>>,
  usage: Usage,
  named: Named = plainNames,
): Schemas {
  const schemas = new DeclaredSchemas(components, usage, named);
  for (const direction of ['response', 'request'] as const)
    for (const component of Object.keys(components))
      if (usage[direction].has(component)) schemas.refer(component, direction);
  schemas.declareWaiting();
  return schemas;
}

class DeclaredSchemas implements Schemas {
  readonly declarations: Declaration[] = [];
  readonly checks = new Set<string>();
  readonly shared = new Map<string, string>();
  readonly #components: Readonly<Record<string, unknown>>;
  readonly #named: Named;
  readonly #identifiers: ReadonlyMap<string, string>;
  /** The latest declaration of each component. */
  readonly #latest = new Map<string, Declaration>();
  /** The identifier by direction and component; `undefined` while the schema is being declared. */
  readonly #known = new Map<string, string | undefined>();
  // Deep targets are declared later, because a long chain of references would overflow the stack.
  readonly #waiting: [component: string, direction: Direction][] = [];
  readonly #promised = new Set<string>();
  #depth = 0;

  constructor(components: Readonly<Record<string, unknown>>, usage: Usage, named: Named) {
    this.#components = components;
    this.#named = named;
    this.#identifiers = componentIdentifiers(Object.keys(components), usage);
  }

  resolve(component: string): unknown {
    return this.#components[component];
  }

  refer(component: string, direction: Direction): string {
    const id = `${direction} ${component}`;
    const identifier = this.#identifiers.get(id) ?? this.#identifiers.get(`response ${component}`)!;
    if (this.#known.has(id)) return this.#known.get(id) ?? lazy(identifier);
    if (this.#depth === deepest) {
      this.#waiting.push([component, direction]);
      this.#promised.add(identifier);
      return lazy(identifier);
    }
    this.#known.set(id, undefined);
    this.#depth += 1;
    const declared = this.#declare(component, direction, identifier);
    this.#depth -= 1;
    this.#known.set(id, declared);
    return declared;
  }

  declareWaiting(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop())
      this.refer(...next);
  }

  #declare(component: string, direction: Direction, identifier: string): string {
    const expression = this.#expressionOf(component, direction);
    // One declaration is enough if the schema is the same in both directions.
    const same = this.#latest.get(component);
    if (same?.expression === expression && !this.#promised.has(identifier)) return same.identifier;
    const type = direction === 'request' ? this.#named.requestName(component) : component;
    const declaration = { identifier, component, type, direction, expression };
    this.#latest.set(component, declaration);
    this.declarations.push(declaration);
    return identifier;
  }

  #expressionOf(component: string, direction: Direction): string {
    const schema = this.resolve(component);
    // Only an object without patterns reports unknown names, so that an intersection can allow them.
    const isPart =
      isObject(schema) && isObject(schema.patternProperties) && this.#named.isPart(component);
    return expressionOf(schema, {
      partial: isPart,
      // A component of bytes is a whole body, which clients read as a Blob too.
      direction: isBytes(schema) ? 'request' : direction,
      refer: (name) => this.refer(name, direction),
      resolve: (name) => this.resolve(name),
      use: (check) => {
        this.checks.add(check);
        return check;
      },
      share: (name, text) => {
        this.shared.set(name, text);
        return name;
      },
    });
  }
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
