import { expect, test } from 'vitest';
import { readDescription } from '../description.ts';
import { parseText } from '../text/index.ts';
import { excessOf } from './limits.ts';
import { formatProblem } from './problem.ts';

function problemsOf(text: string): string[] {
  return readDescription({ name: 'x', openapi: parseText('openapi.yaml', text) }).problems.map(
    formatProblem,
  );
}

const head = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n";

test('a document that contains itself is a problem', () => {
  expect(problemsOf(`${head}x-self: &self { again: *self }\n`)).toEqual([
    'openapi.yaml:4:17  The document contains itself here.',
  ]);
});

test.each([
  ['flow', `${head}x-deep: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
  ['block', `${head}x-deep: \n  ${'- '.repeat(10_000)}x\n`],
  ['JSON', `{"openapi":"3.0.3","x-deep":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
])('ten thousand levels (%s) are a problem, not a stack overflow', (_, text) => {
  expect(problemsOf(text)).not.toEqual([]);
});

test('a thousand aliases in a row are a problem, although the text is flat', () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `x-${at + 1}: &a${at + 1} { up: *a${at} }`);
  expect(problemsOf(`${head}x-0: &a0 { up: 1 }\n${lines.join('\n')}\n`)).toEqual([
    expect.stringContaining('levels'),
  ]);
});

test('aliases that multiply are a problem', () => {
  const list = (of: string) => `[${Array.from({ length: 10 }, () => of).join(', ')}]`;
  const lines = Array.from({ length: 9 }, (_, at) => `x-${at + 1}: &b${at + 1} ${list(`*b${at}`)}`);
  expect(problemsOf(`${head}x-0: &b0 ${list('lol')}\n${lines.join('\n')}\n`)).toHaveLength(1);
});

test('a value that is reached twice is counted twice', () => {
  const shared = { a: 1, b: [1, 2] };
  expect(excessOf({ one: shared, two: shared, list: [shared] })).toBeUndefined();
});
