// Builds the document for openapi-typescript: only the parts that have types, and a schema for each direction.
import {
  type Api,
  componentOf,
  isObject,
  type Json,
  type JsonObject,
  memberOf,
  referenceTo,
  usageOf,
} from '@x/description';
import {
  follow,
  hasMember,
  isReference,
  type Kind,
  member,
  type Place,
  type Rebuilt,
  rebuild,
} from '@x/description/structure';
import { type Directions, directionsOf } from './directions.ts';
import { marked, noValue } from './markers.ts';
import { dependsOnStatus, withBodyType, withParameterType } from './media.ts';
import { type Parts, partsIn } from './parts.ts';
import { withAliases } from './recursion.ts';

type Direction = 'request' | 'response' | 'either';

export interface TypesDocument {
  readonly document: JsonObject;
  /** Schemas that become type aliases, by name. */
  readonly aliases: ReadonlyMap<string, Json>;
}

export function typesDocument(api: Api): TypesDocument {
  const views = new Views(api);
  const root = api.place.value;
  const components = pick(memberOf(root, 'components'), [
    'responses',
    'parameters',
    'requestBodies',
    'headers',
    'pathItems',
  ]);
  const value = { ...pick(root, ['paths', 'webhooks']), components };
  const document = rebuild({ ...api.place, value }, (one, rebuilt) => views.changed(one, rebuilt));
  const { schemas, aliases } = withAliases(views.schemas(), api.place);
  const rebuilt = isObject(document) ? document : {};
  return {
    document: { ...rebuilt, components: { ...(rebuilt.components as JsonObject), schemas } },
    aliases,
  };
}

class Views {
  readonly #api: Api;
  readonly #directions: Directions;
  readonly #parts: Parts;
  /** The names of the model, by operation. Paths that share a path item share its operations. */
  readonly #operationIds = new Map<unknown, string[]>();
  /** The split components to which requests refer. */
  readonly #sent = new Set<string>();

  constructor(api: Api) {
    this.#api = api;
    this.#directions = directionsOf(api);
    this.#parts = partsIn(api);
    for (const { operationId, place } of api.operations.values()) {
      const others = this.#operationIds.get(place.value) ?? [];
      this.#operationIds.set(place.value, [...others, operationId]);
    }
  }

  changed(written: Json, rebuilt: Rebuilt): Json | undefined {
    const { kind, place } = rebuilt;
    if (kind === 'Schema') return this.#schema(written, place, directionOf(rebuilt));
    if (!isObject(written)) return written;
    const value = withKnownMembers(written, kind);
    if (isReference(value)) return this.#expanded(value, rebuilt);
    if (kind === 'Operation') return this.#operation(value, place.value);
    if (kind === 'Paths') return withoutExtensions(value);
    if (kind === 'Responses') return this.#withDefaultSuccess(withoutExtensions(value), place);
    if (kind === 'MediaType') return withBodyType(value, rebuilt);
    return kind === 'Parameter' ? withParameterType(value) : value;
  }

  /** Returns the component schemas for responses, and the separate ones for requests. */
  schemas(): Readonly<Record<string, Json>> {
    const usage = usageOf(this.#api);
    const all = new Map<string, Json>();
    for (const name of this.#api.schemas.keys()) {
      const isSent = usage.request.has(name) && !this.#directions.isSplit(name);
      all.set(name, this.#component(name, isSent ? 'either' : 'response'));
    }
    // Each zod schema of requests has a type, also one that only a readOnly member uses.
    for (const name of usage.request) if (this.#directions.isSplit(name)) this.#sent.add(name);
    // A request schema can refer to others, so the set grows during the iteration.
    for (const name of this.#sent)
      all.set(this.#directions.requestName(name), this.#component(name, 'request'));
    // `fromEntries` can also define a member `__proto__`.
    return Object.fromEntries(all);
  }

  /**
   * Replaces a reference by its target if openapi-typescript does not resolve it, or if the type of the target depends on
   * its position.
   */
  #expanded(reference: JsonObject, { kind, place, inside }: Rebuilt): Json | undefined {
    const target = follow(place);
    const isAlias = inside[0] === 'Components';
    const isExpanded = isAlias || (kind === 'Response' && dependsOnStatus(target));
    return target && isExpanded
      ? this.#rebuilt({ ...place, value: target.value }, kind)
      : reference;
  }

  #rebuilt(place: Place, kind: Kind): Json | undefined {
    return rebuild(place, (value, rebuilt) => this.changed(value, rebuilt), kind);
  }

  /** If no success is documented, `default` also means success. */
  #withDefaultSuccess(responses: JsonObject, place: Place): JsonObject {
    const isDocumented = Object.keys(responses).some((status) => status.startsWith('2'));
    if (responses.default === undefined || isDocumented) return responses;
    const success = this.#rebuilt({ ...member(place, 'default'), key: '2XX' }, 'Response');
    return success === undefined ? responses : { '2XX': success, ...responses };
  }

  #component(name: string, direction: Direction): Json {
    const { place } = this.#api.schemas.get(name)!;
    const change = (value: Json, rebuilt: Rebuilt): Json =>
      this.#schema(value, rebuilt.place, direction);
    return rebuild(place, change, 'Schema') ?? {};
  }

  /**
   * Removes callbacks, and the operationIds of webhooks, because neither are operations of the client. Also removes
   * descriptions of operations, because `calls.ts` has them, where editors show them.
   */
  #operation(operation: JsonObject, written: Json | undefined): JsonObject {
    const { operationId: _, callbacks: __, ...others } = operation;
    const operationId = this.#operationIds.get(written)?.shift();
    if (operationId === undefined) return others;
    const { description: ___, ...documented } = others;
    return { ...documented, operationId };
  }

  #schema(value: Json, place: Place, direction: Direction): Json {
    if (!isObject(value)) return value;
    if (isReference(value)) return this.#reference(value, direction);
    const isPart = this.#parts.isPart(place);
    const isOpen = direction === 'response';
    return marked(withoutHidden(value, { direction, isPart }), { isOpen, isPart });
  }

  #reference(reference: JsonObject & { readonly $ref: string }, direction: Direction): JsonObject {
    const name = componentOf(reference.$ref);
    if (direction !== 'request' || name === undefined) return reference;
    if (this.#directions.isSplit(name)) this.#sent.add(name);
    return { ...reference, $ref: referenceTo('schemas', this.#directions.requestName(name)) };
  }
}

/** openapi-typescript reads `title` and other members of schemas in every object. */
function withKnownMembers(value: JsonObject, kind: Kind): JsonObject {
  const names = Object.keys(value);
  const known = names.filter((name) => name === '$ref' || hasMember(kind, name));
  return known.length === names.length ? value : pick(value, known);
}

/** openapi-typescript reads each member of these objects as a path or a response. */
function withoutExtensions(value: JsonObject): JsonObject {
  return pick(
    value,
    Object.keys(value).filter((name) => !name.startsWith('x-')),
  );
}

function directionOf({ inside }: Rebuilt): Direction {
  const isSent = inside.includes('RequestBody') || inside.includes('Parameter');
  if (isSent) return 'request';
  return inside.includes('Response') ? 'response' : 'either';
}

const hiddenIn = { request: 'readOnly', response: 'writeOnly' } as const;

interface View {
  readonly direction: Direction;
  readonly isPart: boolean;
}

/** Returns the schema without the properties of the other direction. */
function withoutHidden(schema: JsonObject, { direction, isPart }: View): JsonObject {
  const { properties, required } = schema;
  if (direction === 'either' || !isObject(properties)) return schema;
  const isKept = (name: string): boolean =>
    memberOf(properties[name], hiddenIn[direction]) !== true;
  const names = Object.keys(properties);
  const kept = names.filter(isKept);
  if (kept.length === names.length) return schema;
  const listed: readonly Json[] = Array.isArray(required) ? required : [];
  // Without a member, openapi-typescript would allow any. Requests have no undeclared members.
  const isClosed = direction === 'request' && !isPart;
  const isEmpty = isClosed && kept.length === 0 && isPlainObject(schema);
  return {
    ...schema,
    ...(isEmpty && { additionalProperties: noValue }),
    properties: pick(properties, kept),
    required: listed.filter((name) => kept.includes(String(name))),
  };
}

/** Returns whether nothing else gives an object members. */
function isPlainObject({ type, additionalProperties, allOf, oneOf, anyOf }: JsonObject): boolean {
  const others = [additionalProperties, allOf, oneOf, anyOf];
  return type === 'object' && others.every((one) => one === undefined || one === false);
}

function pick(value: Json | undefined, names: readonly string[]): JsonObject {
  const entries = names.flatMap((name): [string, Json][] => {
    const one = memberOf(value, name);
    return one === undefined ? [] : [[name, one]];
  });
  return Object.fromEntries(entries);
}
