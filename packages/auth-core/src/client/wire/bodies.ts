// The bodies of an operation that are not JSON alone: which media type a value is sent as, and in which form.
import { invalid } from '../../errors.ts';
import type { FetchOptions, Serialize } from '../operations.ts';
import type { Write } from './style.ts';

/** A value that is ready to be sent. */
export type RawBody = string | Blob | ArrayBuffer | ArrayBufferView | ReadableStream;

/** A form of body: which values it can be made of, and how. */
export interface BodyFormat {
  accepts(value: unknown): boolean;
  write(value: never): unknown;
}

type Formats = Readonly<Record<string, BodyFormat>>;

/** Those of an operation, by media type. The first that accepts a value is the one that it is sent as. */
export function inBody(formats: Formats): Serialize {
  return (init) => {
    const { body, bodySerializer } = init;
    if (body === undefined) return {};
    const given = plainHeaders(init);
    const [type, format] = choose(formats, init, given);
    // Not an option of `fetch`.
    const contentType = undefined;
    // Its boundary is known to the serializer only.
    const own = type.startsWith('multipart/') ? {} : { 'Content-Type': type };
    if (bodySerializer) return { headers: { ...own, ...given }, contentType };
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

/** The headers of a call, as openapi-fetch accepts them. */
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
    all.find(([type]) => type === asked) ?? all.find(([, { accepts }]) => accepts(body));
  if (found && (contentType === undefined || contentType in formats)) return found;
  const kind = body === null ? 'null' : (Object(body) as object).constructor?.name;
  throw invalid(
    `No media type of this operation fits the body (${kind})${contentType ? ` and contentType "${contentType}"` : ''}: ` +
      `it takes ${Object.keys(formats).join(', ')}. Nothing was sent.`,
  );
}

/** The header that says what is sent. For a range of types, `fetch` takes it from the body. */
function typeOf(type: string, sent: unknown): string | null {
  if (sent instanceof FormData || type.includes('*')) return null;
  return type.startsWith('multipart/') ? (sent as Blob).type : type;
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

function isForm(value: unknown): boolean {
  return value instanceof FormData || value instanceof URLSearchParams;
}

/** Whether a value is made of members, and none of them is a file. */
function isData(value: unknown): boolean {
  if (isRaw(value) || isForm(value)) return false;
  return ![value, ...Object.values(value ?? {})].flat().some((one) => one instanceof Blob);
}

/** Anything that is sent as it is: text, XML, bytes, or any type at all. */
export const raw: BodyFormat = { accepts: isRaw, write: asIs };

export const jsonBody: BodyFormat = {
  accepts: (value) => typeof value === 'string' || isData(value),
  write: (value) => JSON.stringify(value),
};

/**
 * `application/x-www-form-urlencoded`. OpenAPI §4.8.15.3: lists are repeated and objects are JSON, unless the document
 * gives a style.
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
            .map(([name, value]) => (styles[name] ?? plain)(name, value, formEncode))
            .filter(Boolean)
            .join('&'),
  };
}

/** URL §5.2: as in a form, where a space is a `+`. */
function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/**
 * `multipart/form-data`. The body is put together here, because a part of a `FormData` cannot have a type without being a
 * file, and because it can be sent again.
 *
 * @param types The media types of the parts that have another than their value's.
 */
export function multipart(types: Readonly<Record<string, string>> = {}): BodyFormat {
  return {
    accepts: (value) =>
      value instanceof FormData || (typeof value === 'object' && !isRaw(value) && !isForm(value)),
    write(body: object) {
      if (body instanceof FormData) return body;
      const boundary = `form-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
      const parts = Object.entries(body).flatMap(([name, value]) =>
        partsOf(value).flatMap((part) => [`--${boundary}\r\n`, ...partOf(name, part, types[name])]),
      );
      const type = `multipart/form-data; boundary=${boundary}`;
      return new Blob([...parts, `--${boundary}--\r\n`], { type });
    },
  };
}

function partOf(name: string, value: unknown, given: string | undefined): (string | Blob)[] {
  const isFile = value instanceof Blob;
  const fallback = isFile ? 'application/octet-stream' : isObject(value) ? 'application/json' : '';
  const type = (isFile && value.type) || given || fallback;
  const file = isFile ? `; filename="${quoted((value as { name?: string }).name ?? 'blob')}"` : '';
  const content = isFile ? value : /[/+]json\b/.test(type) ? JSON.stringify(value) : textOf(value);
  return [
    `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n`,
    type && `Content-Type: ${type}\r\n`,
    '\r\n',
    content,
    '\r\n',
  ];
}

/** HTML §4.10.21.8, "escape a multipart/form-data name". */
function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

/** Each element of a list is a part, and so is any other value. What is absent is none. */
function partsOf(value: unknown): unknown[] {
  return [value].flat().filter((part) => part !== undefined && part !== null);
}

function textOf(value: unknown): string {
  return isObject(value) ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
