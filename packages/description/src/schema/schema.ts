// The typed view of a JSON Schema: references are followed, and each keyword has its own type. A view is created when it
// is first used, because a large document has a hundred thousand schemas.
import { isObject, type Json, type JsonObject } from '../json/json.ts';
import { parseFragment } from '../json/pointer.ts';
import { follow, has, isReference, member, type Place } from '../problems/place.ts';

/**
 * A JSON Schema of a document. If it is a reference, all members except `place`, `raw` and `component` are those of its
 * target.
 */
export interface Schema {
  readonly place: Place;
  /** The schema as written; it can be a reference. `true` is `{}`, and `false` is `{ not: {} }`. */
  readonly raw: JsonObject;
  /** The name of the component schema to which it is a direct reference. */
  readonly component: string | undefined;
  /** The target of the reference, through further references; the schema itself if it is not a reference. */
  readonly target: Schema;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly format: string | undefined;
  /** `type` as a list. `nullable: true` of OpenAPI 3.0 adds `null`. */
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  /** The schema of additional members; `false` if they are not allowed. */
  readonly additional: Schema | false | undefined;
  readonly items: Schema | undefined;
  readonly prefixItems: readonly Schema[];
  readonly oneOf: readonly Schema[];
  readonly anyOf: readonly Schema[];
  readonly allOf: readonly Schema[];
  readonly enum: readonly Json[] | undefined;
  readonly const: Json | undefined;
  readonly default: Json | undefined;
  /** `examples`, or `example` of OpenAPI 3.0. */
  readonly examples: readonly Json[];
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly discriminator:
    | { readonly propertyName: string; readonly mapping: ReadonlyMap<string, string> }
    | undefined;
}

/** The schema at a place, or `undefined` if there is none. */
export function schemaAt(place: Place): Schema | undefined {
  const { value } = place;
  if (typeof value === 'boolean') return new SchemaView(place, value ? {} : { not: {} });
  if (!isObject(value)) return undefined;
  const { schemas } = place.source;
  const known = schemas.get(value);
  if (known) return known;
  const view = new SchemaView(place, value);
  schemas.set(value, view);
  return view;
}

class SchemaView implements Schema {
  readonly place: Place;
  readonly raw: JsonObject;
  #target: Schema | undefined;
  #properties: ReadonlyMap<string, Schema> | undefined;
  #required: ReadonlySet<string> | undefined;
  #additional: Schema | undefined;

  constructor(place: Place, raw: JsonObject) {
    this.place = place;
    this.raw = raw;
  }

  get component(): string | undefined {
    return referredComponent(this.raw);
  }

  get target(): Schema {
    if (!isReference(this.raw)) return this;
    this.#target ??= this.#follow();
    return this.#target;
  }

  #follow(): Schema {
    const place = follow(this.place);
    return (place && place !== this.place ? schemaAt(place) : undefined) ?? anything(this.place);
  }

  get title(): string | undefined {
    return this.#text('title');
  }

  get description(): string | undefined {
    return this.#text('description');
  }

  get format(): string | undefined {
    return this.#text('format');
  }

  get types(): readonly string[] {
    const { type, nullable } = this.target.raw;
    const given = [type].flat().filter((one) => typeof one === 'string');
    return nullable === true && !given.includes('null') ? [...given, 'null'] : given;
  }

  get properties(): ReadonlyMap<string, Schema> {
    this.#properties ??= new Map(schemasIn(member(this.target.place, 'properties')));
    return this.#properties;
  }

  get required(): ReadonlySet<string> {
    const { required } = this.target.raw;
    this.#required ??= new Set(listOf(required).map(String));
    return this.#required;
  }

  get additional(): Schema | false | undefined {
    const place = member(this.target.place, 'additionalProperties');
    if (place.value === false) return false;
    this.#additional ??= schemaAt(place);
    return this.#additional;
  }

  get items(): Schema | undefined {
    return schemaAt(member(this.target.place, 'items'));
  }

  get prefixItems(): readonly Schema[] {
    return this.#list('prefixItems');
  }

  get oneOf(): readonly Schema[] {
    return this.#list('oneOf');
  }

  get anyOf(): readonly Schema[] {
    return this.#list('anyOf');
  }

  get allOf(): readonly Schema[] {
    return this.#list('allOf');
  }

  get enum(): readonly Json[] | undefined {
    const { enum: values } = this.target.raw;
    return Array.isArray(values) ? values : undefined;
  }

  get const(): Json | undefined {
    return this.target.raw.const;
  }

  get default(): Json | undefined {
    return this.target.raw.default;
  }

  get examples(): readonly Json[] {
    const { examples, example } = this.target.raw;
    return Array.isArray(examples) ? examples : example === undefined ? [] : [example];
  }

  get readOnly(): boolean {
    return this.target.raw.readOnly === true;
  }

  get writeOnly(): boolean {
    return this.target.raw.writeOnly === true;
  }

  get discriminator(): Schema['discriminator'] {
    const { discriminator } = this.target.raw;
    if (!isObject(discriminator) || typeof discriminator.propertyName !== 'string')
      return undefined;
    const mapping = isObject(discriminator.mapping) ? Object.entries(discriminator.mapping) : [];
    const { propertyName } = discriminator;
    return { propertyName, mapping: new Map(mapping.map(([name, to]) => [name, String(to)])) };
  }

  #text(key: string): string | undefined {
    const value = this.target.raw[key];
    return typeof value === 'string' ? value : undefined;
  }

  #list(key: string): readonly Schema[] {
    const place = member(this.target.place, key);
    return listOf(place.value).flatMap((_, index) => schemaAt(member(place, index)) ?? []);
  }
}

/** Returns the schema for an unresolved reference, which is reported elsewhere. */
function anything(place: Place): Schema {
  return new SchemaView(place, {});
}

function schemasIn(place: Place): [string, Schema][] {
  if (!isObject(place.value)) return [];
  return Object.keys(place.value).flatMap((name) => {
    const schema = schemaAt(member(place, name));
    return schema ? [[name, schema] as [string, Schema]] : [];
  });
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The name of the component schema that a `$ref` points to. */
export function componentOf(reference: string): string | undefined {
  const [, key] = /^#\/components\/schemas(\/[^/]+)$/.exec(reference) ?? [];
  return key === undefined ? undefined : parseFragment(key)[0];
}

/** The name of the component schema that a raw schema refers to directly. */
export function referredComponent(schema: unknown): string | undefined {
  return isReference(schema) ? componentOf(schema.$ref) : undefined;
}

/** Returns the target of a schema, and those of its alternatives at any depth. Each one is visited once. */
export function alternativesOf(schema: Schema): Schema[] {
  const found = new Set([schema.target]);
  for (const { oneOf, anyOf } of found)
    for (const option of [...oneOf, ...anyOf]) found.add(option.target);
  return [...found];
}

/** Returns whether a schema has a keyword. References are followed. */
export function hasKeyword(schema: Schema, keyword: string): boolean {
  return has(schema.target.place, keyword);
}

const describing = [
  ...['$ref', 'type', 'enum', 'const', 'allOf', 'anyOf', 'oneOf'],
  ...['properties', 'patternProperties', 'additionalProperties', 'items', 'prefixItems'],
];

/** Whether a schema only restricts values and describes none: `{ required: ['id'] }`. No type expresses it. */
export function isAssertion(schema: unknown): boolean {
  return isObject(schema) && !describing.some((keyword) => schema[keyword] !== undefined);
}
