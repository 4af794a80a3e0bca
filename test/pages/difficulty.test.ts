import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { DifficultyList } from '../../shared/contracts/api/oversight/difficulties.ts';
import { findFocused, openChromium, openWithoutScript } from '../support/hosted/chromium.ts';
import { expected } from '../support/hosted/client.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

let stack: HostedStack;
let browser: Browser;
beforeAll(async () => {
  stack = await hostStack();
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await openWithoutScript(browser);
  page = await context.newPage();
});
afterEach(() => context.close());

/** Follows a link or presses a button, and waits for the page that comes of it. */
async function go(role: 'button' | 'link', name: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.getByRole(role, { name }).click();
  await loaded;
}

const readCounted = async () =>
  expected(await stack.client.ask('auditor', 'GET', '/v1/oversight/difficulties'), 200, DifficultyList).months;

it('from where codes are entered somebody says what was hard, in Polish and without script, and oversight reads how often', async () => {
  await page.goto(`${stack.host.pages.persons}/?language=pl`);
  await go('link', 'Coś było trudne w użyciu');
  expect(page.url()).toBe(`${stack.host.pages.public}/difficulty?language=pl`);
  await go('button', 'Wyślij');
  expect(await page.title()).toContain('Błąd: Coś było trudne w użyciu');
  await page.getByRole('link', { name: 'Proszę wybrać, gdzie było trudno' }).click();
  await expect.poll(() => findFocused(page)).toBe('page');
  await page.getByLabel('Wpisywanie kodu').check();
  await page.getByLabel('Skończył się czas').check();
  await page.getByLabel('Nie działało z moim czytnikiem ekranu').check();
  await page.getByLabel('Monitor brajlowski').check();
  expect(await readCounted()).toEqual([]);
  await go('button', 'Wyślij');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dziękujemy');
  expect(await readCounted()).toEqual([
    {
      month: expect.stringMatching(/^\d{4}-\d{2}$/),
      said: 1,
      onPages: [
        { page: 'start', kind: 'screen-reader', times: 1 },
        { page: 'start', kind: 'time-ran-out', times: 1 },
      ],
      withAids: [
        { aid: 'braille', kind: 'screen-reader', times: 1 },
        { aid: 'braille', kind: 'time-ran-out', times: 1 },
      ],
    },
  ]);
  expect(await context.cookies()).toEqual([]);
});

it('the statement and the figures are what the deployment has: who runs it, who enforces it, what the API says', async () => {
  await page.goto(`${stack.host.pages.public}/accessibility?language=en`);
  const statement = await page.locator('main').textContent();
  expect(statement).toContain('Nobody: this is for trying out, accessibility@dev.holdfast.example');
  expect(statement).toContain('They conform in part');
  await page.goto(`${stack.host.pages.public}/figures?language=en`);
  expect(await page.locator('main').textContent()).toContain('A reviewer decides within this time.');
});
