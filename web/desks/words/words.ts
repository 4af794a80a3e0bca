import type { Language } from '../../steps/languages.ts';
import type { CommonKey, CommonPlurals } from '../../steps/words/en.ts';
import { type Catalogue, COMMON, createWordsOf, type Words as WordsOf } from '../../steps/words.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { PL } from './pl.ts';

type Key = CommonKey | keyof typeof EN;
type Counted = keyof CommonPlurals<never>;

/** What desks say, and what all pages do. */
export type Words = WordsOf<Key, Counted>;

/** Adding a language is adding its row; adding a subject is a line in each language. */
export const CATALOGUES = {
  en: { sentences: { ...COMMON.en.sentences, ...EN }, plurals: COMMON.en.plurals },
  de: { sentences: { ...COMMON.de.sentences, ...DE }, plurals: COMMON.de.plurals },
  fr: { sentences: { ...COMMON.fr.sentences, ...FR }, plurals: COMMON.fr.plurals },
  es: { sentences: { ...COMMON.es.sentences, ...ES }, plurals: COMMON.es.plurals },
  pl: { sentences: { ...COMMON.pl.sentences, ...PL }, plurals: COMMON.pl.plurals },
} as const satisfies Record<Language, Catalogue<Key, Counted>>;

export const wordsIn = createWordsOf<Key, Counted>(CATALOGUES);
