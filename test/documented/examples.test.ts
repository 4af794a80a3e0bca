import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptExample } from '../../shared/contracts/openapi/parts/examples.ts';
import { compareAnswer, isOfOperation, isSaidText, readSaidAnswer } from '../support/examples/compare-answer.ts';
import { DIRECTIONS, RUNNING_ORDER } from '../support/examples/directions.ts';
import { keepExchange, readKeptExamples, shapeOf, writeKeptExamples } from '../support/examples/kept-examples.ts';
import { LANGUAGES, type Language, readExamples, type Section } from '../support/examples/read-pages.ts';
import { MISSING, Theatre } from '../support/examples/stage.ts';

let theatre: Theatre;
/** `KEEP_EXAMPLES=yes`: the API document shows from then on what goes over the wire here. */
const IS_KEEPING = process.env['KEEP_EXAMPLES'] === 'yes';
const shown = IS_KEEPING ? {} : readKeptExamples();
const kept: Record<string, KeptExample> = {};
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(async () => {
  await theatre?.close();
  if (IS_KEEPING) writeKeptExamples(kept);
});

/** Runs one language's code under a heading, and looks whether it did what the page says. */
async function expectAsSaid(language: Language, section: Section): Promise<void> {
  const { operation, answer, output } = section;
  const { printed, exchanges } = await theatre.perform(language, section);
  const refused = exchanges.filter(({ status }) => status >= 400).map(({ status, body }) => `${status} ${body}`);
  expect(refused).toEqual([]);
  if (operation !== undefined) {
    const asked = exchanges.findLast((exchange) => isOfOperation(exchange, operation));
    if (!asked) throw new Error(`the example asks nothing of ${operation}`);
    if (language === 'bash') {
      kept[operation] = keepExchange(asked, theatre.stack.host.api);
      if (!IS_KEEPING) expect(shapeOf(kept[operation])).toEqual(shapeOf(shown[operation]));
    }
    expect(compareAnswer(readSaidAnswer(answer ?? ''), asked)).toEqual([]);
    const isSaved = section.code[language]?.includes(' -o ') === true;
    if (!isSaved) expect(printed).not.toBe(''); // a reader sees what came of it
  }
  if (output !== undefined && !isSaidText(output, printed)) expect(printed).toBe(output);
}

describe.each(RUNNING_ORDER)('docs/api/%s.md', (page) => {
  const directions = DIRECTIONS[page];
  beforeAll(() => theatre.beginPage(page, directions['']));
  afterAll(() => theatre.endPage());

  for (const section of readExamples(page)) {
    describe(section.heading, () => {
      beforeAll(() => directions[section.heading]?.(theatre));
      for (const language of LANGUAGES.filter((one) => section.code[one] !== undefined)) {
        const missing = MISSING[language];
        const name = missing === undefined ? language : `${language}: not run, as this machine fails at: ${missing}`;
        it.skipIf(missing !== undefined)(name, () => expectAsSaid(language, section));
      }
    });
  }
});
