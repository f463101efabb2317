// Chromium for the tests of the site.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The folder for screenshots. Git ignores it. */
export const pictures: string = fileURLToPath(new URL('../screenshots/', import.meta.url));

const executable = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** Why the tests in Chromium are skipped, or `undefined` if they run. */
export const chromiumMissing: string | undefined =
  executable || process.env.REQUIRE_CHROMIUM === '1'
    ? undefined
    : 'SKIPPED, because chromium is not on the PATH (apt-get install chromium; REQUIRE_CHROMIUM=1 makes this a failure)';

export function launch(): Promise<Browser> {
  const path = spawnSync('which', [executable ?? 'chromium'])
    .stdout.toString()
    .trim();
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The problems that axe-core finds: one line for each element. */
export async function axeProblems(page: Page, ignored: readonly string[] = []): Promise<string[]> {
  // Evaluated instead of added as a script element, because the policy of a page can forbid scripts.
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => ({ id, html: html.slice(0, 160) })),
    );
  });
  return found.filter(({ id }) => !ignored.includes(id)).map(({ id, html }) => `${id}: ${html}`);
}

/** Collects errors of the page and requests to other origins. */
export function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) problems.push(`request: ${url}`);
  });
  return problems;
}
