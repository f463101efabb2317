// Results with a status, and the exceptions of `unwrap`.
import { inspect } from 'node:util';
import createClient, { type Client } from 'openapi-fetch';
import { expect, test, vi } from 'vitest';
import { findLeaks } from '../testing/leaks.ts';
import { defineLifecycle } from '../workflow/index.ts';
import { type ApiDefinition, ApiError, createApiClient, isApiError, unwrap } from './index.ts';

const api: ApiDefinition = {
  name: 'little',
  servers: [{ url: 'https://api.example.com' }],
  schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
  operations: { 'GET /things/{id}': { operationId: 'getThing', security: 'bearer' } },
};

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** A call of a program without types, with this response. */
async function call(response: () => Response, path: string = '/things/{id}'): Promise<Answer> {
  const run = async () => ({ access_token: 'secret-token' });
  const login = { workflowId: 'login', inputs: [], identity: [], scheme: 'bearer', run };
  const lifecycle = defineLifecycle<Client<object>, object>({ logins: [login] });
  const client = createApiClient<object, object, never, never>(api, lifecycle, {
    credentials: {},
    fetch: async () => response(),
  }) as unknown as { GET(path: string, options: object): Promise<Answer> };
  return client.GET(path, { params: { path: { id: 'secret-id' } } });
}

const missing = () => Response.json({ code: 'MISSING', password: 'hunter2' }, { status: 404 });

test('a result has the status, and the members of openapi-fetch’s result', async () => {
  const { status, data, error, response } = await call(() => Response.json({ id: 1 }));
  expect([status, data, error, response.status]).toEqual([200, { id: 1 }, undefined, 200]);
  expect(await call(missing)).toMatchObject({ status: 404, error: { code: 'MISSING' } });
});

test('the error of a response without a body is undefined, with or without Content-Length', async () => {
  const silent = await call(() => new Response(null, { status: 404 }));
  const announced = () => new Response(null, { status: 404, headers: { 'Content-Length': '0' } });
  expect(silent).toMatchObject({ status: 404, error: undefined });
  expect(await call(announced)).toMatchObject({ status: 404, error: undefined });
});

test('unwrap returns the data of a successful result, or of a promise of one', async () => {
  const result = await call(() => Response.json({ id: 1 }));
  expect(unwrap(result as Answer & { data: unknown })).toEqual({ id: 1 });
  expect(await unwrap(call(() => Response.json([1])))).toEqual([1]);
  expect(await unwrap(call(() => new Response(null, { status: 204 })))).toBeUndefined();
});

test.each([undefined, call, {}, 'a'])('unwrap of %s explains what to pass', (given) => {
  expect(() => unwrap(given as never)).toThrow(
    'unwrap has no result of a call. Pass a call, such as client.GET(…), or its result.',
  );
});

test('unwrap throws for an error status, with the operation and the status', async () => {
  const error: ApiError = await unwrap(call(missing)).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error.message).toBe('getThing (GET /things/{id}) returned 404. See `body`.');
  expect(error).toMatchObject({ status: 404, operationId: 'getThing', method: 'GET' });
  expect(error.body).toEqual({ code: 'MISSING', password: 'hunter2' });
  expect(error.response.status).toBe(404);
});

test('a printed ApiError contains nothing of the request or the response body', async () => {
  const error: ApiError = await unwrap(call(missing)).catch((thrown) => thrown);
  const printed = `${error} ${error.stack} ${JSON.stringify(error)} ${inspect(error)}`;
  expect(printed).not.toMatch(/hunter2|secret/);
});

test('REQ-20: a printed ApiError, and the warning, contain no value of a path that is not in the document', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const result = await call(missing, '/reset/secret-id?key=secret-key');
  const error = new ApiError(result.response, result.error);
  expect(findLeaks([error, inspect(error)], ['secret-id', 'secret-key'])).toEqual([]);
  expect(findLeaks(warn.mock.calls, ['secret-key'])).toEqual([]);
  expect(error).toMatchObject({ status: 404, method: 'GET', path: '' });
  warn.mockRestore();
});

test('unwrap takes the result of any openapi-fetch client', async () => {
  const plain = createClient<Record<string, Record<'get', object>>>({
    baseUrl: 'https://api.example.com',
    fetch: async () => missing(),
  });
  const error: ApiError = await unwrap(plain.GET('/anything')).catch((thrown) => thrown);
  expect(error.message).toBe('The request returned 404. See `body`.');
  expect(error).toMatchObject({ status: 404, operationId: undefined });
});

test('isApiError recognizes an ApiError, also of another copy of the package, and nothing else', () => {
  const own = new ApiError(missing(), undefined);
  const copy = Object.assign(new Error('copy'), { name: 'ApiError', status: 500 });
  expect([own, copy].map((error) => isApiError(error))).toEqual([true, true]);
  expect([new Error('x'), 'text', undefined].map((error) => isApiError(error))).toEqual([
    false,
    false,
    false,
  ]);
});
