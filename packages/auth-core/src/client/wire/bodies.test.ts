// How bodies are serialized, by media type and value.
import { expect, test } from 'vitest';
import {
  type BodyFormat,
  createSessionClient,
  form,
  inBody,
  jsonBody,
  multipart,
  raw,
  style,
} from '../index.ts';

type Formats = Readonly<Record<string, BodyFormat>>;

/** Sends a body and returns its request. */
async function sentWith(formats: Formats, init: object): Promise<Request> {
  let sent: Request | undefined;
  const client = createSessionClient<object>(
    {
      name: 'bodies',
      servers: [{ url: 'https://api.example.com' }],
      schemes: {},
      operations: { 'POST /x': { operationId: 'x', send: [inBody(formats)] } },
    },
    {
      fetch: async (request) => {
        sent = request.clone();
        return Response.json({});
      },
    },
  ) as unknown as { POST(path: string, init: object): Promise<unknown> };
  await client.POST('/x', init);
  return sent!;
}

const plainForm = { 'application/x-www-form-urlencoded': form() };

test.for<[string, BodyFormat, unknown, string]>([
  ['texts, numbers and booleans', form(), { a: 'b c', d: 1, e: false }, 'a=b+c&d=1&e=false'],
  ['names and values that are encoded', form(), { 'a&=': 'ä+ %' }, 'a%26%3D=%C3%A4%2B+%25'],
  ['a list', form(), { a: [1, 'b&', null, undefined] }, 'a=1&a=b%26'],
  ['an object', form(), { a: { b: 1 } }, 'a=%7B%22b%22%3A1%7D'],
  ['objects in a list', form(), { a: [{ b: 1 }, {}] }, 'a=%7B%22b%22%3A1%7D&a=%7B%7D'],
  ['absent members', form(), { a: null, b: undefined, c: [], d: 1 }, 'd=1'],
  ['no members', form(), {}, ''],
  [
    'a member with a style',
    form({ a: style('form', false) }),
    { a: [1, 2], b: [1, 2] },
    'a=1,2&b=1&b=2',
  ],
])('a form has %s', async ([, format, body, expected]) => {
  const request = await sentWith({ 'application/x-www-form-urlencoded': format }, { body });
  expect(await request.text()).toBe(expected);
  expect(request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
});

const file = new File(['f'], 'a "b".txt', { type: 'text/plain' });

test.for<[string, Readonly<Record<string, string>>, unknown, string]>([
  ['a text', {}, 'b', '\r\n\r\nb'],
  ['a number', {}, 1, '\r\n\r\n1'],
  ['an object', {}, { b: 1 }, '\r\nContent-Type: application/json\r\n\r\n{"b":1}'],
  [
    'an object with a media type that is not JSON',
    { a: 'text/plain' },
    { b: 1 },
    '\r\nContent-Type: text/plain\r\n\r\n{"b":1}',
  ],
  [
    'a text with a JSON media type',
    { a: 'application/merge-patch+json; charset=utf-8' },
    'b',
    '\r\nContent-Type: application/merge-patch+json; charset=utf-8\r\n\r\n"b"',
  ],
  [
    'a text with a media type whose name only contains json',
    { a: 'application/xjson' },
    'b',
    '\r\nContent-Type: application/xjson\r\n\r\nb',
  ],
  [
    'a blob',
    {},
    new Blob(['f']),
    '; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\nf',
  ],
  [
    'a blob with the media type of the document',
    { a: 'image/png' },
    new Blob(['f']),
    '; filename="blob"\r\nContent-Type: image/png\r\n\r\nf',
  ],
  [
    'a file with its own media type',
    { a: 'image/png' },
    file,
    '; filename="a %22b%22.txt"\r\nContent-Type: text/plain\r\n\r\nf',
  ],
  [
    'bytes',
    {},
    new Uint8Array([102]),
    '; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\nf',
  ],
  [
    'a buffer with the media type of the document',
    { a: 'image/png' },
    new Uint8Array([102]).buffer,
    '; filename="blob"\r\nContent-Type: image/png\r\n\r\nf',
  ],
  [
    'a file of JSON',
    {},
    new File(['{}'], 'a.json', { type: 'application/json' }),
    '; filename="a.json"\r\nContent-Type: application/json\r\n\r\n{}',
  ],
])('a multipart body has a part of %s', async ([, types, value, part]) => {
  const request = await sentWith(
    { 'multipart/form-data': multipart(types) },
    {
      body: { a: value },
    },
  );
  const type = request.headers.get('Content-Type')!;
  expect(type).toMatch(/^multipart\/form-data; boundary=form-\d+-\d+-\d+-\d+$/);
  const [, boundary] = type.split('boundary=');
  expect(await request.text()).toBe(
    `--${boundary}\r\nContent-Disposition: form-data; name="a"${part}\r\n--${boundary}--\r\n`,
  );
});

test('a multipart body has a part for each element of a list, and none for an absent value', async () => {
  const body = { a: [1, null, 'b', undefined], c: null, d: undefined, e: [{ f: 1 }] };
  const request = await sentWith({ 'multipart/form-data': multipart() }, { body });
  const parts = [...(await request.formData())].map(([name, value]) => [name, value]);
  expect(parts).toEqual([
    ['a', '1'],
    ['a', 'b'],
    ['e', '{"f":1}'],
  ]);
});

test.for<[string, unknown, string]>([
  ['multipart/mixed', '--b--', 'multipart/mixed'],
  ['multipart/related', new Uint8Array([45]), 'multipart/related'],
  [
    'multipart/mixed',
    new Blob(['--b--'], { type: 'multipart/mixed; boundary=b' }),
    'multipart/mixed; boundary=b',
  ],
  ['text/csv; charset=utf-8', 'a', 'text/csv; charset=utf-8'],
  ['text/csv', new Blob(['a'], { type: 'text/csv;header=absent' }), 'text/csv;header=absent'],
  ['text/csv', new Blob(['a'], { type: 'text/csvx;a=b' }), 'text/csv'],
])('a raw body of %s has its media type: %s', async ([declared, body, type]) => {
  const request = await sentWith({ [declared]: raw }, { body });
  expect(request.headers.get('Content-Type')).toBe(type);
});

test('a serializer of a raw multipart body determines its media type', async () => {
  const written = new Blob(['--b--'], { type: 'multipart/mixed; boundary=b' });
  const init = { body: '', bodySerializer: () => written };
  const request = await sentWith({ 'multipart/mixed': raw }, init);
  expect(request.headers.get('Content-Type')).toBe('multipart/mixed; boundary=b');
});

test('members can have names of Object.prototype', async () => {
  const body = JSON.parse('{"constructor":"a","valueOf":"b","__proto__":"c"}') as object;
  const inForm = await sentWith(plainForm, { body });
  expect(await inForm.text()).toBe('constructor=a&valueOf=b&__proto__=c');
  const inParts = await sentWith({ 'multipart/form-data': multipart() }, { body });
  const text = await inParts.text();
  expect(text).toContain('name="constructor"\r\n\r\na');
  expect(text).toContain('name="__proto__"\r\n\r\nc');
  const call = sentWith(plainForm, { body, contentType: 'constructor' });
  await expect(call).rejects.toThrow('contentType "constructor"');
});

test('the parts of a member have the names and values of its style', async () => {
  const format = multipart({
    comma: style('form', false),
    pipe: style('pipeDelimited', false),
    deep: style('deepObject', true),
    flat: style('form', true),
  });
  const body = {
    comma: ['a,b', 'c&d=e'],
    pipe: ['a', 'b'],
    deep: { x: { y: 1 } },
    flat: { 'k ä': '%' },
    plain: ['a', 'b'],
  };
  const request = await sentWith({ 'multipart/form-data': format }, { body });
  expect([...(await request.formData())]).toEqual([
    ['comma', 'a,b,c&d=e'],
    ['pipe', 'a|b'],
    ['deep[x][y]', '1'],
    ['k ä', '%'],
    ['plain', 'a'],
    ['plain', 'b'],
  ]);
});

test('a FormData of the caller is sent as it is', async () => {
  const body = new FormData();
  body.append('a', 'b');
  const request = await sentWith({ 'multipart/form-data': multipart() }, { body });
  expect(request.headers.get('Content-Type')).toMatch(/^multipart\/form-data; ?boundary=/);
  expect([...(await request.formData())]).toEqual([['a', 'b']]);
});

test.for<[string, unknown, string | null]>([
  ['a text', 'a', 'text/plain;charset=UTF-8'],
  ['a blob', new Blob(['a'], { type: 'image/png' }), 'image/png'],
  ['bytes', new Uint8Array([97]), null],
  ['a buffer', new Uint8Array([97]).buffer, null],
  ['a stream', new Blob(['a']).stream(), null],
])(
  'for a range of media types, %s has the media type that fetch gives it',
  async ([, body, type]) => {
    const request = await sentWith({ '*/*': raw }, { body });
    expect(request.headers.get('Content-Type')).toBe(type);
    expect(await request.text()).toBe('a');
  },
);

test('a blob is sent as its media type if the operation accepts it', async () => {
  const formats = { 'text/plain': raw, 'image/png': raw };
  const png = await sentWith(formats, { body: new Blob(['a'], { type: 'image/png' }) });
  expect(png.headers.get('Content-Type')).toBe('image/png');
  const other = await sentWith(formats, { body: new Blob(['a'], { type: 'image/gif' }) });
  expect(other.headers.get('Content-Type')).toBe('text/plain');
});

test.for(['X-Content-Type', 'Content-Type-Hint'])(
  'the header %s selects no media type',
  async (name) => {
    const formats = { 'text/plain': raw, 'text/csv': raw };
    const request = await sentWith(formats, { body: 'a', headers: { [name]: 'text/csv' } });
    expect(request.headers.get('Content-Type')).toBe('text/plain');
  },
);

const json = { 'application/json': jsonBody };
const parts = { 'multipart/form-data': multipart() };
const texts = { 'text/plain': raw, 'text/csv': raw };

test.for<[string, Formats, unknown, string]>([
  ['a file in JSON', json, { a: file }, 'body (Object): it accepts application/json.'],
  ['files in a list in JSON', json, { a: [file] }, 'body (Object): it accepts application/json.'],
  ['a file alone in JSON', json, file, 'body (File): it accepts application/json.'],
  ['URLSearchParams in JSON', json, new URLSearchParams('a=1'), 'body (URLSearchParams)'],
  ['FormData in JSON', json, new FormData(), 'body (FormData)'],
  ['a stream in JSON', json, new Blob(['a']).stream(), 'body (ReadableStream)'],
  ['bytes in JSON', json, { a: [new Uint8Array(1)] }, 'body (Object)'],
  ['a stream in a part', parts, { a: new Blob(['a']).stream() }, 'body (Object)'],
  ['a file in a form', plainForm, { a: file }, 'body (Object)'],
  ['a text as a form', plainForm, 'a=1', 'body (String)'],
  ['a number as a form', plainForm, 1, 'body (Number)'],
  ['a text as multipart', parts, 'a', 'body (String)'],
  ['a number as multipart', parts, 1, 'body (Number)'],
  ['a file as multipart', parts, file, 'body (File)'],
  ['URLSearchParams as multipart', parts, new URLSearchParams('a=1'), 'body (URLSearchParams)'],
  ['null as a text', texts, null, 'body (null): it accepts text/plain, text/csv.'],
  ['an object as a text', texts, {}, 'body (Object): it accepts text/plain, text/csv.'],
  ['an object without a class', texts, Object.create(null), 'body (undefined)'],
])('%s is rejected', async ([, formats, body, message]) => {
  await expect(sentWith(formats, { body })).rejects.toThrow(message);
});

test.for<[unknown, string]>([
  ['a', '"a"'],
  [1, '1'],
  [false, 'false'],
  [['a', { b: null }], '["a",{"b":null}]'],
])('JSON accepts %j', async ([body, expected]) => {
  const request = await sentWith(json, { body });
  expect(await request.text()).toBe(expected);
  expect(request.headers.get('Content-Type')).toBe('application/json');
});

test('a serializer of the call writes the body, with the media type of the operation', async () => {
  const init = { body: { a: 1 }, bodySerializer: () => 'mine', headers: { 'X-A': '1' } };
  const request = await sentWith(json, init);
  expect(await request.text()).toBe('mine');
  expect(request.headers.get('Content-Type')).toBe('application/json');
  expect(request.headers.get('X-A')).toBe('1');
  const own = new FormData();
  const multi = await sentWith(parts, { body: { a: 1 }, bodySerializer: () => own });
  expect(multi.headers.get('Content-Type')).toMatch(/^multipart\/form-data; ?boundary=/);
});
