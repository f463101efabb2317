// The types of bodies and parameters that are not JSON: what the client sends and returns for their media type.
import { isJsonType, type JsonObject, mediaTypeAt, memberOf, readAs, sentAs } from '@x/description';
import type { Place, Rebuilt } from '@x/description/structure';
import { eachOf, named } from './markers.ts';

/** The Media Type Object with a schema of what the program passes or gets. */
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
  // openapi-fetch reads what is not JSON as a text where the status is that of an error.
  if (form === 'text' || isError(place)) return { type: 'string' };
  if (form === 'file') return named('File');
  if (form === 'events') return eachOf(runtime('ServerSentEvents'), { type: 'string' });
  const { schema = {} } = value;
  const items = memberOf(schema, 'type') === 'array' ? memberOf(schema, 'items') : undefined;
  return eachOf(form === 'lines' ? 'AsyncIterable' : runtime('ServerSentEvents'), items ?? schema);
}

/** A type of the runtime. It needs no import, which would be an error where it is not used. */
function runtime(name: string): string {
  return `import('@x/auth-core/client').${name}`;
}

/** Whether a media type is in a response with an error status. A shared response does not know its status. */
function isError({ parent }: Place): boolean {
  return /^[45]/.test(String(parent?.parent?.key));
}

/**
 * openapi-typescript types a parameter with `content` as a string. The client serialises JSON, so the caller passes the
 * value itself.
 */
export function withParameterType(parameter: JsonObject): JsonObject {
  const { content, ...others } = parameter;
  const [name] = Object.keys((content ?? {}) as JsonObject).filter(isJsonType);
  if (name === undefined) return parameter;
  return { ...others, schema: memberOf(memberOf(content, name), 'schema') ?? {} };
}
