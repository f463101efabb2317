// The web store with Chromium's IndexedDB, Web Locks and BroadcastChannel.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TokenStore } from '../../src/index.ts';
import { testStore } from '../../src/testing/index.ts';
import { chromiumMissing, newProfile, startChromium } from './chromium.ts';

const title = `the web store in Chromium${chromiumMissing ? `: ${chromiumMissing}` : ''}`;

/** The function of a page of these tests. It returns a store of the page, or of a frame with the same origin. */
declare const openStore: (realm: 'here' | 'frame') => Promise<Required<TokenStore>>;
declare const runCheck: (name: string) => Promise<void>;

const PAGE = `<!doctype html><script type="module">
const { webStore } = await import('/src/stores/web.ts');
if (window === parent) {
  const { testStore } = await import('/src/testing/index.ts');
  window.openStore = async (realm) => {
    if (realm === 'here') return webStore();
    const frame = document.createElement('iframe');
    const ready = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
    frame.src = '/';
    document.body.append(frame);
    await ready;
    return frame.contentWindow.store;
  };
  let frame, count = 0;
  const checks = new Map();
  testStore(async () => {
    frame ??= await openStore('frame');
    return count++ % 2 === 0 ? openStore('here') : frame;
  }, { test: (name, run) => checks.set(name, run) });
  window.runCheck = (name) => checks.get(name)();
} else {
  window.store = webStore();
  parent.postMessage('ready', location.origin);
}
</script><body></body>`;

const root = new URL('../../', import.meta.url);

const server = createServer(async (request, response) => {
  if (request.url === '/') return void response.setHeader('Content-Type', 'text/html').end(PAGE);
  try {
    const text = await readFile(new URL(`.${request.url}`, root), 'utf8');
    response.setHeader('Content-Type', 'text/javascript').end(stripTypeScriptTypes(text));
  } catch {
    response.writeHead(404).end();
  }
});

describe.skipIf(chromiumMissing)(title, { timeout: 30_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    browser = await startChromium();
    context = await newProfile(browser);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  async function newTab(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'runCheck' in window);
    return page;
  }

  describe('passes testStore in a page and a frame', () => {
    let page: Page;
    beforeAll(async () => {
      page = await newTab();
    });
    afterAll(async () => page?.close());
    const names: string[] = [];
    testStore(async () => Promise.reject(new Error('The tests run in the page.')), {
      test: (name) => names.push(name),
    });
    test.each(names)('%s', async (name) => page.evaluate(async (check) => runCheck(check), name));
  });

  /** Acquires the lock in a tab and does not release it. */
  async function holdFor(page: Page, lease: number): Promise<number> {
    return page.evaluate(async (milliseconds) => {
      const store = await openStore('here');
      return new Promise<number>((resolve, reject) => {
        const how = { wait: 5_000, lease: milliseconds };
        const task = async ({ fence }: { fence: number }): Promise<never> => {
          resolve(fence);
          return new Promise(() => {});
        };
        store.lock('ada', how, task).catch(reject);
      });
    }, lease);
  }

  async function fenceOf(page: Page): Promise<number> {
    return page.evaluate(async () => {
      const store = await openStore('here');
      return store.lock('ada', { wait: 10_000, lease: 60_000 }, async ({ fence }) => fence);
    });
  }

  test('REQ-9: the lock of a closed tab is free immediately', async () => {
    const [one, two] = [await newTab(), await newTab()];
    const fence = await holdFor(one, 600_000);
    const next = fenceOf(two);
    await one.close();
    expect(await next).toBe(fence + 1);
    await two.close();
  });

  test('REQ-9: a tab that stops while it holds the lock loses it at the end of its lease', async () => {
    const [one, two] = [await newTab(), await newTab()];
    const fence = await holdFor(one, 1_000);
    // The only thread of the tab is busy from now on: no timers, no messages, no release.
    const busy = one
      .evaluate(() => {
        for (const end = Date.now() + 4_000; Date.now() < end; );
      })
      .catch(() => {});
    expect(await fenceOf(two)).toBe(fence + 1);
    await busy;
    await Promise.all([one.close(), two.close()]);
  });

  test('a tab is notified of the save of another tab, in a message without a token', async () => {
    const [one, two] = [await newTab(), await newTab()];
    await one.evaluate(async () => {
      const store = await openStore('here');
      const told = { count: 0, messages: [] as unknown[] };
      store.subscribe('ada', () => {
        told.count += 1;
      });
      new BroadcastChannel('auth-core').onmessage = ({ data }) => void told.messages.push(data);
      Object.assign(window, { told });
    });
    await two.evaluate(async () => {
      const store = await openStore('here');
      const tokens = { access_token: 'canary', issued_at: 1, expires_at: 2, refresh_at: 2 };
      await store.save('ada', { revision: 1, identity: '', generation: 1, tokens }, undefined);
    });
    await one.waitForFunction(() => (window as never as Told).told.count > 0);
    await one.waitForFunction(() => (window as never as Told).told.messages.length > 0);
    const messages = await one.evaluate(() => (window as never as Told).told.messages);
    expect(messages).toEqual([{ key: 'ada', revision: 1 }]);
    await Promise.all([one.close(), two.close()]);
  });

  test('of concurrent saves in many tabs one succeeds for each revision', async () => {
    const tabs = [await newTab(), await newTab(), await newTab()];
    const race = async (page: Page): Promise<number> =>
      page.evaluate(async () => {
        const store = await openStore('here');
        let won = 0;
        for (let round = 0; round < 50; round += 1) {
          const before = (await store.load('race'))?.revision;
          const tokens = { access_token: 'token', issued_at: 1, expires_at: 2, refresh_at: 2 };
          const record = { revision: (before ?? 0) + 1, identity: '', generation: 1, tokens };
          if (await store.save('race', record, before)) won += 1;
        }
        return won;
      });
    const won = await Promise.all(tabs.map(race));
    const last = await tabs[0]!.evaluate(
      async () => (await (await openStore('here')).load('race'))?.revision,
    );
    expect(won.reduce((sum, one) => sum + one, 0)).toBe(last);
    await Promise.all(tabs.map(async (tab) => tab.close()));
  });
});

interface Told {
  readonly told: { readonly count: number; readonly messages: readonly unknown[] };
}
