// Reads the requested page of a list, and writes it to the response: `x-pagination` of the spec
// (`specs/README.md`, "Pagination").

import type { Pagination as Described } from '@x/description';
import type { Operation } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import type { Incoming } from '../engine/request.ts';
import { getAt, type Json, type Pointer, removeAt, setAt, textOf } from '../json.ts';
import { type Input, inputOf, readInput } from './input.ts';

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

/** The page size if neither the request nor the spec sets it. */
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

/** Returns the requested page, or the problem of the request in words. */
export function pageOf(
  { page, cursor, limit, first, total, next }: Pagination,
  { incoming, example }: { incoming: Incoming; example: Json | undefined },
): Page | string {
  const asked = readInput(limit, incoming) ?? echoOf(limit, example, total ?? next);
  const size = asked === undefined ? defaultLimit : Number(textOf(asked));
  if (!Number.isInteger(size) || size < 1) return `${limit?.name} must be an integer of at least 1`;
  const wanted = textOf(readInput(page ?? cursor, incoming)) ?? '';
  const digits = cursor ? /^page-(\d+)$/.exec(wanted)?.[1] : wanted;
  const number = wanted === '' ? first : Number(digits);
  if (!Number.isInteger(number) || number < first) {
    return cursor
      ? `${cursor.name} is not the cursor of an earlier page`
      : `${page?.name} must be an integer of at least ${first}`;
  }
  const start = (number - first) * size;
  return { start, end: start + size, number, limit: size };
}

/** A member of the response that repeats an input, next to the total or the cursor. */
function echoOf(
  input: Input | undefined,
  body: Json | undefined,
  beside: Pointer | undefined,
): Json | undefined {
  return input && beside ? getAt(body, [...beside.slice(0, -1), input.name]) : undefined;
}

interface Written {
  readonly page: Page;
  /** The number of items on all pages. */
  readonly total: number;
  readonly operation: Operation;
  readonly schemas: Schemas;
}

/** Returns the response with the correct total, cursor and repeated inputs. */
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
