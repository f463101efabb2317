// Examples must match their schemas and have no unknown members, because the sandbox responds with them and readers
// learn from them.
import {
  type Description,
  type Example,
  isObject,
  type Json,
  type JsonObject,
  jsonSchemaOf,
  memberOf,
  type Schema,
} from '@x/description';
import { member, type Place, report } from '@x/description/structure';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
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

export class ExampleValidator {
  readonly #ajv: Ajv2020;
  readonly #checked = new Set<unknown>();

  constructor({ api }: Description) {
    // Most schemas validate one example, so optimising the code takes longer than running it.
    const code = { optimize: false };
    this.#ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, code });
    // CommonJS under nodenext: the callable is the namespace's `default`.
    addFormats.default(this.#ajv);
    for (const direction of ['request', 'response', 'either'] as const) {
      const components = closed(memberOf(api.place.value, 'components') ?? {}, direction);
      this.#ajv.addSchema({ $id: direction, components });
    }
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
    if (problem !== undefined) report(place, 'valid-examples', `This example ${problem}.`);
  }

  /** Returns what is wrong with an example; `undefined` if it is valid. */
  problemOf({ schema, direction }: Expected, value: Json): string | undefined {
    try {
      const schemaJson = closed(jsonSchemaOf(schema, direction), direction);
      const validate = this.#ajv.compile(schemaJson as object);
      if (validate(value)) return undefined;
      const [error] = validate.errors ?? [];
      const name: unknown = error?.params.additionalProperty;
      const detail = typeof name === 'string' ? ` ("${name}")` : '';
      const where = error?.instancePath ? ` at ${error.instancePath}` : '';
      if (error?.keyword === 'false schema')
        return `has a member that is never in a ${direction}${where}`;
      return `${error?.message ?? 'is invalid'}${detail}${where}`;
    } catch {
      // An invalid schema has already been reported.
      return undefined;
    }
  }
}

/** Closes the object schemas, and makes the members of the other direction optional or forbidden. */
function closed(value: Json, direction: Direction): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => closed(one, direction));
  if (!isObject(value)) return value;
  if (direction !== 'either' && isExcluded(value, direction)) return false;
  const members = Object.entries(value).map(([key, one]) => [key, closed(one, direction)] as const);
  const copy: JsonObject = Object.fromEntries(members);
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
