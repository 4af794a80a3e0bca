import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, openWithoutScript, PHONE } from '../support/hosted/chromium.ts';
import { unfoldInterface } from '../support/paged/unfold-interface.ts';
import { makeWorld, type World } from '../support/paged/worlds.ts';

let browser: Browser;
let world: World;
beforeAll(async () => {
  world = await makeWorld('fresh', 'public');
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await world?.served.stop();
});

interface Watched {
  readonly page: Page;
  /** Addresses that were asked for, whoever they belong to. */
  readonly asked: readonly string[];
  /** What the page said to whoever builds it: errors, and what its policy stopped. */
  readonly said: readonly string[];
  /** What the policy stopped. */
  readonly stopped: () => Promise<readonly string[]>;
}

const LISTEN = `globalThis.stopped = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => stopped.push([violatedDirective, blockedURI, sample].join(' ')));`;

/** Opens the interface in a browser that has script, and listens to all it does. */
async function watch(query = 'language=en', work: (watched: Watched) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    await context.addInitScript(LISTEN);
    context.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(`${error}`));
    await page.goto(`${world.served.address}/api?${query}`);
    await work({ page, asked, said, stopped: () => page.evaluate<readonly string[]>('stopped') });
  } finally {
    await context.close();
  }
}

/** More than are before the first operation. */
const MOST_TABS = 60;

/** Goes by Tab to the next that is meant. */
async function reach(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return;
  }
  throw new Error(`${selector} is not reached`);
}

describe('the interface', () => {
  it('is drawn, operations and webhooks, asks no stranger, is stopped by no policy, and has nothing to send', async () => {
    await watch('language=pl', async ({ page, asked, said, stopped }) => {
      await unfoldInterface(page);
      const drawn = (await page.locator('#api-viewer').textContent()) ?? '';
      for (const text of ['/v1/filings', 'order.issued', 'OAS 3.1']) {
        expect(drawn).toContain(text);
      }
      expect(asked.filter((url) => !url.startsWith(`${world.served.address}/`))).toEqual([]);
      expect(asked.length).toBe(7); // the page, three sheets, two scripts, and the document
      expect(await stopped()).toEqual([]);
      expect(said).toEqual([]);
      const senders = page
        .locator('#api-viewer')
        .getByRole('button', { name: /^(authorize|try it out|execute|explore)$/i });
      expect(await senders.count()).toBe(0);
      expect(await page.locator('#api-viewer input:visible').count()).toBe(0);
    });
  });

  it('draws our document whatever the address says', async () => {
    const foreign = 'https%3A%2F%2Felsewhere.example%2Fopenapi.json';
    await watch(`language=en&url=${foreign}&configUrl=${foreign}&urls.primaryName=x`, async ({ page, asked }) => {
      await page.locator('.opblock-tag').first().waitFor();
      expect(asked.filter((url) => url.includes('elsewhere') && !url.startsWith(world.served.address))).toEqual([]);
      expect(await page.locator('#api-viewer').textContent()).toContain('Holdfast');
    });
  });

  it('is opened by the keyboard alone, list by list and operation by operation', async () => {
    await watch('language=en', async ({ page }) => {
      await page.locator('.opblock-tag').first().waitFor();
      await reach(page, '.expand-operation');
      await page.keyboard.press('Enter');
      await reach(page, '.opblock-summary-control');
      await page.keyboard.press('Space');
      await page.locator('.opblock-body', { hasText: 'Responses' }).waitFor(); // it opens before it is filled
    });
  });

  it('without script says so, and the file is there', async () => {
    const context = await openWithoutScript(browser);
    const page = await context.newPage();
    await page.goto(`${world.served.address}/api?language=en`);
    expect(await page.locator('noscript').textContent()).toContain('Your browser runs no script on this page');
    const answer = await page.goto(
      `${world.served.address}${await page.locator('main a').first().getAttribute('href')}`,
    );
    expect(await answer?.json()).toMatchObject({ openapi: '3.1.0' });
    await context.close();
  });
});

it('no other page runs anything that stands in it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.addInitScript(LISTEN);
  await page.goto(`${world.served.address}/?language=en`);
  await page.evaluate(`{
    const script = document.createElement('script');
    script.src = '/api/api-viewer.mjs';
    document.body.append(script);
    stopped.push('asked');
  }`);
  await expect
    .poll(() => page.evaluate<readonly string[]>('stopped'))
    .toContainEqual(expect.stringContaining('script-src'));
  await context.close();
});
