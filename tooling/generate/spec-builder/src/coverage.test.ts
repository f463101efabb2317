// The tables of covered and known operations.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '@x/description';
import { describe, expect, test } from 'vitest';
import { begin, end, parseLeftOut, withCoverage } from './coverage.ts';
import { readDocuments, specsFolder } from './repository.ts';
import { readTexts } from './texts.ts';

const operations = ['GET /boats', 'POST /boats', 'GET /boats/{id}/crew'].map((one) => {
  const [method, path] = one.split(' ');
  return { method, path } as Operation;
});
const place = `# Sources\n\n${begin}\n${end}\n\nMore.\n`;
const leftOut = `
source: the manual
areas:
  - name: Boats
    paths: [/boats]
    leftOut: [{ because: rare, operations: ['DELETE /boats/{id}', sell a boat] }]
  - name: People
    paths: ['/boats/{boat}/crew']
`;

test('an operation is in the area with the longest prefix of its path', () => {
  expect(withCoverage(place, parseLeftOut(leftOut), operations)).toBe(`# Sources

${begin}

The spec has 3 of the 5 operations that we know of. Source: the manual.

| area | in the spec | known | left out, and why |
|---|--:|--:|---|
| Boats | 2 | 4 | 2: rare |
| People | 1 | 1 |  |

${end}

More.
`);
});

test.for([
  ['sell a boat', 'POST /boats', 'left-out.yaml lists POST /boats, which is in the spec'],
  ['[/boats]', '[/ships]', 'left-out.yaml has no area for GET /boats. Add its path to one.'],
  ['source:', 'from:', 'left-out.yaml needs `source` and `areas`'],
  ['because:', 'why:', 'left-out.yaml needs `source` and `areas`'],
] as const)('%s instead of %s is an error', ([before, after, message]) => {
  const wrong = leftOut.replace(before, after);
  expect(() => withCoverage(place, parseLeftOut(wrong), operations)).toThrow(message);
});

test('a page without the two marker lines is an error', () => {
  expect(() => withCoverage('# Sources\n', parseLeftOut(leftOut), operations)).toThrow(
    'SOURCES.md has no place for the table',
  );
});

describe('the table is up to date', () => {
  const all = readDocuments().filter(({ name }) => existsSync(fileOf(name)));
  test.for(all.map((documents) => [documents.name, documents] as const))(
    '%s',
    ([name, documents]) => {
      const { api } = readTexts(documents);
      const known = parseLeftOut(readFileSync(fileOf(name), 'utf8'));
      expect(documents.sources, 'Run: npx -y pnpm@10 coverage').toBe(
        withCoverage(documents.sources, known, [...api.operations.values()]),
      );
    },
  );
});

function fileOf(name: string): string {
  return join(specsFolder, name, 'left-out.yaml');
}
