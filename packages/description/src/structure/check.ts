// Checks that the objects of a document in our dialect have only members of their standard, with the correct types.
// Third-party documents are read leniently: only a member that looks misspelt is reported, because it has no effect.
import { isObject } from '../json/json.ts';
import {
  elements,
  has,
  member,
  members,
  type Place,
  report,
  reportType,
  warn,
} from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { type ObjectType, types, type ValueType } from './types.ts';
import { hasType, typeName } from './value-types.ts';
import { walk } from './walk.ts';

export function checkStructure(root: Place, standard: Standard): void {
  for (const { kind, place, isReference } of walk(root, standard)) {
    if (isReference && kind !== 'Schema') checkReference(place);
    else if (isObject(place.value)) checkObject(types[kind], place, standard);
  }
}

type Standard = 'OpenAPI' | 'Arazzo';

/** OpenAPI 3.1, "Reference Object": only `summary` and `description` are allowed next to `$ref`. */
function checkReference(place: Place): void {
  for (const name of Object.keys(place.value ?? {})) {
    if (['$ref', 'summary', 'description'].includes(name) || name.startsWith('x-')) continue;
    const message = `"${name}" is ignored next to "$ref".`;
    report(member(place, name), 'unknown-member', message, 'Remove it.');
  }
}

function checkObject(
  { members: known, required, oneOf, others, otherNames }: ObjectType,
  place: Place,
  standard: Standard,
): void {
  if (oneOf.length > 0 && !oneOf.some((name) => has(place, name))) {
    report(place, 'missing-member', `${listed(oneOf)} is missing.`, 'Add one of them.');
  }
  for (const name of required) {
    if (has(place, name)) continue;
    report(member(place, name), 'missing-member', `"${name}" is missing.`, 'Add it.');
  }
  for (const name of Object.keys(place.value ?? {})) {
    const at = member(place, name);
    if (Object.hasOwn(known, name)) checkType(at, known[name]!);
    else if (name.startsWith('x-')) continue;
    else if (others !== undefined && (otherNames?.test(name) ?? true)) checkType(at, others);
    else {
      const hint = didYouMean(name, Object.keys(known));
      report(at, 'unknown-member', `${standard} has no "${name}" here.${hint}`, 'Remove it.');
    }
  }
}

/** Warns of misspelt members of a third-party document, and of operations with an unknown method. */
export function checkNames(root: Place): void {
  for (const { kind, place, isReference } of walk(root)) {
    // Schemas have keywords of many other vocabularies.
    if (kind === 'Schema' || isReference || !isObject(place.value)) continue;
    const { members: known, others } = types[kind];
    if (others !== undefined) continue;
    const missing = Object.keys(known).filter((name) => !has(place, name));
    for (const [name, at] of members(place)) {
      if (Object.hasOwn(known, name) || name.startsWith('x-')) continue;
      const hint = didYouMean(name, missing);
      if (hint === '' && !(kind === 'PathItem' && isObject(at.value))) continue;
      warn(at, 'unknown-member', `OpenAPI has no "${name}" here.${hint}`, 'It is ignored.');
    }
  }
}

function checkType(place: Place, type: ValueType): void {
  if (!hasType(place.value, type)) reportType(place, typeName(type));
  else if (typeof type === 'object' && 'mapOf' in type)
    for (const [, one] of members(place)) checkType(one, type.mapOf);
  else if (typeof type === 'object' && 'listOf' in type)
    for (const one of elements(place)) checkType(one, type.listOf);
}
