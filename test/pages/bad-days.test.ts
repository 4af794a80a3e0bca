import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { MINUTE_MS } from '../../shared/domain/instant.ts';
import { issueCode } from '../support/cases.ts';
import { openChromium, openWithoutScript } from '../support/hosted/chromium.ts';
import { makeWorld, type World } from '../support/paged/worlds.ts';

let browser: Browser;
let world: World;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  world = await makeWorld('fresh');
  context = await openWithoutScript(browser);
  page = await context.newPage();
  await page.goto(`${world.served.address}/?language=en`);
  await enter(world.code);
});
afterEach(async () => {
  await context.close();
  await world.served.stop();
});

async function press(name: string, on = page): Promise<void> {
  const loaded = on.waitForEvent('load');
  await on.getByRole('button', { name }).click();
  await loaded;
}

async function enter(code: string): Promise<void> {
  await page.getByLabel('Case code').fill(code);
  await press('Open my case');
}

const at = (path: string): string => `${world.served.address}${path}`;
const heading = (on = page): Promise<string | null> => on.getByRole('heading', { level: 1 }).textContent();
const filed = (): number =>
  world.stack.orders.stored.commits().at(-1)?.commit.state.rights.challenges.length ?? Number.NaN;

const WORDS = 'It was my aunt’s.\nNobody asked me.';

/** Answers each question, up to the last page. */
async function answerAll(): Promise<void> {
  await page.goto(at('/objection'));
  await page.getByLabel('The data are not mine').check();
  await press('Continue');
  await page.getByRole('textbox').fill(WORDS);
  await press('Continue');
  await page.getByLabel('My data should be free again').check();
  await press('Continue');
  await press('Continue');
  expect(await heading()).toBe('Check your answers');
}

it('the way back from a receipt, and the button there once more, send nothing again', async () => {
  await answerAll();
  await press('Send my objection');
  for (let back = 0; back < 2; back += 1) {
    await page.goBack();
    if ((await heading()) === 'Check your answers') await press('Send my objection');
  }
  await page.goto(at('/objection/check'));
  expect(await heading()).toBe('Your objection was received');
  expect(filed()).toBe(1);
});

it('two tabs in which the same is sent are one objection, and both show its receipt', async () => {
  await answerAll();
  const other = await context.newPage();
  await other.goto(at('/objection/check'));
  await press('Send my objection');
  await press('Send my objection', other);
  expect([await heading(), await heading(other)]).toEqual(Array(2).fill('Your objection was received'));
  expect(await other.locator('main').textContent()).toBe(await page.locator('main').textContent());
  expect(filed()).toBe(1);
});

it('while the API is down a page says that nothing is lost, and the same button sends it later', async () => {
  await answerAll();
  world.pages.api.outage.begin();
  await press('Send my objection');
  expect(await page.locator('main').textContent()).toContain('it counts only once');
  expect(filed()).toBe(0);
  world.pages.api.outage.end();
  await page.goto(at('/objection/check'));
  expect(await page.locator('main').textContent()).toContain('Nobody asked me.');
  await press('Send my objection');
  expect(await heading()).toBe('Your objection was received');
  expect(filed()).toBe(1);
});

it('a code that was replaced while somebody wrote brings the first page, and no other code brings their words', async () => {
  await page.goto(at('/objection/words'));
  await page.getByRole('textbox').fill(WORDS);
  const later = await issueCode(world.stack, world.orderId);
  world.stack.clock.advance(31 * MINUTE_MS);
  await press('Continue');
  expect(await heading()).toBe('Enter your case code');
  await enter(later);
  await page.goto(at('/objection/words'));
  expect(await page.getByRole('textbox').inputValue()).toBe('');
});
