import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { boats } from '../../test/boats.ts';
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

/** A list whose elements no link identifies. */
function rolesOf(member: Record<string, unknown>, options: SandboxOptions = {}): ProviderSandbox {
  const roles = [{ ...member, name: 'Nurse', ownerId: 'c5d0a3f4-8f1e-4e0b-9a57-2a6d1f0c7b44' }];
  const properties = {
    ...Object.fromEntries(Object.keys(member).map((name) => [name, {}])),
    name: { type: 'string' },
    ownerId: { type: 'string' },
  };
  const paths = {
    '/roles': {
      get: {
        security: [],
        operationId: 'listRoles',
        'x-pagination': {
          type: 'page',
          inputs: { page: '$request.query.page', limit: '$request.query.limit' },
          outputs: { results: '$response.body' },
          first: 1,
        },
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1 } },
          { name: 'name', in: 'query', 'x-filter': 'name', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: 'The roles.',
            content: {
              'application/json': {
                schema: { type: 'array', items: { type: 'object', properties } },
                examples: { roles: { value: roles } },
              },
            },
          },
          204: { description: 'There are no roles.' },
        },
      },
    },
  };
  const { paths: others, ...rest } = boats.openapi as { paths: object };
  return createProviderSandbox(
    { ...boats, openapi: { ...rest, paths: { ...others, ...paths } } },
    options,
  );
}

test.each([{ guid: '6B1F2A90-3C44-4E0B-9D55-0F7A61C2D301' }, { _id: 7 }, { id: 'role-1' }])(
  'elements without links have ids of their own on all pages: %j',
  async (member) => {
    const roles = rolesOf(member, { things: 9 });
    const seen: Record<string, unknown>[] = [];
    for (const page of [1, 2, 3])
      seen.push(...(await (await get(roles, `/roles?limit=4&page=${page}`, '')).json()));
    const [name] = Object.keys(member) as [string];
    expect(new Set(seen.map((one) => one[name])).size).toBe(9);
    expect(new Set(seen.map(({ ownerId }) => ownerId)).size).toBe(1);
    expect(seen[0]).toMatchObject(member);
    const again = await (await get(roles, '/roles?limit=9', '')).json();
    expect(again).toEqual(seen);
  },
);

test('an empty selection of elements without links returns 204 if that is documented', async () => {
  const roles = rolesOf({ id: 1 });
  expect((await get(roles, '/roles?name=Surgeon', '')).status).toBe(204);
  expect((await get(roles, '/roles?name=Nurse', '')).status).toBe(200);
});
