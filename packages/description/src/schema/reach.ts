// Finds the schemas at a JSON pointer, for expressions that read bodies. A body can have several schemas.
import type { Json } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { member, report } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { typesOf } from './kinds.ts';
import { hasKeyword, type Schema } from './schema.ts';

/** A schema's alternatives without `null`. */
interface Shape {
  readonly variants: readonly Schema[];
  readonly isNullable: boolean;
}

/** One member on the path to a value. */
export interface Segment {
  readonly key: string | number;
  /** Whether the value that contains the member can be absent or `null`. */
  readonly guarded: boolean;
}

/** The target of a pointer. */
export interface Reached {
  readonly segments: readonly Segment[];
  /** The schemas of the value, one for each variant of the containing value. */
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

/** The alternatives of a schema, with references followed and unions flattened. */
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
 * Follows a pointer from the schemas of a body, one for each possible response.
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

/** A value that is sent: its possible types, or `undefined` if they are not known, and the value itself if it is constant. */
export interface Sent {
  readonly types: ReadonlySet<string> | undefined;
  readonly constant: Json | undefined;
}

/** The mismatches between an object and the schema of a request. */
export function misfits(
  schema: Schema,
  sent: ReadonlyMap<string, Sent>,
): { readonly name: string | undefined; readonly message: string }[] {
  const { variants } = shapeOf(schema);
  const possible = variants.filter((variant) =>
    [...sent].every(([name, value]) => misfit(memberOf(variant, name), value) === undefined),
  );
  const chosen = possible.length > 0 ? possible : variants;
  const names = chosen.flatMap((variant) => [...variant.properties.keys()]);
  const isOpen = chosen.some(({ additional }) => additional);
  const unknown = [...sent.keys()].filter((name) => !names.includes(name) && !isOpen);
  const missing =
    chosen.length === 1 ? [...chosen[0]!.required].filter((name) => !sent.has(name)) : [];
  const wrong =
    possible.length > 0
      ? []
      : [...sent].flatMap(([name, value]) => {
          const faults = variants.map((variant) => misfit(memberOf(variant, name), value));
          const [first] = faults;
          return first !== undefined && !faults.includes(undefined)
            ? [{ name, message: first }]
            : [];
        });
  return [
    ...wrong,
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

function memberOf({ properties, additional }: Schema, name: string): Schema | undefined {
  return properties.get(name) ?? (additional || undefined);
}

/** Returns why a schema does not allow a value, considering its types, `const` and `enum`. */
export function misfit(schema: Schema | undefined, { types, constant }: Sent): string | undefined {
  if (schema === undefined) return undefined;
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  const known = typesOf([schema]);
  const wrong = [...(known ? (types ?? []) : [])].filter((type) => !takes(known!, type, constant));
  if (wrong.length > 0) {
    const wanted = [...known!].filter((type) => type !== 'null').join(' or ');
    return `The value is ${wrong.join(' or ')}, but the schema takes ${wanted}.`;
  }
  if (constant === undefined || allowed === undefined || allowed.includes(constant))
    return undefined;
  const values = listed(allowed.map(String));
  return `The value is ${JSON.stringify(constant)}, but the schema takes ${values}.`;
}

/** A number that is not constant can be an integer. */
function takes(known: ReadonlySet<string>, type: string, constant: Json | undefined): boolean {
  if (type === 'integer' && known.has('number')) return true;
  return known.has(type) || (type === 'number' && constant === undefined && known.has('integer'));
}
