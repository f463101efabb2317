// The API reference in Chromium: the engine in the page answers the requests that a person sends.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumMissing, launch, pictures, watch } from './browser.ts';
import { type SiteServer, serveSite } from './server.ts';

describe.skipIf(chromiumMissing)(
  `reference${chromiumMissing ? `: ${chromiumMissing}` : ''}`,
  () => {
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

    test('the engine in the page answers a request, and no request goes to another origin', async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const problems = watch(page, site.url);
      await page.goto(`${site.url}biot/reference/devices.html`);
      const opener = 'Try it: GET /device/v2/devices';
      await page.getByRole('button', { name: opener, exact: true }).click();
      const frame = page.frameLocator('iframe');
      await frame.getByRole('button', { name: 'Test Request (get /device/v2/devices)' }).click();
      await frame.getByRole('button', { name: 'Send get request to' }).click();
      await frame.getByText('200 OK').waitFor();
      await frame.getByText('Bedside monitor, ward 3').first().waitFor();
      await page.screenshot({ path: `${pictures}try-it.light.png` });
      expect(problems).toEqual([]);
      await page.close();
    });
  },
);
