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

/** The prefix identifies the kind of value in a log. The rest has 192 random bits. */
export function mint(
  prefix: string,
  schema: Schema | undefined,
  { schemas, random }: Source,
): Json {
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
  return `${prefix}-${randomText(32, random)}`;
}

export function writeNumber(value: number, schema: Schema | undefined, schemas: Schemas): Json {
  const types = schemas.types(schema);
  const text = types.includes('string') && !types.includes('integer') && !types.includes('number');
  return text ? String(value) : value;
}

/** Writes RFC 1123 or seconds since 1970 if the schema or its example has that format, otherwise RFC 3339. */
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
  const shown = [example, ...(schema?.examples ?? [])];
  if (shown.some((value) => typeof value === 'string' && /^[A-Z][a-z]{2}, /.test(value))) {
    return new Date(milliseconds).toUTCString();
  }
  if (shown.some((value) => typeof value === 'string' && /^\d{9,10}$/.test(value)))
    return String(seconds);
  return new Date(milliseconds).toISOString();
}

/** Reads an instant in any of these formats as milliseconds since 1970. */
export function readInstant(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value * 1000;
  if (typeof value !== 'string') return undefined;
  const time = /^\d{9,10}$/.test(value) ? Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
