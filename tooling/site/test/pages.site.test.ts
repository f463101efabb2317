// Each type of page in Chromium, with the site below a base path: accessibility, width, keyboard, search and
// screenshots.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeProblems, chromiumMissing, launch, pictures, watch } from './browser.ts';
import { type SiteServer, serveSite } from './server.ts';

const types = [
  'index.html',
  'guides/first-call.html',
  'guides/errors.html',
  'biot/index.html',
  'biot/api/index.html',
  'biot/login.html',
  'biot/playground.html',
  'biot/reference/index.html',
  'biot/reference/devices.html',
  'biot/reference/schemas.html',
  'biot/sources.html',
  'biot/changelog.html',
  'packages/auth-core/index.html',
  'packages/auth-core/api/index.html',
  'packages/sandbox/index.html',
  'specs/index.html',
  'requirements.html',
  'benchmarks.html',
  'polyglot.html',
  'session-state.html',
  'decisions/index.html',
  'decisions/0015-one-reader.html',
  'contributing.html',
  '404.html',
];

const looks: readonly (BrowserContextOptions & { readonly name: string })[] = [
  { name: 'light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  {
    name: 'phone',
    viewport: { width: 360, height: 740 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  },
];

/** In pixels. A picture of a whole reference, which has 100,000, takes longer than all checks of that page. */
const highestPicture = 4000;

describe.skipIf(chromiumMissing)(`pages${chromiumMissing ? `: ${chromiumMissing}` : ''}`, () => {
  let site: SiteServer;
  let browser: Browser;
  beforeAll(async () => {
    site = await serveSite('/deep/path/');
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  describe.each(looks)('$name', ({ name, ...options }) => {
    // One page for all tests: each new one is a window of Chromium, which takes a second.
    let page: Page;
    let problems: string[];
    beforeAll(async () => {
      const context = await browser.newContext(options);
      page = await context.newPage();
      problems = watch(page, new URL(site.url).origin);
    });
    afterAll(() => page?.context().close());

    test.each(types)(
      '%s has no problem that axe-core finds, fits its width and loads only own files',
      async (path) => {
        problems.length = 0;
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
        if (path.endsWith('playground.html')) {
          // A phone draws the tokens when the user scrolls to them.
          await page.locator('.p-right').scrollIntoViewIfNeeded();
          await page.locator('.x-row').first().waitFor();
          await page.evaluate(() => window.scrollTo(0, 0));
        }
        const { clip, overflow } = await page.evaluate((most) => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          const clip = { x: 0, y: 0, width: innerWidth, height: Math.min(scrollHeight, most) };
          return { clip, overflow: scrollWidth - innerWidth };
        }, highestPicture);
        await page.screenshot({
          path: `${pictures}${path.replaceAll('/', '-')}.${name}.png`,
          fullPage: true,
          clip,
        });
        const found = await axeProblems(page);
        expect({ problems, overflow, found }).toEqual({ problems: [], overflow: 0, found: [] });
      },
    );
  });

  test('the search finds operations, guides and errors', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}index.html`, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    for (const [words, expected] of [
      ['searchDevices', 'BioT: Devices'],
      ['invalid_grant', 'Errors and retries'],
      ['rotation', '@x/sandbox'],
    ] as const) {
      await page.locator('.VPLocalSearchBox input').fill(words);
      await page.locator('.VPLocalSearchBox .result', { hasText: expected }).first().waitFor();
    }
    // VitePress's list of search results contains links in options, and labels that differ from the visible text.
    const ofVitePress = ['nested-interactive', 'label-content-name-mismatch'];
    expect(await axeProblems(page, ofVitePress)).toEqual([]);
    await page.close();
  });

  test('links between pages work below any base path, without a page load', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}biot/reference/devices.html`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Patients', exact: true }).first().click();
    await page.waitForURL('**/deep/path/biot/reference/patients.html');
    await page.getByRole('link', { name: '@x', exact: true }).first().click();
    await page.waitForURL('**/deep/path/');
    await page.getByRole('heading', { name: 'API clients that stay logged in' }).waitFor();
    await page.close();
  });

  test('the menus of a phone work, and those of a wide window after the phone is turned', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${site.url}biot/reference/devices.html`, { waitUntil: 'networkidle' });
    await page.locator('.VPLocalNav .menu').click();
    await page.getByRole('link', { name: 'Patients', exact: true }).first().click();
    await page.waitForURL('**/deep/path/biot/reference/patients.html');
    const active = page.locator('.VPSidebarItem.is-active > .item > .VPLink');
    await expect.poll(() => active.allTextContents()).toEqual(['Patients']);

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('.VPDocAsideOutline .outline-link').first().click();
    await expect.poll(() => new URL(page.url()).hash).not.toBe('');
    await page.locator('.VPNavBarAppearance button').click();
    await expect.poll(() => page.locator('html').getAttribute('class')).toContain('dark');
    await page.close();
  });
});
