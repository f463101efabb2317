// The styles of parameters, by the examples of OpenAPI 3.1.1 §4.8.12.4, and how they reach the request.
import { expect, test } from 'vitest';
import {
  createSessionClient,
  inCookie,
  inHeader,
  inPath,
  inQuery,
  json,
  jsonValue,
  type Serialize,
  type SessionClientOptions,
  type StyleName,
  style,
} from '../index.ts';

const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

test.for<[StyleName, explode: boolean, empty: string, text: string, list: string, object: string]>([
  ['matrix', false, ';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  [
    'matrix',
    true,
    ';color',
    ';color=blue',
    ';color=blue;color=black;color=brown',
    ';R=100;G=200;B=150',
  ],
  ['label', false, '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['label', true, '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['form', false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['form', true, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  [
    'spaceDelimited',
    false,
    'color=',
    'color=blue',
    'color=blue%20black%20brown',
    'color=R%20100%20G%20200%20B%20150',
  ],
  [
    'pipeDelimited',
    false,
    'color=',
    'color=blue',
    'color=blue%7Cblack%7Cbrown',
    'color=R%7C100%7CG%7C200%7CB%7C150',
  ],
  [
    'cookie',
    true,
    'color=',
    'color=blue',
    'color=blue; color=black; color=brown',
    'R=100; G=200; B=150',
  ],
])('%s with explode %s writes a text, a list and an object', ([kind, explode, ...expected]) => {
  const write = style(kind, explode);
  const values = ['', 'blue', list, object];
  expect(values.map((value) => write('color', value, encodeURIComponent))).toEqual(expected);
});

test('deepObject writes each member with its path', () => {
  const write = style('deepObject', true);
  const value = { R: 100, 'a b': { c: ['d&', null, 'e'], f: undefined }, g: null, h: false };
  expect(write('color', value, String)).toBe(
    'color[R]=100&color[a b][c]=d&&color[a b][c]=e&color[h]=false',
  );
  expect(write('$color', { R: 1 }, encodeURIComponent)).toBe('$color%5BR%5D=1');
  expect(write('color', 'blue', encodeURIComponent)).toBe('color=blue');
});

test.for<StyleName>(['matrix', 'label', 'simple', 'form', 'deepObject', 'cookie'])(
  '%s writes nothing for an absent value and without members',
  (kind) => {
    const write = style(kind, true);
    const values = [undefined, null, [], {}, [null, undefined], { a: null, b: undefined }];
    expect(values.map((value) => write('a', value, encodeURIComponent))).toEqual(
      values.map(() => ''),
    );
  },
);

test.for([true, false])('absent members are left out with explode %s', (explode) => {
  const write = style('form', explode);
  expect(write('a', { b: 1, c: null, d: undefined }, encodeURIComponent)).toBe(
    explode ? 'b=1' : 'a=b,1',
  );
  expect(write('a', [null, 1, undefined], encodeURIComponent)).toBe('a=1');
});

test('names and values are encoded, but not the $ of OData names', () => {
  expect(style('form', true)('$filter', 'a&$b', encodeURIComponent)).toBe('$filter=a%26%24b');
  expect(style('form', false)('a&', { 'b,': 'c,' }, encodeURIComponent)).toBe('a%26=b%2C,c%2C');
  expect(style('form', true)('a', { 'b&': 'c&' }, encodeURIComponent)).toBe('b%26=c%26');
});

test.for([
  ["a/b?c=d&e:;,@!$'()*+", "a/b?c=d&e:;,@!$'()*+"],
  ['[a]', '[a]'],
  ['#a#', '%23a%23'],
  ['%2f %2F %25 %4 %zz %4g %', '%2f%20%2F%20%25%20%254%20%25zz%20%254g%20%25'],
  ['ä "', '%C3%A4%20%22'],
])('allowReserved writes %s as %s', ([value, expected]) => {
  expect(style('form', true, true)('a', value, encodeURIComponent)).toBe(`a=${expected}`);
});

test('a JSON parameter has a name in the query, and none in a path or a header', () => {
  const value = { a: ['ä&'] };
  const encoded = encodeURIComponent('{"a":["ä&"]}');
  expect(json('$filter', value, encodeURIComponent)).toBe(`$filter=${encoded}`);
  expect(jsonValue('filter', value, encodeURIComponent)).toBe(encoded);
  expect(json('a', null, encodeURIComponent)).toBe('a=null');
  expect(jsonValue('a', null, encodeURIComponent)).toBe('null');
  expect(json('a', undefined, encodeURIComponent)).toBe('');
  expect(jsonValue('a', undefined, encodeURIComponent)).toBe('');
});

/** Sends a call of `/x/{id}` and returns its request. */
async function sentWith(
  send: readonly Serialize[],
  init: object = {},
  options: SessionClientOptions = {},
): Promise<Request> {
  let sent: Request | undefined;
  const client = createSessionClient<object>(
    {
      name: 'styles',
      servers: [{ url: 'https://api.example.com' }],
      schemes: {},
      operations: { 'GET /x/{id}/{part}/{id}': { operationId: 'x', send } },
    },
    {
      fetch: async (request) => {
        sent = request;
        return Response.json({});
      },
      ...options,
    },
  ) as unknown as { GET(path: string, init: object): Promise<unknown> };
  await client.GET('/x/{id}/{part}/{id}', { params: { path: { id: 'i', part: 'p' } }, ...init });
  return sent!;
}

const path = { id: '$& /', part: ['a', 'b'] };

test('a path parameter replaces all its places, and the default style writes the others', async () => {
  const { url } = await sentWith([inPath({ id: style('label', false) })], { params: { path } });
  expect(url).toBe('https://api.example.com/x/.%24%26%20%2F/a,b/.%24%26%20%2F');
});

test('each query parameter has its style, and a default one if the document has none', async () => {
  const query = { tags: ['a', 'b'], none: undefined, list: [1, 2], empty: [], text: 'ä' };
  const { url } = await sentWith([inQuery({ tags: style('pipeDelimited', false), empty: json })], {
    params: { path: { id: 'i', part: 'p' }, query },
  });
  expect(new URL(url).search).toBe('?tags=a%7Cb&list=1&list=2&empty=%5B%5D&text=%C3%A4');
});

test('the serializers of a call replace those of the operation', async () => {
  const send = [inQuery({ a: json }), inPath({ id: style('label', false) })];
  const { url } = await sentWith(send, {
    params: { path: { id: 'i', part: 'p' }, query: { a: 1 } },
    querySerializer: () => 'mine',
    pathSerializer: (path: string) => path.replace('{id}', 'own').split('/{')[0],
  });
  expect(url).toBe('https://api.example.com/x/own?mine');
});

test('header parameters are written in their style, not percent-encoded, and without those that are absent', async () => {
  const send = [
    inHeader({
      'X-List': style('simple', false),
      'X-Json': jsonValue,
      'X-None': style('simple', false),
    }),
  ];
  const { headers } = await sentWith(send, {
    params: {
      path: { id: 'i', part: 'p' },
      header: { 'X-List': ['a b', 'c%'], 'X-Json': { a: 1 }, 'X-None': [], 'X-Other': 'o' },
    },
  });
  expect(Object.fromEntries(headers)).toEqual({
    'x-list': 'a b,c%',
    'x-json': '{"a":1}',
    'x-other': 'o',
  });
  const without = await sentWith(send);
  expect([...without.headers.keys()]).toEqual([]);
});

test('serializers of headers and cookies accept a call without params', () => {
  const write = style('form', true);
  expect(inHeader({ a: write })({})).toEqual({ params: { header: {} } });
  expect(inCookie({ a: write })({})).toEqual({});
  expect(inCookie({ a: write })({ params: {} })).toEqual({});
  expect(inCookie({ a: () => 'a=1' })({})).toEqual({ params: { header: { Cookie: 'a=1' } } });
});

test('cookies are joined, and keep the other parameters', async () => {
  const send = [inCookie({ a: style('form', true), b: json, c: style('cookie', true) })];
  const { url, headers } = await sentWith(send, {
    params: {
      path: { id: 'i', part: 'p' },
      query: { q: 1 },
      header: { 'X-Other': 'o' },
      cookie: { a: '1 2', b: [], other: 'no' },
    },
  });
  expect(url).toBe('https://api.example.com/x/i/p/i?q=1');
  expect(headers.get('Cookie')).toBe('a=1%202; b=%5B%5D');
  expect(headers.get('X-Other')).toBe('o');
});

test('cookies follow those of the caller’s own header', async () => {
  const send = [inCookie({ a: style('form', true) })];
  const params = { path: { id: 'i', part: 'p' }, cookie: { a: '1' } };
  const own = await sentWith(send, { params, headers: new Headers({ cookie: 'b=2' }) });
  expect(own.headers.get('Cookie')).toBe('b=2; a=1');
  const ofClient = await sentWith(send, { params }, { headers: { Cookie: 'c=3' } });
  expect(ofClient.headers.get('Cookie')).toBe('c=3; a=1');
});

test('parameters can have names of Object.prototype', async () => {
  const write = style('simple', false);
  const named = { constructor: write, toString: write };
  const send = [inQuery({ other: json }), inHeader(named), inCookie(named)];
  const { url, headers } = await sentWith(send, {
    params: { path: { id: 'i', part: 'p' }, query: { constructor: 'a', toString: ['b'] } },
  });
  expect(new URL(url).search).toBe('?constructor=a&toString=b');
  expect([...headers.keys()]).toEqual([]);
});
