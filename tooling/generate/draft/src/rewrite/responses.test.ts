import type { Json, JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { rewritten } from '../../test/rule.ts';
import { responses } from './responses.ts';

const invalid = { $ref: '#/components/responses/InvalidRequest' };
const unauthorized = { $ref: '#/components/responses/Unauthorized' };
const ok = { description: 'OK' };

function after(operation: JsonObject): Json | undefined {
  const get = { operationId: 'listBoats', ...operation };
  const { document } = rewritten(responses, { paths: { '/boats': { get } } });
  return (document.paths as unknown as { '/boats': { get: JsonObject } })['/boats'].get.responses;
}

test('an operation with a token gets a 401, and one with input a 400', () => {
  const parameters = [{ name: 'q', in: 'query', schema: {} }];
  expect(after({ responses: { 200: ok }, security: [{ bearer: [] }], parameters })).toEqual({
    200: ok,
    400: invalid,
    401: unauthorized,
  });
  expect(after({ responses: { 200: ok }, security: [] })).toEqual({ 200: ok });
});

test('documented responses stay', () => {
  const given = { 204: ok, 401: ok, 422: ok };
  const requestBody = { content: {} };
  expect(after({ responses: given, security: [{ bearer: [] }], requestBody })).toEqual(given);
});

test('a 400 without a schema cannot be the response to an invalid request, so another one is added', () => {
  const bare = { description: 'Bad', content: { 'application/json': {} } };
  const requestBody = { content: {} };
  expect(after({ responses: { 200: ok, 400: bare }, requestBody })).toEqual({
    200: ok,
    400: bare,
    422: invalid,
  });
});

test('an operation without a successful response gets an assumed one', () => {
  expect(after({ responses: { default: ok } })).toEqual({
    200: { description: expect.any(String), 'x-evidence': 'assumed' },
    default: ok,
  });
});
