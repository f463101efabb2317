// What is at a pointer in a value of a schema: for expressions that read bodies, which may have several schemas.
import { parsePointer } from '../json/pointer.ts';
import { member, report } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { hasKeyword, type Schema } from './schema.ts';

/** A schema's alternatives without `null`. */
interface Shape {
  readonly variants: readonly Schema[];
  readonly isNullable: boolean;
}

/** One member on the way to a value. */
export interface Segment {
  readonly key: string | number;
  /** Whether what the member is asked of may be absent or `null`. */
  readonly guarded: boolean;
}

/** What a pointer leads to. */
export interface Reached {
  readonly segments: readonly Segment[];
  /** The value's own schemas, one for each variant of what contains it. */
  readonly schemas: readonly Schema[];
  /** Whether the value may be absent or `null`. */
  readonly optional: boolean;
}

const unsupported = [
  'allOf',
  'not',
  'if',
  'prefixItems',
  'patternProperties',
  'dependentSchemas',
  'dependentRequired',
];

/** The alternatives of a schema: references followed, unions opened. */
function shapeOf(schema: Schema, seen: readonly Schema[] = []): Shape {
  const { target } = schema;
  if (seen.includes(target)) return { variants: [], isNullable: false };
  for (const keyword of unsupported) {
    if (!hasKeyword(target, keyword)) continue;
    const message = `"${keyword}" is not supported in the schemas of token requests and responses.`;
    report(member(target.place, keyword), 'unsupported-keyword', message);
  }
  const options = target.oneOf.length > 0 ? target.oneOf : target.anyOf;
  const shapes = options.map((option) => shapeOf(option, [...seen, target]));
  const isNull = target.types.length === 1 && target.types[0] === 'null';
  return {
    variants:
      options.length > 0 ? shapes.flatMap(({ variants }) => variants) : isNull ? [] : [target],
    isNullable: target.types.includes('null') || shapes.some(({ isNullable }) => isNullable),
  };
}

/**
 * Follows a pointer from the schemas of a body, one for each response that it may be.
 *
 * @param isAbsent whether one of the responses has no body
 */
export function reach(
  bodies: readonly Schema[],
  pointer: string,
  isAbsent = false,
): Reached | { readonly missing: string } {
  let reached: Reached = { segments: [], schemas: bodies, optional: isAbsent };
  for (const key of parsePointer(pointer)) {
    const shapes = reached.schemas.map((schema) => shapeOf(schema));
    const variants = shapes.flatMap((shape) => shape.variants);
    const guarded = reached.optional || shapes.some(({ isNullable }) => isNullable);
    const found = variants.map((variant) => propertyOf(variant, key));
    const properties = found.filter((property) => property !== undefined);
    if (properties.length < found.length || found.length === 0)
      return { missing: missingText({ variants, key, pointer, isInSome: properties.length > 0 }) };
    reached = {
      segments: [...reached.segments, { key: properties[0]!.key, guarded }],
      schemas: properties.map(({ schema }) => schema),
      optional: guarded || properties.some(({ optional }) => optional),
    };
  }
  const isNullable = reached.schemas.some((schema) => shapeOf(schema).isNullable);
  return { ...reached, optional: reached.optional || isNullable };
}

interface Property {
  readonly key: string | number;
  readonly schema: Schema;
  readonly optional: boolean;
}

function propertyOf(schema: Schema, key: string): Property | undefined {
  const { items, additional } = schema;
  if (items !== undefined)
    return /^\d+$/.test(key) ? { key: Number(key), schema: items, optional: true } : undefined;
  const property = schema.properties.get(key);
  if (property) return { key, schema: property, optional: !schema.required.has(key) };
  return additional ? { key, schema: additional, optional: true } : undefined;
}

function missingText({
  variants,
  key,
  pointer,
  isInSome,
}: {
  readonly variants: readonly Schema[];
  readonly key: string;
  readonly pointer: string;
  readonly isInSome: boolean;
}): string {
  const names = [...new Set(variants.flatMap((variant) => [...variant.properties.keys()]))];
  const known = names.length === 0 ? '' : ` It has ${listed(names.slice(0, 12))}.`;
  const which = isInSome ? 'is in some variants of the schema only' : 'is not in the schema';
  return `"${key}" (of "${pointer}") ${which}.${didYouMean(key, names) || known}`;
}

/** What is wrong with an object that is to be sent as `schema`. `sent` are its members' literal values, or `undefined`. */
export function misfits(
  schema: Schema,
  sent: ReadonlyMap<string, unknown>,
): { readonly name: string | undefined; readonly message: string }[] {
  const { variants } = shapeOf(schema);
  const possible = variants.filter((variant) =>
    [...sent].every(([name, value]) => allows(variant, name, value)),
  );
  const chosen = possible.length > 0 ? possible : variants;
  const names = chosen.flatMap((variant) => [...variant.properties.keys()]);
  const isOpen = chosen.some(({ additional }) => additional);
  const unknown = [...sent.keys()].filter((name) => !names.includes(name) && !isOpen);
  const missing =
    chosen.length === 1 ? [...chosen[0]!.required].filter((name) => !sent.has(name)) : [];
  return [
    ...unknown.map((name) => ({
      name,
      message: `The request schema has no "${name}".${didYouMean(name, names)}`,
    })),
    ...missing.map((name) => ({
      name: undefined,
      message: `The request schema requires "${name}", but the step does not send it.`,
    })),
  ];
}

/** Whether a member's constant, if it has one, is what is sent. */
function allows(variant: Schema, name: string, value: unknown): boolean {
  const property = variant.properties.get(name);
  if (value === undefined || property === undefined) return true;
  if (property.const !== undefined) return property.const === value;
  return property.enum?.some((one) => one === value) ?? true;
}
