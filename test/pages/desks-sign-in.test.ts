import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bringAxe, findBarriers, findOverhang, openChromium } from '../support/hosted/chromium.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { press, readHeading } from '../support/hosted/visitor.ts';

let stack: HostedStack;
let browser: Browser;
let desks: string;
beforeAll(async () => {
  stack = await hostStack();
  desks = stack.host.pages.desks;
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

describe.each`
  script   | javaScriptEnabled
  ${'off'} | ${false}
  ${'on'}  | ${true}
`('with script $script', ({ javaScriptEnabled }) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 }, locale: 'en' });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
  });

  const signInAs = async (name: string): Promise<void> => {
    await press(page, 'button', 'Sign in');
    await page.getByRole('button', { name }).first().click();
    await page.waitForURL(`${desks}/**`);
  };

  const main = async (): Promise<string> => (await page.locator('body').textContent()) ?? '';

  it('signs in where the page was asked for, chooses a role, and signs out on both sides', async () => {
    await page.goto(`${desks}/preferences`);
    expect(await readHeading(page)).toBe('Sign in to the desk');
    await signInAs('Alex Brandt');
    expect(page.url()).toBe(`${desks}/preferences`);
    expect(await main()).toContain('You are Alex Brandt, and act as contact point of aut-police.');
    expect(await main()).toContain('Practice: nothing that is done here reaches anybody');
    await press(page, 'link', 'Act in another role');
    await page.getByRole('link', { name: 'validator of aut-prosecutor' }).click();
    await page.waitForURL(`${desks}/`);
    await page.goto(`${desks}/preferences`);
    expect(await main()).toContain('act as validator of aut-prosecutor');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/session\/end/);
    await page
      .getByRole('button', { name: /sign out/i })
      .first()
      .click();
    await page.waitForURL(`${desks}/sign-out**`);
    expect(await readHeading(page)).toBe('You are signed out');
    expect(await context.cookies(desks)).not.toContainEqual(expect.objectContaining({ name: '__Host-holdfast-desk' }));
    await page.goto(`${desks}/preferences`);
    await press(page, 'button', 'Sign in');
    expect(await main()).toContain('Choose who you are');
  });

  it('tells somebody without a role why, and whom to ask', async () => {
    await page.goto(desks);
    await signInAs('Robin Falk');
    expect(await readHeading(page)).toBe('You have no role here');
  });
});

it('no page of signing in has a barrier, or is wider than a telephone', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en' });
  const page = await context.newPage();
  const look = async (): Promise<void> => {
    await bringAxe(page);
    expect(await findBarriers(page), page.url()).toEqual([]);
    expect(await findOverhang(page), page.url()).toBe(0);
  };
  await page.goto(`${desks}/preferences`);
  await look();
  await press(page, 'button', 'Sign in');
  await look();
  await page.getByRole('button', { name: 'Alex Brandt' }).click();
  await page.waitForURL(`${desks}/preferences`);
  for (const path of ['/preferences', '/role', '/sign-out', '/nowhere']) {
    await page.goto(desks + path);
    await look();
  }
  await context.close();
});
