// How the objects of a standard are described as data: their members, and the kinds of these.
import type { ArazzoKind } from './arazzo.ts';
import type { OpenApiKind } from './openapi.ts';

export type Kind = OpenApiKind | ArazzoKind;

/** The kind of a member's value. `any` is data: nothing in it has a meaning. */
export type ValueType =
  | 'any'
  | 'text'
  | 'number'
  | 'boolean'
  | Kind
  | { readonly listOf: ValueType }
  | { readonly mapOf: ValueType }
  | { readonly oneOf: readonly ValueType[] }
  /** One of these texts. */
  | { readonly values: readonly string[] };

export interface ObjectType {
  readonly members: Readonly<Record<string, ValueType>>;
  readonly required: readonly string[];
  /** Members of which there has to be one. */
  readonly oneOf: readonly string[];
  /** The kind of every member that is not in `members`; without it there are no others but `x-…`. */
  readonly others: ValueType | undefined;
  /** What the names of these have to match. */
  readonly otherNames: RegExp | undefined;
  /** The section of `components` that holds such objects; only these may be references. */
  readonly section: string | undefined;
  /** The kind that an object has if it has the member `reference` (Arazzo, "Reusable Object"). */
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
