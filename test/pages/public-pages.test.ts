import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { awaitVisitors } from '../support/hosted/visitor.ts';
import { findLost, tabTo } from '../support/paged/focus.ts';
import { makeWorld, type World } from '../support/paged/worlds.ts';

const visitor = awaitVisitors();
let world: World;
let page: Page;
beforeEach(async () => {
  world = await makeWorld('fresh', 'public');
  ({ page } = visitor);
  await page.goto(`${world.served.address}/?language=en`);
});
afterEach(() => world.served.stop());

/** By Tab alone, past nothing that can not be seen. */
async function reach(wanted: string): Promise<void> {
  expect(findLost(await tabTo(page, (name) => name === wanted))).toEqual([]);
}

async function press(name: string): Promise<void> {
  await reach(name);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}

const numberShown = async (): Promise<string> => (await page.locator('main strong').textContent()) ?? '';

it('by the keyboard alone somebody asks for a check, and how far it has come', async () => {
  await press('Ask for a check');
  await press('Send');
  expect(await page.title()).toContain('Error: ');
  await reach('text');
  await page.keyboard.type('My mail reads itself.');
  await press('Send');
  const number = await numberShown();
  await press('How far has my check come?');
  await reach('number');
  await page.keyboard.type(number);
  await press('Ask');
  expect(await page.locator('main').textContent()).toContain('It has not been checked yet');
});

it('on paper the number to ask with is there, and nothing that is pressed', async () => {
  await press('Ask for a check');
  await reach('text');
  await page.keyboard.type('My mail reads itself.');
  await press('Send');
  const number = await numberShown();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate<string>('document.body.innerText');
  expect(paper.replace(/\s/g, '')).toContain(number);
  expect(['Deutsch', 'Skip to the content', '(/'].filter((one) => paper.includes(one))).toEqual([]);
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').split(/\/Type ?\/Page\b(?!s)/).length - 1;
  expect(sheets).toBe(1);
});

it('a first visit transfers at most 30 kB, and no script', async () => {
  const fresh = await visitor.browser.newContext();
  const other = await fresh.newPage();
  const sizes: Promise<number>[] = [];
  const types: string[] = [];
  other.on('requestfinished', (request) => {
    types.push(request.resourceType());
    sizes.push(request.sizes().then(({ responseBodySize: body, responseHeadersSize: headers }) => body + headers));
  });
  await other.goto(`${world.served.address}/`, { waitUntil: 'networkidle' });
  expect(types.sort()).toEqual(['document', 'stylesheet']);
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
  await fresh.close();
});
