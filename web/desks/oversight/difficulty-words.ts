import { DIFFICULTY as DE } from '../../public/words/de/difficulty.ts';
import { DIFFICULTY as EN } from '../../public/words/en/difficulty.ts';
import { DIFFICULTY as ES } from '../../public/words/es/difficulty.ts';
import { DIFFICULTY as FR } from '../../public/words/fr/difficulty.ts';
import { DIFFICULTY as PL } from '../../public/words/pl/difficulty.ts';
import type { Language } from '../../steps/languages.ts';

/** What people chose among, in the words that they were asked in. */
export const DIFFICULTY_WORDS: Readonly<Record<Language, Readonly<Record<keyof typeof EN, string>>>> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pl: PL,
};
