import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../support/hosted/chromium.ts';
import { findBackgroundOnly, readColours } from '../support/paged/forced-colours.ts';
import { goTo } from '../support/paged/look.ts';
import { visit } from '../support/paged/play.ts';
import { STORIES } from '../support/paged/scenes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

/** Where the system chooses colours, in the light and in the dark. */
async function findInForcedColours(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    found.push(...(await findBackgroundOnly(page)));
    const { words, page: behind } = await readColours(page);
    if (words === behind) found.push(`words are ${words} like what is behind them`);
  }
  return found;
}

it.each(Object.entries(STORIES))(
  'where the system chooses the colours, nothing of %s stands out by its background alone',
  async (_, { scenes, ...begun }) => {
    await visit(browser, begun, async (page, world) => {
      for (const scene of scenes) {
        await goTo(page, world, scene, 'en');
        expect(await findInForcedColours(page), scene.open).toEqual([]);
      }
    });
  },
);

it('there a choice is seen to be made', async () => {
  await visit(browser, { world: 'fresh' }, async (page, world) => {
    await goTo(page, world, { open: '/objection' }, 'en');
    await page.getByLabel('The data are not mine').check();
    expect(await findInForcedColours(page)).toEqual([]);
  });
});
