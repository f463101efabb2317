import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, post, session, statusAndJson } from '../../test/client.ts';
import { createProviderSandbox, type ProviderSandbox, type SandboxOptions } from '../index.ts';

async function create(
  options: SandboxOptions = {},
): Promise<{ sandbox: ProviderSandbox; token: string }> {
  const sandbox = createProviderSandbox(acme, options);
  const { token } = await session(sandbox);
  return { sandbox, token };
}

interface Listed {
  readonly count: number;
  readonly items: readonly { readonly id: string }[];
}

test('a paginated list returns pages and the total', async () => {
  const { sandbox, token } = await create({ things: 25 });
  const ids = new Set<string>();
  const sizes: number[] = [];
  for (const page of [1, 2, 3, 4]) {
    const response = await get(sandbox, `/things?limit=10&page=${page}`, token);
    const { count, items } = (await response.json()) as Listed;
    expect([response.status, count]).toEqual([200, 25]);
    sizes.push(items.length);
    for (const { id } of items) ids.add(id);
  }
  expect(sizes).toEqual([10, 10, 5, 0]);
  expect(ids.size).toBe(25);
});

test('without page and limit, a list returns its first page', async () => {
  const { sandbox, token } = await create({ things: 120 });
  const { count, items } = (await (await get(sandbox, '/things', token)).json()) as Listed;
  expect([count, items.length, items[0]?.id]).toEqual([120, 100, 'T-1001']);
});

test('generated items can be read, and created items come first', async () => {
  const { sandbox, token } = await create({ things: 4 });
  expect((await get(sandbox, '/things/T-1004', token)).status).toBe(200);
  await post(sandbox, '/things', { id: 'mine', name: 'Mine' }, { 'x-acme-token': token });
  const { count, items } = (await (await get(sandbox, '/things?limit=1', token)).json()) as Listed;
  expect([count, items.map(({ id }) => id)]).toEqual([5, ['mine']]);
});

const search = (value: object): string =>
  `/events?search=${encodeURIComponent(JSON.stringify(value))}`;

test('each page has the cursor of the next one, and the last page has none', async () => {
  const { sandbox, token } = await create({ things: 5 });
  const pages: unknown[] = [];
  for (let after: unknown = null; pages.length < 10; ) {
    const answer = (await (await get(sandbox, search({ after, size: 2 }), token)).json()) as {
      events: unknown[];
      page: { after: unknown };
    };
    pages.push([answer.events.length, answer.page]);
    ({ after } = answer.page);
    if (after === null) break;
  }
  expect(pages).toEqual([
    [2, { after: 'page-2', size: 2, count: 2 }],
    [2, { after: 'page-3', size: 2, count: 2 }],
    [1, { after: null, size: 2, count: 1 }],
  ]);
});

test('an impossible page is an invalid request', async () => {
  const { sandbox, token } = await create();
  for (const path of [
    '/things?page=0',
    '/things?limit=0',
    '/things?limit=-1',
    search({ after: 'page-0' }),
    search({ after: 'x' }),
  ]) {
    expect([path, ...(await statusAndJson(await get(sandbox, path, token)))]).toEqual([
      path,
      422,
      { code: 'INVALID' },
    ]);
  }
  expect(sandbox.requests.at(-1)?.reason).toBe('after is not the cursor of an earlier page');
});

test('with a seed, tokens and identities are the same in every run, and after a reset', async () => {
  const seen = async (sandbox: ProviderSandbox): Promise<unknown[]> => {
    const { token, refresh } = await session(sandbox);
    const note = await post(
      sandbox,
      '/things/T-1001/notes',
      { text: 'x' },
      { 'x-acme-token': token },
    );
    return [token, refresh, await note.json()];
  };
  const sandbox = createProviderSandbox(acme, { seed: 7 });
  const first = await seen(sandbox);
  expect(await seen(createProviderSandbox(acme, { seed: 7 }))).toEqual(first);
  expect(await seen(sandbox)).not.toEqual(first);
  sandbox.reset();
  expect(await seen(sandbox)).toEqual(first);
  sandbox.reset({ seed: 8 });
  expect(await seen(sandbox)).not.toEqual(first);
});

test('a forbidden operation returns 403 for a valid token', async () => {
  const { sandbox, token } = await create({ forbidden: ['listEvents'] });
  const answer = await statusAndJson(await get(sandbox, '/events', token));
  expect(answer).toEqual([403, { code: 'NOT YOURS' }]);
  expect((await get(sandbox, '/events', 'other')).status).toBe(401);
  expect((await get(sandbox, '/things', token)).status).toBe(200);
  expect(() => sandbox.reset({ forbidden: ['nothing'] })).toThrow('no operation "nothing"');
});
