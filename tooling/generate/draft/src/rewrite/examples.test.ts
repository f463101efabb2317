import type { Json, JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { Notes } from '../notes.ts';
import { readAgain } from '../read.ts';
import { withExamples } from './examples.ts';

const text: JsonObject = { type: 'string' };

/** Returns the examples of a request and of its response with a status. */
function examplesAfter(schema: JsonObject, media: JsonObject = {}, status = '200'): [Json, Json] {
  const content = { 'application/json': { schema, ...media } };
  const post = {
    operationId: 'addBoat',
    requestBody: { content },
    responses: { [status]: { description: 'A', content } },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/boats': { post } },
  };
  const { written } = readAgain('acme', document);
  const context = { root: written, notes: new Notes(), evidence: 'public-docs' } as const;
  const changed = withExamples('acme', document, context) as unknown as typeof document;
  const after = changed.paths['/boats'].post;
  const examplesOf = (one: unknown): Json =>
    (one as { content: { 'application/json': JsonObject } }).content['application/json'].examples!;
  return [examplesOf(after.requestBody), examplesOf(after.responses[status])];
}

test('an example is generated from the schema, without members of the other direction', () => {
  const schema = {
    type: 'object',
    required: ['id', 'name', 'pin'],
    properties: { id: { ...text, readOnly: true }, name: text, pin: { ...text, writeOnly: true } },
  };
  const [request, response] = examplesAfter(schema);
  expect(request).toEqual({ example: { value: { name: 'text', pin: 'text' } } });
  expect(response).toEqual({ example: { value: { id: 'text', name: 'text' } } });
});

test('valid examples of the provider stay, and invalid ones are replaced', () => {
  const schema = { type: 'object', required: ['name'], properties: { name: text } };
  const examples = { 'a boat': { value: { name: 'Halcyon' } }, wrong: { value: { title: 'x' } } };
  expect(examplesAfter(schema, { examples })[0]).toEqual({
    'a-boat': { value: { name: 'Halcyon' } },
  });
  expect(examplesAfter(schema, { examples: { wrong: examples.wrong } })[0]).toEqual({
    example: { value: { name: 'text' } },
  });
});

test.each([
  ['401', 'invalidToken'],
  ['404', 'notFound'],
  ['422', 'invalidRequest'],
  ['503', 'unavailable'],
])('the example of a %s has the name that the sandbox looks for', (status, name) => {
  expect(examplesAfter(text, { examples: { first: { value: 'a' } } }, status)[1]).toEqual({
    [name]: { value: 'a' },
  });
});

test('a value that could be a real token is replaced', () => {
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.e30.x';
  expect(examplesAfter(text, { examples: { first: { value: jwt } } })[0]).toEqual({
    example: { value: 'text' },
  });
});
