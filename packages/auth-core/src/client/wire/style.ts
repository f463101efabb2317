// Serializes parameters in the styles of OpenAPI 3.1.1 §4.8.12.2: those of RFC 6570, and three more.
import { invalid } from '../../errors.ts';

/** Encodes a name or a value for its place in the request. */
export type Encode = (text: string) => string;

/** Serializes a parameter, with its name if the style includes it. Returns an empty string for an absent value. */
export type Write = (name: string, value: unknown, encode: Encode) => string;

export type StyleName =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie';

/** The prefix of a value, and the separator between the members of an exploded one. Default: none, and `&`. */
const prefixes: Readonly<Record<string, string>> = { label: '.', matrix: ';' };
const separators: Readonly<Record<string, string>> = {
  simple: ',',
  label: '.',
  matrix: ';',
  cookie: '; ',
};
/** The separator between the members of a value that is not exploded. Default: a comma. */
const delimiters: Readonly<Record<string, string>> = {
  spaceDelimited: '%20',
  pipeDelimited: '%7C',
};

/** Returns the serializer of a style. */
export function style(kind: StyleName, explode: boolean, allowReserved: boolean = false): Write {
  const prefix = prefixes[kind] ?? '';
  const hasName = kind !== 'simple' && kind !== 'label';
  return (name, value, encode) => {
    if (isAbsent(value)) return '';
    const written = (one: unknown): string =>
      (allowReserved ? reserved : encode)(primitive(one, name, kind));
    const key = nameOf(name, encode);
    const named = (text: string): string => {
      if (!hasName) return text;
      return kind === 'matrix' && text === '' ? key : `${key}=${text}`;
    };
    if (typeof value !== 'object') return prefix + named(written(value));
    if (kind === 'deepObject') return deep(name, value, { encode, written }).join('&');
    const isList = Array.isArray(value);
    const members = Object.entries(value as object).filter(([, one]) => !isAbsent(one));
    if (members.length === 0) return '';
    if (!explode) {
      const texts = members.flatMap(([member, one]) =>
        isList ? [written(one)] : [encode(member), written(one)],
      );
      return prefix + named(texts.join(delimiters[kind] ?? ','));
    }
    const texts = members.map(([member, one]) =>
      isList ? named(written(one)) : `${encode(member)}=${written(one)}`,
    );
    return prefix + texts.join(separators[kind] ?? '&');
  };
}

/** Serializes a JSON parameter (`content: application/json`). */
export const json: Write = (name, value, encode) =>
  value === undefined ? '' : `${nameOf(name, encode)}=${encode(JSON.stringify(value))}`;

/** Serializes a JSON parameter in a path or a header, where the name is not part of it. */
export const jsonValue: Write = (_, value, encode) =>
  value === undefined ? '' : encode(JSON.stringify(value));

/**
 * Serializes `color[R]=100`, and nested members in the same way: OpenAPI does not define that, but servers read it so.
 */
function deep(
  name: string,
  value: unknown,
  as: { readonly encode: Encode; readonly written: (value: unknown) => string },
): string[] {
  if (isAbsent(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => deep(name, one, as));
  if (typeof value !== 'object') return [`${nameOf(name, as.encode)}=${as.written(value)}`];
  return Object.entries(value as object).flatMap(([key, one]) => deep(`${name}[${key}]`, one, as));
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function primitive(value: unknown, name: string, kind: StyleName): string {
  if (typeof value !== 'object') return String(value);
  throw invalid(
    `The parameter "${name}" contains a list or an object, and the style "${kind}" does not support that. Nothing was sent.`,
  );
}

/** Encodes a name, but not its `$`: servers compare OData's `$filter` before they decode it. */
function nameOf(name: string, encode: Encode): string {
  return encode(name).replaceAll('%24', '$');
}

/**
 * Encodes a value but keeps reserved characters and percent-encoded triplets (RFC 6570 §3.2.3). A `#` is encoded,
 * because it would end the query.
 */
function reserved(text: string): string {
  return encodeURI(text)
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
    .replaceAll('#', '%23');
}
