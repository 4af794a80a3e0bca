import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../web/public/accessibility/record.ts';
import run from '../../web/public/accessibility/run.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../../web/steps/languages.ts';
import { openChromium } from '../support/hosted/chromium.ts';
import { findLostInForcedColours } from '../support/paged/forced-colours.ts';
import { DESKTOP_WIDTH, goTo, PHONE_WIDTHS } from '../support/paged/look.ts';
import { makeRecord, toStated, writeRecord } from '../support/paged/make-record.ts';
import { play, visit } from '../support/paged/play.ts';
import { STORIES } from '../support/paged/scenes.ts';
import { PAGE_ROUTES } from '../support/paged/served-pages.ts';
import type { Story } from '../support/paged/story.ts';

const WIDTHS = [...PHONE_WIDTHS, DESKTOP_WIDTH];
/** Whether what is found is put on file, for the accessibility statement. */
const IS_RECORDING = process.env['RECORD'] === 'yes';

let browser: Browser;
const played: (readonly Failure[])[] = [];
const asked = new Set<string>();
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

/** What is seen in one language alone is a state of a page that is looked at in all of them: at the ends of what widths there are. */
const ENDS = [PHONE_WIDTHS[0], DESKTOP_WIDTH];

async function look(story: Story, languageOf: (place: number) => Language): Promise<void> {
  const seen = await play(browser, story, { languageOf, widths: story.inTurn ? ENDS : WIDTHS });
  played.push(seen.failures);
  for (const route of seen.asked) asked.add(route);
  expect(IS_RECORDING ? seen.broken : seen.wrong).toEqual([]);
}

const NOTHING_WRONG = 'nothing is wrong with any page of %s but what is stated';
const [inTurn, inEach] = [true, undefined].map((turns) =>
  Object.entries(STORIES).filter((entry) => entry[1].inTurn === turns),
);

describe.each(LANGUAGES)('in %s', (language) => {
  it.concurrent.each(inEach ?? [])(NOTHING_WRONG, (_, story) => look(story, () => language));
});

describe('in one language after the other', () => {
  it.concurrent.each(inTurn ?? [])(NOTHING_WRONG, (_, story) =>
    look(story, (place) => LANGUAGES[place % LANGUAGES.length] ?? 'en'),
  );
});

it('the accessibility statement says what was found, and nothing that was not', () => {
  expect(played).toHaveLength((inEach?.length ?? 0) * LANGUAGES.length + (inTurn?.length ?? 0)); // a part of the pages says nothing of the whole
  const record = makeRecord(played.flat(), browser.version());
  if (IS_RECORDING) writeRecord(record);
  else expect(toStated(record)).toEqual(toStated(run));
});

it('a story goes to every page there is', () => {
  expect(PAGE_ROUTES.filter((route) => !asked.has(route))).toEqual([]);
});

it('a choice is seen where the system chooses the colours', async () => {
  await visit(browser, { world: 'fresh' }, async (page, world) => {
    await goTo(page, world, { open: '/objection' }, 'en');
    await page.getByLabel('The data are not mine').check();
    expect(await findLostInForcedColours(page)).toEqual([]);
  });
});
