// Examples must match their schemas and have no unknown members, because the sandbox responds with them and readers
// learn from them.
import {
  dereference,
  format,
  type Schema as JsonSchema,
  type OutputUnit,
  validate,
} from '@cfworker/json-schema';
import {
  type Description,
  type Example,
  formatPointer,
  isObject,
  type Json,
  type JsonObject,
  jsonSchemaOf,
  memberOf,
  type Path,
  type Schema,
} from '@x/description';
import { member, type Place, report } from '@x/description/structure';
import { allVisits, type Convention } from './convention.ts';

export const validExamples: Convention = (description) => {
  const validator = new ExampleValidator(description);
  const { api } = description;
  for (const { parameters, body, responses } of api.operations.values()) {
    for (const media of [...parameters, ...(body?.content ?? [])])
      validator.check(media, 'request');
    for (const media of responses.flatMap(({ content }) => content))
      validator.check(media, 'response');
  }
  for (const { kind, place, isReference } of allVisits(description))
    if (kind === 'Schema' && !isReference) validator.checkSchema(place);
};

/** Requests have no `readOnly` members, and responses have no `writeOnly` members. */
export type Direction = 'request' | 'response' | 'either';

/** The keywords that exclude a member from a direction. */
const excluded: Readonly<Record<Direction, readonly string[]>> = {
  request: ['readOnly'],
  response: ['writeOnly'],
  either: ['readOnly', 'writeOnly'],
};

export interface Expected {
  readonly schema: Pick<Schema, 'raw'>;
  readonly direction: Direction;
}

// A format of OpenAPI, whose registry says that it is base64.
format.byte = (text) => /^(?:[\w+/-]{4})*(?:[\w+/-]{2}==|[\w+/-]{3}=)?$/.test(text);

/**
 * Validates examples by walking through the schema. Most schemas have one example, so a validator that compiles its
 * schemas first takes ten times as long.
 */
export class ExampleValidator {
  /** The schemas by URI, to which references lead. */
  readonly #schemas: Record<string, JsonSchema | boolean> = {};
  readonly #checked = new Set<unknown>();
  #count = 0;

  constructor({ api }: Description) {
    const schemas = memberOf(memberOf(api.place.value, 'components'), 'schemas');
    for (const [name, schema] of Object.entries(isObject(schemas) ? schemas : {}))
      for (const direction of ['request', 'response', 'either'] as const)
        this.#add(closed(schema, direction), baseOf(direction), ['components', 'schemas', name]);
  }

  check(
    { schema, examples }: { schema: Schema | undefined; examples: readonly Example[] },
    direction: Direction,
  ): void {
    for (const { value, place } of examples) {
      const at = member(place, 'value').value === undefined ? place : member(place, 'value');
      if (schema === undefined || this.#checked.has(place.value)) continue;
      if (typeof place.value === 'object') this.#checked.add(place.value);
      this.#report({ schema, direction }, value, at);
    }
  }

  /** Checks `examples` and `default` of a schema. */
  checkSchema(place: Place): void {
    if (!isObject(place.value)) return;
    const expected: Expected = { schema: { raw: place.value }, direction: 'either' };
    const { examples, default: preset } = place.value;
    for (const [index, value] of (Array.isArray(examples) ? examples : []).entries())
      this.#report(expected, value, member(member(place, 'examples'), index));
    if (preset !== undefined) this.#report(expected, preset, member(place, 'default'));
  }

  #report(expected: Expected, value: Json, place: Place): void {
    const problem = this.problemOf(expected, value);
    const remedy = 'Correct the example, or its schema.';
    if (problem !== undefined) report(place, 'valid-examples', `This example ${problem}.`, remedy);
  }

  /** Returns what is wrong with an example; `undefined` if it is valid. */
  problemOf({ schema, direction }: Expected, value: Json): string | undefined {
    const expected = closed(jsonSchemaOf(schema, baseOf(direction)), direction);
    this.#count += 1;
    this.#add(expected, `example:${this.#count}`, []);
    try {
      const { errors } = validate(value, expected as JsonSchema, '2020-12', this.#schemas);
      return errors.length === 0 ? undefined : sentenceOf(errors, direction);
    } catch {
      // An invalid schema has already been reported.
      return undefined;
    }
  }

  #add(schema: Json, uri: string, path: Path): void {
    try {
      dereference(schema as JsonSchema, this.#schemas, new URL(uri), formatPointer(path));
    } catch {
      // A schema with an invalid `$id` or `$ref` is unknown, and so is what refers to it.
    }
  }
}

const baseOf = (direction: Direction): string => `components:${direction}`;

/** Each error follows those of the schemas that contain it. The last one is the most specific. */
function sentenceOf(errors: readonly OutputUnit[], direction: Direction): string {
  const alternatives = errors.find(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const { keyword, error, instanceLocation } = alternatives ?? errors.at(-1)!;
  const where = instanceLocation === '#' ? '' : ` at ${instanceLocation.slice(1)}`;
  if (keyword !== 'false') return `is invalid${where}: ${error.replace(/\.$/, '')}`;
  const holder = errors.at(-2);
  const isIncomplete = errors.some(
    (one) => one.keyword === 'required' && one.instanceLocation === holder?.instanceLocation,
  );
  return holder?.keyword === 'additionalProperties'
    ? `has an unknown member${where}${isIncomplete ? ' and lacks a required one' : ''}`
    : `has a member that is never in a ${direction}${where}`;
}

const int32: JsonObject = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

/** Closes the object schemas, and makes the members of the other direction optional or forbidden. */
function closed(value: Json, direction: Direction): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => closed(one, direction));
  if (!isObject(value)) return value;
  if (direction !== 'either' && isExcluded(value, direction)) return false;
  const members = Object.entries(value).map(([key, one]) => [key, closed(one, direction)] as const);
  const copy: JsonObject = {
    ...(value.format === 'int32' ? int32 : {}),
    ...Object.fromEntries(members),
  };
  const { properties, required } = value;
  if (!isObject(properties)) return copy;
  const isAbsent = (name: Json): boolean => isExcluded(properties[String(name)], direction);
  return {
    ...copy,
    ...('additionalProperties' in value ? {} : { additionalProperties: false }),
    ...(Array.isArray(required) ? { required: required.filter((name) => !isAbsent(name)) } : {}),
  };
}

function isExcluded(schema: Json | undefined, direction: Direction): boolean {
  return isObject(schema) && excluded[direction].some((keyword) => schema[keyword] === true);
}
