import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BESIDE_DESKS } from '../../shared/deployment/duty-script.ts';
import { html } from '../../web/components/markup.ts';
import {
  aCall,
  aListed,
  aWaiting,
  type DutyPath,
  type Held,
  inMinutes,
  ListedApi,
  NIGHT,
  open,
  shownIn,
  wholePage,
} from '../support/duty-desk.ts';
import {
  bringAxe,
  findBarriers,
  findFocused,
  findOverhang,
  findPale,
  openChromium,
} from '../support/hosted/chromium.ts';

const ROOT = join(import.meta.dirname, '../..');
const SITE = 'https://desk.example';
const HALF_A_MINUTE_MS = 30_000;

/** As strict as the frame of the desks, and stricter: no text may become markup. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const sheet = readFileSync(join(ROOT, 'web/components/style/pages.css'));
const script = readFileSync(join(ROOT, BESIDE_DESKS[0]));
const textIn = (page: Page, selector: string): Promise<string> =>
  page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).textContent.trim().replace(/\\s+/g, ' ')`);
const listWhat = (page: Page, section: string): Promise<readonly string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('[data-section="${section}"] [data-slot="what"]')].map((one) => one.textContent)`,
  );

/** Milliseconds in which a browser asks what its script asks for, and its script reads what came. */
const SOON_MS = 100;

/** What answers for the desks: what is held there can be changed, and the network taken away. */
class Site {
  held: Held;
  minutes = 0;
  mode: 'there' | 'away' | 'down' | 'signed-out' = 'there';
  role: 'contact-point' | 'validator' = 'contact-point';
  asked = 0;
  #answered = 0;
  readonly errors: string[] = [];

  constructor(held: Held) {
    this.held = held;
  }

  async #open(path: DutyPath): Promise<Awaited<ReturnType<typeof open>>> {
    const roles = [{ role: this.role, authority: 'aut-police' }];
    const acting = { role: this.role, authority: 'aut-police', person: 'person-police-desk', roles };
    return await open(new ListedApi(this.held), path, { now: NIGHT + this.minutes * 60_000, acting });
  }

  async visit(path: DutyPath = '/', width = 1_280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 700 } });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load')) this.errors.push(message.text());
    });
    await page.clock.install();
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/assets/pages.css') return await route.fulfill({ contentType: 'text/css', body: sheet });
      if (pathname === '/assets/duty.mjs') return await route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname !== '/updates') return await route.fulfill(await this.#page(path));
      this.asked += 1;
      await this.#answer(route);
      this.#answered += 1;
    });
    await page.goto(`${SITE}${path}`);
    return page;
  }

  async #page(path: DutyPath) {
    const shown = shownIn(await this.#open(path));
    const runs = shown.updatesItself && html`<script type="module" src="/assets/duty.mjs"></script>`;
    const field = html`<label for="typed">Typed</label> <input id="typed" name="typed">`;
    const body = wholePage({ ...shown, content: html`${field}${shown.content}${runs}` });
    return { contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': POLICY }, body };
  }

  async #answer(route: Route): Promise<void> {
    if (this.mode === 'away') return await route.abort('internetdisconnected');
    if (this.mode === 'down') return await route.fulfill({ status: 503, body: 'away' });
    if (this.mode === 'signed-out') return await route.fulfill({ status: 303, headers: { location: '/sign-in' } });
    const outcome = await this.#open('/updates');
    await route.fulfill({ json: 'data' in outcome ? outcome.data : undefined });
  }

  /** Lets time pass until it is asked again and answered. */
  async pass(page: Page, ms = HALF_A_MINUTE_MS): Promise<void> {
    await page.clock.runFor(ms);
    do await sleep(SOON_MS);
    while (this.#answered < this.asked);
    await sleep(SOON_MS); // by then the page has read what came
    await page.clock.runFor(200); // what is said is said a moment later
  }
}

const need = (number: number, minutes: number) =>
  aListed(number, { due: { what: 'need-answer', owedBy: 'contact-point', until: inMinutes(minutes) } });
const A_NIGHT: Held = {
  due: [need(1, 300), need(2, 400), need(3, 60 * 24 * 3)],
  calls: [aCall(4)],
  filings: [aWaiting()],
};

describe('the duty desk in a browser', () => {
  it('changes what changed, says so once, and says nothing where nothing did', async () => {
    const site = new Site(A_NIGHT);
    const page = await site.visit();
    expect(await textIn(page, '[data-updates]')).toBe('This page keeps itself up to date.');
    site.minutes = 1;
    await site.pass(page);
    expect(site.asked).toBe(1);
    expect(await textIn(page, '[data-as-of]')).toBe('As of 03:13 Berlin');
    expect(await textIn(page, '[data-said]')).toBe('');
    site.held = { ...A_NIGHT, due: [need(5, 200), ...(A_NIGHT.due ?? [])], filings: [] };
    await site.pass(page);
    expect(await textIn(page, '[data-said]')).toBe(
      'Changed. Now: 1. Within 24 hours: 3. Within 7 days: 1. Later or open: 0.',
    );
    expect(await listWhat(page, 'now')).toEqual(['Call the provider']);
    expect(await textIn(page, '#due-day')).toBe('Within 24 hours: 3. Your move: 3');
    expect(await page.getAttribute('[data-section="day"] li:first-child a', 'href')).toBe(
      `/orders/${need(5, 1).id}/need`,
    );
    site.held = {};
    await site.pass(page);
    expect(await page.locator('[data-section="now"] [data-none]').isVisible()).toBe(true);
    expect(await page.locator('[data-section="now"] ul').isVisible()).toBe(false);
    expect(site.errors).toEqual([]);
  });

  it('moves neither the focus, nor what is typed, marked or looked at', async () => {
    const site = new Site({ ...A_NIGHT, due: Array.from({ length: 12 }, (_, at) => need(10 + at, 100 + at)) });
    const page = await site.visit();
    await page.fill('#typed', 'half a wo');
    const last = page.locator('[data-section="day"] li:last-child a');
    await page.locator('[data-section="day"] li:nth-child(6) a').focus();
    await page.evaluate('scrollTo(0, 400)');
    const focused = await findFocused(page);
    const top = 'document.activeElement.getBoundingClientRect().top';
    const before = await page.evaluate<number>(top);
    site.held = {
      ...site.held,
      filings: [],
      calls: [aCall(7), aCall(8), aCall(9)],
      due: [need(1, 90), ...(site.held.due ?? []).slice(2).toReversed()],
    };
    await site.pass(page);
    expect(await findFocused(page)).toBe(focused);
    expect(Math.abs((await page.evaluate<number>(top)) - before)).toBeLessThan(1.5);
    expect(await page.inputValue('#typed')).toBe('half a wo');
    site.held = { ...site.held, due: [need(1, 90)] };
    await site.pass(page);
    expect(await findFocused(page)).toBe(focused);
    expect(await textIn(page, '[data-key]:has(:focus) [data-slot="span"]')).toBe('done meanwhile');
    await page.focus('#typed');
    await site.pass(page);
    expect(await listWhat(page, 'day')).toHaveLength(1);
    expect(await findFocused(page)).toBe('typed');
    await page.evaluate(
      `getSelection().selectAllChildren(document.querySelector('[data-section="now"] [data-slot="reference"]'))`,
    );
    const marked = await page.evaluate<string>('getSelection().toString()');
    site.minutes = 5;
    await site.pass(page);
    expect(await page.evaluate<string>('getSelection().toString()')).toBe(marked);
    expect(await last.isVisible()).toBe(true);
    expect(site.errors).toEqual([]);
  });

  it('says that the network is away, asks more seldom, and is up to date again', async () => {
    const site = new Site(A_NIGHT);
    const page = await site.visit();
    for (const mode of ['away', 'down'] as const) {
      site.mode = mode;
      await site.pass(page, mode === 'away' ? HALF_A_MINUTE_MS : 2 * HALF_A_MINUTE_MS);
      expect(await textIn(page, '[data-state]')).toContain('the network is away');
    }
    expect(site.asked).toBe(2);
    site.mode = 'there';
    await site.pass(page, 3 * HALF_A_MINUTE_MS);
    expect(site.asked).toBe(2);
    await site.pass(page, HALF_A_MINUTE_MS);
    expect([site.asked, await page.locator('[data-state]').isVisible()]).toEqual([3, false]);
  });

  it.each`
    role               | mode            | said
    ${'contact-point'} | ${'signed-out'} | ${'your sign-in is over'}
    ${'validator'}     | ${'there'}      | ${'you act in another role now'}
  `('stops for good: $said', async ({ role, mode, said }) => {
    const site = new Site(A_NIGHT);
    const page = await site.visit();
    Object.assign(site, { role, mode });
    await site.pass(page);
    expect(await textIn(page, '[data-state]')).toContain(said);
    expect(await page.locator('[data-updates]').isVisible()).toBe(false);
    await site.pass(page, 20 * HALF_A_MINUTE_MS);
    expect(site.asked).toBe(1);
  });

  it.each(['/', '/find', '/handover'] as const)(
    '%s is open to everybody, on the narrowest telephone and in the dark',
    async (path) => {
      const site = new Site({ ...A_NIGHT, all: [need(1, 300)] });
      const page = await site.visit(path, 320);
      await site.pass(page);
      await bringAxe(page);
      expect(await findBarriers(page)).toEqual([]);
      expect(await findOverhang(page)).toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findPale(page)).toEqual([]);
    },
  );
});
