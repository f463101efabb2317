// Generates a value that a schema accepts, for a response without an example.

import { kindsOf, type Schema } from '@x/description';
import type { Json, JsonObject } from '../json.ts';
import { textFor } from './sample-text.ts';

/** The choices for a sample. */
interface Variant {
  /** The alternative of each union. */
  readonly alternative: number;
  /** Whether optional members are present. */
  readonly isComplete: boolean;
  /** Whether examples of schemas are used. Many do not match their own schema. */
  readonly hasExamples: boolean;
  readonly absent: 'readOnly' | 'writeOnly';
}

/** The maximum depth of optional members. Required ones have no limit below `DEPTH`. */
const COMPLETE_DEPTH = 6;
/** A schema that requires itself has no value. */
const DEPTH = 30;

/**
 * Returns samples to try, the most complete first. Lazy, because most documents accept the first.
 *
 * @param absent The marker of the members that messages of the direction do not have.
 */
export function* samplesOf(
  schema: Schema,
  absent: 'readOnly' | 'writeOnly' = 'writeOnly',
): Generator<Json> {
  for (const isComplete of [true, false]) {
    for (const hasExamples of [true, false]) {
      for (const alternative of [0, 1, 2, 3]) {
        const variant = { alternative, isComplete, hasExamples, absent };
        const value = new Sampler(variant).sample(schema, []);
        if (value !== undefined) yield value;
      }
    }
  }
}

class Sampler {
  readonly #variant: Variant;

  constructor(variant: Variant) {
    this.#variant = variant;
  }

  /** `undefined` if there is no value. */
  sample(schema: Schema, around: readonly Schema[], index = 0): Json | undefined {
    if (around.length > DEPTH) return undefined;
    const parts = this.#partsOf(schema);
    if (parts.some(({ raw }) => isNever(raw))) return undefined;
    const known = knownValue(parts) ?? (index === 0 ? this.#example(parts) : undefined);
    if (known !== undefined) return known;
    const within = [...around, schema.target];
    const type = typeOf(parts);
    if (type === 'object') return this.#object(parts, within);
    if (type === 'array') return this.#list(parts, within);
    if (type === 'boolean') return true;
    if (type === 'null') return null;
    const limits = limitsOf(parts);
    return type === 'string'
      ? textFor(limits, index)
      : numberFor(limits, type === 'integer', index);
  }

  #example(parts: readonly Schema[]): Json | undefined {
    if (!this.#variant.hasExamples) return undefined;
    const [example] = parts.flatMap((part) => part.examples.filter((value) => value !== null));
    return example as Json | undefined;
  }

  /** Returns the schemas that apply to a value: those of `allOf`, and one alternative of each union. */
  #partsOf(schema: Schema, depth = 0): Schema[] {
    const { target } = schema;
    if (depth > DEPTH) return [target];
    const unions = [target.oneOf, target.anyOf].filter((union) => union.length > 0);
    const chosen = unions.map((union) => this.#chosen(union));
    return [
      target,
      ...[...target.allOf, ...chosen].flatMap((one) => this.#partsOf(one, depth + 1)),
    ];
  }

  /** A nullable schema is often written as a union with `null`, which carries no information. */
  #chosen(union: readonly Schema[]): Schema {
    const values = union.filter(
      ({ types }) => types.length === 0 || types.some((type) => type !== 'null'),
    );
    const from = values.length > 0 ? values : union;
    return from[this.#variant.alternative % from.length]!;
  }

  #object(parts: readonly Schema[], around: readonly Schema[]): Json | undefined {
    const required = new Set(parts.flatMap((part) => [...part.required]));
    const object: JsonObject = {};
    const isComplete = this.#variant.isComplete && around.length < COMPLETE_DEPTH;
    const names = new Set([...required, ...parts.flatMap((part) => [...part.properties.keys()])]);
    for (const name of names) {
      const schemas = parts.flatMap((part) => part.properties.get(name) ?? []);
      if (schemas.some((one) => one[this.#variant.absent])) continue;
      const isNeeded = required.has(name);
      const isRecursive = schemas.some(({ target }) => around.includes(target));
      if (!isNeeded && (!isComplete || isRecursive)) continue;
      const value = this.#member(parts, schemas, around);
      if (value !== undefined) object[name] = value;
      else if (isNeeded) return undefined;
    }
    const fewest = limitsOf(parts).minProperties ?? 0;
    for (let count = 1; Object.keys(object).length < fewest; count += 1)
      object[`member${count}`] = this.#member(parts, [], around) ?? 'text';
    return object;
  }

  #member(
    parts: readonly Schema[],
    [first, ...others]: readonly Schema[],
    around: readonly Schema[],
  ): Json | undefined {
    if (first === undefined) {
      const additional = parts.map((part) => part.additional).find((one) => one);
      return additional ? this.sample(additional, around) : 'text';
    }
    // If several schemas describe a member, the most specific one usually has a value.
    const exact = [first, ...others].find(
      ({ target }) => target.enum || target.const !== undefined,
    );
    return this.sample(exact ?? first, around);
  }

  #list(parts: readonly Schema[], around: readonly Schema[]): Json | undefined {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = limitsOf(parts);
    const first = parts.flatMap((part) => part.prefixItems);
    const items = parts.map((part) => part.items).find((one) => one !== undefined);
    const list: Json[] = [];
    for (const schema of first) {
      const value = this.sample(schema, around);
      if (value === undefined) break;
      list.push(value);
    }
    const isRecursive = items !== undefined && around.includes(items.target);
    const wanted = Math.min(Math.max(minItems, isRecursive || first.length > 0 ? 0 : 1), maxItems);
    while (list.length < wanted) {
      const value = items === undefined ? 'text' : this.sample(items, around, list.length);
      if (value === undefined) return list.length < minItems ? undefined : list;
      list.push(value);
    }
    return list;
  }
}

function isNever(raw: Schema['raw']): boolean {
  const { not } = raw;
  return typeof not === 'object' && not !== null && Object.keys(not).length === 0;
}

/** Returns a value that the schema itself contains. */
function knownValue(parts: readonly Schema[]): Json | undefined {
  const constant = parts.find((part) => part.const !== undefined);
  if (constant) return constant.const as Json;
  const lists = parts.flatMap((part) => (part.enum ? [part.enum] : []));
  const [first, ...others] = lists;
  const common = first?.filter((value) => others.every((list) => list.includes(value)));
  return (common?.find((value) => value !== null) ?? common?.[0]) as Json | undefined;
}

function typeOf(parts: readonly Schema[]): string {
  // `nullable` without a type does not restrict the type.
  const lists = parts.filter(({ raw }) => raw.type !== undefined).map(({ types }) => types);
  const [first = []] = lists;
  const common = first.filter((type) =>
    lists.every(
      (types) => types.includes(type) || (type === 'integer' && types.includes('number')),
    ),
  );
  const type = common.find((one) => one !== 'null') ?? common[0] ?? first[0];
  if (type === 'number' && lists.some((types) => types.includes('integer'))) return 'integer';
  if (type !== undefined) return type;
  const kinds = parts.flatMap((part) => (kindsOf(part).size < 3 ? [...kindsOf(part)] : []));
  if (kinds.includes('object')) return 'object';
  return kinds.includes('list') ? 'array' : 'string';
}

/** The restrictions of all schemas together: the strictest value of each keyword. */
export interface Limits {
  readonly format: string | undefined;
  readonly patterns: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
}

const highest = [
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'minProperties',
  'multipleOf',
];
const lowest = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];

function limitsOf(parts: readonly Schema[]): Limits {
  const numbers = (name: string): number[] =>
    parts.map(({ raw }) => raw[name]).filter((value) => typeof value === 'number');
  const tightest = [
    ...highest.map((name) => [name, numbers(name).sort((a, b) => b - a)[0]]),
    ...lowest.map((name) => [name, numbers(name).sort((a, b) => a - b)[0]]),
  ].filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(tightest) as Partial<Limits>),
    format: parts.map(({ format }) => format).find((format) => format !== undefined),
    patterns: parts.map(({ raw }) => raw.pattern).filter((value) => typeof value === 'string'),
  };
}

/** Returns the first valid number, starting at 1 or at a limit, and a different one for each index if possible. */
function numberFor(limits: Limits, isInteger: boolean, index: number): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits;
  const step = multipleOf ?? 1;
  const bounds = [minimum, exclusiveMinimum, maximum, exclusiveMaximum].filter(
    (bound) => bound !== undefined,
  );
  const near = [1, ...bounds].flatMap((start) =>
    [0, 1, -1].map((offset) => (Math.ceil(start / step) + offset) * step),
  );
  const low = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity);
  const high = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity);
  const between = isInteger || multipleOf !== undefined ? [] : [(low + high) / 2];
  const fits = (value: number): boolean =>
    value >= low && value <= high && value !== exclusiveMinimum && value !== exclusiveMaximum;
  const value = [...near, ...between].find(fits) ?? 1;
  return [value + index * step, value - index * step].find(fits) ?? value;
}
