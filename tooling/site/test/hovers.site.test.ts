// The types of names in the code of guides and provider pages: every block has them, and mouse, keyboard and touch show
// them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippetsOf } from '@x/packaging/snippets';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledFiles } from '../src/hovers/hovers.ts';
import { read } from '../src/pages/repository.ts';
import { sourcePages } from '../src/pages/sources.ts';
import { axeProblems, chromiumMissing, launch, pictures, watch } from './browser.ts';
import { type SiteServer, serveSite, siteFolder } from './server.ts';

test('every TypeScript block of guides and provider pages has types', () => {
  const pages = sourcePages();
  const counts = compiledFiles().map((file) => {
    const html = readFileSync(join(siteFolder, pages.get(file)!.replace(/md$/, 'html')), 'utf8');
    return { file, blocks: html.split('<pre class="shiki').filter(hasTypes).length };
  });
  expect(counts).toEqual(
    compiledFiles().map((file) => ({ file, blocks: snippetsOf(read(file)).length })),
  );
});

function hasTypes(html: string): boolean {
  return html.split('</pre>')[0]?.includes('class="c-name" data-type="') === true;
}

describe.skipIf(chromiumMissing)(`hovers${chromiumMissing ? `: ${chromiumMissing}` : ''}`, () => {
  let site: SiteServer;
  let browser: Browser;
  beforeAll(async () => {
    site = await serveSite();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const page = 'guides/first-call.html';
  const popup = (on: Page) => on.locator('.c-popup');

  test('the mouse on a name shows its type and its description', async () => {
    const on = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const problems = watch(on, site.url);
    await on.goto(site.url + page, { waitUntil: 'networkidle' });
    await on.locator('.c-name', { hasText: 'createBiotClient' }).first().hover();
    await popup(on).getByText('function createBiotClient(').waitFor();
    await popup(on).getByText('Creates a client of BioT.').waitFor();
    await on.screenshot({ path: `${pictures}hover.light.png` });
    expect(await axeProblems(on)).toEqual([]);
    await on.mouse.move(5, 5);
    await popup(on).waitFor({ state: 'hidden' });
    expect(problems).toEqual([]);
    await on.close();
  });

  test('Enter moves the focus to the names of a block, arrow keys to the next name, Escape back to the block', async () => {
    const on = await browser.newPage();
    await on.goto(site.url + page, { waitUntil: 'networkidle' });
    const block = on.locator('pre.twoslash').first();
    await block.focus();
    await on.keyboard.press('Enter');
    await popup(on).getByText('function createBiotClient(').waitFor();
    await on.keyboard.press('ArrowRight');
    await popup(on).getByText('const biot: BiotClient').waitFor();
    await on.keyboard.press('Escape');
    await popup(on).waitFor({ state: 'hidden' });
    expect(await block.evaluate((element) => element === document.activeElement)).toBe(true);
    await on.close();
  });

  test('a tap shows the type, within the width of a phone', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const on = await context.newPage();
    await on.goto(site.url + page, { waitUntil: 'networkidle' });
    await on.locator('.c-name', { hasText: 'GET' }).first().tap();
    await popup(on).getByText('GET: <"/device/v2/devices"').waitFor();
    await on.screenshot({ path: `${pictures}hover.phone.png` });
    const box = await popup(on).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(360);
    await on.getByRole('heading', { name: 'The first call' }).tap();
    await popup(on).waitFor({ state: 'hidden' });
    await context.close();
  });
});
