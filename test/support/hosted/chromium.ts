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
export const AXE_TAGS: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Of the success criterion of WCAG behind a rule; `none` where it is good practice alone. */
export type Level = 'A' | 'AA' | 'none';

/** Something wrong with a page: the rule it breaks, and what was seen. */
export interface Wrong {
  readonly rule: string;
  readonly level: Level;
  readonly text: string;
}

interface Finding {
  readonly id: string;
  readonly tags: readonly string[];
  readonly nodes: readonly { readonly html: string }[];
}

/** The rules of contrast, which other colours may break; the rest of a page is what it was. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const AS_LEVEL = [
  [/^wcag\d+a$/, 'A'],
  [/^wcag\d+aa$/, 'AA'],
] as const;

const levelOf = (tags: readonly string[]): Level =>
  AS_LEVEL.find(([pattern]) => tags.some((tag) => pattern.test(tag)))?.[1] ?? 'none';

async function findViolations(page: Page, runOnly: object): Promise<readonly Wrong[]> {
  const { violations } = await page.evaluate<{ readonly violations: readonly Finding[] }>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
  );
  return violations.map(({ id, tags, nodes }) => ({
    rule: id,
    level: levelOf(tags),
    text: `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  }));
}

/** Makes axe ready on a page. It needs script, which the page itself has none of; a tag the page’s own policy would stop. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe finds on a page it was brought to. */
export const findBarriers = (page: Page): Promise<readonly Wrong[]> =>
  findViolations(page, { type: 'tag', values: AXE_TAGS });

/** What of it are colours. */
export const findPale = (page: Page): Promise<readonly Wrong[]> =>
  findViolations(page, { type: 'rule', values: COLOURS });

/** Pixels that a page is wider than what shows it. */
export const findOverhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What has the focus: its id, or else what it says. */
export const findFocused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement?.id || document.activeElement?.textContent?.trim()');
