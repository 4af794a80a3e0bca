import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../support/hosted/chromium.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { press, readHeading } from '../support/hosted/visitor.ts';

let stack: HostedStack;
let browser: Browser;
let page: Page;
let desks: string;
beforeAll(async () => {
  stack = await hostStack();
  desks = stack.host.pages.desks;
  stack.host.provider.setMode('manual'); // nobody answers but by hand
  browser = await openChromium();
  await sitDown();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

async function sitDown(): Promise<void> {
  const viewport = { width: 320, height: 640 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport, locale: 'en' });
  page = await context.newPage();
}

const main = async (): Promise<string> => (await page.locator('main').textContent()) ?? '';

async function signIn(name: string): Promise<void> {
  await page.goto(`${desks}/`); // what a pager's message says: it names nothing
  await press(page, 'button', 'Sign in');
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL(`${desks}/**`);
}

it('on a telephone, whoever was woken acknowledges an order and says what is kept; oversight reads who did', async () => {
  const { client } = stack;
  const orderId = await client.fileOne('duty-officer', about(epocPr(client.now()), 'pager@skylark.example'));
  await client.moveClock({ advance: 'PT1M' }); // lists have the order
  await signIn('Yusuf Demir');
  expect(await readHeading(page)).toBe('Your orders');
  await page.getByRole('button', { name: 'Acknowledge' }).first().click();
  await page.waitForURL(`${desks}/provider/orders/${orderId}?done=acknowledgement`);
  expect(await main()).toContain('It is on record that you have the order.');
  expect(await client.order('duty-officer', orderId)).toMatchObject({ acknowledgement: { status: 'given' } });

  await press(page, 'link', 'Say that data are kept');
  await page.getByRole('checkbox').first().check();
  await press(page, 'button', 'Say that they are kept');
  expect(page.url()).toBe(`${desks}/provider/orders/${orderId}?done=preservation`);

  await sitDown(); // another telephone
  await signIn('Greta Holm');
  await page.goto(`${desks}/oversight/orders/${orderId}/history`);
  expect(await main()).toContain('By one of the provider’s people, at their desk');
});
