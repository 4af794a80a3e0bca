import type { Owed } from '../domain/delivery/escalation.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../domain/order/readings/notice-document.ts';
import { fillSentence } from './languages.ts';
import { DE_CALL } from './words/de/call.ts';
import { type CallWords, EN_CALL } from './words/en/call.ts';
import { ES_CALL } from './words/es/call.ts';
import { FR_CALL } from './words/fr/call.ts';
import { PL_CALL } from './words/pl/call.ts';

const WORDS = {
  en: EN_CALL,
  de: DE_CALL,
  fr: FR_CALL,
  es: ES_CALL,
  pl: PL_CALL,
} as const satisfies Record<NoticeLanguage, CallWords>;

export interface CallFacts {
  /** Names. */
  readonly authority: string;
  readonly provider: string;
  readonly reference: string;
  /** What the provider owes about the message. */
  readonly owed: Owed;
  /** Those the provider takes, the first that we have words in is spoken; English where there is none. */
  readonly languages: readonly string[];
}

/** What to say on the telephone, sentence by sentence: nothing of the person concerned, as nobody knows yet who listens. */
export function composeCall({ authority, provider, reference, owed, languages }: CallFacts) {
  const language = languages.flatMap((taken) => NOTICE_LANGUAGES.find((known) => known === taken) ?? [])[0] ?? 'en';
  const words: CallWords = WORDS[language];
  const values = { authority, provider, reference: spellReference(reference) };
  const sentences = (['calling', 'reference', owed, 'read-back'] as const).map((one) =>
    fillSentence(words[one], values),
  );
  return { language, sentences };
}

/** One character at a time, with a pause between the groups: `7 K 2 M, P Q 4 R, S T 9 V`. */
const spellReference = (reference: string): string =>
  reference
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ');
