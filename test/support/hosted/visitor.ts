import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openChromium, openWithoutScript } from './chromium.ts';

/** Follows a link or presses a button, and waits for the page that comes of it. */
export async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.getByRole(role, { name }).click();
  await loaded;
}

/** What a page says that it is. */
export const readHeading = (page: Page): Promise<string | null> =>
  page.getByRole('heading', { level: 1 }).textContent();

/** Whoever visits in one test; another with each. */
interface Visitor {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** For a file of tests: one browser, and for each test somebody with a telephone that runs no script. */
export function awaitVisitors(): Visitor {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    context = await openWithoutScript(browser);
    page = await context.newPage();
  });
  afterEach(() => context.close());
  return {
    get browser() {
      return browser;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
  };
}
