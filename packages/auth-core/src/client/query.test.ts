// Queries, infinite queries and mutations of a client, run by TanStack Query itself.
import { InfiniteQueryObserver, MutationObserver, QueryClient } from '@tanstack/query-core';
import { expect, test } from 'vitest';
import { type ApiDefinition, createSessionClient, type Pagination } from './index.ts';
import { queriesOf } from './query.ts';

const api: ApiDefinition = {
  name: 'shop',
  servers: [{ url: 'https://api.example.com' }],
  schemes: {},
  operations: {
    'GET /things': { operationId: 'listThings' },
    'GET /things/{id}': { operationId: 'get-thing', name: 'getThing' },
    'POST /things': { operationId: 'createThing' },
  },
};
const lists: Record<string, Pagination> = {
  '/things': {
    operationId: 'listThings',
    method: 'GET',
    input: ['params', 'query', 'page'],
    first: 1,
    results: ['data'],
    total: ['total'],
  },
};

interface Query {
  readonly queryKey: readonly unknown[];
  queryFn(context: { signal: AbortSignal }): Promise<unknown>;
}
interface Functions {
  queryKey(options?: object): readonly unknown[];
  queryOptions(options?: object): Query;
  mutationOptions(): {
    readonly mutationKey: readonly string[];
    mutationFn(options: object): Promise<unknown>;
  };
  infiniteQueryOptions(options?: object): never;
}
type Queries = Readonly<Record<'listThings' | 'getThing' | 'createThing', Functions>>;

function setUp(answer: (request: Request) => Response = () => Response.json({ a: 1 })) {
  const sent: Request[] = [];
  const client = createSessionClient<object>(api, {
    fetch: async (request) => {
      request.signal.throwIfAborted();
      sent.push(request.clone());
      return answer(request);
    },
  });
  const queries = queriesOf<Queries>(api, client as never, lists);
  return {
    client,
    queries,
    sent,
    cache: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  };
}

test.each([undefined, {}])('the queries of %j in place of a client are rejected', (client) => {
  expect(() => queriesOf(api, client as never)).toThrow(
    /^The option "client" is .*Pass a client of this API\.$/,
  );
});

test.for<[object | undefined, unknown[]]>([
  [undefined, []],
  [{}, []],
  [{ timeout: 5 }, []],
  [{ params: { path: { id: 1 } }, signal: null }, [{ params: { path: { id: 1 } } }]],
  [{ body: { a: 1 } }, [{ body: { a: 1 } }]],
  [{ body: null }, [{ body: null }]],
  [{ params: {}, body: 0, headers: {} }, [{ params: {}, body: 0 }]],
])(
  'the key of a query with the options %j has %j after the names of API and operation',
  ([options, rest]) => {
    const { queries } = setUp();
    const expected = ['shop', 'getThing', ...rest];
    expect(queries.getThing.queryKey(options)).toStrictEqual(expected);
    expect(queries.getThing.queryOptions(options).queryKey).toStrictEqual(expected);
  },
);

test('a query calls its operation with its options and returns the data', async () => {
  const { queries, sent, cache } = setUp();
  const options = queries.getThing.queryOptions({
    params: { path: { id: 'x' } },
    headers: { 'X-A': '1' },
  });
  expect(await cache.fetchQuery(options as never)).toEqual({ a: 1 });
  expect(sent[0]!.url).toBe('https://api.example.com/things/x');
  expect(sent[0]!.headers.get('X-A')).toBe('1');
  expect(cache.getQueryData(options.queryKey)).toEqual({ a: 1 });
});

test('a query needs no options, and its signal aborts the call', async () => {
  const { queries } = setUp();
  const query = queries.listThings.queryOptions();
  expect(await query.queryFn({ signal: new AbortController().signal })).toEqual({ a: 1 });
  const call = query.queryFn({ signal: AbortSignal.abort(new Error('left the page')) });
  await expect(call).rejects.toThrow('left the page');
});

test('a query whose response has no body returns null, and one with an error status throws', async () => {
  const none = setUp(() => new Response(null, { status: 204 }));
  const options = none.queries.listThings.queryOptions();
  expect(await none.cache.fetchQuery(options as never)).toBeNull();
  const failing = setUp(() => Response.json({ code: 7 }, { status: 409 }));
  const query = failing.queries.listThings.queryOptions();
  await expect(failing.cache.fetchQuery(query as never)).rejects.toMatchObject({
    name: 'ApiError',
    status: 409,
    body: { code: 7 },
  });
});

test('a mutation sends the options that it gets', async () => {
  const { queries, sent, cache } = setUp();
  const options = queries.createThing.mutationOptions();
  expect(options.mutationKey).toEqual(['shop', 'createThing']);
  const mutation = new MutationObserver(cache, options as never);
  expect(await mutation.mutate({ body: { name: 'n' } } as never)).toEqual({ a: 1 });
  expect(sent[0]!.method).toBe('POST');
  expect(await sent[0]!.json()).toEqual({ name: 'n' });
});

/** Five things, two on each page. */
const paged = ({ url }: Request): Response => {
  const page = Number(new URL(url).searchParams.get('page') ?? 1);
  return Response.json({ data: [1, 2, 3, 4, 5].slice(2 * page - 2, 2 * page), total: 5 });
};

test.for<[object | undefined, unknown[], number[][], (string | null)[]]>([
  [undefined, [], [[1, 2], [3, 4], [5]], ['1', '2', '3']],
  [
    { params: { query: { page: 2, size: 2 } } },
    [{ params: { query: { page: 2, size: 2 } } }],
    [[3, 4], [5]],
    ['2', '3'],
  ],
])(
  'an infinite query with the options %j reads the pages until the total',
  async ([given, key, items, asked]) => {
    const { queries, sent, cache } = setUp(paged);
    const options = queries.listThings.infiniteQueryOptions(given);
    expect(options).toMatchObject({
      queryKey: ['shop', 'listThings', ...key, 'pages'],
      initialPageParam: undefined,
    });
    const list = new InfiniteQueryObserver<{ items: number[] }>(cache, options);
    let result = await list.fetchNextPage();
    while (result.hasNextPage) result = await list.fetchNextPage();
    const { pages } = result.data as unknown as { pages: { items: number[] }[] };
    expect(pages.map((page) => page.items)).toEqual(items);
    expect(sent.map(({ url }) => new URL(url).searchParams.get('page'))).toEqual(asked);
  },
);

test('the signal of an infinite query aborts its call', async () => {
  const { queries } = setUp(paged);
  const { queryFn } = queries.listThings.infiniteQueryOptions() as Query;
  const call = queryFn({ signal: AbortSignal.abort(new Error('left the page')) });
  await expect(call).rejects.toThrow('left the page');
});

test('an operation without pages has no infinite query, and an API without lists has none', () => {
  const { client, queries } = setUp();
  expect(Object.keys(queries)).toEqual(['listThings', 'getThing', 'createThing']);
  const names = ['queryKey', 'queryOptions', 'mutationOptions'];
  expect(Object.keys(queries.getThing)).toEqual(names);
  expect(Object.keys(queries.listThings)).toEqual([...names, 'infiniteQueryOptions']);
  expect(Object.keys(queriesOf<Queries>(api, client as never).listThings)).toEqual(names);
});
