import { createServer } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeServer, listen } from '../../infra/local/base/ports.ts';
import { findFocused, findOverhang, PHONE } from '../support/hosted/chromium.ts';
import { hold } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { Person } from '../support/hosted/person.ts';
import { readNotice } from '../support/hosted/relaying.ts';
import { decide, holderOf } from '../support/hosted/reviewers.ts';
import { awaitVisitors, press, readHeading } from '../support/hosted/visitor.ts';

const visitor = awaitVisitors();
let stack: HostedStack;
let pages: string;
let code: string;
let order: string;
/** Of a case of its own, in which the pages themselves are used to object. */
let codeToObject: string;
beforeAll(async () => {
  stack = await hostStack();
  const { client } = stack;
  order = await hold(client, 'sought@skylark.example');
  const another = await hold(client, 'another@skylark.example');
  await client.moveClock({ advance: 'P14DT1M' });
  code = (await readNotice(stack.host.provider, order)).caseCode;
  codeToObject = (await readNotice(stack.host.provider, another)).caseCode;
  pages = stack.host.pages.persons;
});
afterAll(() => stack?.stop());

let context: BrowserContext;
let page: Page;
beforeEach(() => {
  ({ context, page } = visitor);
});

async function enter(typed = code): Promise<void> {
  await page.goto(`${pages}/?language=en`);
  await page.getByLabel('Case code').fill(typed);
  await press(page, 'button', 'Open my case');
}

describe('without script', () => {
  it('a case is opened, read and left, and the way back shows nothing of it', async () => {
    await enter(code.toLowerCase().replaceAll('-', ' '));
    expect(page.url()).toBe(`${pages}/case`);
    expect(await readHeading(page)).toBe('Your case');
    expect(await page.locator('main').textContent()).toContain('Some of your data are frozen now');
    await press(page, 'link', 'Leave my case');
    await press(page, 'button', 'Leave now');
    expect(await page.locator('main').textContent()).toContain('You left your case');
    expect(await context.cookies()).toEqual([]);
    for (let back = 0; back < 3; back += 1) {
      await page.goBack();
      expect(await page.content()).not.toContain('Some of your data are frozen');
    }
    await page.goto(`${pages}/case`);
    expect(await readHeading(page)).toBe('Enter your case code');
  });

  it('a mistyped code is told of, with what was typed still there', async () => {
    const wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    await enter(wrong);
    expect(await page.title()).toBe('Error: Enter your case code – My case');
    expect(await page.getByRole('alert').textContent()).toContain('This code is mistyped');
    expect(await page.getByLabel('Case code').inputValue()).toBe(wrong);
    await page.getByRole('alert').getByRole('link').click();
    await expect.poll(() => findFocused(page)).toBe('code');
  });

  it('the cookie is a number for this host alone, which no script reads and no other page sends', async () => {
    await enter();
    expect(await context.cookies()).toMatchObject([
      { name: '__Host-holdfast-person', httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 },
    ]);
  });

  it('a refresh after something was sent sends nothing again, and a zone and a language stay', async () => {
    await enter();
    await press(page, 'link', 'Show dates in another time zone');
    await page.getByLabel('Where are you?').selectOption('Asia/Tokyo');
    await press(page, 'button', 'Show dates so');
    await page.reload();
    expect(page.url()).toBe(`${pages}/case`);
    expect(await page.locator('main').textContent()).toContain('Japan Standard Time');
    await press(page, 'link', 'Deutsch');
    await page.goto(`${pages}/case`);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });

  it('a form that another page sends is refused, even one from this machine, which has the cookie', async () => {
    await enter();
    const trap = `<form method="post" action="${pages}/leave"><button>Win a prize</button></form>`;
    const elsewhere = createServer((_, response) => response.setHeader('content-type', 'text/html').end(trap));
    const port = await listen(elsewhere, 0, 'another site');
    await page.goto(`http://127.0.0.1:${port}/`);
    await press(page, 'button', 'Win a prize');
    expect(await readHeading(page)).toBe('This came from another site');
    await closeServer(elsewhere);
    await page.goto(`${pages}/case`);
    expect(await readHeading(page)).toBe('Your case');
  });

  it('whoever has no code asks for a check, and then how far it has come', async () => {
    await page.goto(`${pages}/?language=en`);
    await press(page, 'link', 'I have no code, or I lost it');
    await press(page, 'link', 'Ask for a check');
    await page.getByLabel('What do you suspect, and why?').fill('My mail reads itself.\nSince spring.');
    await press(page, 'button', 'Send');
    expect(await page.title()).toContain('Your request was received');
    const number = (await page.locator('main strong').textContent()) ?? '';
    await page.reload(); // sent again: the same request, the same number
    expect(await page.locator('main strong').textContent()).toBe(number);
    await press(page, 'link', 'How far has my check come?');
    await page.getByLabel('Your number').fill(number);
    await press(page, 'button', 'Ask');
    expect(await page.locator('main').textContent()).toContain('It has not been checked yet');
  });

  it('a first visit to a case transfers at most 30 kB, and no script', async () => {
    await enter();
    const state = await context.storageState();
    const fresh = await visitor.browser.newContext({ storageState: state, viewport: PHONE });
    const other = await fresh.newPage();
    const sizes: Promise<number>[] = [];
    const types: string[] = [];
    other.on('requestfinished', (request) => {
      types.push(request.resourceType());
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await other.goto(`${pages}/case`, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(types.sort()).toEqual(['document', 'stylesheet']);
    expect(bytes).toBeLessThan(30_000);
    await fresh.close();
  });
});

describe('objecting', () => {
  it('goes from question to question, survives the end of a visit, is changed, and is sent once', async () => {
    await enter(codeToObject);
    await press(page, 'button', 'Object now');
    await page.getByLabel('The data are not mine').check();
    await press(page, 'button', 'Continue');
    await page.getByLabel('Tell us more in your own words').fill('It was my aunt’s.\nNobody asked me.');
    await stack.client.moveClock({ advance: 'PT31M' });
    await press(page, 'button', 'Continue');
    expect(await page.locator('main').textContent()).toContain('What you typed is kept until');
    await page.getByLabel('Case code').fill(codeToObject);
    await press(page, 'button', 'Open my case');
    expect(page.url()).toBe(`${pages}/objection/words`);
    expect(await page.getByRole('textbox').inputValue()).toBe('It was my aunt’s.\nNobody asked me.');
    await press(page, 'button', 'Continue');
    await page.getByLabel('My data should be free again').check();
    await press(page, 'button', 'Continue');
    await page.getByLabel('Language of an interpreter').selectOption('fr');
    await press(page, 'button', 'Continue');
    expect(await readHeading(page)).toBe('Check your answers');
    await press(page, 'link', 'Change What should happen?');
    await page.getByLabel('Fewer data should be frozen').check();
    await press(page, 'button', 'Continue');
    expect(await page.locator('main').textContent()).toContain('Fewer data should be frozen');
    await page.getByRole('button', { name: 'Send my objection' }).dblclick();
    await page.waitForURL(`${pages}/objection/sent`);
    expect(await readHeading(page)).toBe('Your objection was received');
    await page.reload();
    expect(await readHeading(page)).toBe('Your objection was received');
    await press(page, 'link', 'To my case');
    const shown = (await page.locator('main').textContent()) ?? '';
    expect(shown.split('Your objection of').length - 1).toBe(1);
  });
});

describe('what became of it', () => {
  it('is answered, read, appealed, and has a receipt, each sent once', async () => {
    const { client } = stack;
    const person = await Person.with(client, code);
    await person.file('challenges', { grounds: ['not-my-data'], requestedOutcome: 'end-the-hold', text: 'Not mine.' });
    await client.moveClock({ advance: 'PT1M' });
    const held = await holderOf(client, order, 'challenge');
    await enter();
    await press(page, 'link', 'Read what was said, or answer');
    await page.getByLabel('What do you want to say?').fill('She died in January.\nAsk her doctor.');
    await press(page, 'button', 'Send');
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('Your words were sent');
    expect((await person.case()).messages).toHaveLength(1);
    expect(
      (await decide(client, held, { outcome: 'affirm', reasons: 'Seen.', forTheOtherSide: 'It is yours.' })).status,
    ).toBe(200);
    await page.goto(`${pages}/case`);
    await press(page, 'link', 'Appeal the decision');
    await page.getByLabel('What is wrong with the decision?').fill('She is dead.');
    await press(page, 'button', 'Send my appeal');
    await page.reload();
    expect(await readHeading(page)).toBe('Your appeal was received');
    await page.getByText('The signed receipt').click();
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await findOverhang(page)).toBe(0);
  });
});
