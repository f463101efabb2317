// Tests `@x/biot/query` with TanStack Query: the behaviour of its hooks and its client with the options, and the types.
import { QueryClient, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { type components, createBiotClient, isApiError } from '@x/biot';
import { createBiotQueries } from '@x/biot/query';
import { expect, test } from 'vitest';

type Device = components['schemas']['Device'];

/** Creates a logged-in client. There are five devices, with two on each page. */
function setUp() {
  const called: string[] = [];
  const expiration = new Date(Date.now() + 3_600_000).toISOString();
  const biot = createBiotClient({
    baseUrl: 'https://api.example.com',
    credentials: { username: 'ada', password: 'correct-horse' },
    fetch: async (request) => {
      const { url, method } = request;
      if (url.includes('/login'))
        return Response.json({ accessJwt: { token: 'token', expiration } });
      called.push(`${method} ${url.slice('https://api.example.com'.length)}`);
      if (method === 'DELETE') return new Response(null, { status: 204 });
      const search = new URL(url).searchParams.get('searchRequest');
      const { page = 0 } = JSON.parse(search ?? '{}') as { page?: number };
      const all = [1, 2, 3, 4, 5].map((id) => ({ _id: `d${id}` }));
      const metadata = { page: { totalResults: all.length } };
      if (url.includes('/devices/')) {
        return url.endsWith('/none')
          ? Response.json({ code: 'NONE', message: 'None.' }, { status: 404 })
          : Response.json(all[0]);
      }
      return Response.json({ data: all.slice(page * 2, page * 2 + 2), metadata });
    },
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { queries: createBiotQueries(biot), queryClient, called };
}

const device = { params: { path: { id: 'd1' } } };

test('a query is fetched and cached with a key of provider, operation and options', async () => {
  const { queries, queryClient, called } = setUp();
  const options = queries.getDevice.queryOptions(device);
  expect(options.queryKey).toEqual(['biot', 'getDevice', device]);
  const data = await queryClient.fetchQuery(options);
  const cached = queryClient.getQueryData(options.queryKey);
  expect(data satisfies Device).toEqual({ _id: 'd1' });
  expect(cached satisfies Device | undefined).toEqual(data);
  await queryClient.invalidateQueries({ queryKey: queries.getDevice.queryKey() });
  expect(queryClient.getQueryState(options.queryKey)?.isInvalidated).toBe(true);
  expect(called).toEqual(['GET /device/v2/devices/d1']);
});

test('an error of a query is an ApiError with status and operation', async () => {
  const { queries, queryClient } = setUp();
  const options = queries.getDevice.queryOptions({ params: { path: { id: 'none' } } });
  const error: unknown = await queryClient.fetchQuery(options).catch((caught: unknown) => caught);
  if (!isApiError(error)) expect.unreachable();
  expect(error).toMatchObject({ status: 404, operationId: 'getDevice', body: { code: 'NONE' } });
});

test('a query that is cancelled ends its call', async () => {
  const { queries } = setUp();
  const { queryFn, queryKey } = queries.getDevice.queryOptions(device);
  const caller = new AbortController();
  caller.abort(new Error('gone'));
  const context = { signal: caller.signal, queryKey, client: new QueryClient(), meta: undefined };
  await expect(queryFn(context)).rejects.toThrow('gone');
});

test('a paginated operation is read page by page, until the last', async () => {
  const { queries, queryClient, called } = setUp();
  const options = queries.searchDevices.infiniteQueryOptions();
  const first = await queryClient.fetchInfiniteQuery({ ...options, pages: 10 });
  const items = first.pages.flatMap((page) => page.items satisfies readonly Device[]);
  expect(items.map(({ _id }) => _id)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5']);
  expect(called.length).toBe(3);
  expect(options.queryKey).not.toEqual(queries.searchDevices.queryOptions().queryKey);
  await queryClient.invalidateQueries({ queryKey: queries.searchDevices.queryKey() });
  expect(queryClient.getQueryState(options.queryKey)?.isInvalidated).toBe(true);
});

test('a mutation takes the options of the call, and returns null for a response without a body', async () => {
  const { queries, queryClient, called } = setUp();
  const options = queries.deleteDevice.mutationOptions();
  const mutation = queryClient.getMutationCache().build(queryClient, options);
  expect(await mutation.execute(device)).toBeNull();
  expect(options.mutationKey).toEqual(['biot', 'deleteDevice']);
  expect(called).toEqual(['DELETE /device/v2/devices/d1']);
});

/** Compiled, not called. Checks the types that the hooks infer. */
export function Component(): void {
  const { queries } = setUp();
  const query = useQuery(queries.getDevice.queryOptions(device));
  query.data satisfies Device | undefined;
  if (query.error?.status === 404) query.error.body.code satisfies string | undefined;
  const selected = useQuery({
    ...queries.getDevice.queryOptions(device),
    select: ({ _id }) => _id,
  });
  selected.data satisfies string | undefined;
  const list = useInfiniteQuery(queries.searchDevices.infiniteQueryOptions());
  list.data?.pages[0]?.items[0] satisfies Device | undefined;
  const mutation = useMutation(queries.createDevice.mutationOptions());
  mutation.mutate({ body: { _id: 'a', _templateId: 't' } });
  if (mutation.error?.status === 409) mutation.error.body.code satisfies string | undefined;
  // @ts-expect-error The body is required.
  mutation.mutate({});
  // @ts-expect-error The id is required.
  queries.getDevice.queryOptions();
  // @ts-expect-error A deletion is not a query.
  void queries.deleteDevice.queryOptions;
  // @ts-expect-error The operation is not paginated.
  void queries.getDevice.infiniteQueryOptions;
}
