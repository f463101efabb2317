// Durations and instants in the formats of `x-format`. Reads them from the examples of the document, and writes them to
// responses.

import type { LengthFormat, OutputFormat, Schema } from '@x/description';
import type { Schemas } from '../document/schemas.ts';
import type { Json } from '../json.ts';
import { readInstant, writeInstant, writeNumber } from './values.ts';

/** The format of a value: `x-format`, and the example in the document. */
export interface Form {
  readonly format: OutputFormat | undefined;
  readonly schema: Schema | undefined;
  readonly example: Json | undefined;
}

/** The number of seconds in each unit. */
const units: Readonly<Partial<Record<LengthFormat, number>>> = {
  milliseconds: 0.001,
  minutes: 60,
  hours: 3600,
};
const suffixes: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  min: 60,
  h: 3600,
  d: 86_400,
};

/** Returns a duration in seconds, or undefined if the value is not one. */
export function readLength(
  value: Json | undefined,
  format: OutputFormat | undefined,
): number | undefined {
  const seconds = secondsOf(String(value ?? ''), format);
  return seconds > 0 ? seconds : undefined;
}

function secondsOf(text: string, format: OutputFormat | undefined): number {
  if (format === 'cookie') return Number(/; *max-age=(\d+)/i.exec(text)?.[1]);
  if (format === 'suffixed') {
    const [amount, suffix] = suffixedOf(text);
    return amount * (suffixes[suffix.toLowerCase()] ?? Number.NaN);
  }
  if (format === 'iso8601') {
    const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
    const [, days = 0, hours = 0, minutes = 0, seconds = 0] = pattern.exec(text) ?? [];
    return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  }
  return text.trim() === '' ? Number.NaN : Number(text) * unitOf(format);
}

function suffixedOf(text: string): [amount: number, suffix: string] {
  const [, amount, suffix = 's'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text) ?? [];
  return [Number(amount), suffix];
}

function unitOf(format: OutputFormat | undefined): number {
  return units[format as LengthFormat] ?? 1;
}

export function writeLength(seconds: number, form: Form, schemas: Schemas): Json {
  const { format, schema, example } = form;
  if (format === 'iso8601') return durationLike(Math.floor(seconds), String(example ?? ''));
  if (format === 'suffixed') {
    const [, suffix] = suffixedOf(String(example ?? ''));
    return `${seconds / (suffixes[suffix.toLowerCase()] ?? 1)}${suffix}`;
  }
  const amount = seconds / unitOf(format);
  const isFractional = schemas.types(schema).includes('number');
  return writeNumber(format && isFractional ? amount : Math.floor(amount), schema, schemas);
}

/** Writes a duration in the largest unit of the example, if that is exact. */
function durationLike(seconds: number, example: string): string {
  const unit = ['H', 'M'].find(
    (name) => example.includes(name) && seconds % (name === 'H' ? 3600 : 60) === 0,
  );
  if (unit === undefined) return `PT${seconds}S`;
  return `PT${seconds / (unit === 'H' ? 3600 : 60)}${unit}`;
}

/** Reads an instant as milliseconds since 1970. */
export function readInstantOf(
  value: Json | undefined,
  format: OutputFormat | undefined,
): number | undefined {
  if (format === undefined) return readInstant(value);
  const text =
    format === 'microsoft' ? /^\/Date\((-?\d+)/.exec(String(value))?.[1] : (value ?? undefined);
  const milliseconds = Number(text);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

export function writeInstantOf(milliseconds: number, form: Form, schemas: Schemas): Json {
  if (form.format === 'microsoft') {
    const [, zone = ''] = /([+-]\d{4})\)/.exec(String(form.example)) ?? [];
    return `/Date(${Math.floor(milliseconds)}${zone})/`;
  }
  if (form.format === 'milliseconds')
    return writeNumber(Math.floor(milliseconds), form.schema, schemas);
  return writeInstant(milliseconds, form, schemas);
}
