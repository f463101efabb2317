// Makes a value that a schema allows, for a response that has no example. Third-party documents often have none.

import type { Schema } from '@x/description';
import type { Json, JsonObject } from '../json.ts';

/** Below this depth, optional members and items are left out, because a schema can contain itself. */
const deepest = 4;

export function sampleOf(schema: Schema | undefined, depth: number = 0): Json {
  if (!schema) return null;
  const { target } = schema;
  const given = [...target.examples, target.const, target.default, ...(target.enum ?? [])];
  const [known] = given.filter((value) => value !== undefined);
  // The description is immutable, and responses are made from clones.
  if (known !== undefined) return known as Json;
  const [branch] = [...target.oneOf, ...target.anyOf].filter(
    ({ target: { types } }) => !isOnlyNull(types),
  );
  if (branch && target.properties.size === 0) return sampleOf(branch, depth);
  const type = typeOf(target);
  if (type === 'object') return objectSample(target, depth);
  if (type === 'array') return listSample(target, depth);
  return scalarSample(target, type);
}

function isOnlyNull(types: readonly string[]): boolean {
  return types.length === 1 && types[0] === 'null';
}

function typeOf({ types, properties, allOf, items, additional }: Schema): string {
  const [type] = types.filter((one) => one !== 'null');
  if (type !== undefined) return type;
  if (properties.size > 0 || allOf.length > 0 || additional) return 'object';
  return items ? 'array' : (types[0] ?? 'object');
}

function objectSample({ properties, required, allOf }: Schema, depth: number): Json {
  const sample: JsonObject = {};
  for (const part of allOf) {
    const value = sampleOf(part, depth);
    if (typeof value === 'object' && value !== null) Object.assign(sample, value);
  }
  for (const [name, property] of properties) {
    if (property.target.writeOnly || name === '__proto__') continue;
    if (depth < deepest || required.has(name)) sample[name] = sampleOf(property, depth + 1);
  }
  return sample;
}

function listSample({ items, raw }: Schema, depth: number): Json {
  const least = typeof raw.minItems === 'number' ? raw.minItems : 0;
  const length = depth < deepest ? Math.max(1, least) : least;
  return Array.from({ length: Math.min(length, 10) }, () => sampleOf(items, depth + 1));
}

/** The values of the formats in the OpenAPI format registry. */
const texts: Readonly<Record<string, string>> = {
  binary: '',
  byte: '',
  date: '2026-01-01',
  'date-time': '2026-01-01T12:00:00Z',
  email: 'ada@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  time: '12:00:00Z',
  uri: 'https://example.com',
  'uri-reference': '/example',
  url: 'https://example.com',
  uuid: '00000000-0000-4000-8000-000000000000',
};

function scalarSample({ format, raw }: Schema, type: string): Json {
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  if (type === 'integer' || type === 'number') return numberSample(raw, type);
  const text = texts[format ?? ''] ?? 'text';
  const { minLength, maxLength } = raw;
  const longer = typeof minLength === 'number' ? text.padEnd(Math.min(minLength, 1000), 'x') : text;
  return typeof maxLength === 'number' ? longer.slice(0, maxLength) : longer;
}

function numberSample(raw: Schema['raw'], type: 'integer' | 'number'): number {
  const step = typeof raw.multipleOf === 'number' ? raw.multipleOf : 1;
  const least = bound(raw.minimum, raw.exclusiveMinimum, step);
  const most = bound(raw.maximum, raw.exclusiveMaximum, -step);
  const value = least ?? Math.min(step, most ?? step);
  const rounded = Math.ceil(value / step) * step;
  return type === 'integer' ? Math.ceil(rounded) : rounded;
}

function bound(inclusive: unknown, exclusive: unknown, step: number): number | undefined {
  if (typeof exclusive === 'number') return exclusive + step;
  return typeof inclusive === 'number' ? inclusive : undefined;
}
