// Declares parameters whose value is JSON as texts. Many generators read only the schema in `content`, and send an
// object in form style (`searchRequest[limit]=10`). `x-content` describes the JSON in the text. `contentMediaType` and
// `contentSchema` are not used, because generators interpret them differently.
import { isObject, type Json, type Place } from '@x/description';
import { rebuild } from '@x/description/structure';
import { jsonAsText } from '../openapi30/parameter.ts';

/** Returns the document in which such a parameter is a text, with `x-content` instead of `content`. */
export function withTextParameters(openapi: Place): Json {
  const value = rebuild(openapi, (one, { kind }) => {
    if (kind !== 'Parameter' || !isObject(one) || !isObject(one.content)) return one;
    const { content } = one;
    return 'application/json' in content ? { ...jsonAsText(one), 'x-content': content } : one;
  });
  return value ?? null;
}
