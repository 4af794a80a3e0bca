import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awaitVisitors, readHeading } from '../support/hosted/visitor.ts';
import { findLost, tabTo } from '../support/paged/focus.ts';
import { makeWorld, type World } from '../support/paged/worlds.ts';

const visitor = awaitVisitors();
let world: World;
let page: Page;
beforeEach(async () => {
  world = await makeWorld('fresh');
  ({ page } = visitor);
  await page.goto(`${world.served.address}/?language=en`);
});
afterEach(() => world.served.stop());

/** By Tab alone, past nothing that can not be seen. */
async function reach(isIt: (name: string) => boolean): Promise<void> {
  expect(findLost(await tabTo(page, isIt))).toEqual([]);
}

/** Reaches a link or a button and presses it; what comes of it is another page. */
async function press(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reach((reached) => reached === name);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press(key);
  await loaded;
}

async function enter(): Promise<void> {
  await reach((name) => name === 'code');
  await page.keyboard.type(world.code);
  await press('Open my case');
}

describe('by the keyboard alone', () => {
  it('somebody objects, from the code to the receipt', async () => {
    await enter();
    expect(await readHeading(page)).toBe('Your case');
    await press('Object now');
    await reach((name) => name === 'grounds=not-my-data');
    await page.keyboard.press('Space');
    await press('Continue');
    await reach((name) => name === 'text');
    await page.keyboard.type('It was my aunt’s.');
    await press('Continue', 'Space');
    await reach((name) => name.startsWith('outcome='));
    await page.keyboard.press('Space');
    await press('Continue');
    await reach((name) => name === 'interpreter');
    await page.keyboard.type('Fre');
    await press('Continue');
    expect(await readHeading(page)).toBe('Check your answers');
    expect(await page.locator('main').textContent()).toContain('French');
    await press('Send my objection');
    expect(await readHeading(page)).toBe('Your objection was received');
    await reach((name) => name === 'Signed receipt');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('details').getAttribute('open')).not.toBeNull();
    await press('To my case');
    expect(await page.locator('main').textContent()).toContain('Not decided yet');
  });

  it('somebody adds a file, up to where it is chosen and sent', async () => {
    await world.served.stop();
    world = await makeWorld('objected');
    await page.goto(`${world.served.address}/?language=en`);
    await enter();
    await press('Add a file');
    await reach((name) => name === 'name');
    await page.keyboard.type('My lease');
    await press('Continue');
    expect(await readHeading(page)).toBe('Choose the file and send it');
    await reach((name) => name === 'file');
    await reach((name) => name === 'Send this file');
    await press('Send no file');
    expect(await readHeading(page)).toBe('Your case');
  });

  it('the first Tab offers the content, past languages and the way out', async () => {
    await enter();
    const [first] = await tabTo(page, () => true);
    expect(first).toMatchObject({ name: 'Skip to the content', isSeen: true });
    await page.keyboard.press('Enter');
    const [next] = await tabTo(page, () => true);
    const { name = '' } = next ?? {};
    const links = await page.locator('main a').allTextContents();
    expect(links.map((text) => text.trim())).toContain(name);
  });

  it('what is wrong is reached before its field, and leads there', async () => {
    await press('Open my case');
    expect(await page.title()).toContain('Error: ');
    await tabTo(page, (name) => name === 'Skip to the content');
    await page.keyboard.press('Enter');
    const [first] = await tabTo(page, () => true);
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([first?.name]);
    await page.keyboard.press('Enter');
    await page.keyboard.type(world.code);
    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await loaded;
    expect(await readHeading(page)).toBe('Your case');
  });
});
