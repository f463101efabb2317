// Questions about JSON schemas in an OpenAPI document: what is found at a pointer, whether it may be absent,
// and what TypeScript calls it. The answers agree with the types that openapi-typescript makes.
import { quoted } from '../names.ts';
import {
  elements,
  follow,
  has,
  isObject,
  member,
  members,
  type Place,
  pointer,
  report,
} from '../places.ts';
import { didYouMean, listed } from '../suggest.ts';

/** A schema's alternatives without `null`. */
interface Shape {
  readonly variants: readonly Place[];
  readonly nullable: boolean;
}

/** One member on the way to a value. */
export interface Segment {
  readonly key: string | number;
  /** Whether what the member is asked of may be absent or `null`. */
  readonly guarded: boolean;
}

/** What a pointer leads to. */
interface Reached {
  readonly segments: readonly Segment[];
  /** The value's own schemas, one for each variant of what contains it. */
  readonly schemas: readonly Place[];
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
function shapeOf(schema: Place): Shape {
  const place = follow(schema);
  if (place === undefined) return { variants: [], nullable: false };
  for (const keyword of unsupported) {
    if (has(place, keyword))
      report(
        member(place, keyword),
        `"${keyword}" is not supported in the schemas of token requests and responses.`,
      );
  }
  const union = has(place, 'oneOf') ? 'oneOf' : has(place, 'anyOf') ? 'anyOf' : undefined;
  const shapes = union ? elements(member(place, union)).map(shapeOf) : [];
  const types = typesOf(place);
  return {
    variants: union
      ? shapes.flatMap(({ variants }) => variants)
      : types.length === 1 && types[0] === 'null'
        ? []
        : [place],
    nullable: types.includes('null') || shapes.some(({ nullable }) => nullable),
  };
}

function typesOf(schema: Place): unknown[] {
  const { value } = member(schema, 'type');
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** Follows a pointer from a body's schemas (one for each response it may be). */
export function reach(
  bodies: readonly Place[],
  given: string,
  absent = false,
): Reached | { readonly missing: string } {
  let reached: Reached = { segments: [], schemas: bodies, optional: absent };
  for (const part of pointer(given)) {
    const shapes = reached.schemas.map(shapeOf);
    const variants = shapes.flatMap((shape) => shape.variants);
    const guarded = reached.optional || shapes.some(({ nullable }) => nullable);
    const found = variants.map((variant) => propertyOf(variant, part));
    const missing = found.indexOf(undefined);
    if (missing !== -1 || found.length === 0)
      return { missing: lacking({ variants, part, given, some: found.some(Boolean) }) };
    const properties = found.filter((property) => property !== undefined);
    reached = {
      segments: [...reached.segments, { key: properties[0]!.key, guarded }],
      schemas: properties.map(({ schema }) => schema),
      optional: guarded || properties.some(({ optional }) => optional),
    };
  }
  const nullable = reached.schemas.map(shapeOf).some((shape) => shape.nullable);
  return { ...reached, optional: reached.optional || nullable };
}

interface Property {
  readonly key: string | number;
  readonly schema: Place;
  readonly optional: boolean;
}

function propertyOf(schema: Place, part: string): Property | undefined {
  const items = member(schema, 'items');
  if (items.value !== undefined)
    return /^\d+$/.test(part) ? { key: Number(part), schema: items, optional: true } : undefined;
  const property = member(member(schema, 'properties'), part);
  if (property.value !== undefined)
    return { key: part, schema: property, optional: !requiredOf(schema).includes(part) };
  const others = member(schema, 'additionalProperties');
  return isObject(others.value) ? { key: part, schema: others, optional: true } : undefined;
}

function requiredOf(schema: Place): unknown[] {
  return elements(member(schema, 'required')).map(({ value }) => value);
}

function lacking({
  variants,
  part,
  given,
  some,
}: {
  variants: readonly Place[];
  part: string;
  given: string;
  some: boolean;
}): string {
  const names = variants.flatMap((variant) =>
    members(member(variant, 'properties')).map(([name]) => name),
  );
  const known = names.length === 0 ? '' : ` It has ${listed([...new Set(names)].slice(0, 12))}.`;
  const which = some ? 'is in some of the variants of the schema only' : 'is not in the schema';
  return `"${part}" (of "${given}") ${which}.${didYouMean(part, names) || known}`;
}

/** The TypeScript type of a value. Named schemas keep their name. */
export function typeOf(schema: Place): string {
  const ref = isObject(schema.value) ? schema.value.$ref : undefined;
  const named = typeof ref === 'string' ? /^#\/components\/schemas\/([^/]+)$/.exec(ref) : null;
  if (named) return `components['schemas'][${quoted(named[1]!)}]`;
  const place = follow(schema);
  if (place === undefined) return 'unknown';
  if (has(place, 'const')) return literal(member(place, 'const').value);
  if (has(place, 'enum'))
    return union(elements(member(place, 'enum')).map(({ value }) => literal(value)));
  const options = has(place, 'oneOf') ? 'oneOf' : 'anyOf';
  if (has(place, options)) return union(elements(member(place, options)).map(typeOf));
  const types = typesOf(place);
  return types.length === 0 ? 'unknown' : union(types.map((type) => plainType(type, place)));
}

function plainType(type: unknown, schema: Place): string {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean' || type === 'null') return type;
  if (type === 'array')
    return `readonly (${has(schema, 'items') ? typeOf(member(schema, 'items')) : 'unknown'})[]`;
  return 'Record<string, unknown>';
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** `A | B`, without repetition. */
export function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

/** What is wrong with an object that is to be sent as `schema`. `sent` are its members' literal values, or `undefined`. */
export function misfits(
  schema: Place,
  sent: ReadonlyMap<string, unknown>,
): { readonly name: string | undefined; readonly message: string }[] {
  const { variants } = shapeOf(schema);
  const possible = variants.filter((variant) =>
    [...sent].every(([name, value]) => allows(variant, name, value)),
  );
  const chosen = possible.length > 0 ? possible : variants;
  const names = chosen.flatMap((variant) =>
    members(member(variant, 'properties')).map(([name]) => name),
  );
  const open = chosen.some(
    (variant) =>
      ![undefined, false].includes(member(variant, 'additionalProperties').value as never),
  );
  const unknown = [...sent.keys()].filter((name) => !names.includes(name) && !open);
  const missing =
    chosen.length === 1 ? requiredOf(chosen[0]!).filter((name) => !sent.has(String(name))) : [];
  return [
    ...unknown.map((name) => ({
      name,
      message: `The request schema has no "${name}".${didYouMean(name, names)}`,
    })),
    ...missing.map((name) => ({
      name: undefined,
      message: `The request schema requires "${String(name)}", but the step does not send it.`,
    })),
  ];
}

/** Whether a member's constant, if it has one, is what is sent. */
function allows(variant: Place, name: string, value: unknown): boolean {
  if (value === undefined) return true;
  const property = follow(member(member(variant, 'properties'), name));
  if (property?.value === undefined) return true;
  if (has(property, 'const')) return member(property, 'const').value === value;
  const options = member(property, 'enum').value;
  return !Array.isArray(options) || options.includes(value);
}
