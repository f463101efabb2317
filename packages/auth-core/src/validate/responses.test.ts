import createClient from 'openapi-fetch';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import {
  dateTime,
  InvalidResponseError,
  integer,
  open,
  type ResponseDrift,
  type ResponseSchemas,
  type ValidateResponsesOptions,
  validateResponses,
} from './index.ts';

// A small API as the generator describes it.
interface paths {
  '/devices/{id}': {
    get: {
      parameters: { path: { id: string } };
      responses: {
        200: { headers: object; content: { 'application/json': object } };
        default: { headers: object; content: { 'application/json': { code: string } } };
      };
    };
  };
}

const owner = z.looseObject({ name: z.string(), secret: z.optional(z.string()) });
interface Tree {
  name: string;
  under?: Tree | undefined;
}
const tree: z.ZodMiniType<Tree> = z.looseObject({
  name: z.string(),
  under: z.optional(z.lazy(() => tree)),
});
const schema = z.looseObject({
  tree: z.optional(tree),
  both: z.optional(z.intersection(owner, z.looseObject({ age: z.string().check(open('old')) }))),
  id: z.string(),
  made: z.optional(z.string().check(dateTime)),
  count: z.optional(z.number().check(integer)),
  state: z.nullish(z.string().check(open('on', 'off'))),
  owners: z.optional(z.array(owner)),
  labels: z.optional(z.catchall(z.object({}), owner)),
  custom: z.optional(z.catchall(z.object({ known: z.optional(owner) }), z.any())),
  pet: z.optional(
    z.union([
      z.looseObject({ cat: z.string() }),
      z.looseObject({ cat: z.string(), dog: z.string() }),
    ]),
  ),
});
const getDevice: ResponseSchemas = {
  operationId: 'getDevice',
  method: 'GET',
  path: '/devices/{id}',
  responses: { 200: schema, 204: null, '4XX': z.looseObject({ code: z.string() }) },
};

interface Answer {
  readonly body?: unknown;
  readonly text?: string;
  readonly status?: number;
  readonly type?: string;
}

function setUp(options: ValidateResponsesOptions = {}, operations = { getDevice }) {
  const drift: ResponseDrift[] = [];
  let answer: Answer = {};
  const client = createClient<paths>({
    baseUrl: 'https://api.example.com',
    fetch: async () => {
      const { body, text, status = 200, type = 'application/json' } = answer;
      const content = status === 204 ? null : (text ?? JSON.stringify(body));
      return new Response(content, { status, headers: { 'Content-Type': type } });
    },
  });
  client.use(validateResponses(operations, { onDrift: (one) => drift.push(one), ...options }));
  const get = (given: Answer) => {
    answer = given;
    return client.GET('/devices/{id}', { params: { path: { id: 'd' } } });
  };
  return { get, drift };
}

/** Returns the error that a call rejects with. */
async function failure(call: Promise<unknown>): Promise<InvalidResponseError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InvalidResponseError);
  return error as InvalidResponseError;
}

test('a valid response passes, and the caller can read it', async () => {
  const { get, drift } = setUp();
  const body = { id: 'd', state: 'on', owners: [{ name: 'Ada' }] };
  expect((await get({ body })).data).toEqual(body);
  expect(drift).toEqual([]);
});

test('the error for an invalid response has the operation, the status, the positions and the expected values', async () => {
  const { get } = setUp();
  const body = { made: 'yesterday', count: 1.5, owners: [{ name: 'Ada' }, { name: 7 }], state: 1 };
  const error = await failure(get({ body }));
  expect(error).toMatchObject({
    name: 'InvalidResponseError',
    operationId: 'getDevice',
    status: 200,
  });
  expect(error.issues).toEqual([
    { pointer: '/id', expected: 'string' },
    { pointer: '/made', expected: 'date-time' },
    { pointer: '/count', expected: 'integer' },
    { pointer: '/state', expected: 'string' },
    { pointer: '/owners/1/name', expected: 'string' },
  ]);
  expect(error.message).toBe(
    'The response 200 of getDevice does not match its document. Expected /id: string; ' +
      '/made: date-time; /count: integer; /state: string; /owners/1/name: string. ' +
      "Compare it with the provider's documentation, and report the difference.",
  );
});

test('the error contains no value of the response', async () => {
  const { get } = setUp();
  const secret = 'hunter2-hunter2';
  const body = {
    id: [secret],
    made: secret,
    count: secret,
    owners: [{ name: 1, secret: [secret] }],
  };
  const error = await failure(get({ body }));
  expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toContain(secret);
});

test('the error of another schema library contains no value either', async () => {
  const validate = () => ({ issues: [{ message: 'got hunter2', path: [{ key: 'a/b' }, 0] }] });
  const other: ResponseSchemas = {
    ...getDevice,
    responses: { 200: { '~standard': { validate } } },
  };
  const error = await failure(setUp({}, { getDevice: other }).get({ body: {} }));
  expect(error.issues).toEqual([
    { pointer: '/a~1b/0', expected: 'a value that matches the schema' },
  ]);
  expect(error.message).not.toContain('hunter2');
});

test('the message names at most five positions', async () => {
  const owners = Array.from({ length: 7 }, () => ({}));
  const error = await failure(setUp().get({ body: { id: 'd', owners } }));
  expect(error.issues).toHaveLength(7);
  expect(error.message).toContain('/owners/4/name: string (and 2 more).');
});

test('a non-JSON body, or another media type, is an error', async () => {
  const { get } = setUp();
  const cut = await failure(get({ text: '{"id": "d' }));
  expect(cut.issues).toEqual([{ pointer: '', expected: 'JSON' }]);
  const page = await failure(get({ text: '<html>', type: 'text/html' }));
  expect(page.message).toContain('Expected (body): application/json.');
});

test('with onInvalid, the caller gets the invalid response', async () => {
  const errors: InvalidResponseError[] = [];
  const { get } = setUp({ onInvalid: (error) => errors.push(error) });
  expect((await get({ body: { id: 1 } })).data).toEqual({ id: 1 });
  expect(errors.map(({ issues }) => issues)).toEqual([[{ pointer: '/id', expected: 'string' }]]);
});

test('an error response is validated by the schema of its status or range', async () => {
  const { get } = setUp();
  expect((await get({ status: 404, body: { code: 'gone' } })).error).toEqual({ code: 'gone' });
  const error = await failure(get({ status: 409, body: {} }));
  expect(error).toMatchObject({ status: 409, issues: [{ pointer: '/code', expected: 'string' }] });
});

test('a response with the status `default` is validated too', async () => {
  const responses = { ...getDevice.responses, default: z.looseObject({ code: z.string() }) };
  const { get } = setUp({}, { getDevice: { ...getDevice, responses } });
  const error = await failure(get({ status: 503, body: {} }));
  expect(error).toMatchObject({ status: 503, issues: [{ pointer: '/code', expected: 'string' }] });
});

test('a response without a body is not read', async () => {
  const { get, drift } = setUp();
  expect((await get({ status: 204 })).response.status).toBe(204);
  expect(drift).toEqual([]);
});

test('a response with parseAs stream is not read', async () => {
  const client = createClient<paths>({
    baseUrl: 'https://api.example.com',
    fetch: async () => new Response('[', { headers: { 'Content-Type': 'application/json' } }),
  });
  client.use(validateResponses({ getDevice }));
  const params = { path: { id: 'd' } };
  const { response } = await client.GET('/devices/{id}', { params, parseAs: 'stream' });
  expect(response.status).toBe(200);
});

test('an operation that is not passed is not validated', async () => {
  const { get } = setUp({}, {} as never);
  expect((await get({ body: 1 })).data).toBe(1);
});

test.each<[string, object, Partial<ResponseDrift>[]]>([
  [
    'a member',
    { id: 'd', new: 1 },
    [{ kind: 'unknown-member', pointer: '/new', expected: 'no such member' }],
  ],
  [
    'a value of an open enumeration',
    { id: 'd', state: 'asleep' },
    [{ kind: 'unknown-value', pointer: '/state', expected: 'one of "on", "off"' }],
  ],
  [
    'a member of an object in a map',
    { id: 'd', labels: { a: { name: 'x', new: 1 } } },
    [{ kind: 'unknown-member', pointer: '/labels/a/new' }],
  ],
  [
    'a member below a known one of an open object',
    { id: 'd', custom: { any: 1, known: { name: 'x', new: 1 } } },
    [{ kind: 'unknown-member', pointer: '/custom/known/new' }],
  ],
  ['a member that is known in the best alternative', { id: 'd', pet: { cat: 'a', dog: 'b' } }, []],
  [
    'a member of a recursive schema',
    { id: 'd', tree: { name: 'x', under: { name: 'x', new: 1 } } },
    [{ kind: 'unknown-member', pointer: '/tree/under/new' }],
  ],
  [
    'a member that neither part of an intersection knows',
    { id: 'd', both: { name: 'x', age: 'young', new: 1 } },
    [
      { kind: 'unknown-member', pointer: '/both/new' },
      { kind: 'unknown-value', pointer: '/both/age' },
    ],
  ],
  [
    'a member that no alternative knows',
    { id: 'd', pet: { cat: 'a', bird: 'b' } },
    [{ kind: 'unknown-member', pointer: '/pet/bird' }],
  ],
])('drift is reported, and the call succeeds: %s', async (_, body, expected) => {
  const { get, drift } = setUp();
  expect((await get({ body })).data).toEqual(body);
  const common = { operationId: 'getDevice', status: 200 };
  expect(drift).toMatchObject(expected.map((one) => ({ ...common, ...one })));
  expect(drift).toHaveLength(expected.length);
});

test('an undocumented status is drift', async () => {
  const { get, drift } = setUp();
  expect((await get({ status: 503, text: 'busy', type: 'text/plain' })).response.status).toBe(503);
  expect(drift).toEqual([
    {
      operationId: 'getDevice',
      status: 503,
      kind: 'undocumented-status',
      pointer: '',
      expected: 'one of "200", "204", "4XX"',
    },
  ]);
});

test('the same drift is reported once, and once for all elements of a list', async () => {
  const { get, drift } = setUp();
  const body = {
    id: 'd',
    owners: [
      { name: 'a', new: 1 },
      { name: 'b', new: 2 },
    ],
  };
  await get({ body });
  await get({ body });
  expect(drift.map(({ pointer }) => pointer)).toEqual(['/owners/0/new']);
});

test('without onDrift, drift is logged as a warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await setUp({ onDrift: undefined }).get({ body: { id: 'd', new: 'hunter2' } });
  expect(warn.mock.calls).toEqual([['getDevice 200: unknown-member /new (known: no such member)']]);
  warn.mockRestore();
});
