// Paginated operations as one list, by item or by page. The API's document describes how a response names the next page
// (`x-pagination`). If the document has no total, a list of numbered pages ends at the first empty page.
import { invalid } from '../errors.ts';
import type { Result } from './result.ts';
import { type DataOf, unwrap } from './unwrap.ts';

/** A path of member names, from the outside in. */
type Path = readonly string[];

/** How the pages of a list are requested and read. Generated. */
export interface Pagination {
  readonly operationId: string;
  readonly method: string;
  /** The path to the page number or cursor in the options of the call. */
  readonly input: Path;
  /** The number of the first page; absent if pages have a cursor. */
  readonly first?: number;
  /** The paths in a response to the items, to the number of items on all pages, and to the cursor of the next page. */
  readonly results: Path;
  readonly total?: Path;
  readonly cursor?: Path;
}

/** One page. */
export interface Page<Item, Data, Position> {
  readonly items: readonly Item[];
  /** The whole body of the response. */
  readonly data: Data;
  /**
   * The position of the next page; absent on the last page. Store it and pass it as `from` to resume the list there.
   */
  readonly next: Position | undefined;
}

/** A list that is fetched while it is read. It sends nothing before the first item is read. */
export interface PaginatedList<Item, Data, Position> extends AsyncIterable<Item> {
  /** Returns the list page by page. */
  pages(): AsyncIterableIterator<Page<Item, Data, Position>>;
  /**
   * The next page of the latest iteration, also after an error. Pass it as `from` of another list to resume there.
   * Absent at the end.
   */
  readonly next: Position | undefined;
}

/** The data of a successful response of a paginated operation. */
export type PageData<Operation> = DataOf<Result<Operation>>;

type Request = (method: string, path: string, options: object) => Promise<Answer>;

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The options of a call, and the first page. */
interface PaginationOptions {
  readonly from?: unknown;
  readonly signal?: AbortSignal | null;
  readonly params?: object;
  readonly body?: unknown;
}

/**
 * Returns the list of a paginated operation. The option `from` is the first page.
 *
 * @throws AuthError `invalid_configuration` if the operation is not paginated.
 * @throws ApiError (while the list is read) for a response with an error status.
 */
export function paginated<Item, Data, Position>(
  client: { readonly request: unknown },
  path: string,
  pagination: Pagination,
  { from, ...options }: PaginationOptions = {},
): PaginatedList<Item, Data, Position> {
  if (!pagination) throw invalid(`"${path}" is not the path of a paginated operation.`);
  const { method, input } = pagination;
  const start = (from ?? at(options, input) ?? pagination.first) as Position | undefined;
  let next = start;

  async function* pages(): AsyncGenerator<Page<Item, Data, Position>, undefined, undefined> {
    const successor = pagination.cursor ? byCursor(pagination) : byNumber(pagination);
    let position: unknown = start;
    next = start;
    do {
      options.signal?.throwIfAborted();
      const request = position === undefined ? options : put(options, input, position);
      const data = await unwrap((client.request as Request)(method, path, request));
      const items = (at(data, pagination.results) ?? []) as Item[];
      if (!Array.isArray(items)) {
        throw new Error(
          `${pagination.operationId}: the response has no list at "${pagination.results.join('/')}".`,
        );
      }
      position = successor(position, items, data);
      next = position as Position | undefined;
      yield { items, data: data as Data, next };
    } while (position !== undefined);
  }

  async function* items(): AsyncGenerator<Item, undefined, undefined> {
    for await (const page of pages()) yield* page.items;
  }

  return {
    pages,
    [Symbol.asyncIterator]: items,
    get next() {
      return next;
    },
  };
}

/**
 * Returns the page after several pages that were read separately, from the first one on. Together they show how many
 * items have been read. The last page alone can only estimate that.
 */
export function nextOf<Position>(
  pages: readonly Page<unknown, unknown, Position>[],
  { first, total = [] }: Pagination,
  start: unknown,
): Position | undefined {
  const last = pages.at(-1);
  const all = at(last?.data, total);
  if (first === undefined || typeof all !== 'number' || all < 0) return last?.next;
  const before = (Number(start ?? first) - first) * (pages[0]?.items.length ?? 0);
  const seen = pages.reduce((sum, { items }) => sum + items.length, before);
  return seen >= all ? undefined : last?.next;
}

/**
 * Returns the next position, or `undefined`. Each iteration has its own, because it remembers the pages that it has
 * read.
 */
type Successor = (position: unknown, items: readonly unknown[], data: unknown) => unknown;

/** Follows the cursor of each response until there is none. */
function byCursor({ operationId, cursor = [] }: Pagination): Successor {
  const seen = new Set<unknown>();
  return (position, _, data) => {
    seen.add(position);
    const next = at(data, cursor);
    if (next === undefined || next === null || next === '') return undefined;
    if (seen.has(next)) throw endless(operationId);
    return next;
  };
}

/**
 * Increases the page number until the total is reached or a page is empty. A page that is shorter than requested does
 * not end the list: a provider may return fewer items, and leave out those that the user must not see.
 */
function byNumber({ operationId, first = 0, total = [] }: Pagination): Successor {
  let reached: number | undefined;
  let before = '';
  return (position, items, data) => {
    // The list may begin after the first page. Assume that the skipped pages were as long as this one.
    reached = (reached ?? (Number(position) - first) * items.length) + items.length;
    const all = at(data, total);
    const known = typeof all === 'number' && all >= 0;
    if (items.length === 0 || (known && reached >= all)) return undefined;
    const same = known ? '' : JSON.stringify(items);
    if (!known && same === before) throw endless(operationId);
    before = same;
    return Number(position) + 1;
  };
}

function endless(operationId: string): Error {
  return new Error(
    `${operationId} returned the same page twice, so the list would never end. Ask the provider, or read the pages one by one.`,
  );
}

/** Returns the member at a path; `undefined` if a part of the path is missing. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) => (inner as Record<string, unknown> | null)?.[name],
    value,
  );
}

/** Returns a copy with the member at a path set. */
function put(value: object | undefined, [name = '', ...rest]: Path, member: unknown): object {
  const inner = (value as Record<string, object> | undefined)?.[name];
  return { ...value, [name]: rest.length === 0 ? member : put(inner, rest, member) };
}
