// The reference validator: Ajv, with JSON Schema 2020-12 and the same document as the zod schemas. All intended differences
// are implemented here.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Direction = 'request' | 'response';
type Json = Record<string, unknown>;

export interface Judge {
  /** Returns whether a value matches the schema at a JSON pointer. */
  accepts(pointer: string, value: unknown): boolean;
}

export function judgeOf(document: Json, direction: Direction): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  for (const format of Object.keys(ajv.formats))
    if (!checkedFormats.includes(format)) ajv.addFormat(format, true);
  // An integer beyond the safe range is rejected, because JSON.parse has already rounded it.
  ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger });
  const { info: _, ...rest } = document;
  ajv.addSchema({ $id: 'api', ...(declared(withoutExamples(rest), direction) as Json) });
  const compiled = new Map<string, ValidateFunction>();
  return {
    accepts(pointer, value) {
      const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
      compiled.set(pointer, validate);
      return validate(value) === true;
    },
  };
}

/** The formats that restrict a value. Ajv knows more of them, such as `url`. */
const checkedFormats = [
  ...['date-time', 'date', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'],
  ...['uri', 'uri-reference', 'json-pointer', 'regex', 'byte', 'int32'],
];

/** Keywords whose members have names of the API. */
const maps = ['properties', 'patternProperties', 'schemas', 'responses', 'headers'];

/** Removes examples, in which Ajv would find keywords such as `$id`. */
function withoutExamples(value: unknown, isMap: boolean = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutExamples(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => isMap || !/^examples?$/.test(name));
  return Object.fromEntries(
    kept.map(([name, one]) => [name, withoutExamples(one, !isMap && maps.includes(name))]),
  );
}

/** Keywords whose operand follows JSON Schema, in both directions. */
const operands = [
  ...['not', 'if', 'then', 'else', 'contains', 'propertyNames', 'dependentSchemas'],
  ...['const', 'default', 'enum', 'required', 'dependentRequired'],
];

/**
 * Returns the document with the rules of a direction. In responses, enumerations and objects are open, and `oneOf`
 * accepts a value of several alternatives. In requests, objects without `additionalProperties` reject additional
 * members, unless they are parts of `allOf`.
 */
function declared(value: unknown, direction: Direction, isPart: boolean = false): unknown {
  if (Array.isArray(value)) return value.map((item) => declared(item, direction, isPart));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = {};
  const given = value as Json;
  const isCombined =
    given.properties !== undefined && (hasTypes(given, 'oneOf') || hasTypes(given, 'anyOf'));
  for (const [name, member] of Object.entries(value)) {
    const inPart = name === 'allOf' || (isPart && isUnion(name)) || (isCombined && isUnion(name));
    copy[name] = operands.includes(name) ? member : declared(member, direction, inPart);
  }
  if (direction === 'response') openResponse(copy);
  withTypes(copy, direction);
  if (!isSchemaOfObjects(copy)) return copy;
  withoutOther(copy, direction);
  const isOpen = isPart || isCombined || direction === 'response';
  if (!isOpen) copy.additionalProperties ??= false;
  else if (copy.additionalProperties === false) delete copy.additionalProperties;
  return copy;
}

/** Returns whether an alternative does more than restrict the members next to it. */
function hasTypes(schema: Json, keyword: 'anyOf' | 'oneOf'): boolean {
  const options = schema[keyword];
  return Array.isArray(options) && options.some((one) => one.type || one.$ref);
}

function isUnion(keyword: string): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

/** The keywords that restrict a value to a part of its type. */
const restrictions = [
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern'],
];

function openResponse(schema: Json): void {
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  const known = values.filter((one) => one !== null);
  const isOpen = known.every((one) => typeof one === 'string' || typeof one === 'number');
  if (known.length > 1 && isOpen) {
    schema.type ??= [...new Set(values.map((one) => (one === null ? 'null' : typeof one)))];
    // Restrictions next to the known values say nothing about others.
    for (const name of ['enum', 'format', ...restrictions]) delete schema[name];
  }
  if (schema.unevaluatedProperties === false) delete schema.unevaluatedProperties;
  if (!hasTypes(schema, 'oneOf')) return;
  const { oneOf, anyOf } = schema;
  delete schema.oneOf;
  const options = [...(oneOf as Json[]), ...unknownOption(schema)];
  schema.allOf = [{ anyOf: options }, ...((schema.allOf as Json[] | undefined) ?? [])];
  if (anyOf) schema.allOf = [...(schema.allOf as Json[]), { anyOf }];
}

/** An alternative of a response that the document does not have: another value of the discriminator. */
function unknownOption({ discriminator }: Json): Json[] {
  const { propertyName, mapping } = (discriminator ?? {}) as {
    propertyName?: string;
    mapping?: Json;
  };
  if (propertyName === undefined || mapping === undefined) return [];
  const other = { type: 'string', not: { enum: Object.keys(mapping) } };
  return [{ type: 'object', required: [propertyName], properties: { [propertyName]: other } }];
}

/** As in the types: a schema with properties only accepts objects, and a tuple has all its elements. */
function withTypes(schema: Json, direction: Direction): void {
  const isWhole = [schema.type].flat().includes('integer');
  if (isWhole && schema.format !== 'int32') schema.format = 'int64';
  const isShape = [schema.properties, schema.patternProperties].some(
    (one) => typeof one === 'object',
  );
  if (isShape && schema.$ref === undefined) schema.type ??= 'object';
  const { prefixItems, unevaluatedItems } = schema;
  if (!Array.isArray(prefixItems)) return;
  schema.minItems ??= prefixItems.length;
  if (direction === 'request') schema.items ??= unevaluatedItems ?? false;
}

/** OpenAPI §4.8.24: requests do not have `readOnly` members, and responses need not have `writeOnly` ones. */
function withoutOther(schema: Json, direction: Direction): void {
  const marker = direction === 'request' ? 'readOnly' : 'writeOnly';
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Json>>;
  const others = Object.keys(properties).filter((name) => properties[name]?.[marker] === true);
  if (others.length === 0) return;
  const kept = Object.entries(properties).filter(([name]) => !others.includes(name));
  schema.properties = Object.fromEntries(kept);
  if (!Array.isArray(schema.required)) return;
  schema.required = schema.required.filter((name) => !others.includes(String(name)));
}

function isSchemaOfObjects(schema: Json): boolean {
  const { properties, patternProperties, type = 'object', $ref } = schema;
  const isShape = [properties, patternProperties].some((one) => Object.keys(one ?? {}).length > 0);
  return isShape && [type].flat().includes('object') && $ref === undefined;
}
