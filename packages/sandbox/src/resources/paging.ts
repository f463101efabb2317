// Which page of a list a request asks for, and how its answer says so: `x-pagination` of the spec
// (`specs/README.md`, "Pagination").

import type { Pagination as Described } from '@x/description';
import type { Operation } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import type { Incoming } from '../engine/request.ts';
import { getAt, type Json, type Pointer, removeAt, setAt, textOf } from '../json.ts';
import { readSlot } from '../lifecycle/credentials.ts';
import type { Slot } from '../lifecycle/slots.ts';

/** A value in a request, which may be a member of a parameter that is written as JSON. */
interface Input {
  readonly slot: Slot;
  readonly pointer: Pointer;
  /** What it is called, there and in answers that repeat it. */
  readonly name: string;
}

export interface Pagination {
  readonly page: Input | undefined;
  readonly cursor: Input | undefined;
  readonly limit: Input | undefined;
  readonly results: Pointer;
  readonly total: Pointer | undefined;
  readonly next: Pointer | undefined;
  readonly first: number;
}

export interface Page {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly limit: number;
}

/** Where neither the request nor the spec says how many go on a page. */
const defaultLimit = 100;

export function compilePagination(described: Described): Pagination {
  const { type, input, limit, first, results, total, cursor } = described;
  return {
    page: type === 'page' ? inputOf(input) : undefined,
    cursor: type === 'cursor' ? inputOf(input) : undefined,
    limit: limit && inputOf(limit),
    results,
    total,
    next: cursor,
    first: first ?? 1,
  };
}

function inputOf({ parameter, pointer }: Described['input']): Input {
  const name = pointer.at(-1) ?? parameter ?? '';
  return parameter === undefined
    ? { slot: { in: 'body', pointer }, pointer: [], name }
    : { slot: { in: 'query', name: parameter }, pointer, name };
}

function readInput(input: Input | undefined, incoming: Incoming): Json | undefined {
  const value = input && readSlot(input.slot, incoming);
  if (!input || input.pointer.length === 0 || typeof value !== 'string') return value;
  // The request has been validated: what should be JSON is.
  return getAt(JSON.parse(value), input.pointer);
}

/** What is wrong with what the request asks for, in words, or the page. */
export function pageOf(
  { page, cursor, limit, first, total, next }: Pagination,
  { incoming, example }: { incoming: Incoming; example: Json | undefined },
): Page | string {
  const asked = readInput(limit, incoming) ?? echoOf(limit, example, total ?? next);
  const size = asked === undefined ? defaultLimit : Number(textOf(asked));
  if (!Number.isInteger(size) || size < 1) return `${limit?.name} must be a whole number above 0`;
  const wanted = textOf(readInput(page ?? cursor, incoming)) ?? '';
  const digits = cursor ? /^page-(\d+)$/.exec(wanted)?.[1] : wanted;
  const number = wanted === '' ? first : Number(digits);
  if (!Number.isInteger(number) || number < first) {
    return cursor
      ? `${cursor.name} is of no page before`
      : `${page?.name} must be a whole number from ${first}`;
  }
  const start = (number - first) * size;
  return { start, end: start + size, number, limit: size };
}

/** A member of the answer, beside the total or the cursor, that repeats an input. */
function echoOf(
  input: Input | undefined,
  body: Json | undefined,
  beside: Pointer | undefined,
): Json | undefined {
  return input && beside ? getAt(body, [...beside.slice(0, -1), input.name]) : undefined;
}

interface Written {
  readonly page: Page;
  /** Of all pages together. */
  readonly total: number;
  readonly operation: Operation;
  readonly schemas: Schemas;
}

/** The answer with total, cursor and whatever repeats the inputs put right. */
export function writePage(
  pagination: Pagination,
  body: Json,
  { page, total, operation, schemas }: Written,
): Json {
  let written = body;
  const beside = pagination.total ?? pagination.next;
  const echoes = [
    [pagination.page, page.number],
    [pagination.limit, page.limit],
  ] as const;
  for (const [input, value] of echoes) {
    if (!input || !beside || echoOf(input, written, beside) === undefined) continue;
    written = setAt(written, [...beside.slice(0, -1), input.name], value);
  }
  if (pagination.total) written = setAt(written, pagination.total, total);
  if (!pagination.next) return written;
  if (page.end < total) return setAt(written, pagination.next, `page-${page.number + 1}`);
  const { schema } = operation.success;
  if (schemas.isNullable(schemas.at(schema, pagination.next)))
    return setAt(written, pagination.next, null);
  removeAt(written, pagination.next);
  return written;
}
