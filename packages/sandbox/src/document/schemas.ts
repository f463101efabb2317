// Queries on schemas: whether a value is valid (JSON Schema 2020-12), the schema at a pointer, whether a member is
// optional, and the known members of an object.

import { type Json as DocumentJson, type Schema, typesOf } from '@x/description';
import type { Json, Pointer } from '../json.ts';
import { type Mismatch, Validator } from './validator.ts';

export class Schemas {
  readonly #requests: Validator;
  readonly #responses: Validator;

  constructor(document: DocumentJson | undefined) {
    this.#requests = new Validator(document, 'readOnly');
    this.#responses = new Validator(document, 'writeOnly');
  }

  /** Returns whether a value is valid in a response. */
  accepts(schema: Schema, value: Json): boolean {
    return this.#responses.accepts(schema, value);
  }

  /** Returns why a value is invalid in a request; undefined if it is valid. */
  mismatch(schema: Schema, value: Json): Mismatch | undefined {
    return this.#requests.mismatch(schema, value);
  }

  /** Returns the first value that the schema accepts, or the first of all if it accepts none. */
  firstAccepted(schema: Schema, candidates: readonly Iterable<Json>[]): Json | undefined {
    let first: Json | undefined;
    for (const values of candidates) {
      for (const value of values) {
        if (this.accepts(schema, value)) return value;
        first ??= value;
      }
    }
    return first;
  }

  /** Returns the schema, the alternatives of its unions and the parts of its intersections. */
  branches(schema: Schema | undefined): Schema[] {
    const found = new Set<Schema>();
    const visit = ({ target }: Schema): void => {
      if (found.has(target)) return;
      found.add(target);
      for (const branch of [...target.anyOf, ...target.oneOf, ...target.allOf]) visit(branch);
    };
    if (schema) visit(schema);
    return [...found];
  }

  /** Returns the JSON types of a schema's values. Empty if it allows all of them. */
  types(schema: Schema | undefined): string[] {
    return schema ? [...(typesOf([schema]) ?? [])] : [];
  }

  /** Returns the properties of the schema and its branches. The first branch with a property describes it. */
  properties(schema: Schema | undefined): ReadonlyMap<string, Schema> {
    const properties = new Map<string, Schema>();
    for (const branch of this.branches(schema)) {
      for (const [name, property] of branch.properties)
        if (!properties.has(name)) properties.set(name, property);
    }
    return properties;
  }

  /** Returns undefined if the schema of the object does not have the member. */
  member(schema: Schema | undefined, name: string): Schema | undefined {
    const property = this.properties(schema).get(name);
    if (property) return property;
    for (const { items, additional } of this.branches(schema)) {
      if (/^\d+$/.test(name) && items) return items;
      if (additional) return additional;
    }
    return undefined;
  }

  at(schema: Schema | undefined, pointer: Pointer): Schema | undefined {
    let current = schema;
    for (const token of pointer) {
      if (!current) return undefined;
      current = this.member(current, token);
    }
    return current;
  }

  /** Returns whether the schema has properties. A schema without properties is a map, which is replaced as a whole. */
  hasProperties(schema: Schema | undefined): boolean {
    return this.properties(schema).size > 0;
  }

  requires(schema: Schema | undefined, name: string): boolean {
    return this.branches(schema).some(({ required }) => required.has(name));
  }

  isNullable(schema: Schema | undefined): boolean {
    return this.branches(schema).some(({ types }) => types.includes('null'));
  }
}
