// Writes a scenario as code for the editor, and the editor's code as a test with `@x/<provider>/msw`.

import type { ClientExample } from '../pages/example.ts';
import { type Action, lifetime, linesOf, quoted } from './actions.ts';
import type { Scenario } from './scenarios.ts';

/** The module that the editor's code imports. It exports the mocks, the clock and `chapter`. */
export const playgroundModule = 'playground';

export function codeOf(scenario: Scenario, example: ClientExample): string {
  return `${[head(scenario, example), ...scenario.chapters.map((chapter) => chapterCode(chapter.text, chapter.actions, example))].join('\n\n')}\n`;
}

function chapterCode(text: string, actions: readonly Action[], example: ClientExample): string {
  const lines = actions.flatMap((action, at) => {
    const before = actions.slice(0, at);
    const isDown =
      before.some((one) => one.do === 'down') && !before.some((one) => one.do === 'up');
    const isOut = before.some((one) => one.do === 'sign-out');
    return isDown || isOut ? linesOf(action, example).map(expectFailure) : linesOf(action, example);
  });
  return [`await chapter(${quoted(text)});`, ...lines].join('\n');
}

/** A failing call throws an AuthError, so the code catches it as a consumer would. */
function expectFailure(line: string): string {
  const call = /^await (.+);$/.exec(line)?.[1];
  return call === undefined ? line : `await ${call}.catch((error) => console.log(error.code));`;
}

function head({ withStore, withRetry }: Scenario, example: ClientExample): string {
  const { provider, factory, variable, path } = example;
  const names = [factory, ...(withStore ? ['memoryStore'] : []), ...(withRetry ? ['retry'] : [])];
  const created = withStore ? `${factory}(options)` : `${factory}({`;
  const options = optionLines(example, { withStore, withRetry });
  return [
    `import { ${names.join(', ')} } from '@x/${provider}';`,
    `import { chapter, later, mocks } from '${playgroundModule}';`,
    '',
    ...(withStore
      ? ['const options = {', ...options, '};', `const ${variable} = ${created};`]
      : [`const ${variable} = ${created}`, ...options, '});']),
    `const call = () => ${variable}.GET(${quoted(path)});`,
  ].join('\n');
}

function optionLines(
  { server, baseUrl, challenges }: ClientExample,
  { withStore, withRetry }: Pick<Scenario, 'withStore' | 'withRetry'>,
): string[] {
  const variables = Object.entries(server).map(([name, value]) => `${name}: ${quoted(value)}`);
  const hasTemplate = baseUrl.includes('{');
  return [
    ...(variables.length > 0 && hasTemplate ? [`  server: { ${variables.join(', ')} },`] : []),
    '  credentials: mocks.credentials,',
    ...(challenges.length > 0
      ? [`  onChallenge: () => ${answerOf(challenges[0]?.asks ?? [])},`]
      : []),
    ...(withStore ? ['  store: memoryStore(),'] : []),
    ...(withRetry ? ['  retry: retry(),'] : []),
  ];
}

function answerOf(asks: readonly string[]): string {
  return `({ ${asks.map((name) => `${name}: mocks.account.${name}`).join(', ')} })`;
}

interface TestParts {
  readonly title: string;
  readonly code: string;
  readonly example: ClientExample;
  /** The counters of the sandbox after the code has run. */
  readonly counters: { readonly tokenRequests: number; readonly refreshes: number } | undefined;
}

/** Returns the editor's code as a test for a consumer's project. */
export function testOf({ title, code, example, counters }: TestParts): string {
  const { provider, mocks, server, baseUrl } = example;
  const variables = Object.entries(server).map(([name, value]) => `${name}: ${quoted(value)}`);
  const place =
    baseUrl.includes('{') && variables.length > 0 ? `server: { ${variables.join(', ')} }, ` : '';
  const body = code
    .replaceAll(/^import .*\n/gm, '')
    .replaceAll(
      /^await chapter\((['"`])((?:\\.|(?!\1).)*)\1\);$/gm,
      (_, _quote, text: string) => `// ${text.replaceAll("\\'", "'")}`,
    )
    .trim();
  const own = [...code.matchAll(/^import .*$/gm)]
    .map(([line]) => line)
    .filter((line) => !line.includes(`'${playgroundModule}'`));
  const expected = counters
    ? [
        `  expect(mocks.counters).toMatchObject({ tokenRequests: ${counters.tokenRequests}, refreshes: ${counters.refreshes} });`,
      ]
    : [];
  return `${[
    ...own,
    `import { ${mocks} } from '@x/${provider}/msw';`,
    "import { setupServer } from 'msw/node';",
    "import { afterAll, beforeAll, expect, test, vi } from 'vitest';",
    '',
    `const mocks = ${mocks}({ ${place}accessTokenLifetime: ${lifetime} });`,
    'const server = setupServer(...mocks.handlers);',
    'const later = (seconds) => vi.setSystemTime(Date.now() + seconds * 1000);',
    '',
    'beforeAll(() => {',
    "  vi.useFakeTimers({ toFake: ['Date'] });",
    '  server.listen();',
    '});',
    'afterAll(() => {',
    '  server.close();',
    '  vi.useRealTimers();',
    '});',
    '',
    `test(${quoted(title)}, async () => {`,
    ...body.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
    ...expected,
    '});',
  ].join('\n')}\n`;
}
