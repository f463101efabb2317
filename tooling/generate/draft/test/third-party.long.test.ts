// Drafts of third-party documents from their npm packages. Many do not describe credentials. They get a key, so that
// the rules can be tested with them.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject, type JsonObject } from '@x/description';
import { parseText } from '@x/description/text';
import { expect, test } from 'vitest';
import { draftOf } from '../src/draft.ts';
import { readAgain } from '../src/read.ts';
import { openLines } from '../src/report.ts';
import { operationsOf } from '../src/rewrite/rule.ts';
import { problemsOf } from './drafts.ts';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));

function documentAt(path: string): JsonObject {
  const { value } = parseText(path, readFileSync(`${modules}${path}`, 'utf8'));
  if (!isObject(value)) throw new Error(`${path} is not a mapping.`);
  return value;
}

function withKey(document: JsonObject): JsonObject {
  const components = isObject(document.components) ? document.components : {};
  const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
  const security = [{ key: [] }];
  return { ...document, security, components: { ...components, securitySchemes: { key } } };
}

function hasScheme({ components }: JsonObject): boolean {
  return isObject(components) && isObject(components.securitySchemes);
}

const guide = readFileSync(new URL('../../../../docs/new-provider.md', import.meta.url), 'utf8');

test.each([
  ['Figma', '@figma/rest-api-spec/openapi/openapi.yaml'],
  ['Scalar Galaxy', '@scalar/galaxy/dist/3.1.json'],
  ['Train Travel', '@readme/oas-examples/3.1/json/train-travel.json'],
])('the draft of %s has no finding, and the figures of the guide', (title, path) => {
  const draft = draftOf(readAgain('acme', documentAt(path)));
  expect(problemsOf(draft)).toEqual([]);
  expect(draft.plan.kind).toBe('flows');
  const row = guide.split('\n').find((line) => line.startsWith(`| [${title}]`));
  const operations = operationsOf(draft.openapi).length;
  const lines = openLines({ draft, problems: [] });
  expect(row).toMatch(new RegExp(`\\| ${operations} \\| flow \\| flow \\| ${lines} \\|$`));
});

/**
 * A schema that requires itself has no example, and a document of webhooks has no operations. The others have no login:
 * one has only the flow "implicit", and one declares all its operations public.
 */
const excepted = [
  'circular-request-bodies.json',
  'webhooks.json',
  'readme-extensions.json',
  'response-http-behavior.json',
];

const examples = globSync('@readme/oas-examples/3.*/json/*.json', { cwd: modules })
  .filter((path) => !excepted.includes(basename(path)))
  .sort();

test('there are many examples', () => {
  expect(examples.length).toBeGreaterThan(45);
});

test.each(examples)('the draft of %s has no finding', (path) => {
  const document = documentAt(path);
  const draft = draftOf(readAgain('acme', hasScheme(document) ? document : withKey(document)));
  expect(problemsOf(draft)).toEqual([]);
});
