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

test('a block knows its line, and whether it says why it is not run', () => {
  expect(snippetsOf(readme).map(({ line, notRun }) => [line, notRun])).toEqual([
    [4, undefined],
    [15, undefined],
    [23, 'it never ends'],
  ]);
});

test('a block goes on from those before it that it needs, and may use a name again', () => {
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

test('a block that needs nothing stands alone', () => {
  const code = '```ts\nconst one = 1;\n```\n\n```ts\nconst two = { one: 2 };\n```\n';
  expect(programs(snippetsOf(code))[1]).not.toContain('const one');
});
