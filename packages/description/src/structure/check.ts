// Whether the objects of a document have the members that OpenAPI gives them, of the right types. Only for documents in
// our dialect: third-party documents are read as far as they make sense.
import { isObject } from '../json/json.ts';
import { has, member, type Place, report } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { isKind, type Kind, types, type ValueType } from './types.ts';
import { walk } from './walk.ts';

export function checkStructure(root: Place): void {
  for (const { kind, place, isReference } of walk(root)) {
    if (isReference && kind !== 'Schema') checkReference(place);
    else if (isObject(place.value)) checkObject(kind, place);
  }
}

/** OpenAPI 3.1, "Reference Object": a summary and a description may be next to it. */
function checkReference(place: Place): void {
  for (const name of Object.keys(place.value ?? {})) {
    if (['$ref', 'summary', 'description'].includes(name) || name.startsWith('x-')) continue;
    const message = `"${name}" means nothing next to "$ref".`;
    report(member(place, name), 'unknown-member', message, 'Remove it.');
  }
}

function checkObject(kind: Kind, place: Place): void {
  const { members: known, required, others } = types[kind];
  for (const name of required) {
    if (has(place, name)) continue;
    report(member(place, name), 'missing-member', `"${name}" is missing.`, 'Add it.');
  }
  for (const name of Object.keys(place.value ?? {})) {
    const at = member(place, name);
    const type = Object.hasOwn(known, name) ? known[name] : others;
    if (name.startsWith('x-')) continue;
    if (type !== undefined) checkType(at, type);
    else {
      const hint = didYouMean(name, Object.keys(known));
      report(at, 'unknown-member', `OpenAPI has no "${name}" here.${hint}`, 'Remove it.');
    }
  }
}

function checkType(place: Place, type: ValueType): void {
  if (hasType(place.value, type)) return;
  report(place, 'wrong-type', `"${place.key}" has to be ${nameOf(type)}.`);
}

function hasType(value: unknown, type: ValueType): boolean {
  if (typeof type === 'object') {
    if ('oneOf' in type) return type.oneOf.some((one) => hasType(value, one));
    if ('mapOf' in type) return isObject(value);
    return Array.isArray(value) && value.every((item) => isKindOrType(item, type.listOf));
  }
  return isKindOrType(value, type);
}

function isKindOrType(value: unknown, type: ValueType): boolean {
  if (typeof type === 'object') return hasType(value, type);
  if (isKind(type)) return isObject(value) || (type === 'Schema' && typeof value === 'boolean');
  if (type === 'any') return true;
  return typeof value === (type === 'text' ? 'string' : type);
}

function nameOf(type: ValueType): string {
  if (typeof type === 'object') {
    if ('oneOf' in type) return type.oneOf.map(nameOf).join(' or ');
    return 'listOf' in type ? 'a list' : 'a mapping';
  }
  if (isKind(type)) return 'a mapping';
  return type === 'text' ? 'a text' : `a ${type}`;
}
