// The generator makes packages that compile from third-party documents.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Generated, generate } from '@x/generator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { readDocuments } from './documents.ts';

/** The folder is inside this package, so that imports of the generated packages resolve. */
const here = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(here, 'generated-'));
const documents = await readDocuments();
const made = new Map<string, Generated>();

beforeAll(() => {
  for (const document of documents) {
    const one = generate([document]);
    made.set(document.name, one);
    for (const [path, text] of one.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test('every document becomes a package', () => {
  const told = [...made].flatMap(([name, { problems }]) =>
    problems
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => `${name}: ${message}`),
  );
  expect(told).toEqual([]);
});

test('the documents include OpenAPI 3.0 and 3.1, small and large', () => {
  const summaries = [...made.values()].flatMap((one) => one.summaries);
  const operations = summaries.map((summary) => summary.operations);
  expect(summaries.length).toBeGreaterThan(50);
  expect(Math.max(...operations)).toBeGreaterThan(1_000);
  const versions = documents.map(({ openapi }) => /"?openapi"?: "?(3\.\d)/.exec(openapi)?.[1]);
  expect([...new Set(versions)].sort()).toEqual(['3.0', '3.1']);
});

test('all packages compile, and an invalid call does not', () => {
  writeFileSync(
    join(folder, 'program.ts'),
    `import { createGithubClient } from './packages/github/src/generated/index.ts';
const github = createGithubClient();
const { data } = await github.GET('/repos/{owner}/{repo}', {
  params: { path: { owner: 'octocat', repo: 'hello' } },
});
export const stars: number | undefined = data?.stargazers_count;
// @ts-expect-error full_name is a string.
export const name: number | undefined = data?.full_name;
// @ts-expect-error The parameter repo is missing.
await github.GET('/repos/{owner}/{repo}', { params: { path: { owner: 'octocat' } } });
`,
  );
  expect(compile(folder)).toEqual([]);
});
