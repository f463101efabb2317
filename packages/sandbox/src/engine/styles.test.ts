// The sandbox reads what a generated client sends: the styles of parameters.
import { expect, test } from 'vitest';
import { empty, sandboxOf } from '../../test/small.ts';

const numbers = { type: 'array', items: { type: 'integer' }, maxItems: 2 };
const point = {
  type: 'object',
  required: ['x'],
  properties: { x: { type: 'integer' }, y: { type: 'string' } },
  additionalProperties: false,
};
const open = { type: 'object', additionalProperties: { type: 'integer' } };
const numberOrId = { anyOf: [{ type: 'integer' }, { type: 'string', format: 'uuid' }] };
const deep = {
  type: 'object',
  properties: { list: numbers, inner: point, flag: { type: 'boolean' } },
};

const part = { required: ['x'], properties: { x: { type: 'integer' } } };
const parts = { allOf: [{ type: 'object', properties: { y: { type: 'string' } } }, part] };

type Case = [style: object, schema: object, valid: string, invalid: string];

test.each<Case>([
  [{ style: 'simple' }, { type: 'number' }, '1.5', 'a'],
  [{ style: 'simple' }, numbers, '1,2', '1,2,3'],
  [{ style: 'simple' }, point, 'x,1,y,a', 'x,a'],
  [{ style: 'simple', explode: true }, point, 'x=1,y=a=b', 'x=a'],
  [{ style: 'label' }, { type: 'number' }, '.1.5', '.a'],
  [{ style: 'label' }, numbers, '.1,2', '.1,a'],
  [{ style: 'label', explode: true }, numbers, '.1.2', '.1.2.3'],
  [{ style: 'label', explode: true }, point, '.x=1.y=a', '.x=1.z=a'],
  [{ style: 'matrix' }, { type: 'number' }, ';p=1.5', ';p=a'],
  [{ style: 'matrix' }, { type: 'string', maxLength: 0 }, ';p', ';p=a'],
  [{ style: 'matrix' }, numbers, ';p=1,2', ';p=1,a'],
  [{ style: 'matrix', explode: true }, numbers, ';p=1;p=2', ';p=1;p=2;p=3'],
  [{ style: 'matrix' }, point, ';p=x,1,y,a', ';p=x,a'],
  [{ style: 'matrix', explode: true }, point, ';x=1;y=a', ';y=a'],
])('in a path, %j of %j accepts %s and rejects %s', async (style, schema, valid, invalid) => {
  const parameter = { name: 'p', in: 'path', required: true, schema, ...style };
  const paths = { '/{p}': { get: { parameters: [parameter], responses: empty } } };
  const { fetch } = sandboxOf(paths);
  expect((await fetch(`/${valid}`)).status).toBe(204);
  expect((await fetch(`/${invalid}`)).status).toBe(400);
});

test.each<Case>([
  [{ style: 'form' }, numbers, 'p=1&p=2', 'p=1&p=a'],
  [{ style: 'form', explode: false }, numbers, 'p=1,2', 'p=1,2,3'],
  [{ style: 'pipeDelimited', explode: false }, numbers, 'p=1%7C2', 'p=1%7Ca'],
  [{ style: 'spaceDelimited', explode: false }, numbers, 'p=1%202', 'p=1%20a'],
  [{ style: 'form' }, point, 'x=1&y=a', 'y=a'],
  [{ style: 'form', explode: false }, point, 'p=x,1', 'p=x,a'],
  [{ style: 'pipeDelimited', explode: false }, point, 'p=x%7C1', 'p=x%7Ca'],
  [{ style: 'form' }, open, 'any=1&other=2', 'any=a'],
  [{ style: 'form' }, {}, 'p=1&p=a', 'other=1'],
  [{ style: 'deepObject' }, deep, 'p[list]=1&p[list]=2', 'p[list]=1&p[list]=2&p[list]=3'],
  [{ style: 'deepObject' }, deep, 'p[inner][x]=1&p[flag]=true', 'p[inner][y]=a'],
  [{ style: 'deepObject' }, open, 'p[constructor]=1', 'p[constructor]=a'],
  [{ style: 'deepObject' }, parts, 'p[x]=1&p[y]=2', 'p[x]=a'],
  [{ style: 'form' }, parts, 'x=1&y=2', 'y=2'],
  [{ style: 'form' }, { allOf: [numbers] }, 'p=1&p=2', 'p=1&p=2&p=3'],
  [{ style: 'form' }, { allOf: [{ type: 'integer' }], default: 10 }, 'p=5', 'p=five'],
  [{ style: 'form' }, { type: 'integer' }, 'p=-5', 'p=0x10'],
  [{ style: 'form' }, { type: 'integer' }, 'p=1e2', 'p=%205%20'],
  [{ style: 'form' }, { type: 'number' }, 'p=1.5', 'p=1e999'],
  [{ style: 'form' }, { enum: [1, 2, 3] }, 'p=2', 'p=4'],
  [{ style: 'form' }, { const: true }, 'p=true', 'p=false'],
  [{ style: 'form' }, numberOrId, 'p=5', 'p=1.5'],
  [{ style: 'form' }, numberOrId, 'p=6aafbe8f-3a3b-4d2f-9f0e-0d5f3a3b4d2f', 'p=a'],
  [{ style: 'form' }, { type: ['integer', 'null'] }, 'p=null', 'p='],
  [
    { content: { 'text/plain': { schema: { type: 'string', maxLength: 3 } } } },
    {},
    'p=a b',
    'p=abcd',
  ],
])('in a query, %j of %j accepts %s and rejects %s', async (style, schema, valid, invalid) => {
  const kind = 'content' in style ? {} : { schema };
  const parameters = [
    { name: 'p', in: 'query', required: true, ...kind, ...style },
    { name: 'limit', in: 'query', schema: { type: 'string' } },
  ];
  const paths = { '/': { get: { security: [{ key: [] }], parameters, responses: empty } } };
  const components = { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' } } };
  const { fetch } = sandboxOf(paths, { components }, { strict: 'reject' });
  expect((await fetch(`/?key=k&limit=all&${valid}`)).status).toBe(204);
  expect((await fetch(`/?key=k&limit=all&${invalid}`)).status).toBe(400);
});

test('a header has an exploded object', async () => {
  const parameters = [{ name: 'X-Point', in: 'header', schema: point, explode: true }];
  const { fetch } = sandboxOf({ '/': { get: { parameters, responses: empty } } });
  expect((await fetch('/', { headers: { 'X-Point': 'x=1, y=a' } })).status).toBe(204);
  expect((await fetch('/', { headers: { 'X-Point': 'x=a' } })).status).toBe(400);
});

const upload = {
  type: 'object',
  properties: {
    meta: point,
    points: { type: 'array', items: point, maxItems: 2 },
    file: { type: 'string', format: 'binary', minLength: 2, maxLength: 6 },
    files: { type: 'array', items: { type: 'string', format: 'binary', minLength: 2 } },
  },
  additionalProperties: false,
};
const json = (value: unknown): Blob =>
  new Blob([JSON.stringify(value)], { type: 'application/json' });

test.each<[part: string, valid: Blob[], invalid: Blob[]]>([
  ['meta', [json({ x: 1 })], [json({ x: 'a' })]],
  ['meta', [json({ x: 1 })], [new Blob(['{x'], { type: 'application/json' })]],
  ['points', [json([{ x: 1 }, { x: 2 }])], [json([{ x: 1 }, {}])]],
  ['points', [json({ x: 1 }), json({ x: 2 })], [json({ x: 1 }), json({})]],
  ['file', [new Blob(['ab'])], [new Blob(['a'])]],
  ['file', [new Blob([Uint8Array.of(0xff, 0xfe, 0, 1, 2, 3)])], [new Blob(['ééé', 'é'])]],
  ['file', [json([1])], [json('longer')]],
  ['files', [new Blob(['ab']), new Blob(['cd'])], [new Blob(['ab']), new Blob(['c'])]],
])('the part "%s" of a multipart body is JSON or a file', async (part, valid, invalid) => {
  const content = { 'multipart/form-data': { schema: upload } };
  const { fetch } = sandboxOf({ '/': { post: { requestBody: { content }, responses: empty } } });
  for (const [blobs, status] of [
    [valid, 204],
    [invalid, 400],
  ] as const) {
    const body = new FormData();
    for (const blob of blobs) body.append(part, blob);
    expect((await fetch('/', { method: 'POST', body })).status).toBe(status);
  }
});

test('the properties of a form have the styles and media types of its encodings', async () => {
  const encoding = {
    comma: { style: 'form', explode: false },
    deep: { style: 'deepObject', explode: true },
    blocks: { contentType: 'application/json' },
  };
  const schema = {
    type: 'object',
    properties: { comma: numbers, deep: point, blocks: numbers, plain: numbers },
    additionalProperties: false,
  };
  const content = { 'application/x-www-form-urlencoded': { schema, encoding } };
  const paths = { '/': { post: { requestBody: { content }, responses: empty } } };
  const { fetch } = sandboxOf(paths);
  const statusOf = async (text: string): Promise<number> =>
    (await fetch('/', { method: 'POST', body: new URLSearchParams(text) })).status;
  expect(await statusOf('comma=1,2&deep[x]=1&blocks=[1,2]&plain=1&plain=2')).toBe(204);
  for (const invalid of ['comma=a', 'deep[x]=a', 'blocks=["a"]', 'plain=a'])
    expect([invalid, await statusOf(invalid)]).toEqual([invalid, 400]);
});
