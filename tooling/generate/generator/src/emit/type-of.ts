// The TypeScript type of a schema. It agrees with the types of openapi-typescript.
import type { Schema } from '@x/description';
import { quoted } from '../write/typescript.ts';

/** Returns the TypeScript type of a schema's values. A component is referred to by its name. */
export function typeOf(schema: Schema): string {
  if (schema.component !== undefined) return `components['schemas'][${quoted(schema.component)}]`;
  if (schema.const !== undefined) return literalType(schema.const);
  if (schema.enum) return union(schema.enum.map(literalType));
  const options = schema.oneOf.length > 0 ? schema.oneOf : schema.anyOf;
  if (options.length > 0) return union(options.map(typeOf));
  const { types } = schema;
  return types.length === 0 ? 'unknown' : union(types.map((type) => plainType(type, schema)));
}

function plainType(type: string, { items }: Schema): string {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean' || type === 'null') return type;
  if (type === 'array') return `readonly (${items ? typeOf(items) : 'unknown'})[]`;
  return 'Record<string, unknown>';
}

function literalType(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** Returns `A | B`, without duplicates. */
export function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}
