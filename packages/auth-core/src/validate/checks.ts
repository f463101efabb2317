// Checks for the constraints of JSON Schema beyond types, for `schema.check(…)` of zod mini. The generated schemas use
// them. They depend only on the shape of a check, not on zod, and are a tenth of the size of zod's own formats. They
// accept the same values as JSON Schema 2020-12 and the RFCs of its formats.

import { listed } from './expected.ts';

/** The argument that zod passes to a check. */
export interface Payload<Value> {
  value: Value;
  issues: { push(issue: Issue): unknown };
}

/** A reason for the rejection of a value, in zod's form. `expected` appears in the report. */
type Issue = { code: 'custom'; input: unknown; params: { expected: string } };

export type Check<Value> = (payload: Payload<Value>) => void;

/** A check that exposes its known values. It accepts every value. */
export type KnownValues = Check<unknown> & { readonly known: readonly unknown[] };

/** Creates a check from a predicate. A rejection reports `expected`. */
export function check<Value>(expected: string, accepts: (value: Value) => boolean): Check<Value> {
  return ({ value, issues }) => {
    if (!accepts(value)) issues.push({ code: 'custom', input: value, params: { expected } });
  };
}

/** RFC 4122, any version and variant, because providers use all of them. */
export const uuid: Check<string> = /* @__PURE__ */ check('uuid', (text) =>
  /^(urn:uuid:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
);

/** RFC 3339: an existing day, with an offset. The offset may have no colon (ISO 8601). */
export const dateTime: Check<string> = /* @__PURE__ */ check(
  'date-time',
  (text) =>
    /^.{10}[t ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$/i.test(
      text,
    ) && isDate(text.slice(0, 10)),
);

/** RFC 3339, `full-time`: the part of a `date-time` after the date. */
export const time: Check<string> = /* @__PURE__ */ check('time', (text) => {
  const issues: Issue[] = [];
  dateTime({ value: `2000-01-01T${text}`, issues });
  return issues.length === 0;
});

/** RFC 5321 §4.1.2, without quoted names and address literals. */
export const email: Check<string> = /* @__PURE__ */ check('email', (text) =>
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@((?!-)[a-z\d-]+(?<!-)\.)+(?!-)[a-z\d-]+(?<!-)$/i.test(
    text,
  ),
);

/** RFC 1123 §2.1. */
export const hostname: Check<string> = /* @__PURE__ */ check('hostname', (text) =>
  /^(?=.{1,253}\.?$)((?!-)[a-z\d-]{1,63}(?<!-)\.)*(?!-)[a-z\d-]{1,63}(?<!-)\.?$/i.test(text),
);

/** RFC 2673 §3.2, `dotted-quad`. */
export const ipv4: Check<string> = /* @__PURE__ */ check('ipv4', (text) =>
  /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/.test(text),
);

/** RFC 4291 §2.2. */
export const ipv6: Check<string> = /* @__PURE__ */ check(
  'ipv6',
  (text) => /^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`),
);

/** RFC 3986 §3: a URI with a scheme. */
export const uri: Check<string> = /* @__PURE__ */ check('uri', (text) =>
  /^[a-z][a-z\d+.-]*:([\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i.test(text),
);

/** RFC 3986 §4.1: a URI, or a reference relative to one. */
export const uriReference: Check<string> = /* @__PURE__ */ check('uri-reference', (text) =>
  /^(?:[\w.~:/?#@!$&'()*+,;=-]|%[\da-f]{2}|\/\/\[[\da-f:.]+\])*$/i.test(text),
);

/** RFC 6901 §3. */
export const jsonPointer: Check<string> = /* @__PURE__ */ check('json-pointer', (text) =>
  /^(?:\/(?:[^~/]|~[01])*)*$/.test(text),
);

/** RFC 3339, appendix A: no fractions, and no weeks next to other units. */
export const duration: Check<string> = /* @__PURE__ */ check('duration', (text) =>
  /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/.test(text),
);

/** A regular expression of ECMA-262. */
export const regex: Check<string> = /* @__PURE__ */ check('regex', (text) => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
});

/** RFC 3339, `full-date`. */
export const date: Check<string> = /* @__PURE__ */ check('date', isDate);

/** RFC 4648 §4. */
export const byte: Check<string> = /* @__PURE__ */ check('byte', (text) =>
  /^([a-z\d+/]{4})*([a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i.test(text),
);

export const int32: Check<number> = /* @__PURE__ */ check(
  'int32',
  (number) => (number | 0) === number,
);

/** An integer, also of format int64. JavaScript has already rounded larger numbers when a check sees them. */
export const integer: Check<number> = /* @__PURE__ */ check('integer', Number.isSafeInteger);

/** A file to upload. */
export const binary: Check<unknown> = /* @__PURE__ */ check(
  'binary',
  (value) => value instanceof Blob,
);

/** A required member of any type. */
export const present: Check<unknown> = /* @__PURE__ */ check(
  'value',
  (value) => value !== undefined,
);

/** Exactly one of these values. */
export function oneOf(...values: readonly unknown[]): Check<unknown> {
  return check(listed(values), (value) => values.includes(value));
}

/** JSON Schema 2020-12, `const` and `enum` of objects and arrays: one of these values. */
export function equal(...values: readonly unknown[]): Check<unknown> {
  const known = new Set(values.map(comparable));
  return check(listed(values), (value) => known.has(comparable(value)));
}

export function atLeast(limit: number): Check<number> {
  return check(`at least ${limit}`, (number) => number >= limit);
}

export function atMost(limit: number): Check<number> {
  return check(`at most ${limit}`, (number) => number <= limit);
}

export function above(limit: number): Check<number> {
  return check(`more than ${limit}`, (number) => number > limit);
}

export function below(limit: number): Check<number> {
  return check(`less than ${limit}`, (number) => number < limit);
}

/** A multiple of a step, within the precision of binary fractions. */
export function multipleOf(step: number): Check<number> {
  return check(`a multiple of ${step}`, (number) => {
    const steps = number / step;
    const tolerance = Math.max(1e-9, 4 * Number.EPSILON * Math.abs(steps));
    return Math.abs(steps - Math.round(steps)) <= tolerance;
  });
}

/** Text of a length in characters (RFC 8259 §8). A character can have two code units. */
export function length(least: number, most?: number): Check<string> {
  const name = `text of ${range(least, most)} characters`;
  return counted(name, (text: string) => [...text].length, least, most);
}

/** An array with a number of items. */
export function items(least: number, most?: number): Check<readonly unknown[]> {
  const name = `array of ${range(least, most)} items`;
  return counted(name, (list: readonly unknown[]) => list.length, least, most);
}

/** An object with a number of members. */
export function members(least: number, most?: number): Check<object> {
  const name = `object of ${range(least, most)} members`;
  return counted(name, (object: object) => Object.keys(object).length, least, most);
}

function range(least: number, most?: number): string {
  return most === undefined ? `${least} or more` : `${least} to ${most}`;
}

function counted<Value>(
  name: string,
  count: (value: Value) => number,
  least: number,
  most: number = Number.POSITIVE_INFINITY,
): Check<Value> {
  return check(name, (value) => {
    const found = count(value);
    return found >= least && found <= most;
  });
}

/** Text that matches a regular expression. */
export function pattern(expression: RegExp): Check<string> {
  return check(`text like ${expression.source}`, (text) => expression.test(text));
}

/** An array without duplicate items. */
export const unique: Check<readonly unknown[]> = /* @__PURE__ */ check(
  'unique items',
  (items) => new Set(items.map(comparable)).size === items.length,
);

/** The known values of a response. Other values are accepted and reported as drift. */
export function open(...known: readonly unknown[]): KnownValues {
  return Object.assign(() => {}, { known });
}

/** Any other value. The alternative of a union for values that the other alternatives do not know. */
export function other(...known: readonly unknown[]): Check<unknown> {
  return check('other value', (value) => !known.includes(value));
}

/**
 * Returns whether a day exists. JavaScript converts a non-existing one to another day, or to an invalid date. It also
 * has years of six digits, with a sign (ECMA-262 §21.4.1.32.1).
 */
function isDate(text: string): boolean {
  return /^\d/.test(text) && new Date(text).toJSON()?.split('T')[0] === text;
}

/** Returns the same text for equal JSON values. The order of their members does not matter. */
function comparable(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
