import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLanguage, LANGUAGE_NAMES } from '../../web/steps/languages.ts';
import { openChromium } from '../support/hosted/chromium.ts';
import { DESKTOP_WIDTH, PHONE_WIDTHS } from '../support/paged/look.ts';
import { play } from '../support/paged/play.ts';
import { STORIES } from '../support/paged/scenes.ts';

const WIDTHS = [...PHONE_WIDTHS, DESKTOP_WIDTH];

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

describe.each(Object.keys(LANGUAGE_NAMES).filter(isLanguage))('in %s', (language) => {
  it.concurrent.each(Object.entries(STORIES))('nothing is wrong with any page of %s', async (_, story) => {
    expect((await play(browser, story, { languageOf: () => language, widths: WIDTHS })).wrong).toEqual([]);
  });
});
