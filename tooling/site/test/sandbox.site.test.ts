// The sandbox's page in Chromium, with a client that sends requests: the shown state, and the effects of the buttons.
import { createProviderSandbox } from '@x/sandbox';
import { type SandboxServer, startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeProblems, chromiumMissing, launch, pictures, watch } from './browser.ts';

const looks: readonly (BrowserContextOptions & { readonly name: string })[] = [
  { name: 'light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' },
];

describe.skipIf(chromiumMissing)(
  `the sandbox's page${chromiumMissing ? `: ${chromiumMissing}` : ''}`,
  () => {
    let server: SandboxServer;
    let browser: Browser;
    beforeAll(async () => {
      const documents = await readProviders();
      const options = { accessTokenLifetime: 600 };
      const providers = documents.map((one) => createProviderSandbox(one, options));
      server = await startServer({ providers });
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(`${server.page}#biot`);
      await page.getByText('ada@example.com').first().waitFor();
      return page;
    };
    const base = (): string => `${server.provider('biot').baseUrl}`;
    const logIn = async (): Promise<string> => {
      const { username, password } = server.provider('biot').sandbox.account;
      const response = await fetch(`${base()}/ums/v2/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password }),
      });
      const { accessJwt } = (await response.json()) as { accessJwt: { token: string } };
      return accessJwt.token;
    };
    const call = async (token: string): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${base()}/device/v2/devices`, { headers })).status;
    };
    const click = (page: Page, name: string): Promise<void> =>
      page.getByRole('button', { name, exact: true }).click();
    const row = (page: Page, text: string): Promise<void> =>
      page.locator('.x-row', { hasText: text }).first().waitFor();

    test.each(looks)(
      'the page shows requests as they arrive, and the buttons have an effect ($name)',
      async ({ name, ...options }) => {
        server.provider('biot').sandbox.reset();
        const page = await open(options);
        const problems = watch(page, server.url);
        const token = await logIn();
        expect(await call(token)).toBe(200);
        await row(page, 'searchDevices');
        await click(page, 'Provider down');
        await page.locator('.o-faults li', { hasText: '503' }).waitFor();
        expect(await call(token)).toBe(503);
        await row(page, '503');
        await click(page, 'Remove the faults');
        await page.getByText('None.').waitFor();
        await click(page, 'Revoke the access tokens');
        await page.locator('.x-bar').first().waitFor();
        await expect.poll(() => call(token)).toBe(401);
        await row(page, 'the access token is revoked');
        await page.screenshot({ path: `${pictures}sandbox.${name}.png`, fullPage: true });
        const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect({ problems, width, found: await axeProblems(page) }).toEqual({
          problems: [],
          width: 0,
          found: [],
        });
        await page.context().close();
      },
    );

    test('the clock can be moved, and a reset empties the page', async () => {
      server.provider('biot').sandbox.reset();
      const page = await open();
      const token = await logIn();
      await click(page, 'An hour passes');
      await page.getByText('60 minutes ahead').waitFor();
      expect(await call(token)).toBe(401);
      await row(page, 'the access token is expired');
      await click(page, 'Reset');
      await page.getByText('No requests yet.').waitFor();
      await page.context().close();
    });

    test('a person can switch to another provider, also with the keyboard', async () => {
      const page = await open();
      const button = page.getByRole('button', { name: 'iotconnect' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByText(server.provider('iotconnect').baseUrl).waitFor();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      expect(page.url()).toContain('#iotconnect');
      await page.context().close();
    });
  },
);
