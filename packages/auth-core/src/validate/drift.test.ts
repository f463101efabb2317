import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type AnySchema, open, type ResponseDrift, validateResponses } from './index.ts';

interface paths {
  '/value': {
    get: { responses: { 200: { headers: object; content: { 'application/json': unknown } } } };
  };
}

/** Returns a client whose responses are validated, and the drift that it reports. */
function setUp(schema: AnySchema) {
  const drift: ResponseDrift[] = [];
  let answer: Response;
  const client = createClient<paths>({
    baseUrl: 'https://api.example.com',
    fetch: async () => answer,
  });
  const operation = { operationId: 'getValue', method: 'GET', path: '/value' };
  const operations = { getValue: { ...operation, responses: { 200: schema } } };
  client.use(validateResponses(operations, { onDrift: (one) => drift.push(one) }));
  const get = (response: Response) => {
    answer = response;
    return client.GET('/value');
  };
  return { get, positions: () => drift.map(({ pointer }) => pointer) };
}

const named = z.looseObject({ name: z.string() });
const state = z.string().check(open('on', 'off'));

interface Case {
  readonly topic: string;
  readonly schema: AnySchema;
  readonly body: unknown;
  /** The positions with drift. */
  readonly at: readonly string[];
}

const cases: readonly Case[] = [
  {
    topic: 'a schema of another library is not searched',
    schema: { '~standard': { validate: () => ({}) } },
    body: { new: 1 },
    at: [],
  },
  { topic: 'null instead of an object', schema: z.nullable(named), body: null, at: [] },
  { topic: 'null instead of a known value', schema: z.nullable(state), body: null, at: [] },
  {
    topic: 'a list of any values',
    schema: z.looseObject({ any: z.unknown() }),
    body: { any: [1, { a: 1 }] },
    at: [],
  },
  { topic: 'a list of known values', schema: z.array(state), body: ['on', 'off'], at: [] },
  {
    topic: 'two unknown values of a list are reported once',
    schema: z.array(state),
    body: ['on', 'asleep', 'broken'],
    at: ['/1'],
  },
  {
    topic: 'unknown members of later elements are reported once',
    schema: z.array(named),
    body: Array.from({ length: 12 }, (_, index) => ({
      name: 'Ada',
      ...(index > 9 && { new: index }),
    })),
    at: ['/10/new'],
  },
  {
    topic: 'an alternative that does not accept the value does not count',
    schema: z.union([
      z.looseObject({ id: z.number(), dog: z.string() }),
      z.looseObject({ id: z.string() }),
    ]),
    body: { id: 'a', dog: 'b' },
    at: ['/dog'],
  },
  {
    topic: 'an unknown value in the first part of an intersection',
    schema: z.intersection(z.looseObject({ state }), named),
    body: { state: 'asleep', name: 'Ada' },
    at: ['/state'],
  },
  {
    topic: 'names with the characters that a JSON pointer escapes',
    schema: named,
    body: { name: 'Ada', 'a~/b': 1 },
    at: ['/a~0~1b'],
  },
];

test.for(cases)('drift: $topic', async ({ schema, body, at }) => {
  const { get, positions } = setUp(schema);
  expect((await get(Response.json(body))).data).toEqual(body);
  expect(positions()).toEqual(at);
});

test('a member of an element and the same member of an object are different drift', async () => {
  const { get, positions } = setUp(z.union([z.array(named), named]));
  await get(Response.json([{ name: 'Ada', new: 1 }]));
  await get(Response.json({ name: 'Ada', new: 1 }));
  expect(positions()).toEqual(['/0/new', '/new']);
});

test('a body without a media type is validated', async () => {
  const { get, positions } = setUp(named);
  const body = new TextEncoder().encode(JSON.stringify({ name: 'Ada', new: 1 }));
  await get(new Response(body));
  expect(positions()).toEqual(['/new']);
});

test('a connection that fails while the body arrives is no invalid response', async () => {
  const { get } = setUp(named);
  const body = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
  await expect(get(new Response(body))).rejects.toThrow('reset');
});
