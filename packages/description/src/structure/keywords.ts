// Reports keywords of schemas that have no effect, because the reader does not support them or their value is invalid.
import { isObject, type Json, memberOf } from '../json/json.ts';
import { member, type Place, reportOrWarn } from '../problems/place.ts';
import { unicodePattern } from '../schema/patterns.ts';
import { walk } from './walk.ts';

export function checkKeywords(root: Place): void {
  for (const { kind, place } of walk(root, 'OpenAPI')) {
    if (kind !== 'Schema') continue;
    const { value: pattern } = member(place, 'pattern');
    checkPattern(member(place, 'pattern'), pattern, 'It is not checked.');
    const named = member(place, 'patternProperties');
    for (const name of isObject(named.value) ? Object.keys(named.value) : [])
      checkPattern(member(named, name), name, 'The object accepts any other members.');
    if (typeof memberOf(place.value, '$dynamicRef') !== 'string') continue;
    const message = '"$dynamicRef" is not supported.';
    const used = 'The schema accepts anything here.';
    const remedy = 'Write "$ref" with a JSON pointer.';
    reportOrWarn(member(place, '$dynamicRef'), 'unsupported-keyword', message, { used, remedy });
  }
}

/** JSON Schema, "pattern" and "patternProperties": regular expressions of ECMA-262. */
function checkPattern(place: Place, value: Json | undefined, used: string): void {
  if (typeof value !== 'string' || unicodePattern(value) !== undefined) return;
  const pattern = JSON.stringify(value);
  const message = `The pattern ${pattern} is not a regular expression of ECMAScript 2022 with the flag "u".`;
  reportOrWarn(place, 'invalid-pattern', message, { used, remedy: 'Correct it.' });
}
