// Generates values and instants in the format that the response's schema requires.

import type { Schema } from '@x/description';
import type { Schemas } from '../document/schemas.ts';
import type { Random } from '../engine/random.ts';
import type { Json } from '../json.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function randomText(length: number, random: Random): string {
  let text = '';
  while (text.length < length) text += alphabet[random.word() % 64];
  return text;
}

export interface Source {
  readonly schemas: Schemas;
  readonly random: Random;
}

/** The form of a token: its schema, the documented example, and the claims of a JSON Web Token. */
export interface Shape {
  readonly schema: Schema | undefined;
  readonly example?: Json | undefined;
  /** The claims of a JSON Web Token (RFC 7519). */
  readonly claims?: { readonly iat: number; readonly exp: number } | undefined;
}

/**
 * Generates a value. Its prefix identifies the kind of value in a log. The rest has 192 random bits, in the alphabet of
 * the example.
 */
export function mint(
  prefix: string,
  { schema, example, claims }: Shape,
  { schemas, random }: Source,
): Json {
  const shown = typeof example === 'string' ? example : '';
  for (const { format, raw } of schemas.branches(schema)) {
    if (format === 'uuid') return random.uuid();
    const { maxLength } = raw;
    if (typeof maxLength === 'number')
      return `${prefix}-${randomText(32, random)}`.slice(-maxLength);
  }
  const types = schemas.types(schema);
  const numeric = types.includes('integer') || types.includes('number');
  if (numeric && !types.includes('string')) {
    return 100_000 + random.word();
  }
  if (claims) return webToken({ jti: randomText(32, random), ...claims }, random);
  const digits = digitsOf(shown);
  if (digits) return textOf(shown.length, digits, random);
  return `${prefix}-${withSigns(randomText(32, random), shown)}`;
}

/** Returns the alphabet of an example that is as long as a token and has digits of only one base. */
function digitsOf(example: string): string | undefined {
  if (example.length < 24) return undefined;
  return ['0123456789', '0123456789abcdef', '0123456789ABCDEF'].find((digits) =>
    [...example].every((character) => digits.includes(character)),
  );
}

function textOf(length: number, characters: string, random: Random): string {
  let text = '';
  while (text.length < length) text += characters[random.word() % characters.length];
  return text;
}

/** Adds the characters of the example that base64url does not have, such as `|`, `!`, `+` and `=`. */
function withSigns(text: string, example: string): string {
  const signs = new Set(example.replaceAll(/[\w.~-]|[^!-~]/g, ''));
  return [text.slice(0, 8), ...signs, text.slice(8)].join('');
}

function webToken(claims: object, random: Random): string {
  const part = (value: object): string =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${randomText(43, random)}`;
}

export function writeNumber(value: number, schema: Schema | undefined, schemas: Schemas): Json {
  const types = schemas.types(schema);
  const text = types.includes('string') && !types.includes('integer') && !types.includes('number');
  return text ? String(value) : value;
}

/** Writes an instant in the format of the example, or of the schema: RFC 1123, seconds since 1970, RFC 3339. */
export function writeInstant(
  milliseconds: number,
  form: { readonly schema: Schema | undefined; readonly example: Json | undefined },
  schemas: Schemas,
): Json {
  const { schema, example } = form;
  const seconds = Math.floor(milliseconds / 1000);
  const types = schemas.types(schema);
  if ((types.includes('integer') || types.includes('number')) && !types.includes('string'))
    return seconds;
  const texts = [example, ...(schema?.examples ?? [])].filter((one) => typeof one === 'string');
  if (texts.some((text) => /^[A-Z][a-z]{2}, /.test(text)))
    return new Date(milliseconds).toUTCString();
  if (texts.some((text) => /^\d{9,10}$/.test(text))) return String(seconds);
  const shown = texts.map((text) => dateTime.exec(text)).find((match) => match !== null);
  return shown
    ? likeDateTime(milliseconds, { ...shown.groups })
    : new Date(milliseconds).toISOString();
}

/** RFC 3339 and similar formats: a space instead of `T`, any number of digits, no time zone. */
const dateTime =
  /^\d{4}-\d\d-\d\d(?<blank>[T ])\d\d:\d\d:\d\d(?:\.(?<fraction>\d+))?(?<zone>Z|[+-]\d\d:?\d\d)?$/;

function likeDateTime(
  milliseconds: number,
  { blank = 'T', fraction = '', zone = '' }: Readonly<Record<string, string | undefined>>,
): string {
  const [, sign = '+', hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  const [day = '', time = ''] = new Date(milliseconds + offset).toISOString().split('T');
  const [whole = '', thousandths = ''] = time.slice(0, -1).split('.');
  const digits =
    fraction === '' ? '' : `.${thousandths.padEnd(fraction.length, '0').slice(0, fraction.length)}`;
  return `${day}${blank}${whole}${digits}${zone}`;
}

/** Reads an instant in any of these formats as milliseconds since 1970. */
export function readInstant(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value * 1000;
  if (typeof value !== 'string') return undefined;
  const isZoneless = /^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(value);
  const text = isZoneless ? `${value.replace(' ', 'T')}Z` : value;
  const time = /^\d{9,10}$/.test(value) ? Number(value) * 1000 : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
