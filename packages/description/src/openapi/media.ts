// Media types: the form of a body in a program, and how the properties of a form are sent.
import { member, members, optionalText, type Place } from '../problems/place.ts';
import { type Schema, schemaAt } from '../schema/schema.ts';
import { readExamples } from './examples.ts';
import type { Encoding, MediaForm, MediaType } from './model.ts';
import { isVersion30 } from './version.ts';

/** @param key the member with the media types */
export function readContent(holder: Place, key = 'content'): MediaType[] {
  return members(member(holder, key)).map(([name, place]) => mediaTypeAt(name, place));
}

/** The Media Type Object at a place. */
export function mediaTypeAt(name: string, place: Place): MediaType {
  const schema = schemaAt(member(place, 'schema'));
  const form = formOf(name, schema);
  return {
    name,
    essence: essenceOf(name),
    isJson: isJsonType(name),
    form,
    schema,
    encoding: readEncoding(place, form),
    examples: readExamples(place),
    place,
  };
}

/** Returns a media type in lower case, without its parameters. */
export function essenceOf(mediaType: string): string {
  const end = mediaType.indexOf(';');
  return (end === -1 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase();
}

/**
 * Returns whether a media type is JSON: `application/json`, any type with the suffix `+json` (RFC 6839 §3.1), or
 * another one with `json` as a word of its name (`application/x-amz-json-1.1`).
 */
export function isJsonType(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return /\bjson\b/.test(essence) && !lines.test(essence);
}

const lines = /^application\/(x-ndjson|ndjson|x-jsonlines|jsonlines|jsonl|x-jsonl|json-seq)$/;
const texts = /^text\/|[/+]xml$|^application\/(yaml|x-yaml|javascript|graphql|sql|toml|csv)$/;

/** Returns whether a media type is text: `text/*`, XML, YAML and others. */
export function isTextType(mediaType: string): boolean {
  return texts.test(essenceOf(mediaType));
}

/** Returns the form of a body. A schema of bytes has precedence, because its type is that of a file. */
function formOf(name: string, schema: Schema | undefined): MediaForm {
  const essence = essenceOf(name);
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence === 'multipart/form-data') return 'multipart';
  if (schema?.format === 'binary') return 'bytes';
  if (isJsonType(essence)) return 'json';
  if (essence === 'text/event-stream') return 'events';
  if (lines.test(essence)) return 'lines';
  if (texts.test(essence)) return 'text';
  return essence === '*/*' || essence === 'application/*' ? 'any' : 'bytes';
}

/** Styles apply to forms (OpenAPI 3.0.3 §4.7.15.1), and since OpenAPI 3.1.0 to multipart, too. */
function readEncoding(mediaType: Place, form: MediaForm): ReadonlyMap<string, Encoding> {
  const hasStyle = form !== 'multipart' || !isVersion30(mediaType.source);
  const read = (place: Place): Encoding => ({
    contentType: optionalText(member(place, 'contentType')),
    style: hasStyle ? optionalText(member(place, 'style')) : undefined,
    explode: hasStyle ? flag(member(place, 'explode')) : undefined,
    allowReserved: hasStyle ? flag(member(place, 'allowReserved')) : undefined,
  });
  return new Map(
    members(member(mediaType, 'encoding')).map(([name, place]) => [name, read(place)]),
  );
}

function flag({ value }: Place): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Returns how a program passes a body of this type: as a value, as the fields of a form, or as raw data. */
export function sentAs({ form }: MediaType): 'json' | 'form' | 'multipart' | 'raw' {
  return form === 'json' || form === 'form' || form === 'multipart' ? form : 'raw';
}

/** The form of a response body in a program. `jsonEvents` are events whose data is JSON. */
export type ReadForm = 'json' | 'text' | 'file' | 'lines' | 'events' | 'jsonEvents';

export function readAs({ form, schema }: MediaType): ReadForm {
  const isText = schema === undefined || isString(schema);
  if (form === 'events') return isText ? 'events' : 'jsonEvents';
  if (form === 'any') return schema && isString(schema) ? 'text' : 'json';
  if (form === 'text' || form === 'lines') return form;
  // Forms are not decoded, because no known document has one in a response.
  if (form === 'form') return 'text';
  return form === 'json' ? 'json' : 'file';
}

function isString({ types }: Schema): boolean {
  return types.length > 0 && types.every((type) => type === 'string' || type === 'null');
}
