import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { typeForm } from '../../web/desks/filing/form/type.ts';
import { openChromium } from '../support/hosted/chromium.ts';
import { about, emergency, epocPr } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { typeInto } from '../support/hosted/typing.ts';
import { press, readHeading } from '../support/hosted/visitor.ts';
import { findLost, tabTo } from '../support/paged/focus.ts';

/** As in production: whoever moves something signed in within five minutes. */
const lately = (assembly: string): string =>
  assembly.replaceAll(/"SIGN_IN_MAX_AGE_S":\s*"86400"/g, '"SIGN_IN_MAX_AGE_S":"300"');

const WHO = 'Paula Berger';
const WHY = 'The account was mistaken for another.';
const ENDING = 'release.no-longer-needed';

let stack: HostedStack;
let browser: Browser;
let desks: string;
beforeAll(async () => {
  stack = await hostStack({ change: lately });
  desks = stack.host.pages.desks;
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

let context: BrowserContext;
let page: Page;
afterEach(() => context.close());

async function open(javaScriptEnabled: boolean): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 }, locale: 'en' });
  page = await context.newPage();
}

const main = async (): Promise<string> => (await page.locator('main').textContent()) ?? '';

/** Chooses who they are at the issuer, and comes back. */
async function choose(): Promise<void> {
  await page.getByRole('button', { name: WHO }).first().click();
  await page.waitForURL(`${desks}/**`);
}

async function signIn(path: string): Promise<void> {
  await page.goto(desks + path);
  await press(page, 'button', 'Sign in');
  await choose();
}

/** Files what follows page by page. @returns the reference. */
async function fileByHand(form: unknown): Promise<string> {
  await page.locator('[name="law"][value="EU-EPOC-PR"]').check();
  await press(page, 'button', 'Continue');
  for (const [section, typed] of Object.entries(typeForm('EU-EPOC-PR', form, { zone: 'Europe/Berlin' }))) {
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/file/[^/]+/${section}$`));
    await typeInto(page, typed);
    await press(page, 'button', 'Continue');
  }
  expect(await readHeading(page)).toBe('Check the order before you send it');
  await press(page, 'button', 'Send the order');
  expect(await readHeading(page)).toBe('The order is issued');
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await page.content())?.[0] ?? '';
}

describe.each`
  script   | javaScriptEnabled
  ${'off'} | ${false}
  ${'on'}  | ${true}
`('with script $script', ({ javaScriptEnabled }) => {
  beforeEach(() => open(javaScriptEnabled));

  it('an order is filed by hand, found by what was heard, and released by whoever proved once more who they are', async () => {
    const { client } = stack;
    await signIn('/file');
    const reference = await fileByHand(emergency(client.now()));
    expect(reference).not.toBe('');
    await client.moveClock({ advance: 'PT2M' }); // the provider has answered, and lists have the order
    await press(page, 'link', 'Find an order');
    await page.getByLabel('Reference', { exact: false }).first().fill(reference.toLowerCase().replaceAll('-', ' '));
    const found = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await found;
    const [, orderId = ''] = /\/orders\/(ord_\w+)$/.exec(page.url()) ?? [];
    expect(orderId).not.toBe('');

    await press(page, 'link', 'Release or withdraw the order');
    await page.locator(`[name="ending"][value="${ENDING}"]`).check();
    await page.locator('[name="explanation"]').fill(WHY);
    await press(page, 'button', 'Go on');
    await client.moveClock({ advance: 'PT10M' });
    await press(page, 'button', 'End the hold');
    expect(await readHeading(page)).toBe('Prove once more who you are');
    expect(await main()).toContain('The sign-in may be 5 minutes old at most.');
    expect(await client.order('duty-officer', orderId)).toMatchObject({ inForce: true });
    await press(page, 'button', 'Prove who I am');
    await choose();
    expect(await main()).toContain('You have proved who you are');
    expect(await page.locator('[name="explanation"]').inputValue()).toBe(WHY);
    expect(await page.locator(`[name="ending"][value="${ENDING}"]`).isChecked()).toBe(true);
    await press(page, 'button', 'Go on');
    await press(page, 'button', 'End the hold');
    expect(page.url()).toBe(`${desks}/orders/${orderId}?done=release`);
    const order = await client.order('duty-officer', orderId);
    expect(order).toMatchObject({ reference, status: 'released', inForce: false });
  });
});

describe('by the keyboard alone', () => {
  beforeEach(() => open(false));

  /** By Tab alone, past nothing that can not be seen. */
  async function reach(name: string): Promise<void> {
    expect(findLost(await tabTo(page, (reached) => reached === name))).toEqual([]);
  }

  async function pressBy(name: string, key: 'Enter' | 'Space'): Promise<void> {
    await reach(name);
    const loaded = page.waitForEvent('load');
    await page.keyboard.press(key);
    await loaded;
  }

  it('an order is released', async () => {
    const { client } = stack;
    const orderId = await client.fileOne('duty-officer', about(epocPr(client.now()), 'keys@skylark.example'));
    await client.moveClock({ advance: 'PT1M' }); // the provider has answered: nothing changes meanwhile
    await signIn(`/orders/${orderId}/release`);
    await reach(`ending=${ENDING}`);
    await page.keyboard.press('Space');
    await reach('explanation');
    await page.keyboard.type(WHY);
    await pressBy('Go on', 'Enter');
    expect(await main()).toContain(WHY);
    await pressBy('End the hold', 'Space');
    expect(await client.order('duty-officer', orderId)).toMatchObject({ status: 'released' });
  });
});
