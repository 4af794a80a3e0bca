import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awaitVisitors, readHeading } from '../support/hosted/visitor.ts';
import { fillDesk } from '../support/paged/desks/duty.ts';
import { findLost, tabTo } from '../support/paged/focus.ts';
import { makeWorld, signInAt, type World } from '../support/paged/worlds.ts';

const visitor = awaitVisitors();
let world: World;
let page: Page;
beforeEach(async () => {
  world = await makeWorld('busy', 'desks');
  ({ page } = visitor);
  await visitor.context.addCookies(await signInAt(world));
});
afterEach(() => world.served.stop());

const open = (path: string) => page.goto(`${world.served.address}${path}?language=en`);

/** By Tab alone, past nothing that can not be seen. */
async function reach(name: string): Promise<void> {
  expect(findLost(await tabTo(page, (reached) => reached === name))).toEqual([]);
}

/** Reaches a link or a button and presses it; what comes of it is another page. */
async function press(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reach(name);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press(key);
  await loaded;
}

/** Past the frame of the desk, as it is offered first. */
async function skip(): Promise<void> {
  const [first] = await tabTo(page, () => true);
  expect(first).toMatchObject({ name: 'Skip to the content', isSeen: true });
  await page.keyboard.press('Enter');
}

/** What Tab reaches next. */
async function next(): Promise<string | undefined> {
  const [reached] = await tabTo(page, () => true);
  expect(reached?.isSeen).toBe(true);
  return reached?.name;
}

describe('by the keyboard alone, at a desk', () => {
  it('somebody files: the law, a page of it, and what is wrong before its field', async () => {
    await open('/file');
    await reach('law=EU-EPOC-PR');
    await page.keyboard.press('Space');
    await press('Continue');
    expect(await readHeading(page)).toContain('Section A');
    await press('Continue', 'Space');
    expect(await page.title()).toMatch(/^Error: /);
    const name = await next(); // what is wrong has the focus
    const links = page.getByRole('alert').getByRole('link');
    expect((await links.first().textContent())?.trim()).toBe(name);
    const target = (await links.first().getAttribute('href'))?.slice(1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('DE');
    expect(await page.evaluate('document.activeElement.id')).toBe(target);
    await reach('Save for later');
  });

  it('somebody goes through all that is due, and opens an order', async () => {
    await fillDesk(world);
    await open('/');
    await skip();
    const links = await page.locator('main a').allTextContents();
    const last = links.at(-1)?.trim().replaceAll(/\s+/g, ' ') ?? '';
    expect(links.length).toBeGreaterThan(9);
    const passed = await tabTo(page, (name) => name === last);
    expect(findLost(passed)).toEqual([]);
    await open(`/orders/${world.orderId}`);
    await press('Release or withdraw the order');
    expect(await readHeading(page)).toBe('Release or withdraw the order');
  });

  it('somebody ends a hold, after a look at what will be sent', async () => {
    await open(`/orders/${world.orderId}/release`);
    await press('Go on');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await next()).toBe('Choose: Why does the hold end?');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.locator('[name=ending]').first().isChecked()).toBe(true);
    await press('Go on');
    expect(await readHeading(page)).toBe('Check before you send');
    await press('End the hold');
    expect(await readHeading(page)).toContain('Order');
    expect(await page.locator('main').textContent()).toContain('The order has ended.');
  });
});
