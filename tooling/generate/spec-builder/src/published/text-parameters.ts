// A parameter whose value is JSON. Many generators take `content` of a parameter for the schema alone, and send an object in
// the style of a form (`searchRequest[limit]=10`). The published document declares the text that is sent. `x-content` has
// what it contains: generators read `contentMediaType` and `contentSchema` in other ways too.
import { isObject, type Json, type Place } from '@x/description';
import { rebuild } from '@x/description/structure';
import { jsonAsText } from '../openapi30/parameter.ts';

/** Returns the document in which such a parameter is a text, with `x-content` in the place of `content`. */
export function withTextParameters(openapi: Place): Json {
  const value = rebuild(openapi, (one, { kind }) => {
    if (kind !== 'Parameter' || !isObject(one) || !isObject(one.content)) return one;
    const { content } = one;
    return 'application/json' in content ? { ...jsonAsText(one), 'x-content': content } : one;
  });
  return value ?? null;
}
