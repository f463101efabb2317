// Adds named, valid examples to every body. The provider's examples are kept if they match their schema. The others are
// generated from the schema, like the sandbox's responses.
import { ExampleValidator, namesSecret } from '@x/conventions';
import {
  type Description,
  formatPointer,
  isList,
  isObject,
  type Json,
  type JsonObject,
  type MediaType,
  pathOf,
  type Schema,
} from '@x/description';
// Not public: both the sandbox and a draft generate samples with it.
import { samplesOf } from '../../../../../packages/sandbox/src/document/sample.ts';
import { readAgain } from '../read.ts';
import { type Context, everywhere, objectOf, resolved, without } from './rule.ts';

/** The names with which the sandbox responds (specs/README.md, "Reserved example names"). */
const meanings: Readonly<Record<string, string>> = {
  400: 'invalidRequest',
  401: 'invalidToken',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  422: 'invalidRequest',
  429: 'rateLimited',
  500: 'unavailable',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
  '4XX': 'invalidRequest',
  '5XX': 'unavailable',
};

type Direction = 'request' | 'response';

export function withExamples(name: string, document: JsonObject, context: Context): JsonObject {
  const clean = withoutInvalid(document, context, readAgain(name, document));
  const description = readAgain(name, clean);
  const maker = new Maker(description);
  for (const { body, responses } of description.api.operations.values()) {
    for (const media of body?.content ?? []) maker.make(media, 'request', undefined);
    for (const response of responses)
      for (const media of response.content)
        maker.make(media, 'response', meanings[response.status]);
  }
  return everywhere(clean, context, (value, { kind, place }) => {
    if (kind === 'Header') return withHeaderExample(objectOf(value), clean, description);
    const made =
      kind === 'MediaType' ? maker.examples.get(formatPointer(pathOf(place))) : undefined;
    return made === undefined ? value : { ...objectOf(value), examples: made };
  });
}

/** Removes examples and defaults of schemas that their own schema rejects. */
function withoutInvalid(document: JsonObject, context: Context, read: Description): JsonObject {
  const validator = new ExampleValidator(read);
  const isValid = (schema: JsonObject, value: Json): boolean =>
    !looksReal(value) &&
    validator.problemOf({ schema: { raw: schema }, direction: 'either' }, value) === undefined;
  return everywhere(document, context, (value, { kind }) => {
    if (kind === 'Parameter') return withValidExamples(objectOf(value), isValid);
    if (kind !== 'Schema' || !isObject(value)) return value;
    const { examples, default: preset } = value;
    if (examples === undefined && preset === undefined) return value;
    const bare = without(value, 'examples', 'default');
    const kept = (isList(examples) ? examples : []).filter((one) => isValid(bare, one));
    const hasDefault = preset !== undefined && isValid(bare, preset);
    return {
      ...bare,
      ...(hasDefault && { default: preset }),
      ...(kept.length > 0 && { examples: kept }),
    };
  });
}

function withValidExamples(
  parameter: JsonObject,
  isValid: (schema: JsonObject, value: Json) => boolean,
): JsonObject {
  if (!isObject(parameter.examples)) return parameter;
  const entries = Object.entries(parameter.examples).filter(([, one]) => {
    const { value } = objectOf(one);
    return value !== undefined && isValid(objectOf(parameter.schema), value);
  });
  const kept = without(parameter, 'examples');
  return entries.length === 0 ? kept : { ...kept, examples: Object.fromEntries(entries) };
}

class Maker {
  readonly #validator: ExampleValidator;
  /** The examples of media types, by position. */
  readonly examples = new Map<string, JsonObject>();

  constructor(description: Description) {
    this.#validator = new ExampleValidator(description);
  }

  make(media: MediaType, direction: Direction, meaning: string | undefined): void {
    const { schema, place } = media;
    if (schema === undefined) return;
    const isValid = (value: Json): boolean =>
      this.#validator.problemOf({ schema, direction }, value) === undefined;
    const own = media.examples.flatMap(({ name, value }) => {
      const pruned = value === undefined ? undefined : inDirection(value, schema, direction);
      const isUsable = pruned !== undefined && !looksReal(pruned) && isValid(pruned);
      return isUsable ? [[nameOf(name), pruned] as const] : [];
    });
    const found = own.length > 0 ? own : this.#sampled(schema, direction, isValid);
    const [first, ...others] = found;
    if (first === undefined) return;
    const name = meaning ?? first[0];
    const named = new Map([...others, [name, first[1]] as const].toReversed());
    const entries = [...named].map(([key, value]) => [key, { value }] as const);
    this.examples.set(formatPointer(pathOf(place)), Object.fromEntries(entries));
  }

  #sampled(
    schema: Schema,
    direction: Direction,
    isValid: (value: Json) => boolean,
  ): (readonly [string, Json])[] {
    for (const sample of samplesOf(schema, direction === 'request' ? 'readOnly' : 'writeOnly')) {
      const value = inDirection(sample as Json, schema, direction);
      if (value !== undefined && isValid(value)) return [['example', value]];
    }
    return [];
  }
}

function nameOf(name: string): string {
  const safe = name.replaceAll(/[^\w.-]/g, '-');
  return safe === '' ? 'example' : safe;
}

/** Returns a value without the members of the other direction. */
function inDirection(value: Json, { target }: Schema, direction: Direction): Json | undefined {
  if (isList(value)) {
    const { items } = target;
    return items === undefined
      ? value
      : value.map((one) => inDirection(one, items, direction) ?? null);
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, one]): [string, Json][] => {
    const property = target.properties.get(name);
    if (property === undefined) return [[name, one]];
    const isOther = direction === 'request' ? property.readOnly : property.writeOnly;
    const inner = isOther ? undefined : inDirection(one, property, direction);
    return inner === undefined ? [] : [[name, inner]];
  });
  return Object.fromEntries(kept);
}

/** Returns whether a value contains a possible real token. */
function looksReal(value: Json, name = ''): boolean {
  if (typeof value === 'string')
    return /\beyJ[\w-]{8,}\./.test(value) || (namesSecret(name) && value.length > 40);
  if (isList(value)) return value.some((one) => looksReal(one, name));
  return isObject(value) && Object.entries(value).some(([key, one]) => looksReal(one, key));
}

/** Adds the example of a header to its schema. */
function withHeaderExample(
  header: JsonObject,
  document: JsonObject,
  { api }: Description,
): JsonObject {
  const schema = objectOf(resolved(document, header.schema));
  const [given] = Object.values(objectOf(header.examples)).map((one) => objectOf(one).value);
  const kept = without(header, 'examples', 'content');
  if (isList(schema.examples)) return { ...kept, schema };
  const found = [...api.operations.values()]
    .flatMap(({ responses }) => responses.flatMap(({ headers }) => [...headers.values()]))
    .find(({ place }) => place.value === header);
  const [sample = 'text'] = found?.schema ? [...samplesOf(found.schema)] : [];
  const type = Object.keys(schema).length === 0 ? { type: 'string' } : {};
  return { ...kept, schema: { ...schema, ...type, examples: [given ?? (sample as Json)] } };
}
