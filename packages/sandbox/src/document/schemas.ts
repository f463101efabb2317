// What schemas are asked: whether a value fits (Ajv, JSON Schema 2020-12), what stands at a
// pointer, whether it may be left out, and which members an object is known to have.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  type Pointer,
} from '../json.ts';
import { resolve } from './openapi.ts';

export type Validate = ValidateFunction;

const rootId = 'openapi';

export class Schemas {
  readonly #document: JsonObject;
  readonly #ajv: Ajv2020;
  readonly #compiled = new WeakMap<JsonObject, Validate>();

  constructor(document: JsonObject) {
    this.#document = document;
    // The documents have been linted: holding them against the meta-schema takes longer than the rest
    // of the start.
    this.#ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false });
    // CommonJS under nodenext: the callable is the namespace's `default`.
    addFormats.default(this.#ajv);
    const schemas = objectOf(objectOf(document.components).schemas);
    this.#ajv.addSchema({ $id: rootId, components: { schemas } });
  }

  /** Compiled when first asked for, and kept: a test that makes one call shouldn't pay for all. */
  validator(schema: JsonObject): Validate {
    const known = this.#compiled.get(schema);
    if (known) return known;
    const compiled = this.#ajv.compile(objectOf(withRootedReferences(schema)));
    this.#compiled.set(schema, compiled);
    return compiled;
  }

  accepts(schema: JsonObject, value: Json): boolean {
    return this.validator(schema)(value);
  }

  resolve(schema: Json | undefined): JsonObject {
    return resolve(this.#document, schema);
  }

  /** The schema and the alternatives of its unions, without the one for null. */
  branches(schema: Json | undefined): JsonObject[] {
    const resolved = this.resolve(schema);
    const union = [...listOf(resolved.anyOf), ...listOf(resolved.oneOf)];
    return [resolved, ...union.flatMap((branch) => this.branches(branch))];
  }

  types(schema: Json | undefined): string[] {
    return this.branches(schema).flatMap((branch) => {
      const type = branch.type;
      if (typeof type === 'string') return [type];
      return listOf(type).filter((name) => typeof name === 'string');
    });
  }

  /** Undefined where the object's schema doesn't know the member. */
  member(schema: Json | undefined, name: string): JsonObject | undefined {
    for (const branch of this.branches(schema)) {
      const properties = objectOf(branch.properties);
      if (Object.hasOwn(properties, name)) return objectOf(properties[name]);
    }
    for (const branch of this.branches(schema)) {
      if (/^\d+$/.test(name) && isObject(branch.items)) return branch.items;
      const open = branch.additionalProperties;
      if (isObject(open)) return open;
      if (open === true) return {};
    }
    return undefined;
  }

  at(schema: Json | undefined, pointer: Pointer): JsonObject | undefined {
    let current: JsonObject | undefined = objectOf(schema);
    for (const token of pointer) {
      if (!current) return undefined;
      current = this.member(current, token);
    }
    return current;
  }

  /** Whether the schema names properties; one that doesn't is a map, and is replaced as a whole. */
  hasProperties(schema: Json | undefined): boolean {
    return this.branches(schema).some(
      (branch) => entriesOf(objectOf(branch.properties)).length > 0,
    );
  }

  requires(schema: Json | undefined, name: string): boolean {
    return this.branches(schema).some((branch) => listOf(branch.required).includes(name));
  }

  isNullable(schema: Json | undefined): boolean {
    return this.types(schema).includes('null');
  }
}

/** References in an inline schema start at the OpenAPI document, which Ajv knows under an id. */
function withRootedReferences(node: Json): Json {
  if (Array.isArray(node)) return node.map(withRootedReferences);
  if (!isObject(node)) return node;
  const copy: JsonObject = {};
  for (const [name, value] of entriesOf(node)) {
    const reference = name === '$ref' && typeof value === 'string' && value.startsWith('#');
    copy[name] = reference ? `${rootId}${value}` : withRootedReferences(value);
  }
  return copy;
}
