import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComplaintList } from '../../shared/contracts/api/oversight/complaints.ts';
import { findOverhang, openChromium } from '../support/hosted/chromium.ts';
import { expected } from '../support/hosted/client.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { press } from '../support/hosted/visitor.ts';

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

/** In Persian, as a telephone writes it: between the parts of a word a sign that joins nothing, letters that Arabic has not, own digits. */
const TEXT = 'می‌ترسم کسی پیام‌هایم را می‌خواند.\nاز فروردین ۱۴۰۵ چیزهایی که فقط به خواهرم گفته‌ام، بازگو می‌شود.';
const HINT = 'حساب من: parisa@skylark.example، شماره ۰۹۱۲۳۴۵۶۷۸۹';
const CONTACT = 'پریسا، نشانی: کوچه‌ی گل‌ها، پلاک ۷';

/** A telephone without script, whose browser asks for Persian. */
const openTelephone = (): Promise<BrowserContext> =>
  browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: 'fa-IR' });

/** Which way a field runs, as the browser decided. */
const runs = (page: Page, name: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('[name=${name}]')).direction`);

it('a complaint from a telephone in Persian: it arrives to the letter, and its number asks how far it has come', async () => {
  const telephone = await openTelephone();
  const page = await telephone.newPage();
  await page.goto(stack.host.pages.public);
  expect(await page.locator('html').getAttribute('lang')).toBe('en'); // no page is in Persian: the first language stands in
  await press(page, 'link', 'Ask for a check');
  const fields = [
    ['text', 'What do you suspect, and why?', TEXT],
    ['identifierHint', 'Which account, address or number may it be about?', HINT],
    ['contact', 'How can you be reached?', CONTACT],
  ] as const;
  for (const [name, label, words] of fields) {
    expect(await runs(page, name)).toBe('ltr');
    await page.getByLabel(label).fill(words);
    expect(await runs(page, name)).toBe('rtl');
  }
  expect(await findOverhang(page)).toBe(0);
  await press(page, 'button', 'Send');
  expect(await page.title()).toContain('Your request was received');
  const number = (await page.locator('main strong').textContent()) ?? '';

  const { complaints } = expected(await stack.client.ask('auditor', 'GET', '/v1/complaints'), 200, ComplaintList);
  expect(complaints).toMatchObject([{ text: TEXT, identifierHint: HINT, contact: CONTACT }]);

  await press(page, 'link', 'How far has my check come?');
  await page.getByLabel('Your number').fill(number.toLowerCase().replaceAll('-', ' '));
  await press(page, 'button', 'Ask');
  expect(await page.locator('main').textContent()).toContain('It has not been checked yet');

  const [{ id = '' } = {}] = complaints;
  const check = { finding: 'no-hold', note: 'Looked.' };
  expect((await stack.client.ask('auditor', 'POST', `/v1/complaints/${id}/check`, check)).status).toBe(200);
  await page.goBack();
  await page.getByLabel('Your number').fill(number);
  await press(page, 'button', 'Ask');
  expect(await page.locator('main').textContent()).toContain('All checks that are needed were made');
  expect(await telephone.cookies()).toEqual([]);
  await telephone.close();
});

it('what is wrong is told of with the Persian words still there, running as they were typed', async () => {
  const telephone = await openTelephone();
  const page = await telephone.newPage();
  await page.goto(`${stack.host.pages.public}/complaint?language=de`);
  await page.getByLabel('Wie sind Sie zu erreichen?').fill(CONTACT);
  await press(page, 'button', 'Abschicken');
  expect(await page.getByRole('alert').count()).toBe(1);
  expect(await page.getByLabel('Wie sind Sie zu erreichen?').inputValue()).toBe(CONTACT);
  expect(await runs(page, 'contact')).toBe('rtl');
  const { complaints } = expected(await stack.client.ask('auditor', 'GET', '/v1/complaints'), 200, ComplaintList);
  expect(complaints).toHaveLength(1); // the one of before
  await telephone.close();
});
