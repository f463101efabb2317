// Finds members of a response and values of open enumerations that the schema does not know. They are not errors,
// because a provider may add them at any time, but developers should see them.
//
// A zod schema exposes its definition in `_zod.def` (https://zod.dev/library-authors). Schemas of other libraries are
// not searched.
import { type AnySchema, accepts } from './schema.ts';

/** An unknown member or value, and its position. */
export interface Unknown {
  readonly kind: 'unknown-member' | 'unknown-value';
  readonly path: readonly (string | number)[];
  /** The known values of an enumeration. */
  readonly known?: readonly unknown[];
}

/** The part of a zod schema that this module reads. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, AnySchema>>;
  readonly catchall?: AnySchema;
  readonly element?: AnySchema;
  readonly innerType?: AnySchema;
  readonly valueType?: AnySchema;
  readonly getter?: () => AnySchema;
  readonly options?: readonly AnySchema[];
  readonly left?: AnySchema;
  readonly right?: AnySchema;
  readonly checks?: readonly { readonly _zod?: { readonly check?: unknown } }[];
}

type Path = readonly (string | number)[];

/** Walks a valid value along its schema. */
export function* unknownsOf(
  schema: AnySchema,
  value: unknown,
  path: Path = [],
): Generator<Unknown> {
  const definition = definitionOf(schema);
  if (definition === undefined || value === null) return;
  const { element, innerType, getter, options, left, right } = definition;
  yield* unknownValue(definition, value, path);
  if (innerType) yield* unknownsOf(innerType, value, path);
  else if (getter) yield* unknownsOf(getter(), value, path);
  else if (options) yield* unknownsOfUnion(options, value, path);
  else if (left && right) yield* unknownsOfBoth(left, right, value, path);
  else if (element && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* unknownsOf(element, item, [...path, index]);
  else if (definition.shape) yield* unknownsOfObject(definition, value, path);
}

function* unknownValue({ checks }: Definition, value: unknown, path: Path): Generator<Unknown> {
  for (const { _zod } of checks ?? []) {
    const known = (_zod?.check as { known?: readonly unknown[] } | undefined)?.known;
    if (known && !known.includes(value)) yield { kind: 'unknown-value', path, known };
  }
}

/** A `catchall` of `unknown` only keeps the response open. Any other `catchall` declares additional members. */
function* unknownsOfObject(
  { shape = {}, catchall }: Definition,
  value: unknown,
  path: Path,
): Generator<Unknown> {
  for (const [name, member] of Object.entries(value as object)) {
    const at = [...path, name];
    if (Object.hasOwn(shape, name)) yield* unknownsOf(shape[name]!, member, at);
    else if (catchall && definitionOf(catchall)?.type !== 'unknown')
      yield* unknownsOf(catchall, member, at);
    else yield { kind: 'unknown-member', path: at };
  }
}

/** Uses the alternative with the fewest unknown members. */
function* unknownsOfUnion(
  options: readonly AnySchema[],
  value: unknown,
  path: Path,
): Generator<Unknown> {
  const [best] = options
    .filter((option) => accepts(option, value))
    .map((option) => [...unknownsOf(option, value, path)])
    .sort((a, b) => a.length - b.length);
  yield* best ?? [];
}

/** In an intersection, a member is unknown if neither part knows it. */
function* unknownsOfBoth(
  left: AnySchema,
  right: AnySchema,
  value: unknown,
  path: Path,
): Generator<Unknown> {
  const others = [...unknownsOf(right, value, path)];
  const same = (a: Unknown, b: Unknown) =>
    a.kind === b.kind && a.path.join('\n') === b.path.join('\n');
  for (const found of unknownsOf(left, value, path)) {
    if (found.kind === 'unknown-value' || others.some((other) => same(found, other))) yield found;
  }
  yield* others.filter(({ kind }) => kind === 'unknown-value');
}

function definitionOf(schema: AnySchema): Definition | undefined {
  return (schema as { readonly _zod?: { readonly def: Definition } })._zod?.def;
}
