import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../web/public/accessibility/record.ts';
import run from '../../web/public/accessibility/run.json' with { type: 'json' };
import { LANGUAGES } from '../../web/steps/languages.ts';
import { openChromium } from '../support/hosted/chromium.ts';
import { DESKTOP_WIDTH, PHONE_WIDTHS } from '../support/paged/look.ts';
import { makeRecord, toStated, writeRecord } from '../support/paged/make-record.ts';
import { play } from '../support/paged/play.ts';
import { STORIES } from '../support/paged/scenes.ts';

const WIDTHS = [...PHONE_WIDTHS, DESKTOP_WIDTH];
/** Whether what is found is put on file, for the accessibility statement. */
const IS_RECORDING = process.env['RECORD'] === 'yes';

let browser: Browser;
const played: (readonly Failure[])[] = [];
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

describe.each(LANGUAGES)('in %s', (language) => {
  it.concurrent.each(Object.entries(STORIES))(
    'nothing is wrong with any page of %s but what is stated',
    async (_, story) => {
      const { wrong, broken, failures } = await play(browser, story, { languageOf: () => language, widths: WIDTHS });
      played.push(failures);
      expect(IS_RECORDING ? broken : wrong).toEqual([]);
    },
  );
});

it('the accessibility statement says what was found, and nothing that was not', () => {
  expect(played).toHaveLength(Object.keys(STORIES).length * LANGUAGES.length); // a part of the pages says nothing of the whole
  const record = makeRecord(played.flat(), browser.version());
  if (IS_RECORDING) writeRecord(record);
  else expect(toStated(record)).toEqual(toStated(run));
});
