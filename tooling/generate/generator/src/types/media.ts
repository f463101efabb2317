// The types of non-JSON bodies and parameters: the values that the client sends and returns for their media type.
import { isJsonType, type JsonObject, mediaTypeAt, memberOf, readAs, sentAs } from '@x/description';
import { member, members, type Place, type Rebuilt } from '@x/description/structure';
import { eachOf, named } from './markers.ts';

/** Returns the Media Type Object with a schema of the program's value. */
export function withBodyType(value: JsonObject, { place, inside }: Rebuilt): JsonObject {
  const schema = inside.includes('RequestBody') ? sentType(value, place) : undefined;
  const received = inside.includes('Response') ? receivedType(value, place) : undefined;
  const type = schema ?? received;
  return type === undefined ? value : { ...value, schema: type };
}

function sentType(value: JsonObject, place: Place): JsonObject | undefined {
  const kind = sentAs(mediaTypeAt(String(place.key), place));
  if (kind === 'raw') return named(runtime('RawBody'));
  const { schema = {} } = value;
  return kind === 'multipart' ? { anyOf: [schema, named('FormData')] } : undefined;
}

function receivedType(value: JsonObject, place: Place): JsonObject | undefined {
  const form = readAs(mediaTypeAt(String(place.key), place));
  if (form === 'json') return undefined;
  // openapi-fetch reads a non-JSON body of an error as a text.
  if (form === 'text' || isError(place)) return { type: 'string' };
  if (form === 'file') return named('File');
  if (form === 'events') return eachOf(runtime('ServerSentEvents'), { type: 'string' });
  const { schema = {} } = value;
  const items = memberOf(schema, 'type') === 'array' ? memberOf(schema, 'items') : undefined;
  return eachOf(form === 'lines' ? 'AsyncIterable' : runtime('ServerSentEvents'), items ?? schema);
}

/** Returns a type of the runtime. It is imported inline, because an unused import would be an error. */
function runtime(name: string): string {
  return `import('@x/auth-core/client').${name}`;
}

/** Returns whether a media type is in a response with an error status. A success has a status or `2XX`. */
function isError({ parent }: Place): boolean {
  return /^([45](\d\d|XX)|default)$/i.test(String(parent?.parent?.key));
}

/** Returns whether a response has a body that is a file or a stream as a success, and a text as an error. */
export function dependsOnStatus(response: Place | undefined): boolean {
  if (response === undefined) return false;
  const content = members(member(response, 'content'));
  return content.some(
    ([name, place]) => !['json', 'text'].includes(readAs(mediaTypeAt(name, place))),
  );
}

/**
 * openapi-typescript types a parameter with `content` as a string. The client serializes JSON, so the caller passes the
 * value itself.
 */
export function withParameterType(parameter: JsonObject): JsonObject {
  const { content, ...others } = parameter;
  const [name] = Object.keys((content ?? {}) as JsonObject).filter(isJsonType);
  if (name === undefined) return parameter;
  return { ...others, schema: memberOf(memberOf(content, name), 'schema') ?? {} };
}
