// Reads a request into JSON values. The body has a size limit, is decoded by its media type, and is untrusted.

import { essenceOf, isJsonType, type MediaType, type Schema, sentAs } from '@x/description';
import type { Operation } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import { type Json, type JsonObject, parseJson } from '../json.ts';
import { readStyled, type Styled } from './styles.ts';

export const bodyLimit: number = 1024 * 1024;

/** The number of bytes that are read of a larger body. */
const drainLimit = 64 * bodyLimit;

export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: Json; readonly schema: Schema | undefined }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'too-large' };

/** The parts of a request that contain credentials and identities. */
export interface Incoming {
  readonly operation: Operation;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Body;
  /** The URL of the sandbox that the client uses, without a slash at the end. */
  readonly base: string;
}

export function bodyValue(incoming: Incoming): Json | undefined {
  return incoming.body.kind === 'value' ? incoming.body.value : undefined;
}

/** Returns the bytes, or undefined if they exceed the limit. */
async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > bodyLimit) return undefined;
  if (announced !== null) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > bodyLimit ? undefined : bytes;
  }
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > bodyLimit) {
      void drain(reader);
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Discards the rest of a body. A client that sends all of it first can then use its connection again. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    for (let size = 0; size < drainLimit; ) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The client has closed the connection.
  }
}

export async function readBody(
  request: Request,
  operation: Operation,
  schemas: Schemas,
): Promise<Body> {
  if (!operation.body) return { kind: 'none' };
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = await readBytes(request);
  } catch {
    return { kind: 'refused', reason: 'the body is incomplete' };
  }
  if (!bytes) return { kind: 'too-large' };
  if (bytes.byteLength === 0) return { kind: 'none' };
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    return { kind: 'unsupported', reason: `the content-encoding "${encoding}" is not supported` };
  const contentType = request.headers.get('content-type') ?? '';
  const mediaType = essenceOf(contentType);
  const { content } = operation.body;
  const media = mediaFor(content, mediaType);
  if (!media) {
    const known = content.map(({ essence }) => essence).join(' or ');
    return { kind: 'unsupported', reason: `content-type is "${mediaType}" and must be ${known}` };
  }
  try {
    const value = await decode(bytes, contentType, { media, schemas });
    // A text has no members: XML is not validated against the schema of an object.
    const isText =
      sentAs(media) === 'raw' &&
      !isJsonType(mediaType) &&
      !schemas.types(media.schema).includes('string');
    return { kind: 'value', value, schema: isText ? undefined : media.schema };
  } catch {
    // Omit the parser's message: it quotes the body, which may contain a password.
    return { kind: 'refused', reason: `the body is not ${mediaType}` };
  }
}

/** OpenAPI 3.1, "Media Type Object": the more specific range comes first. */
function mediaFor(content: readonly MediaType[], mediaType: string): MediaType | undefined {
  for (const range of [mediaType, `${mediaType.split('/')[0]}/*`, '*/*']) {
    const media = content.find(({ essence }) => essence === range);
    if (media) return media;
  }
  return undefined;
}

interface FormShape {
  readonly media: MediaType;
  readonly schemas: Schemas;
}

async function decode(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  shape: FormShape,
): Promise<Json> {
  const mediaType = essenceOf(contentType);
  if (mediaType === 'multipart/form-data') {
    const headers = { 'content-type': contentType };
    const form = await new Response(bytes, { headers }).formData();
    return formToObject(await Promise.all([...form].map(readField)), shape);
  }
  // JSON and forms are always UTF-8 (RFC 8259 §8.1, WHATWG URL "application/x-www-form-urlencoded").
  const text = new TextDecoder().decode(bytes);
  if (isJsonType(mediaType)) return parseJson(text);
  if (mediaType === 'application/x-www-form-urlencoded')
    return formToObject([...new URLSearchParams(text)], shape);
  const [, charset] = /;\s*charset="?([^\s";]+)/i.exec(contentType) ?? [];
  return charset === undefined ? text : new TextDecoder(charset).decode(bytes);
}

type Field = readonly [name: string, text: string, isJson?: boolean];

/** Reads a part. A file becomes a text with a character for each byte, because its schema is a string. */
async function readField([name, part]: [string, string | Blob]): Promise<Field> {
  if (typeof part === 'string') return [name, part];
  if (isJsonType(part.type)) return [name, await part.text(), true];
  return [name, new TextDecoder('latin1').decode(await part.arrayBuffer())];
}

function formToObject(fields: readonly Field[], { media, schemas }: FormShape): JsonObject {
  const { schema, encoding } = media;
  const texts = new Map<string, string[]>();
  for (const [name, text] of fields) texts.set(name, [...(texts.get(name) ?? []), text]);
  const members = new Map<string, Json>();
  const named = fields.map(([name, text]) => [name, text] as const);
  for (const styled of styledIn(media, schemas)) {
    const { name, style, explode } = styled;
    const value = readStyled(styled, { texts: texts.get(name) ?? [], fields: named }, schemas);
    if (value !== undefined) members.set(name, value);
    // They are in the value.
    for (const key of texts.keys()) {
      const isMember = style === 'form' && explode && schemas.properties(styled.schema).has(key);
      if (key === name || key.startsWith(`${name}[`) || isMember) texts.delete(key);
    }
  }
  for (const [name, own] of texts) {
    const member = schemas.member(schema, name);
    const isList = schemas.types(member).includes('array');
    // A file whose content is JSON is a text too.
    const isJsonPart =
      fields.some(([field, , isJson]) => field === name && isJson) &&
      !schemas.types(member).includes('string');
    const isJson = isJsonPart || isJsonType(encoding.get(name)?.contentType ?? '');
    const items = isList ? schemas.member(member, '0') : member;
    const values = own.map((text) => (isJson ? parseJson(text) : coerce(text, items, schemas)));
    // In a form, the JSON is that of the whole list.
    const isWhole = !isList || (isJson && Array.isArray(values[0]));
    members.set(name, isWhole ? values.at(-1)! : values);
  }
  return Object.fromEntries(members);
}

/** Returns the properties of a form that have a style (OpenAPI 3.1.1 §4.8.15.1.2). */
function styledIn({ schema, encoding }: MediaType, schemas: Schemas): Styled[] {
  return [...encoding].flatMap(([name, { style, explode }]): Styled[] => {
    if (style === undefined && explode === undefined) return [];
    const kind = style ?? 'form';
    const member = schemas.member(schema, name);
    return [{ name, style: kind, explode: explode ?? kind === 'form', schema: member }];
  });
}

/**
 * Returns the value of a text: the text itself, or the number, boolean, null or object that it is in JSON, whichever the
 * schema accepts. If it accepts neither, its types decide, so that the reason of the rejection fits.
 */
export function coerce(text: string, schema: Schema | undefined, schemas: Schemas): Json {
  if (!schema || !schemas.mismatch(schema, text)) return text;
  const value = writtenIn(text);
  const isText = schemas.types(schema).includes('string') && schemas.mismatch(schema, value);
  return isText ? text : value;
}

/** Returns the text itself if it is no number, boolean, null or object. */
function writtenIn(text: string): Json {
  try {
    const value = text === text.trim() ? parseJson(text) : text;
    const isOther = typeof value === 'string' || Array.isArray(value);
    // JSON has no infinity, but a number can be too large.
    return isOther || value === Infinity || value === -Infinity ? text : value;
  } catch {
    return text;
  }
}
