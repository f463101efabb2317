// A generated client is assignable to openapi-fetch's `Client`, and works at run time with libraries that require one.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBiotClient, type paths } from '@x/biot';
import type { Client } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { act, createElement, type ReactElement } from 'react';
import { create } from 'react-test-renderer';
import { createQueryHook } from 'swr-openapi';
import { beforeAll, expect, test } from 'vitest';

const device = { _id: 'monitor-1' };

/** A logged-in client, and the URLs of its calls. */
function clientOf() {
  const called: string[] = [];
  const biot = createBiotClient({
    baseUrl: 'https://api.example.com',
    credentials: { username: 'ada', password: 'correct-horse' },
    fetch: async ({ url }) => {
      if (!url.includes('/login')) called.push(url);
      const expiration = new Date(Date.now() + 3_600_000).toISOString();
      return Response.json(
        url.includes('/login') ? { accessJwt: { token: 'token', expiration } } : device,
      );
    },
  });
  return { biot, called };
}

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

/** Renders a component until it shows a text. */
async function shown(element: ReactElement, text: string): Promise<void> {
  const root = await act(async () => create(element));
  while (!JSON.stringify(root.toJSON()).includes(text)) {
    await act(async () => new Promise((resolve) => setTimeout(resolve, 1)));
  }
  await act(async () => root.unmount());
}

const params = { path: { id: 'monitor-1' } };
const address = 'https://api.example.com/device/v2/devices/monitor-1';

test('the client is assignable to the Client of openapi-fetch', async () => {
  const { biot, called } = clientOf();
  const client: Client<paths> = biot;
  const { data } = await client.GET('/device/v2/devices/{id}', { params });
  expect(data?._id satisfies string | undefined).toBe('monitor-1');
  expect(called).toEqual([address]);
});

test('openapi-react-query creates queries with the client', async () => {
  const { biot, called } = clientOf();
  const queries = createQueries<paths>(biot);
  const client = new QueryClient();
  const Device = () => {
    const { data } = queries.useQuery('get', '/device/v2/devices/{id}', { params });
    return createElement('b', null, data?._id satisfies string | undefined);
  };
  const element = createElement(QueryClientProvider, { client }, createElement(Device));
  await shown(element, 'monitor-1');
  const options = queries.queryOptions('get', '/device/v2/devices/{id}', { params });
  expect(client.getQueryData(options.queryKey)).toEqual(device);
  expect(called).toEqual([address]);
  client.clear();
});

test('swr-openapi creates hooks with the client', async () => {
  const { biot, called } = clientOf();
  const useQuery = createQueryHook<paths, `${string}/${string}`, 'biot'>(biot, 'biot');
  const Device = () => {
    const { data } = useQuery('/device/v2/devices/{id}', { params });
    return createElement('b', null, data?._id satisfies string | undefined);
  };
  await shown(createElement(Device), 'monitor-1');
  expect(called).toEqual([address]);
});
