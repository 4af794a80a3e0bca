import { DE_SIGNS } from '../documents/words/de/signs.ts';
import { EN_SIGNS, type SignWords } from '../documents/words/en/signs.ts';
import { ES_SIGNS } from '../documents/words/es/signs.ts';
import { FR_SIGNS } from '../documents/words/fr/signs.ts';
import { PL_SIGNS } from '../documents/words/pl/signs.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../domain/order/readings/notice-document.ts';
import type { Fault, RefusedSign } from '../errors.ts';
import { choosePreferredLanguage } from './accept.ts';

const SIGN_WORDS = {
  en: EN_SIGNS,
  de: DE_SIGNS,
  fr: FR_SIGNS,
  es: ES_SIGNS,
  pl: PL_SIGNS,
} as const satisfies Record<NoticeLanguage, SignWords>;

/**
 * Faults as their sender reads them: a sign that is not taken is named with its place, in the language asked for.
 *
 * @param asked an `Accept-Language` header. English when none of the languages of notices is asked for.
 */
export function describeFaults(faults: readonly Fault[], asked: string | undefined): readonly Fault[] {
  const language = choosePreferredLanguage(asked, NOTICE_LANGUAGES);
  return faults.map((fault) =>
    fault.sign ? { ...fault, detail: describeSign(fault.sign, SIGN_WORDS[language]) } : fault,
  );
}

function describeSign(sign: RefusedSign, words: SignWords): string {
  const { kind, codePoint, position, before = '', after = '' } = sign;
  const values: Readonly<Record<string, string>> = {
    kind: words.kinds[kind],
    codePoint,
    position: `${position}`,
    before,
    after,
  };
  // one pass: a brace in the sender's own words stays one
  return `${words.says}${nameNeighbours(sign, words)}`.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function nameNeighbours({ before, after }: RefusedSign, { between, afterWord, beforeWord }: SignWords): string {
  if (before !== undefined) return after === undefined ? afterWord : between;
  return after === undefined ? '' : beforeWord;
}
