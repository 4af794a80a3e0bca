import type { Language } from '../../steps/languages.ts';
import type { CommonKey, CommonPlurals } from '../../steps/words/en.ts';
import { type Catalogue, COMMON, createWordsOf, type Words as WordsOf } from '../../steps/words.ts';
import { DE, DE_PLURALS } from './de.ts';
import { EN, EN_PLURALS, type Plurals, type WordKey } from './en.ts';
import { ES, ES_PLURALS } from './es.ts';
import { FR, FR_PLURALS } from './fr.ts';
import { PL, PL_PLURALS } from './pl.ts';

type Key = CommonKey | WordKey;
type Counted = keyof CommonPlurals<never> | keyof Plurals<never>;

/** What pages for persons say, and what all pages do. */
export type Words = WordsOf<Key, Counted>;

/** Adding a language is adding its row. */
export const CATALOGUES = {
  en: { sentences: { ...COMMON.en.sentences, ...EN }, plurals: { ...COMMON.en.plurals, ...EN_PLURALS } },
  de: { sentences: { ...COMMON.de.sentences, ...DE }, plurals: { ...COMMON.de.plurals, ...DE_PLURALS } },
  fr: { sentences: { ...COMMON.fr.sentences, ...FR }, plurals: { ...COMMON.fr.plurals, ...FR_PLURALS } },
  es: { sentences: { ...COMMON.es.sentences, ...ES }, plurals: { ...COMMON.es.plurals, ...ES_PLURALS } },
  pl: { sentences: { ...COMMON.pl.sentences, ...PL }, plurals: { ...COMMON.pl.plurals, ...PL_PLURALS } },
} as const satisfies Record<Language, Catalogue<Key, Counted>>;

export const wordsIn = createWordsOf<Key, Counted>(CATALOGUES);
