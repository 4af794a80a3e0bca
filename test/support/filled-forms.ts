import { readFileSync } from 'node:fs';
import { INSTRUMENT_IDS, type InstrumentId } from '../../shared/domain/law/instrument-ids.ts';
import type { Filler } from '../../web/desks/filing/form/reader.ts';
import { listSections, type Section } from '../../web/desks/filing/form/sections.ts';
import { wordsIn } from '../../web/desks/words/words.ts';
import type { Language } from '../../web/steps/languages.ts';

/** Somebody who fills in a form. */
export const aFiller = (language: Language = 'en', zone = 'Europe/Berlin'): Filler => ({
  language,
  words: wordsIn(language),
  zone,
});

const read = (name: string): unknown => JSON.parse(readFileSync(`test/samples/${name}.json`, 'utf8'));

/** Every sample that can be filed, with its basis. */
export const FILED_SAMPLES: readonly { name: string; instrument: InstrumentId; form: unknown }[] = [
  { name: 'us-2703f', instrument: 'US-2703f', form: read('us-2703f') },
  { name: 'budapest-29', instrument: 'COE-29', form: read('budapest-29') },
  { name: 'epoc-pr', instrument: 'EU-EPOC-PR', form: read('epoc-pr') },
  { name: 'epoc-pr-emergency', instrument: 'EU-EPOC-PR', form: read('epoc-pr-emergency') },
  { name: 'ca-487-012', instrument: 'CA-487.012', form: read('ca-487-012') },
];

/** The sample of a basis that fills in most. */
export const sampleOf = (instrument: InstrumentId): unknown =>
  FILED_SAMPLES.find((sample) => sample.instrument === instrument)?.form;

/** Every page of every form. */
export const ALL_SECTIONS: readonly Section[] = INSTRUMENT_IDS.flatMap(listSections);

/** @throws Error for a page that no form has. */
export function sectionOf(instrument: InstrumentId, id: string): Section {
  const section = listSections(instrument).find((one) => one.id === id);
  if (!section) throw new Error(`${instrument} has no page ${id}`);
  return section;
}
