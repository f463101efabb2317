// The playground in Chromium: every scenario of every provider, and all controls.
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientExample } from '../src/pages/example.ts';
import { descriptionOf, providerNames } from '../src/pages/repository.ts';
import { scenariosFor } from '../src/playground/scenarios.ts';
import { chromiumMissing, launch, watch } from './browser.ts';
import { type SiteServer, serveSite } from './server.ts';

const scenarios = providerNames().flatMap((name) =>
  scenariosFor(clientExample(descriptionOf(name))).map((scenario) => ({ name, ...scenario })),
);

describe.skipIf(chromiumMissing)(
  `playground${chromiumMissing ? `: ${chromiumMissing}` : ''}`,
  () => {
    let site: SiteServer;
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      site = await serveSite();
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      site?.close();
    });

    /** Whether the next test may use the page. A new one is a window of Chromium, which takes a second. */
    let isShared = false;
    const open = async (path = 'biot/playground.html'): Promise<Page> => {
      if (!isShared) await openWindow();
      isShared = true;
      // Another fragment would not load the page again.
      await page.goto('about:blank');
      await page.goto(site.url + path);
      return page;
    };
    const openWindow = async (options: BrowserContextOptions = {}): Promise<void> => {
      await page?.close();
      page = await browser.newPage(options);
      isShared = false;
    };
    /** Waits for the end of the scenario, which starts automatically unless the code is from a link. */
    const ended = async (): Promise<void> => {
      if (!page.url().includes('#code=')) await page.locator('.x-row').first().waitFor();
      await page.getByRole('button', { name: 'Play', exact: true, disabled: false }).waitFor();
    };
    const write = (code: string): Promise<void> =>
      page.getByLabel('Code of the scenario').fill(code);
    const play = async (): Promise<void> => {
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('fast');
      await page.getByRole('button', { name: 'Play', exact: true }).click();
    };

    test.each(scenarios)(
      '$name: a link plays the scenario "$title"',
      async ({ name, id, chapters }) => {
        await open(`${name}/playground.html#scenario=${id}`);
        const problems = watch(page, site.url);
        await page.locator('.x-row').first().waitFor();
        await page.locator('.p-story', { hasText: chapters.at(-1)?.text ?? '' }).waitFor();
        await ended();
        expect(await page.getByRole('combobox', { name: 'Scenario' }).inputValue()).toBe(id);
        expect(await page.locator('.p-problem').allInnerTexts()).toEqual([]);
        expect(problems).toEqual([]);
      },
    );

    test('the page uses the worker that its head has started', async () => {
      await openWindow();
      await page.route('**/assets/app.*.js', (route) => route.abort());
      await page.goto(`${site.url}biot/playground.html`);
      await expect.poll(() => page.workers().length).toBe(1);
      await open();
      await ended();
      expect(page.workers()).toHaveLength(1);
    });

    test('the playground works after a navigation from another page', async () => {
      await open('index.html');
      await page.getByRole('link', { name: 'Play with it' }).click();
      await ended();
      expect(page.workers()).toHaveLength(1);
    });

    test('fifty concurrent calls after the expiry share one refresh', async () => {
      await open('biot/playground.html#scenario=stampede');
      await page.locator('.x-count', { hasText: '×50' }).waitFor();
      await ended();
      const steps = await page.locator('.x-row td:nth-child(2)').allInnerTexts();
      expect(steps.filter((step) => step === 'refresh')).toHaveLength(1);
    });

    test('engine, client and documents of a provider take at most 150 kB gzipped', async () => {
      await openWindow();
      const counted: Promise<number>[] = [];
      page.on('response', (response) => {
        if (isOfWorker(response.url()))
          counted.push(response.body().then((body) => gzipSync(body).byteLength));
      });
      await page.goto(`${site.url}biot/playground.html`);
      await page.locator('.x-row').first().waitFor();
      const bytes = (await Promise.all(counted)).reduce((sum, size) => sum + size, 0);
      console.log(`engine and provider: ${(bytes / 1000).toFixed(1)} kB gzipped`);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(150_000);
    });

    test('an error of the code is shown with its line', async () => {
      await open();
      await ended();
      await write(
        "import { mocks } from 'playground';\n\nmocks.addFault({ kind: 'status', status: 500, operationId: 'x' });\n",
      );
      await play();
      await page
        .locator('.p-problem', { hasText: 'Line 3: RangeError: biot has no operation "x"' })
        .waitFor();
      await write('const a = 1;\nconst b = ;\n');
      await play();
      await page.locator('.p-problem', { hasText: 'Line 2: ' }).waitFor();
      expect(await page.locator('.p-error-line').count()).toBe(1);
    });

    test('an endless loop can be stopped, and the playground then runs other code', async () => {
      await open();
      await ended();
      await write('for (;;) {}\n');
      await play();
      await page.getByText('The code does not yield.').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      await write("console.log('again');\n");
      await play();
      await page.locator('pre.p-output', { hasText: 'again' }).first().waitFor();
    });

    test('TypeScript runs, and no request leaves the page', async () => {
      await open();
      await ended();
      const problems = watch(page, site.url);
      await write(
        "const response: Response = await fetch('https://example.com/device/v2/devices');\nconsole.log(response.status as number);\n",
      );
      await play();
      await page.locator('pre.p-output', { hasText: '401' }).first().waitFor();
      expect(problems).toEqual([]);
    });

    test('a button acts on the client that the code has created, and adds its code to the editor', async () => {
      await open('biot/playground.html#scenario=first-call');
      await ended();
      const before = await page.locator('.x-row').count();
      for (const name of [
        'Revoke the access token',
        'Call',
        '50 concurrent calls',
        'Second tab',
        'Call in the second tab',
        'Sign out',
        'Call',
      ])
        await page.getByRole('button', { name, exact: true }).click();
      await page.locator('.p-problem', { hasText: 'signed_out' }).waitFor();
      expect(await page.locator('.x-row').count()).toBeGreaterThan(before + 50);
      expect(await page.getByLabel('Code of the scenario').inputValue()).toContain(
        'mocks.revokeAccessTokens();\nawait call();',
      );
    });

    test('a link contains edited code, which does not start automatically', async () => {
      await open();
      await ended();
      await write("console.log('shared');\n");
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.waitForURL(/#code=/);
      const url = page.url();
      await open(url.slice(site.url.length));
      await ended();
      expect(await page.getByLabel('Code of the scenario').inputValue()).toBe(
        "console.log('shared');\n",
      );
      expect(await page.locator('pre.p-output', { hasText: 'shared' }).count()).toBe(0);
    });

    test('a phone draws the tokens when the user scrolls to them', async () => {
      await openWindow({ viewport: { width: 412, height: 823 }, isMobile: true });
      const problems = watch(page, site.url);
      await page.goto(`${site.url}biot/playground.html`);
      await page.getByRole('button', { name: 'Play', exact: true, disabled: false }).waitFor();
      expect(await page.locator('.x-row').count()).toBe(0);
      await page.locator('.p-right').scrollIntoViewIfNeeded();
      await page.locator('.x-row').first().waitFor();
      // Vue reports a part that is not hydrated with the state of its HTML.
      expect(problems).toEqual([]);
    });

    test('the playground can be used with the keyboard', async () => {
      await open('biot/playground.html#scenario=first-call');
      await ended();
      await page.getByLabel('Code of the scenario').focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Copy link');
      await page.getByRole('button', { name: 'Call', exact: true }).focus();
      const before = await page.locator('.x-row').count();
      await page.keyboard.press('Enter');
      await page.locator('.x-row').nth(before).waitFor();
    });
  },
);

/** Whether the script belongs to the worker and not to a page. */
function isOfWorker(url: string): boolean {
  return /\/assets\/(?!app\.|.*\.md\.)[^/]+\.js$/.test(url);
}
