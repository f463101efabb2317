// The React application of `examples/react`, built, and used in Chromium like a user would.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumMissing } from './chromium.ts';
import { type Site, startSite } from './site.ts';

const title = `an application with @x/auth-core/react${chromiumMissing ? `: ${chromiumMissing}` : ''}`;

describe.skipIf(chromiumMissing)(title, { timeout: 60_000 }, () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite('examples/react/app.tsx');
  }, 60_000);
  afterAll(async () => site?.stop());

  async function open(): Promise<Page> {
    const page = await site.context.newPage();
    await page.goto(site.origin);
    return page;
  }

  async function enter(page: Page, username: string, password: string): Promise<void> {
    await page.getByPlaceholder('User name').fill(username);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
  }

  async function answer(page: Page, code: string): Promise<void> {
    await page.locator('input[name=code]').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  test('REQ-44, 45: login form, wrong password, closed dialog, mistyped code, second tab, sign-out everywhere', async () => {
    const [one, two] = [await open(), await open()];
    await two.getByRole('form', { name: 'Log in' }).waitFor();

    await enter(one, 'ada', 'wrong');
    await one.getByText('The login failed.').waitFor();

    await enter(one, 'ada', 'correct-horse');
    await one.getByRole('form', { name: 'Code' }).waitFor();
    await two.getByText('Another tab asks for the code.').waitFor();
    await one.getByRole('button', { name: 'Close' }).click();
    await one.getByRole('form', { name: 'Log in' }).waitFor();
    expect(await one.getByRole('alert').textContent()).toBe('');

    await enter(one, 'ada', 'correct-horse');
    await answer(one, '123465');
    await one.getByText('The code is wrong. Try again.').waitFor();
    await answer(one, '123456');
    await one.getByRole('button', { name: 'Who am I?' }).click();
    await one.getByText('Ada').waitFor();
    expect(site.requests.get('/login')).toBe(3);
    expect(site.requests.get('/code')).toBe(2);

    await two.getByRole('button', { name: 'Who am I?' }).click();
    await two.getByText('Ada').waitFor();
    await one.reload();
    await one.getByRole('button', { name: 'Who am I?' }).waitFor();

    await two.getByRole('button', { name: 'Sign out everywhere' }).click();
    await one.getByRole('form', { name: 'Log in' }).waitFor();
    await two.reload();
    await two.getByRole('form', { name: 'Log in' }).waitFor();
    expect(site.requests.get('/login')).toBe(3);
  });
});
