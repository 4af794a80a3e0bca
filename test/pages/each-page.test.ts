import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLanguage, LANGUAGE_NAMES } from '../../web/steps/languages.ts';
import { openChromium } from '../support/hosted/chromium.ts';
import { findLostInForcedColours } from '../support/paged/forced-colours.ts';
import { goTo, PHONE_WIDTHS } from '../support/paged/look.ts';
import { play, visit } from '../support/paged/play.ts';
import { STORIES } from '../support/paged/scenes.ts';
import { PAGE_ROUTES } from '../support/paged/served-pages.ts';

// Each page once, in one language after another. All of them in each language, at each width: `npm run pages`.

const LANGUAGES = Object.keys(LANGUAGE_NAMES).filter(isLanguage);

let browser: Browser;
const asked = new Set<string>();
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

it.each(Object.entries(STORIES))(
  'no page of %s has a barrier, is too wide, or is lost in other colours',
  async (_, story) => {
    const languageOf = (place: number): string => LANGUAGES[place % LANGUAGES.length] ?? 'en';
    const played = await play(browser, story, { languageOf, widths: [PHONE_WIDTHS[0]] });
    for (const route of played.asked) asked.add(route);
    expect(played.wrong).toEqual([]);
  },
);

it('a choice is seen where the system chooses the colours', async () => {
  await visit(browser, { world: 'fresh' }, async (page, world) => {
    await goTo(page, world, { open: '/objection' }, 'en');
    await page.getByLabel('The data are not mine').check();
    expect(await findLostInForcedColours(page)).toEqual([]);
  });
});

it('a story goes to every page there is', () => {
  expect(PAGE_ROUTES.filter((route) => !asked.has(route))).toEqual([]);
});
