import { expect, test } from 'vitest';
import { formatProblem, readDescription } from '../index.ts';
import { parseText } from '../text/index.ts';

function problemsOf(version: string): string[] {
  const text = `${version}\ninfo: { title: T, version: '1' }\npaths: {}\n`;
  const { problems } = readDescription({ name: 'x', openapi: parseText('openapi.yaml', text) });
  return problems.map(formatProblem);
}

const convert = 'Convert the document to OpenAPI 3.0 or 3.1.';
const asText = 'warning: "openapi" has to be a string. It is read as';

test.each([
  ['openapi: 3.0.3', []],
  ["openapi: '3.1'", []],
  ['openapi: 3.1', [`openapi.yaml:1:10  ${asText} "3.1".`]],
  ['openapi: 3.0', [`openapi.yaml:1:10  ${asText} "3".`]],
  ['openapi: 3.2.0', [`openapi.yaml:1:10  OpenAPI "3.2.0" is not supported. ${convert}`]],
  ["swagger: '2.0'", [`openapi.yaml:1:10  Swagger 2.0 is not supported. ${convert}`]],
  ['x-a: 1', ['openapi.yaml:1:1  The document has no version of OpenAPI. Write "openapi: 3.1.0".']],
])('%s', (version, wanted) => {
  expect(problemsOf(version)).toEqual(wanted);
});

test.each([
  "swagger: '2.0'\nparameters: { body: { in: body, name: body, type: string } }",
  'openapi: 3.2.0\nx-a: 1\ntags: [{ name: a, kind: nav }]\npaths: { /a: { query: { responses: {} } } }',
])('in a document of another version, only the version is reported: %s', (text) => {
  const full = `${text}\nsecurity: [{ key: [] }]\n`;
  const { problems } = readDescription({ name: 'x', openapi: parseText('openapi.yaml', full) });
  expect(problems.map(({ code }) => code)).toEqual(['unsupported-version']);
});
