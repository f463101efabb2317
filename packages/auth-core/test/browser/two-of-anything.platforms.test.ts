// Isolation of two sessions in the IndexedDB of Chromium. The other stores are in `src/client/two-of-anything.test.ts`.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumMissing } from './chromium.ts';
import { type Site, startSite } from './site.ts';
import type { MatrixWindow } from './two-of-anything-page.ts';

const title = `two of anything${chromiumMissing ? `: ${chromiumMissing}` : ''}`;

declare const window: MatrixWindow;

describe.skipIf(chromiumMissing)(title, { timeout: 120_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite('test/browser/two-of-anything-page.ts');
  }, 60_000);
  afterAll(async () => site?.stop());

  test('REQ-26: in webStore no token of one session reaches the server of another', async () => {
    const page = await site.context.newPage();
    await page.goto(site.origin);
    await page.waitForFunction(() => 'play' in window);
    const { foreign, presented, logins } = await page.evaluate(() => window.play());
    const count = await page.evaluate(() => window.combinations);
    expect(foreign).toEqual([]);
    expect(presented).toBeGreaterThan(4 * count);
    expect(logins).toBeGreaterThanOrEqual(count);
    // On a slow machine a lock can expire, and then another session also logs in.
    expect(logins).toBeLessThan(2 * count);
  });
});
