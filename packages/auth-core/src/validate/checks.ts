// What a JSON Schema says beside its types, as checks for `schema.check(…)` of zod mini: the generated schemas use
// them. They know nothing of zod but the shape of a check, so this package doesn't depend on it, and they weigh a
// tenth of zod's own formats. What they accept is what JSON Schema 2020-12 and the RFCs of its formats accept.

import { listed } from './expected.ts';

/** What zod hands to a check. */
export interface Payload<Value> {
  value: Value;
  issues: { push(issue: Issue): unknown };
}

/** One reason to refuse a value, in zod's words: `expected` goes into the report of whoever validates. */
type Issue = { code: 'custom'; input: unknown; params: { expected: string } };

export type Check<Value> = (payload: Payload<Value>) => void;

/** A check that keeps its list, for whoever asks what is known. It refuses nothing. */
export type KnownValues = Check<unknown> & { readonly known: readonly unknown[] };

/** A check by a predicate, told as `expected`. */
export function check<Value>(expected: string, accepts: (value: Value) => boolean): Check<Value> {
  return ({ value, issues }) => {
    if (!accepts(value)) issues.push({ code: 'custom', input: value, params: { expected } });
  };
}

/** RFC 4122, any version and variant: providers make them as they like. */
export const uuid: Check<string> = /* @__PURE__ */ check('uuid', (text) =>
  /^(urn:uuid:)?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
);

/** RFC 3339: with an offset, of a day that exists. The colon of the offset may be missing (ISO 8601). */
export const dateTime: Check<string> = /* @__PURE__ */ check(
  'date-time',
  (text) =>
    /^.{10}[t ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$/i.test(
      text,
    ) && isDate(text.slice(0, 10)),
);

/** RFC 3339, `full-time`: what follows the date in a `date-time`. */
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

/** RFC 3986 §3: with a scheme. */
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
  /^P(?=\d|T\d)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/.test(text),
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

/** Also of 64 bits: a number that JavaScript can't hold has been rounded before anybody sees it. */
export const integer: Check<number> = /* @__PURE__ */ check('integer', Number.isSafeInteger);

/** A file to send. */
export const binary: Check<unknown> = /* @__PURE__ */ check(
  'binary',
  (value) => value instanceof Blob,
);

/** A member that has to be there, whatever it is. */
export const present: Check<unknown> = /* @__PURE__ */ check(
  'value',
  (value) => value !== undefined,
);

/** One of these values, and no other. */
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

/** A whole number of steps. The division may be off by the rounding error of binary fractions. */
export function multipleOf(step: number): Check<number> {
  return check(`a multiple of ${step}`, (number) => {
    const steps = number / step;
    const tolerance = Math.max(1e-9, 4 * Number.EPSILON * Math.abs(steps));
    return Math.abs(steps - Math.round(steps)) <= tolerance;
  });
}

/** Text of a length in characters (RFC 8259 §8), which are not always one code unit. */
export function length(least: number, most?: number): Check<string> {
  const name = `text of ${range(least, most)} characters`;
  return counted(name, (text: string) => [...text].length, least, most);
}

/** A list of so many items. */
export function items(least: number, most?: number): Check<readonly unknown[]> {
  const name = `array of ${range(least, most)} items`;
  return counted(name, (list: readonly unknown[]) => list.length, least, most);
}

/** An object with so many members. */
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

/** Text that a regular expression finds something in. */
export function pattern(expression: RegExp): Check<string> {
  return check(`text like ${expression.source}`, (text) => expression.test(text));
}

/** A list without repetition. */
export const unique: Check<readonly unknown[]> = /* @__PURE__ */ check(
  'unique items',
  (items) => new Set(items.map(comparable)).size === items.length,
);

/** The values that the API is known to answer; others may come, and are reported as drift. */
export function open(...known: readonly unknown[]): KnownValues {
  return Object.assign(() => {}, { known });
}

/** Anything but these: the alternative of a union for what the others don't know. */
export function other(...known: readonly unknown[]): Check<unknown> {
  return check('other value', (value) => !known.includes(value));
}

/** A day that doesn't exist is another one when it is written again, or none. */
function isDate(text: string): boolean {
  return /^[-\d]{10}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}

/** A text that is the same for equal JSON values, whatever the order of their members. */
function comparable(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
