import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DifficultyList } from '../../shared/contracts/api/oversight/difficulties.ts';
import { findFocused } from '../support/hosted/chromium.ts';
import { expected } from '../support/hosted/client.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { awaitVisitors, press } from '../support/hosted/visitor.ts';

const visitor = awaitVisitors();
let stack: HostedStack;
beforeAll(async () => {
  stack = await hostStack();
});
afterAll(() => stack?.stop());

let page: Page;
beforeEach(() => {
  ({ page } = visitor);
});

const readCounted = async () =>
  expected(await stack.client.ask('auditor', 'GET', '/v1/oversight/difficulties'), 200, DifficultyList).months;

it('from where codes are entered somebody says what was hard, in Polish and without script, and oversight reads how often', async () => {
  await page.goto(`${stack.host.pages.persons}/?language=pl`);
  await press(page, 'link', 'Coś było trudne w użyciu');
  expect(page.url()).toBe(`${stack.host.pages.public}/difficulty?language=pl`);
  await press(page, 'button', 'Wyślij');
  expect(await page.title()).toContain('Błąd: Coś było trudne w użyciu');
  await page.getByRole('link', { name: 'Proszę wybrać, gdzie było trudno' }).click();
  await expect.poll(() => findFocused(page)).toBe('page');
  await page.getByLabel('Wpisywanie kodu').check();
  await page.getByLabel('Skończył się czas').check();
  await page.getByLabel('Nie działało z moim czytnikiem ekranu').check();
  await page.getByLabel('Monitor brajlowski').check();
  expect(await readCounted()).toEqual([]);
  await press(page, 'button', 'Wyślij');
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
  expect(await page.context().cookies()).toEqual([]);
});

it('the statement and the figures are what the deployment has: who runs it, who enforces it, what the API says', async () => {
  await page.goto(`${stack.host.pages.public}/accessibility?language=en`);
  const statement = await page.locator('main').textContent();
  expect(statement).toContain('Nobody: this is for trying out, accessibility@dev.holdfast.example');
  expect(statement).toContain('They conform in part');
  await page.goto(`${stack.host.pages.public}/figures?language=en`);
  expect(await page.locator('main').textContent()).toContain('A reviewer decides within this time.');
});
