// Checks whether a value has the type that a standard requires, and names types in messages.
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
  if (type === 'amount') return typeof value === 'number' && value >= 0;
  if (type === 'count') return Number.isInteger(value) && Number(value) >= 0;
  return typeof value === (type === 'text' ? 'string' : type);
}

const names: Readonly<Record<string, string>> = {
  text: 'a string',
  amount: 'a number that is not negative',
  count: 'an integer that is not negative',
};

/** "a string", "a list". */
export function typeName(type: ValueType): string {
  if (typeof type === 'object') {
    if ('oneOf' in type) return type.oneOf.map(typeName).join(' or ');
    if ('values' in type) return listed(type.values);
    return 'listOf' in type ? 'a list' : 'a mapping';
  }
  if (isKind(type)) return 'a mapping';
  return names[type] ?? `a ${type}`;
}
