// Queries on schemas: whether a value is valid (Ajv, JSON Schema 2020-12), the schema at a pointer,
// whether a member is optional, and the known members of an object.

import { type Json as DocumentJson, jsonSchemaOf, memberOf, type Schema } from '@x/description';
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import type { Json, Pointer } from '../json.ts';

export type Validate = ValidateFunction;

/** The id of the document in Ajv. */
const rootId = 'openapi';

export class Schemas {
  readonly #components: DocumentJson | undefined;
  #ajv: Ajv2020 | undefined;
  readonly #compiled = new WeakMap<Schema, Validate>();

  constructor(document: DocumentJson | undefined) {
    this.#components = memberOf(document, 'components');
  }

  /** Compiled at the first use and cached, so that a test with one call does not compile all schemas. */
  validator(schema: Schema): Validate {
    const known = this.#compiled.get(schema);
    if (known) return known;
    this.#ajv ??= createAjv(this.#components);
    const compiled = this.#ajv.compile(withNull(jsonSchemaOf(schema, rootId)) as object);
    this.#compiled.set(schema, compiled);
    return compiled;
  }

  accepts(schema: Schema, value: Json): boolean {
    return this.validator(schema)(value);
  }

  /** The first value that the schema accepts; before `loadValidator` has resolved, just the first. */
  firstAccepted(schema: Schema, candidates: readonly Iterable<Json>[]): Json | undefined {
    let first: Json | undefined;
    for (const values of candidates) {
      for (const value of values) {
        if (!create || this.accepts(schema, value)) return value;
        first ??= value;
      }
    }
    return first;
  }

  /** The schema and the alternatives of its unions, except null. */
  branches(schema: Schema | undefined): Schema[] {
    if (!schema) return [];
    const { target } = schema;
    const union = [...target.anyOf, ...target.oneOf];
    return [target, ...union.flatMap((branch) => this.branches(branch))];
  }

  types(schema: Schema | undefined): string[] {
    return this.branches(schema).flatMap(({ types }) => types);
  }

  /** Undefined if the schema of the object does not have the member. */
  member(schema: Schema | undefined, name: string): Schema | undefined {
    const branches = this.branches(schema);
    for (const { properties } of branches) {
      const property = properties.get(name);
      if (property) return property;
    }
    for (const { items, additional } of branches) {
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

  /** Whether the schema has properties. A schema without properties is a map, which is replaced as a whole. */
  hasProperties(schema: Schema | undefined): boolean {
    return this.branches(schema).some(({ properties }) => properties.size > 0);
  }

  requires(schema: Schema | undefined, name: string): boolean {
    return this.branches(schema).some(({ required }) => required.has(name));
  }

  isNullable(schema: Schema | undefined): boolean {
    return this.types(schema).includes('null');
  }
}

/** What creates a validator, once `loadValidator` has resolved. */
let create: (() => Ajv2020) | undefined;

/**
 * Loads Ajv. Loading takes as long as the rest of the start, so it waits for the first request. Await this before the
 * first value is validated.
 */
export async function loadValidator(): Promise<void> {
  if (create) return;
  const [{ Ajv2020 }, { default: addFormats }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
  ]);
  create = () => {
    // Lint has validated the documents against the meta-schema already, which takes long.
    const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
    // CommonJS under nodenext: the callable is the namespace's `default`.
    addFormats.default(ajv);
    return ajv;
  };
}

function createAjv(components: DocumentJson | undefined): Ajv2020 {
  if (!create) throw new Error('A value is validated before loadValidator() has resolved.');
  return create().addSchema({ $id: rootId, components: withNull(components) });
}

/** Ajv knows `nullable` of OpenAPI 3.0 only next to a type. Elsewhere it is an alternative. */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withNull(one)] as const);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  if (typeof copy.nullable !== 'boolean' || copy.type !== undefined) return copy;
  const { nullable, ...others } = copy;
  return nullable ? { anyOf: [others, { type: 'null' }] } : others;
}
