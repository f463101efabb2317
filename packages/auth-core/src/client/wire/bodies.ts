// Request bodies of operations that accept more than JSON. Selects the media type and serializes the value.
import { invalid } from '../../errors.ts';
import type { FetchOptions, Serialize } from '../operations.ts';
import { own } from '../own.ts';
import type { Write } from './style.ts';

/** A body that `fetch` can send. */
export type RawBody = string | Blob | ArrayBuffer | ArrayBufferView | ReadableStream;

/** A body format: which values it accepts, and how it serializes them. */
export interface BodyFormat {
  accepts(value: unknown): boolean;
  write(value: never): unknown;
}

type Formats = Readonly<Record<string, BodyFormat>>;

/**
 * Serializes the body with the first format of the operation that accepts the value. The formats are listed by media
 * type.
 */
export function inBody(formats: Formats): Serialize {
  return (init) => {
    const { body, bodySerializer } = init;
    if (body === undefined) return {};
    const given = plainHeaders(init);
    const [type, format] = choose(formats, init, given);
    // `contentType` is not an option of `fetch`.
    const contentType = undefined;
    // Only the serializer knows the boundary.
    const sentType = type.startsWith('multipart/') ? null : type;
    if (bodySerializer) return { headers: { 'Content-Type': sentType, ...given }, contentType };
    const sent = format.write(body as never);
    return {
      body: sent,
      bodySerializer: asIs,
      headers: { 'Content-Type': typeOf(type, sent), ...given },
      contentType,
      // Fetch §5.3: required for a stream.
      ...(sent instanceof ReadableStream && { duplex: 'half' }),
    };
  };
}

function asIs(body: unknown): unknown {
  return body;
}

/** Returns the headers of a call, in the forms that openapi-fetch accepts, as an object. */
export function plainHeaders({ headers }: FetchOptions): Readonly<Record<string, unknown>> {
  return headers instanceof Headers
    ? Object.fromEntries(headers)
    : (headers as Readonly<Record<string, unknown>>);
}

function choose(
  formats: Formats,
  { body, contentType }: FetchOptions,
  headers: Readonly<Record<string, unknown>> = {},
): readonly [type: string, format: BodyFormat] {
  const all = Object.entries(formats);
  const header = Object.entries(headers).find(([name]) => /^content-type$/i.test(name))?.[1];
  const asked = contentType ?? header ?? (body instanceof Blob ? body.type : '');
  const found =
    all.find(([type]) => type === asked) ??
    (contentType === undefined ? all.find(([, { accepts }]) => accepts(body)) : undefined);
  if (found) return found;
  const kind = body === null ? 'null' : (Object(body) as object).constructor?.name;
  throw invalid(
    `No media type of this operation matches the body (${kind})${contentType ? ` and contentType "${contentType}"` : ''}: ` +
      `it accepts ${Object.keys(formats).join(', ')}. Nothing was sent.`,
  );
}

/**
 * Returns the `Content-Type`. For a range of media types `fetch` derives it from the body. The parameters of a blob,
 * such as a boundary, belong to its content.
 */
function typeOf(type: string, sent: unknown): string | null {
  if (sent instanceof FormData || type.includes('*')) return null;
  const [essence = ''] = type.toLowerCase().split(';');
  return sent instanceof Blob && sent.type.startsWith(`${essence};`) ? sent.type : type;
}

function isRaw(value: unknown): value is RawBody {
  return (
    typeof value === 'string' ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream
  );
}

/** Returns whether a value is bytes, and no text. */
function isBytes(value: unknown): value is Exclude<RawBody, string> {
  return isRaw(value) && typeof value !== 'string';
}

function isForm(value: unknown): boolean {
  return value instanceof FormData || value instanceof URLSearchParams;
}

/** Returns whether a value is an object or list without bytes in it. */
function isData(value: unknown): boolean {
  return !isRaw(value) && !isForm(value) && !membersOf(value).some(isBytes);
}

function membersOf(value: unknown): unknown[] {
  return Object.values(value ?? {}).flat();
}

/** The format for bodies that are sent unchanged: text, XML, bytes, or any media type. */
export const raw: BodyFormat = { accepts: isRaw, write: asIs };

export const jsonBody: BodyFormat = {
  accepts: (value) => typeof value === 'string' || isData(value),
  write: (value) => JSON.stringify(value),
};

/**
 * `application/x-www-form-urlencoded`. OpenAPI §4.8.15.3: lists are repeated and objects are JSON, unless the document
 * has a style.
 */
export function form(styles: Readonly<Record<string, Write>> = {}): BodyFormat {
  const plain: Write = (name, value, encode) =>
    partsOf(value)
      .map((part) => `${encode(name)}=${encode(textOf(part))}`)
      .join('&');
  return {
    accepts: (value) =>
      value instanceof URLSearchParams || (typeof value === 'object' && isData(value)),
    write: (body: object) =>
      body instanceof URLSearchParams
        ? body
        : Object.entries(body)
            .map(([name, value]) => (own(styles, name) ?? plain)(name, value, formEncode))
            .filter(Boolean)
            .join('&'),
  };
}

/** Encodes a form value (URL §5.2), which has `+` for a space. */
function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/**
 * `multipart/form-data`. It does not use `FormData`, because a part of a `FormData` cannot have a media type unless it
 * is a file, and because this body can be replayed.
 *
 * @param encodings The media types of parts that differ from the default of their value, and the styles of others.
 */
export function multipart(encodings: Readonly<Record<string, string | Write>> = {}): BodyFormat {
  return {
    accepts: (value) =>
      value instanceof FormData ||
      (typeof value === 'object' &&
        !isRaw(value) &&
        !isForm(value) &&
        !membersOf(value).some((one) => one instanceof ReadableStream)),
    write(body: object) {
      if (body instanceof FormData) return body;
      const boundary = `form-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
      const parts = Object.entries(body).flatMap(([name, value]) =>
        fieldsOf(name, value, own(encodings, name)).flatMap((field) => [
          `--${boundary}\r\n`,
          ...partOf(...field),
        ]),
      );
      const type = `multipart/form-data; boundary=${boundary}`;
      return new Blob([...parts, `--${boundary}--\r\n`], { type });
    },
  };
}

type Field = readonly [name: string, value: unknown, type?: string | undefined];

/** Returns the fields of a member. Those of a style are not percent-encoded (OpenAPI 3.1.1 §4.8.15.1.2). */
function fieldsOf(name: string, value: unknown, encoding: string | Write | undefined): Field[] {
  if (typeof encoding !== 'function') return partsOf(value).map((part) => [name, part, encoding]);
  const pairs = encoding(name, value, encodeURIComponent).split('&').filter(Boolean);
  return pairs.map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]);
}

function partOf(...[name, value, given]: Field): BlobPart[] {
  const isFile = isBytes(value);
  const fallback = isFile ? 'application/octet-stream' : isObject(value) ? 'application/json' : '';
  const type = (value instanceof Blob && value.type) || given || fallback;
  const file = isFile ? `; filename="${quoted((value as { name?: string }).name ?? 'blob')}"` : '';
  const isJson = /[/+]json\b/.test(type);
  const content = isFile ? (value as BlobPart) : isJson ? JSON.stringify(value) : textOf(value);
  return [
    `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n`,
    type && `Content-Type: ${type}\r\n`,
    '\r\n',
    content,
    '\r\n',
  ];
}

/** Escapes a name: HTML §4.10.21.8, "escape a multipart/form-data name". */
function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

/** Returns the parts of a value: one for each element of a list, one for any other value, none if it is absent. */
function partsOf(value: unknown): unknown[] {
  return [value].flat().filter((part) => part !== undefined && part !== null);
}

function textOf(value: unknown): string {
  return isObject(value) ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
