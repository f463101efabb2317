// The files of the page are those of the last build.
import { afterAll, expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { startServer } from './server.ts';

const server = await startServer({ providers: [acme] });
afterAll(() => server.close());

/** A browser sends this. */
const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('a browser gets the page at /, and its files from the control API', async () => {
  expect(server.page).toBe(`${server.url}/`);
  const page = await fetch(server.page ?? '', { headers });
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  const html = await page.text();
  for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g))
    expect((await fetch(server.url + path)).status).toBe(200);
});

test('no other page can show it in a frame, and it runs no script of another origin', async () => {
  const { headers: received } = await fetch(`${server.url}/`, { headers });
  const policy = received.get('content-security-policy');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("script-src 'self';");
});

test('a program gets the names of the providers at /', async () => {
  expect(await (await fetch(`${server.url}/`)).json()).toMatchObject({ providers: ['acme'] });
});

test.each([{ ui: false }, { control: false }, { hostname: '0.0.0.0' }])(
  'there is no page with %j',
  async (options) => {
    const running = await startServer({ providers: [acme], ...options });
    const { port } = new URL(running.url);
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
    const script = await fetch(`http://127.0.0.1:${port}/_sandbox/page.js`);
    await running.close();
    expect(running.page).toBeUndefined();
    expect(response.headers.get('content-type')).toMatch(/json/);
    expect(script.status).toBe(404);
  },
);
