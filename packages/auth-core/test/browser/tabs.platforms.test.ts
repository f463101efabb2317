// Ten tabs of one origin in Chromium: REQ-41 and REQ-42.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumMissing } from './chromium.ts';
import { type Site, startSite } from './site.ts';
import type { TabWindow } from './tabs-page.ts';

const title = `ten tabs${chromiumMissing ? `: ${chromiumMissing}` : ''}`;

declare const window: TabWindow;

describe.skipIf(chromiumMissing)(title, { timeout: 120_000 }, () => {
  let site: Site;
  let tabs: Page[];
  beforeAll(async () => {
    site = await startSite('test/browser/tabs-page.ts');
    tabs = await Promise.all(Array.from({ length: 10 }, async () => site.context.newPage()));
    await Promise.all(tabs.map(open));
  }, 60_000);
  afterAll(async () => site?.stop());

  async function open(tab: Page): Promise<void> {
    await tab.goto(site.origin);
    await tab.waitForFunction(() => 'session' in window);
  }

  const askedIn = (tab: Page): Promise<number> => tab.evaluate(() => window.asked);
  const tokenOf = (tab: Page): Promise<string> =>
    tab.evaluate(() =>
      window.session.accessToken().catch((error: { code: string }) => `AuthError ${error.code}`),
    );

  test('REQ-41: log in once and show one challenge', async () => {
    const tokens = Promise.all(tabs.map(tokenOf));
    const asking = await vi.waitFor(
      async () => {
        const asked = await Promise.all(tabs.map(askedIn));
        expect(Math.max(...asked)).toBe(1);
        return tabs[asked.indexOf(1)]!;
      },
      { timeout: 60_000, interval: 100 },
    );
    for (const tab of tabs) await tab.waitForFunction(() => window.session.state === 'challenge');
    await asking.evaluate(() => window.answer('123456'));
    expect(new Set(await tokens).size).toBe(1);
    expect((await Promise.all(tabs.map(askedIn))).reduce((sum, asked) => sum + asked)).toBe(1);
    expect(site.requests.get('/login')).toBe(1);
    expect(site.requests.get('/code')).toBe(1);
  });

  test('REQ-42: a sign-out in one ends all ten, without a request to the provider', async () => {
    const ended = tabs.map((tab) =>
      tab.waitForFunction(() => window.session.state === 'signed_out', undefined, { polling: 20 }),
    );
    const began = performance.now();
    await tabs[3]!.evaluate(() => window.session.logout());
    await Promise.all(ended);
    console.info(`Ten tabs were signed out within ${Math.round(performance.now() - began)} ms.`);
    expect(await Promise.all(tabs.map(tokenOf))).toEqual(Array(10).fill('AuthError signed_out'));
  });

  test('REQ-42: a reload stays signed out', async () => {
    await open(tabs[0]!);
    await tabs[0]!.waitForFunction(() => window.session.state === 'signed_out');
    expect(await tokenOf(tabs[0]!)).toBe('AuthError signed_out');
    expect(site.requests.get('/login')).toBe(1);
  });
});
