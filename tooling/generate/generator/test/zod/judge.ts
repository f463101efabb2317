// The reference validator: Ajv, with JSON Schema 2020-12 and the same document as the zod schemas. All intended differences
// are implemented here.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Direction = 'request' | 'response';
type Json = Record<string, unknown>;

export interface Judge {
  /** Whether a value matches the schema at a JSON pointer. */
  accepts(pointer: string, value: unknown): boolean;
}

export function judgeOf(document: Json, direction: Direction): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  // An integer beyond the safe range is rejected, because JSON.parse has already rounded it.
  ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger });
  const { info: _, ...rest } = document;
  ajv.addSchema({ $id: 'api', ...(declared(rest, direction) as Json) });
  const compiled = new Map<string, ValidateFunction>();
  return {
    accepts(pointer, value) {
      const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
      compiled.set(pointer, validate);
      return validate(value) === true;
    },
  };
}

/**
 * The document with the rules of a direction. In responses, enumerations accept further values. In requests, objects
 * without `additionalProperties` reject further members.
 */
function declared(value: unknown, direction: Direction): unknown {
  if (Array.isArray(value)) return value.map((item) => declared(item, direction));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = {};
  for (const [name, member] of Object.entries(value)) {
    const isData = ['examples', 'example', 'const', 'default', 'enum'].includes(name);
    copy[name] = isData ? member : declared(member, direction);
  }
  const values = Array.isArray(copy.enum) ? copy.enum.filter((one) => one !== null) : [];
  if (direction === 'response' && values.length > 1 && copy.type !== undefined) delete copy.enum;
  if ([copy.type].flat().includes('integer')) copy.format ??= 'int64';
  if (!isSchemaOfObjects(copy)) return copy;
  withoutOther(copy, direction);
  // As in the types, a schema with properties only accepts objects.
  copy.type ??= 'object';
  if (direction === 'request') copy.additionalProperties ??= false;
  else if (copy.additionalProperties === false) delete copy.additionalProperties;
  return copy;
}

/** OpenAPI §4.8.24: requests do not have the members that are `readOnly`, and responses need not have those that are `writeOnly`. */
function withoutOther(schema: Json, direction: Direction): void {
  const marker = direction === 'request' ? 'readOnly' : 'writeOnly';
  const properties = schema.properties as Readonly<Record<string, Json>>;
  const others = Object.keys(properties).filter((name) => properties[name]?.[marker] === true);
  if (others.length === 0) return;
  const kept = Object.entries(properties).filter(([name]) => !others.includes(name));
  schema.properties = Object.fromEntries(kept);
  if (!Array.isArray(schema.required)) return;
  schema.required = schema.required.filter((name) => !others.includes(String(name)));
}

function isSchemaOfObjects({ properties, type = 'object', $ref }: Json): boolean {
  const isShape = typeof properties === 'object' && properties !== null;
  return isShape && type === 'object' && $ref === undefined;
}
