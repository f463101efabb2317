// Whether a value is of the kind that a standard says, and what that is called in messages.
import { isObject } from '../json/json.ts';
import { listed } from '../problems/suggest.ts';
import { isKind, type ValueType } from './types.ts';

export function hasType(value: unknown, type: ValueType): boolean {
  if (typeof type === 'object') {
    if ('oneOf' in type) return type.oneOf.some((one) => hasType(value, one));
    if ('values' in type) return typeof value === 'string' && type.values.includes(value);
    return 'mapOf' in type ? isObject(value) : Array.isArray(value);
  }
  if (isKind(type)) return isObject(value) || (type === 'Schema' && typeof value === 'boolean');
  if (type === 'any') return true;
  return typeof value === (type === 'text' ? 'string' : type);
}

/** "a text", "a list". */
export function typeName(type: ValueType): string {
  if (typeof type === 'object') {
    if ('oneOf' in type) return type.oneOf.map(typeName).join(' or ');
    if ('values' in type) return listed(type.values);
    return 'listOf' in type ? 'a list' : 'a mapping';
  }
  if (isKind(type)) return 'a mapping';
  return type === 'text' ? 'a text' : `a ${type}`;
}
