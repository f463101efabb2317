// Paginated operations, read as one list.
import { expect, test } from 'vitest';
import { type Pagination, paginated } from './index.ts';
import { nextOf } from './paginate.ts';

const numbered: Pagination = {
  operationId: 'listThings',
  method: 'GET',
  input: ['params', 'query', 'search', 'page'],
  first: 1,
  results: ['data'],
  total: ['meta', 'total'],
};
const cursors: Pagination = {
  operationId: 'searchThings',
  method: 'POST',
  input: ['body', 'after'],
  results: ['data', 'things'],
  cursor: ['data', 'after'],
};

type Options = Record<string, unknown>;
type Answers = (options: Options, call: number) => unknown;

/** A client whose calls get these responses in turn. A number is an error status. */
function setUp(answers: Answers) {
  const asked: Options[] = [];
  const request = async (_method: string, _path: string, options: Options) => {
    asked.push(options);
    const data = answers(options, asked.length - 1);
    if (typeof data !== 'number') return { data, response: Response.json({}) };
    return { error: 'no', response: new Response('no', { status: data }) };
  };
  return { client: { request }, asked };
}

/** Pages of two items, with `count` items in total. */
function pagesOf(count: number, total: unknown): Answers {
  const all = Array.from({ length: count }, (_, index) => index);
  return (options) => {
    const { page } = (options as { params: { query: { search: { page: number } } } }).params.query
      .search;
    return { data: all.slice((page - 1) * 2, page * 2), meta: { total } };
  };
}

async function all<One>(list: AsyncIterable<One>): Promise<One[]> {
  const items: One[] = [];
  for await (const item of list) items.push(item);
  return items;
}

test('REQ-54: a path without pagination is rejected', () => {
  const { client, asked } = setUp(() => 500);
  expect(() => paginated(client, 'listThings', undefined as never)).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: '"listThings" is not the path of a paginated operation.',
    }),
  );
  expect(asked).toEqual([]);
});

test('numbered pages are read up to the total, with the options of the call', async () => {
  const { client, asked } = setUp(pagesOf(5, 5));
  const options = { params: { query: { search: { text: 'x' }, other: 1 } }, headers: { a: 'b' } };
  expect(await all(paginated(client, '/things', numbered, options))).toEqual([0, 1, 2, 3, 4]);
  expect(asked).toEqual(
    [1, 2, 3].map((page) => ({
      params: { query: { search: { text: 'x', page }, other: 1 } },
      headers: { a: 'b' },
    })),
  );
  expect(options.params.query.search).toEqual({ text: 'x' });
});

test('the list sends nothing before it is read, and requests each page only when it is needed', async () => {
  const { client, asked } = setUp(pagesOf(6, 6));
  const list = paginated(client, '/things', numbered);
  expect(asked).toHaveLength(0);
  for await (const item of list) if (item === 2) break;
  expect(asked).toHaveLength(2);
});

test.each([undefined, null, -1])(
  'with a total of %s the list ends at an empty page',
  async (total) => {
    const { client, asked } = setUp(pagesOf(3, total));
    expect(await all(paginated(client, '/things', numbered))).toEqual([0, 1, 2]);
    expect(asked).toHaveLength(3);
  },
);

test('a page that is shorter than the others does not end the list before the total is reached', async () => {
  const pages = [[1, 2], [3], [4, 5]];
  const { client } = setUp((_, call) => ({ data: pages[call], meta: { total: 5 } }));
  expect(await all(paginated(client, '/things', numbered))).toEqual([1, 2, 3, 4, 5]);
});

test('an empty page and a response without a body end the list, also before the total is reached', async () => {
  const empty = setUp((_, call) => ({ data: call === 0 ? [1] : [], meta: { total: 9 } }));
  expect(await all(paginated(empty.client, '/things', numbered))).toEqual([1]);
  const none = setUp(() => undefined);
  expect(await all(paginated(none.client, '/things', numbered))).toEqual([]);
});

test('the list follows the cursor until it is absent, null or empty', async () => {
  for (const last of [undefined, null, '']) {
    const { client, asked } = setUp((_, call) => ({
      data: { things: call === 1 ? [] : [call], after: call === 2 ? last : `cursor-${call}` },
    }));
    expect(await all(paginated(client, '/things', cursors, { body: { q: 1 } }))).toEqual([0, 2]);
    expect(asked).toEqual([
      { body: { q: 1 } },
      { body: { q: 1, after: 'cursor-0' } },
      { body: { q: 1, after: 'cursor-1' } },
    ]);
  }
});

test('a page has its items, the whole response, and the position of the next page', async () => {
  const { client } = setUp(pagesOf(3, 3));
  const pages = await all(paginated(client, '/things', numbered).pages());
  expect(pages).toEqual([
    { items: [0, 1], data: { data: [0, 1], meta: { total: 3 } }, next: 2 },
    { items: [2], data: { data: [2], meta: { total: 3 } }, next: undefined },
  ]);
});

test('a list begins at the page of `from`, or of the options', async () => {
  const { client, asked } = setUp(pagesOf(5, 5));
  expect(await all(paginated(client, '/things', numbered, { from: 3 }))).toEqual([4]);
  const options = { params: { query: { search: { page: 2 } } } };
  expect(await all(paginated(client, '/things', numbered, options))).toEqual([2, 3, 4]);
  expect(asked).not.toContainEqual(expect.objectContaining({ from: 3 }));
});

test('if a page fails, the list throws, and `next` is the page that failed', async () => {
  let down = true;
  const { client } = setUp((options, call) =>
    call === 1 && down ? 503 : pagesOf(5, 5)(options, call),
  );
  const list = paginated(client, '/things', numbered);
  const read: unknown[] = [];
  const failure = (async () => {
    for await (const item of list) read.push(item);
  })();
  await expect(failure).rejects.toMatchObject({ name: 'ApiError', status: 503 });
  expect(read).toEqual([0, 1]);
  expect(list.next).toBe(2);
  down = false;
  const rest = paginated(client, '/things', numbered, { from: list.next });
  expect([...read, ...(await all(rest))]).toEqual([0, 1, 2, 3, 4]);
  expect(rest.next).toBeUndefined();
});

test('a list can be read again from its first page', async () => {
  const { client } = setUp(pagesOf(3, 3));
  const list = paginated(client, '/things', numbered);
  expect([await all(list), await all(list)]).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
});

test('a repeated cursor throws an error, so the list ends', async () => {
  const { client, asked } = setUp((_, call) => ({
    data: { things: [call], after: `cursor-${call % 2}` },
  }));
  const reading = all(paginated(client, '/things', cursors));
  await expect(reading).rejects.toThrow(/^searchThings returned the same page twice/);
  expect(asked).toHaveLength(3);
});

test('a repeated page throws an error if there is no total', async () => {
  const { client, asked } = setUp(() => ({ data: [1, 2], meta: {} }));
  const reading = all(paginated(client, '/things', numbered));
  await expect(reading).rejects.toThrow(/^listThings returned the same page twice/);
  expect(asked).toHaveLength(2);
});

test('a page without a list throws an error, and the list can be resumed there', async () => {
  const { client } = setUp((_, call) => ({
    data: call === 0 ? [1] : { message: 'Try later.' },
    meta: {},
  }));
  const list = paginated(client, '/things', numbered);
  await expect(all(list)).rejects.toThrow(/^listThings: the response has no list at "data"\.$/);
  expect(list.next).toBe(2);
});

test('an aborted signal ends the list before the next page', async () => {
  const { client, asked } = setUp(pagesOf(6, 6));
  const abort = new AbortController();
  const reading = (async () => {
    const list = paginated(client, '/things', numbered, { signal: abort.signal });
    for await (const item of list) if (item === 1) abort.abort(new Error('enough'));
  })();
  await expect(reading).rejects.toThrow('enough');
  expect(asked).toHaveLength(1);
});

test('a list whose document names no total ends at an empty page', async () => {
  const { total: _, ...untotalled } = numbered;
  const { client, asked } = setUp(pagesOf(3, 1));
  expect(await all(paginated(client, '/things', untotalled))).toEqual([0, 1, 2]);
  expect(asked).toHaveLength(3);
});

test('a total of 0 ends the list after its first page', async () => {
  const { client, asked } = setUp(() => ({ data: [1], meta: { total: 0 } }));
  expect(await all(paginated(client, '/things', numbered))).toEqual([1]);
  expect(asked).toHaveLength(1);
});

test('a list that begins at a later page assumes that the pages before it were as long', async () => {
  const { client, asked } = setUp(() => ({ data: [1, 2, 3], meta: { total: 9 } }));
  expect(await all(paginated(client, '/things', numbered, { from: 3 }))).toEqual([1, 2, 3]);
  expect(asked).toHaveLength(1);
});

test('the first request of a list without a first page has no position', async () => {
  const { client, asked } = setUp(() => ({ data: { things: [1] } }));
  expect(await all(paginated(client, '/things', cursors))).toEqual([1]);
  expect(asked).toStrictEqual([{}]);
});

const page = (items: readonly unknown[], data: unknown, next?: unknown) => ({ items, data, next });
const totalled = (total: unknown) => ({ meta: { total } });

test.for<[string, Parameters<typeof nextOf>, unknown]>([
  ['no page has been read', [[], numbered, undefined], undefined],
  ['the API has cursors', [[page([1], totalled(1), 'c')], cursors, undefined], 'c'],
  [
    'the API has cursors and a total',
    [[page([1], totalled(1), 'c')], { ...cursors, total: ['meta', 'total'] }, undefined],
    'c',
  ],
  ['the total is unknown', [[page([1], {}, 2)], numbered, undefined], 2],
  ['the total is a text', [[page([1], totalled('1'), 2)], numbered, undefined], 2],
  ['the total is negative', [[page([1], totalled(-1), 2)], numbered, undefined], 2],
  [
    'the document names no total',
    [[page([1], { ...totalled(1) }, 2)], { ...numbered, total: undefined } as never, undefined],
    2,
  ],
  ['the total is 0', [[page([], totalled(0), 2)], numbered, undefined], undefined],
  ['the total is reached', [[page([1, 2], totalled(2), 2)], numbered, undefined], undefined],
  ['an item is missing', [[page([1, 2], totalled(3), 2)], numbered, undefined], 2],
  [
    'several pages reach the total together',
    [[page([1, 2], totalled(9), 2), page([3], totalled(3), 3)], numbered, undefined],
    undefined,
  ],
  [
    'several pages do not reach the total',
    [[page([1, 2], totalled(3), 2), page([3], totalled(4), 3)], numbered, undefined],
    3,
  ],
  [
    'the list began at a later page, and the pages before it complete the total',
    [[page([5, 6], totalled(6), 4)], numbered, 3],
    undefined,
  ],
  [
    'the list began at a later page, and an item is missing',
    [[page([5, 6], totalled(7), 4)], numbered, '3'],
    4,
  ],
  ['the list has its first page number', [[page([1, 2], totalled(3), 2)], numbered, 1], 2],
])('the page after those of an infinite query is found if %s', ([, given, next]) => {
  expect(nextOf(...given)).toBe(next);
});
