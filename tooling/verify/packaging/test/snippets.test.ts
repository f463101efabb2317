import { expect, test } from 'vitest';
import { programs, snippetsOf } from '../src/snippets.ts';

const readme = `# Halcyon

\`\`\`ts
import { createHalcyonClient } from '@x/halcyon';

const halcyon = createHalcyonClient({ credentials: { username } });
const { data } = await halcyon.GET('/tides');
\`\`\`

\`\`\`sh
npm install @x/halcyon
\`\`\`

\`\`\`ts
import { createHalcyonClient, unwrap } from '@x/halcyon';

const data = await unwrap(halcyon.GET('/tides'));
\`\`\`

<!-- not run: it never ends -->

\`\`\`ts
for (;;) halcyon;
\`\`\`
`;

test('a block has its line number, and the reason if it is not run', () => {
  expect(snippetsOf(readme).map(({ line, notRun }) => [line, notRun])).toEqual([
    [4, undefined],
    [15, undefined],
    [23, 'it never ends'],
  ]);
});

test('a program includes the earlier blocks that its block needs, and blocks can reuse names', () => {
  const [, second] = programs(snippetsOf(readme));
  expect(second).toBe(`import { createHalcyonClient } from '@x/halcyon';
import { unwrap } from '@x/halcyon';
{
const halcyon = createHalcyonClient({ credentials: { username } });
const { data } = await halcyon.GET('/tides');
{
const data = await unwrap(halcyon.GET('/tides'));
}
}
export {};
`);
});

test('a block that needs no other block is its own program', () => {
  const code = '```ts\nconst one = 1;\n```\n\n```ts\nconst two = { one: 2 };\n```\n';
  expect(programs(snippetsOf(code))[1]).not.toContain('const one');
});

test('a block can contain exports, like a module of the reader', () => {
  const code = '```ts\nexport const one = 1;\nexport default one;\n```\n';
  expect(programs(snippetsOf(code))[0]).toContain('{\nconst one = 1;\nvoid one;\n}');
});
