import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../infra/local/base/browser.ts';

/** A telephone that is not new. */
export const PHONE = { width: 360, height: 740 };

/** @throws Error with the one command to run when no browser is there. */
export async function openChromium(): Promise<Browser> {
  const executablePath = await ensureBrowser((line) => void process.stderr.write(`${line}\n`));
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] }); // tests run as root in containers
}

/** Somebody whose browser runs no script. */
export const openWithoutScript = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ javaScriptEnabled: false, viewport: PHONE });

/** All levels up to AA of every version: a tag names the rules that came with its version alone. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page. It needs script, which the page itself has none of. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source); // the page's own policy would stop a tag
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS } });
  const { violations } = await page.evaluate<{ readonly violations: readonly Finding[] }>(
    `axe.run(document, ${options})`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Pixels that a page is wider than what shows it. */
export const findOverhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What has the focus: its id, or else what it says. */
export const findFocused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement?.id || document.activeElement?.textContent?.trim()');
