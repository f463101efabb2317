// Emits how requests and responses of an operation are serialized, as calls of the runtime's serializers. An operation
// that openapi-fetch sends and reads correctly has none.
import {
  alternativesOf,
  type Encoding,
  isJsonType,
  type MediaType,
  type Operation,
  type Parameter,
  type ReadForm,
  type Response,
  readAs,
  type Schema,
  sentAs,
} from '@x/description';
import { key, list, quoted } from '../write/typescript.ts';

/** The functions that a table may refer to. */
export const wireFunctions: readonly string[] = [
  ...[
    'checkScheme',
    'form',
    'idInError',
    'idInHeader',
    'inBody',
    'inCookie',
    'inHeader',
    'inIdempotencyKey',
    'inPath',
    'inQuery',
    'json',
    'jsonBody',
    'jsonValue',
  ],
  ...['multipart', 'raw', 'readEvents', 'readFile', 'readJson', 'readJsonEvents', 'readLines'],
  ...['readText', 'received', 'style'],
];

const locations = { path: 'inPath', query: 'inQuery', header: 'inHeader', cookie: 'inCookie' };

/** Emits how the parameters and the body are serialized. */
export function emitSend({ parameters, body }: Operation): string[] {
  const special = parameters.filter((parameter) => !isUsual(parameter));
  const written = Object.entries(locations).flatMap(([where, name]) => {
    const own = special.filter((parameter) => parameter.in === where);
    if (own.length === 0) return [];
    return `${name}(${record(own.map((one) => [one.name, emitStyle(one)]))})`;
  });
  const key = parameters.find(isIdempotencyKey);
  if (key) written.unshift(`inIdempotencyKey(${quoted(key.name)})`);
  const content = body?.content ?? [];
  const isUsualBody = content.length === 0 || (content.length === 1 && isPlainJson(content[0]!));
  return isUsualBody ? written : [...written, `inBody(${record(formats(content))})`];
}

/** Returns whether a parameter is the header of draft-ietf-httpapi-idempotency-key-header. */
function isIdempotencyKey({ in: where, name }: Parameter): boolean {
  return where === 'header' && name.toLowerCase() === 'idempotency-key';
}

function record(entries: readonly (readonly [name: string, value: string])[]): string {
  return list(
    '{}',
    entries.map(([name, value]) => `${key(name)}: ${value}`),
    90,
  );
}

function isPlainJson({ name }: MediaType): boolean {
  return name === 'application/json';
}

/** Returns whether openapi-fetch serializes the parameter as its document declares. */
function isUsual({
  in: where,
  name,
  media,
  style,
  explode,
  allowReserved,
  kinds,
  schema,
}: Parameter): boolean {
  if (media || kinds.has('object') || where === 'cookie')
    return media !== undefined && !media.isJson;
  if (where === 'header') return !kinds.has('list');
  if (where === 'path') return style === 'simple';
  // openapi-fetch writes nothing for `null`, but separates it.
  if (kinds.has('list') && hasNullItems(schema)) return false;
  // openapi-fetch does not encode names.
  const isPlainName = /^[\w.~$-]+$/.test(name);
  const isForm = style === 'form' && (explode || !kinds.has('list'));
  return isForm && isPlainName && !allowReserved;
}

/** Returns whether `null` can be in a list of the schema. */
function hasNullItems(schema: Schema | undefined): boolean {
  const items = (schema ? alternativesOf(schema) : []).flatMap((one) => one.items ?? []);
  return items.flatMap(alternativesOf).some(({ types }) => types.includes('null'));
}

function emitStyle({ in: where, media, style, explode, allowReserved }: Parameter): string {
  if (media?.isJson) return where === 'query' || where === 'cookie' ? 'json' : 'jsonValue';
  // The style belongs to another location, or to a later version of OpenAPI.
  const known = /^(simple|label|matrix|form|spaceDelimited|pipeDelimited|deepObject|cookie)$/;
  const name = known.test(style) ? style : 'form';
  return `style(${[quoted(name), String(explode), ...(allowReserved ? ['true'] : [])].join(', ')})`;
}

/**
 * Raw values come first, because no other format accepts them. JSON precedes forms, and `application/json` other JSON, as in
 * the types.
 */
const precedence = ['raw', 'json', 'multipart', 'form'];

function formats(content: readonly MediaType[]): [string, string][] {
  const rank = (media: MediaType): number =>
    precedence.indexOf(sentAs(media)) - (isPlainJson(media) ? 0.5 : 0);
  return [...content]
    .sort((a, b) => rank(a) - rank(b))
    .map((media) => [media.name, emitFormat(media)]);
}

function emitFormat(media: MediaType): string {
  const { encoding } = media;
  const kind = sentAs(media);
  if (kind === 'json') return 'jsonBody';
  if (kind === 'form') return `form(${optionalRecord(encoding, formStyle)})`;
  return kind === 'multipart' ? `multipart(${optionalRecord(encoding, partEncoding)})` : kind;
}

function optionalRecord(
  encoding: ReadonlyMap<string, Encoding>,
  emit: (encoding: Encoding) => string | undefined,
): string {
  const entries = [...encoding].flatMap(([name, one]) => {
    const value = emit(one);
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? '' : record(entries);
}

/**
 * Returns the style. OpenAPI §4.8.15.1.2: it applies if one of its members is present; otherwise the property has a
 * content type.
 */
function styleIn({ style, explode, allowReserved }: Encoding): string | undefined {
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  const name = style ?? 'form';
  const members = [quoted(name), String(explode ?? name === 'form')];
  return `style(${[...members, ...(allowReserved ? ['true'] : [])].join(', ')})`;
}

function formStyle(encoding: Encoding): string | undefined {
  return styleIn(encoding) ?? (isJsonType(encoding.contentType ?? '') ? 'json' : undefined);
}

/**
 * Returns the style of a part, or its type. If there are several types, the type of the file applies. A part is not
 * percent-encoded, so `allowReserved` has no effect.
 */
function partEncoding({
  allowReserved: _,
  contentType,
  ...encoding
}: Encoding): string | undefined {
  const type =
    contentType === undefined || /[*,]/.test(contentType) ? undefined : quoted(contentType);
  return styleIn({ allowReserved: undefined, contentType, ...encoding }) ?? type;
}

/** Emits how the responses are read, if one of them is not only JSON. */
export function emitReceive({ responses }: Operation): string | undefined {
  const isSpecial = ({ content }: Response): boolean =>
    content.some((media) => media.form === 'any' || readAs(media) !== 'json');
  const read = successesOf(responses);
  const errors = responses.filter(({ status }) => /^([45]|default$)/.test(status));
  const hasTexts = errors.some(({ content }) => content.some((media) => readAs(media) !== 'json'));
  const isMixed = read.some(isUndeclared) && read.some(({ content }) => content.length > 0);
  if (!hasTexts && !isMixed && !read.some(isSpecial)) return undefined;
  const successes = read
    .filter(({ content }) => content.length > 0)
    .map(({ status, content }) => [status, record(content.map(emitReader))] as const);
  const failures = errors.map(
    ({ status, content }) => [status, record(content.map(emitErrorReader))] as const,
  );
  return `received(${[record(successes), ...(hasTexts ? [record(failures)] : [])].join(', ')})`;
}

/** Returns whether the document declares no content of any success, although there can be a body. */
export function hasNoContent({ responses }: Operation): boolean {
  const read = successesOf(responses);
  return read.some(isUndeclared) && read.every(({ content }) => content.length === 0);
}

function isUndeclared({ status, content }: Response): boolean {
  return content.length === 0 && !/^20[45]$/.test(status);
}

function emitReader(media: MediaType): [name: string, reader: string] {
  return [media.name, readers[readAs(media)]];
}

/** An error that is not JSON is a text. */
function emitErrorReader(media: MediaType): [name: string, reader: string] {
  return [media.name, readers[readAs(media) === 'json' ? 'json' : 'text']];
}

/** Returns the successes. If one is documented, `default` means errors. */
function successesOf(responses: readonly Response[]): readonly Response[] {
  const successes = responses.filter(({ status }) => status.startsWith('2'));
  return successes.length > 0 ? successes : responses.filter(({ status }) => status === 'default');
}

const readers: Readonly<Record<ReadForm, string>> = {
  json: 'readJson',
  text: 'readText',
  file: 'readFile',
  lines: 'readLines',
  events: 'readEvents',
  jsonEvents: 'readJsonEvents',
};
