// Reads paginated lists of the providers from their sandboxes, page by page.
import { join } from 'node:path';
import { createProviderSandbox } from '@x/sandbox';
import { expect, test } from 'vitest';
import { documentsOf } from './fixture.ts';
import { root } from './workspace.ts';

interface Page {
  readonly items: readonly unknown[];
  readonly next: unknown;
}

interface List extends AsyncIterable<object> {
  pages(): AsyncIterable<Page>;
  readonly next: unknown;
}

interface Package {
  readonly paginate: (client: object, path: string, options: object) => List;
  readonly [create: `create${string}Client`]: (options: object) => object;
}

/** A client whose sandbox has 25 items in each list. */
async function setUp(name: string, credentials: readonly string[]) {
  const sandbox = createProviderSandbox(documentsOf(name), { things: 25, seed: 1 });
  const entry = join(root, 'packages', name, 'src/generated/index.ts');
  const provider = (await import(/* @vite-ignore */ entry)) as Package;
  const create = `create${name.charAt(0).toUpperCase()}${name.slice(1)}Client` as const;
  const client = provider[create]!({
    baseUrl: 'https://sandbox.example',
    credentials: Object.fromEntries(credentials.map((one) => [one, sandbox.account[one]])),
    fetch: sandbox.fetch,
  });
  const list = (path: string, options: object) => provider.paginate(client, path, options);
  return { list, sandbox };
}

const biot = () => setUp('biot', ['username', 'password']);
const iotconnect = () => setUp('iotconnect', ['solutionKey', 'username', 'password']);
const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' };

const lists = {
  'reads pages that are numbered from 0, with a total': {
    open: biot,
    path: '/device/v2/devices',
    options: { params: { query: { searchRequest: { limit: 10 } } } },
  },
  'reads pages that are numbered from 1': {
    open: iotconnect,
    path: '/api/v2/Device',
    options: { params: { query: { pageSize: 10 } } },
  },
  'reads pages with a cursor': {
    open: biot,
    path: '/measurement/v2/measurements/raw',
    options: {
      params: { query: { searchRequest: { filter: { timestamp: period }, limitPerPage: 10 } } },
    },
  },
};

test.each(Object.entries(lists))('%s', async (_, { open, path, options }) => {
  const { list, sandbox } = await open();
  const items: object[] = [];
  for await (const item of list(path, options)) items.push(item);
  expect(items).toHaveLength(25);
  // The sandbox's measurements have no id and are all equal.
  const distinct = open === biot && path.startsWith('/measurement') ? 1 : 25;
  expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(distinct);
  const lists = Object.entries(sandbox.counters.byOperation).filter(([id]) =>
    /^(list|search)/.test(id),
  );
  expect(lists).toEqual([[expect.any(String), 3]]);

  const sizes: number[] = [];
  let second: unknown;
  for await (const page of list(path, options).pages()) {
    sizes.push(page.items.length);
    second ??= page.next;
  }
  expect(sizes).toEqual([10, 10, 5]);
  const rest: object[] = [];
  for await (const item of list(path, { ...options, from: second })) rest.push(item);
  expect(rest).toEqual(items.slice(10));
});
