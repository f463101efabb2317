// Options of TanStack Query for the operations of a generated client: keys, functions and types, for any of its
// adapters.
import type {
  DataTag,
  InfiniteData,
  InfiniteQueryObserverOptions,
  MutationObserverOptions,
  QueryFunction,
  QueryKey,
  QueryObserverOptions,
} from '@tanstack/query-core';
import { demand } from '../session/options.ts';
import type { CallOptions, OptionsArgument } from './calls.ts';
import type { ApiDefinition } from './operations.ts';
import { at, nextOf, type Page, type PageData, type Pagination, paginated } from './paginate.ts';
import type { Result } from './result.ts';
import { type ApiErrorOf, type DataOf, unwrap } from './unwrap.ts';

/**
 * The data of a successful response. A response without a body is `null`, because TanStack Query does not allow
 * `undefined`.
 */
type DataIn<Operation> =
  DataOf<Result<Operation>> extends infer Data ? (Data extends undefined ? null : Data) : never;

/** The options of a query, for `useQuery` and similar functions. */
export type OperationQueryOptions<Operation> = Pick<
  QueryObserverOptions<DataIn<Operation>, ApiErrorOf<Operation>>,
  'retry' | 'throwOnError'
> & {
  queryKey: DataTag<QueryKey, DataIn<Operation>, ApiErrorOf<Operation>>;
  queryFn: QueryFunction<DataIn<Operation>>;
};

/** The queries of an operation. */
export interface QueryCall<Operations, Name extends keyof Operations> {
  /**
   * Returns the key of the query with these options. Without options it is the common key of all queries of the
   * operation.
   */
  queryKey(options?: CallOptions<Operations[Name]>): QueryKey;
  queryOptions(
    ...options: OptionsArgument<CallOptions<Operations[Name]>>
  ): OperationQueryOptions<Operations[Name]>;
}

/** The types of a paginated operation. Generated. */
export interface ListOf {
  readonly operation: unknown;
  readonly item: unknown;
  readonly position: unknown;
}

type PageOf<List extends ListOf> = Page<
  List['item'],
  PageData<List['operation']>,
  List['position']
>;

/** The options of a query with pages, for `useInfiniteQuery` and similar functions. */
export type OperationInfiniteQueryOptions<List extends ListOf> = Pick<
  InfiniteQueryObserverOptions<
    PageOf<List>,
    ApiErrorOf<List['operation']>,
    InfiniteData<PageOf<List>, List['position'] | undefined>,
    QueryKey,
    List['position'] | undefined
  >,
  'retry' | 'throwOnError' | 'getNextPageParam' | 'initialPageParam'
> & {
  queryKey: DataTag<
    QueryKey,
    InfiniteData<PageOf<List>, List['position'] | undefined>,
    ApiErrorOf<List['operation']>
  >;
  queryFn: QueryFunction<PageOf<List>, QueryKey, List['position'] | undefined>;
};

/** The page-by-page queries of a paginated operation. */
export interface InfiniteQueryCall<List extends ListOf> {
  infiniteQueryOptions(
    ...options: OptionsArgument<CallOptions<List['operation']>>
  ): OperationInfiniteQueryOptions<List>;
}

/** The options of a mutation, for `useMutation` and similar functions. Its variables are the options of the call. */
export type OperationMutationOptions<Operation> = Pick<
  MutationObserverOptions<DataIn<Operation>, ApiErrorOf<Operation>, CallOptions<Operation>>,
  'retry' | 'throwOnError'
> & {
  mutationKey: readonly string[];
  mutationFn(options: CallOptions<Operation>): Promise<DataIn<Operation>>;
};

/** The mutations of an operation. */
export interface MutationCall<Operations, Name extends keyof Operations> {
  mutationOptions(): OperationMutationOptions<Operations[Name]>;
}

/** A client without the types of its operations. */
interface AnyClient {
  readonly request: unknown;
}

type AnyCall = (options: object) => Promise<{ data?: unknown; response: Response }>;

/** The functions of one operation. */
type Functions = Readonly<Record<string, (options?: object) => object>>;

/**
 * Returns the queries and mutations of a client. Sends nothing. The generated package types the result.
 *
 * @param lists How the paginated operations of the API are read.
 */
export function queriesOf<Queries>(
  api: ApiDefinition,
  client: object & AnyClient,
  lists: Readonly<Record<string, Pagination>> = {},
): Queries {
  demand('client', client, typeof client?.request === 'function', 'a client of this API');
  const byOperation = new Map(
    Object.entries(lists).map(([path, pagination]) => [
      pagination.operationId,
      { path, pagination },
    ]),
  );
  const entries = Object.values(api.operations).map(({ operationId, name = operationId }) => {
    const send = (client as unknown as Readonly<Record<string, AnyCall>>)[name]!;
    const list = byOperation.get(operationId);
    const base = [api.name, name];
    const functions = {
      ...queryFunctions(base, send),
      ...(list && infiniteFunctions(base, client, list)),
    };
    return [name, functions];
  });
  return Object.fromEntries(entries) as Queries;
}

function queryFunctions(base: readonly string[], send: AnyCall): Functions {
  const fetch = async (options: object): Promise<unknown> => (await unwrap(send(options))) ?? null;
  return {
    queryKey: (options) => keyOf(base, options),
    queryOptions: (options = {}) => ({
      queryKey: keyOf(base, options),
      queryFn: ({ signal }: { signal: AbortSignal }) => fetch({ ...options, signal }),
    }),
    mutationOptions: () => ({ mutationKey: base, mutationFn: fetch }),
  };
}

interface List {
  readonly path: string;
  readonly pagination: Pagination;
}

type AnyPage = Page<unknown, unknown, unknown>;

interface PageContext {
  readonly signal: AbortSignal;
  readonly pageParam: unknown;
}

function infiniteFunctions(
  base: readonly string[],
  client: AnyClient,
  { path, pagination }: List,
): Functions {
  return {
    infiniteQueryOptions: (options = {}) => ({
      // The data of a list and of a page differ, so the list needs its own key.
      queryKey: [...keyOf(base, options), 'pages'],
      initialPageParam: undefined,
      getNextPageParam: (_: unknown, pages: readonly AnyPage[]) =>
        nextOf(pages, pagination, at(options, pagination.input)),
      async queryFn({ signal, pageParam }: PageContext) {
        const given = { ...options, signal, from: pageParam };
        const page = await paginated(client, path, pagination, given).pages().next();
        return page.value as unknown;
      },
    }),
  };
}

/** Returns the options that distinguish two calls of an operation. */
function keyOf(base: readonly string[], options: object | undefined): readonly unknown[] {
  const { params, body } = (options ?? {}) as { readonly params?: object; readonly body?: unknown };
  if (params === undefined && body === undefined) return base;
  return [...base, { ...(params && { params }), ...(body !== undefined && { body }) }];
}
