// The types that describe the objects of a standard: their members, and the kinds of these.
import type { ArazzoKind } from './arazzo.ts';
import type { OpenApiKind } from './openapi.ts';

export type Kind = OpenApiKind | ArazzoKind;

/** The kind of a member's value. `any` is data that no reader interprets. */
export type ValueType =
  | 'any'
  | 'text'
  | 'number'
  /** A number that is not negative. */
  | 'amount'
  /** An integer that is not negative. */
  | 'count'
  | 'boolean'
  | Kind
  | { readonly listOf: ValueType }
  | { readonly mapOf: ValueType }
  | { readonly oneOf: readonly ValueType[] }
  /** One of these strings. */
  | { readonly values: readonly string[] };

export interface ObjectType {
  readonly members: Readonly<Record<string, ValueType>>;
  readonly required: readonly string[];
  /** One of these members is required. */
  readonly oneOf: readonly string[];
  /** The kind of every other member. If `undefined`, only `x-…` members are allowed besides `members`. */
  readonly others: ValueType | undefined;
  /** The pattern of the names of other members. */
  readonly otherNames: RegExp | undefined;
  /** The section of `components` that contains such objects. Only objects with a section may be references. */
  readonly section: string | undefined;
  /** The kind of an object that has the member `reference` (Arazzo, "Reusable Object"). */
  readonly reusable: 'Reusable' | undefined;
}

interface Definition {
  readonly required?: readonly string[];
  readonly oneOf?: readonly string[];
  readonly others?: ValueType;
  readonly otherNames?: RegExp;
  readonly section?: string;
  readonly reusable?: 'Reusable';
}

export const object = (
  members: ObjectType['members'],
  definition: Definition = {},
): ObjectType => ({
  members,
  required: definition.required ?? [],
  oneOf: definition.oneOf ?? [],
  others: definition.others,
  otherNames: definition.otherNames,
  section: definition.section,
  reusable: definition.reusable,
});

export const listOf = (type: ValueType): ValueType => ({ listOf: type });
export const mapOf = (type: ValueType): ValueType => ({ mapOf: type });
export const oneOf = (...types: readonly ValueType[]): ValueType => ({ oneOf: types });
export const oneText = (...values: readonly string[]): ValueType => ({ values });
