// The examples of a parameter, a header or a media type.
import { isObject, type Json, memberOf } from '../json/json.ts';
import { follow, member, members, type Place } from '../problems/place.ts';
import type { Example } from './model.ts';

/** The entries of `examples`, then `example`. */
export function readExamples(holder: Place): Example[] {
  const named = isObject(member(holder, 'examples').value)
    ? members(member(holder, 'examples'))
    : [];
  const examples = named.flatMap(([name, given]): Example[] => {
    const place = follow(given);
    const value: Json | undefined = memberOf(place?.value, 'value');
    return place === undefined || value === undefined ? [] : [{ name, value, place }];
  });
  const place = member(holder, 'example');
  return place.value === undefined
    ? examples
    : [...examples, { name: '', value: place.value, place }];
}
