import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MINUTE_MS } from '../../shared/domain/instant.ts';
import { issueCode } from '../support/cases.ts';
import { awaitVisitors, press, readHeading } from '../support/hosted/visitor.ts';
import { makeWorld, type World } from '../support/paged/worlds.ts';

const visitor = awaitVisitors();
let world: World;
let page: Page;
beforeEach(async () => {
  world = await makeWorld('fresh');
  ({ page } = visitor);
  await page.goto(`${world.served.address}/?language=en`);
  await enter(world.code);
});
afterEach(() => world.served.stop());

async function enter(code: string): Promise<void> {
  await page.getByLabel('Case code').fill(code);
  await press(page, 'button', 'Open my case');
}

const at = (path: string): string => `${world.served.address}${path}`;
const filed = (): number =>
  world.stack.orders.stored.commits().at(-1)?.commit.state.rights.challenges.length ?? Number.NaN;

const WORDS = 'It was my aunt’s.\nNobody asked me.';

/** Answers each question, up to the last page. */
async function answerAll(): Promise<void> {
  await page.goto(at('/objection'));
  await page.getByLabel('The data are not mine').check();
  await press(page, 'button', 'Continue');
  await page.getByRole('textbox').fill(WORDS);
  await press(page, 'button', 'Continue');
  await page.getByLabel('My data should be free again').check();
  await press(page, 'button', 'Continue');
  await press(page, 'button', 'Continue');
  expect(await readHeading(page)).toBe('Check your answers');
}

it('the way back from a receipt, and the button there once more, send nothing again', async () => {
  await answerAll();
  await press(page, 'button', 'Send my objection');
  for (let back = 0; back < 2; back += 1) {
    await page.goBack();
    if ((await readHeading(page)) === 'Check your answers') await press(page, 'button', 'Send my objection');
  }
  await page.goto(at('/objection/check'));
  expect(await readHeading(page)).toBe('Your objection was received');
  expect(filed()).toBe(1);
});

it('two tabs in which the same is sent are one objection, and both show its receipt', async () => {
  await answerAll();
  const other = await page.context().newPage();
  await other.goto(at('/objection/check'));
  await press(page, 'button', 'Send my objection');
  await press(other, 'button', 'Send my objection');
  expect([await readHeading(page), await readHeading(other)]).toEqual(Array(2).fill('Your objection was received'));
  expect(await other.locator('main').textContent()).toBe(await page.locator('main').textContent());
  expect(filed()).toBe(1);
});

it('while the API is down a page says that nothing is lost, and the same button sends it later', async () => {
  await answerAll();
  world.pages.api.outage.begin();
  await press(page, 'button', 'Send my objection');
  expect(await page.locator('main').textContent()).toContain('it counts only once');
  expect(filed()).toBe(0);
  world.pages.api.outage.end();
  await page.goto(at('/objection/check'));
  expect(await page.locator('main').textContent()).toContain('Nobody asked me.');
  await press(page, 'button', 'Send my objection');
  expect(await readHeading(page)).toBe('Your objection was received');
  expect(filed()).toBe(1);
});

it('a code that was replaced while somebody wrote brings the first page, and no other code brings their words', async () => {
  await page.goto(at('/objection/words'));
  await page.getByRole('textbox').fill(WORDS);
  const later = await issueCode(world.stack, world.orderId);
  world.stack.clock.advance(31 * MINUTE_MS);
  await press(page, 'button', 'Continue');
  expect(await readHeading(page)).toBe('Enter your case code');
  await enter(later);
  await page.goto(at('/objection/words'));
  expect(await page.getByRole('textbox').inputValue()).toBe('');
});
