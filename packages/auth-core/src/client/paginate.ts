// Lists that come in pages, as one: item by item or page by page. Which page comes next is read from the answer, by
// what the API's document says of it (`x-pagination`); nothing is guessed but the end of a list that doesn't tell it.
import type { Result } from './result.ts';
import { type DataOf, unwrap } from './unwrap.ts';

/** Where members are found, from the outside in. */
type Path = readonly string[];

/** How the pages of a list are asked for and what is in them. Generated. */
export interface Pagination {
  readonly operationId: string;
  readonly method: string;
  /** Where the number or the cursor of the page stands in the options of the call. */
  readonly input: Path;
  /** The number of the first page; absent where pages have a cursor. */
  readonly first?: number;
  /** Where an answer has its items, how many there are on all pages, and the next page's cursor. */
  readonly results: Path;
  readonly total?: Path;
  readonly cursor?: Path;
}

/** One page. */
export interface Page<Item, Data, Position> {
  readonly items: readonly Item[];
  /** All that was answered. */
  readonly data: Data;
  /** The page after this one; absent on the last. It can be kept, and given as `from`. */
  readonly next: Position | undefined;
}

/** A list that is fetched while it is read. Nothing is sent before the first item is asked for. */
export interface PaginatedList<Item, Data, Position> extends AsyncIterable<Item> {
  /** The list page by page. */
  pages(): AsyncIterableIterator<Page<Item, Data, Position>>;
  /**
   * The page that the latest reading would go on with, also after it has failed: `from` of another list goes on
   * there. Absent at the end.
   */
  readonly next: Position | undefined;
}

/** What a paginated operation answers with success. */
export type PageData<Operation> = DataOf<Result<Operation>>;

type Request = (method: string, path: string, options: object) => Promise<Answer>;

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The options of a call, and the page to begin with. */
interface PaginationOptions {
  readonly from?: unknown;
  readonly signal?: AbortSignal | null;
  readonly params?: object;
  readonly body?: unknown;
}

/**
 * The list of a paginated operation. `from` in the options is the page to begin with.
 *
 * @throws ApiError (while it is read) for an answer that is no success.
 */
export function paginated<Item, Data, Position>(
  client: { readonly request: unknown },
  path: string,
  pagination: Pagination,
  { from, ...options }: PaginationOptions = {},
): PaginatedList<Item, Data, Position> {
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
 * The page after several that were read one by one, from the first on: all of them say how many items have been seen, where the
 * last alone can only guess.
 */
export function nextOf<Position>(
  pages: readonly Page<unknown, unknown, Position>[],
  { first, total = [] }: Pagination,
  start: unknown,
): Position | undefined {
  const last = pages.at(-1);
  const all = total.length === 0 ? undefined : at(last?.data, total);
  if (first === undefined || typeof all !== 'number' || all < 0) return last?.next;
  const before = (Number(start ?? first) - first) * (pages[0]?.items.length ?? 0);
  const seen = pages.reduce((sum, { items }) => sum + items.length, before);
  return seen >= all ? undefined : last?.next;
}

/** Which page follows, or none. Once for each reading: it remembers what it has seen. */
type Successor = (position: unknown, items: readonly unknown[], data: unknown) => unknown;

/** The next cursor that is answered, until there is none. */
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
 * The next number, until as many items as there are have been seen, or a page has none. Not until a page is shorter
 * than what was asked for: a provider may give less than that, and leave out what the user may not see.
 */
function byNumber({ operationId, first = 0, total = [] }: Pagination): Successor {
  let reached: number | undefined;
  let before = '';
  return (position, items, data) => {
    // Of the pages before a list that doesn't begin at the first one, this much is known: they were as long as this.
    reached = (reached ?? (Number(position) - first) * items.length) + items.length;
    const all = total.length === 0 ? undefined : at(data, total);
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
    `${operationId} answers with a page that it has answered with before, so the list would never end. Ask the provider, or read the pages one by one.`,
  );
}

/** The member at a path; `undefined` where the way there is missing. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) => (inner as Record<string, unknown> | null)?.[name],
    value,
  );
}

/** A copy with the member at a path set. */
function put(value: object | undefined, [name = '', ...rest]: Path, member: unknown): object {
  const inner = (value as Record<string, object> | undefined)?.[name];
  return { ...value, [name]: rest.length === 0 ? member : put(inner, rest, member) };
}
