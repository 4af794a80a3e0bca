import type { InstrumentId } from '../domain/law/instrument-ids.ts';
import type { NoticeLanguage } from '../domain/order/readings/notice-document.ts';
import { DE } from './words/de/notice.ts';
import { DE_STATUS } from './words/de/status.ts';
import { DE_FINDINGS, DE_VERIFICATION } from './words/de/verification.ts';
import { EN } from './words/en/notice.ts';
import { EN_STATUS, type StatusWords } from './words/en/status.ts';
import { EN_FINDINGS, EN_VERIFICATION, type FindingWords, type VerificationWords } from './words/en/verification.ts';
import { ES } from './words/es/notice.ts';
import { ES_STATUS } from './words/es/status.ts';
import { ES_FINDINGS, ES_VERIFICATION } from './words/es/verification.ts';
import { FR } from './words/fr/notice.ts';
import { FR_STATUS } from './words/fr/status.ts';
import { FR_FINDINGS, FR_VERIFICATION } from './words/fr/verification.ts';
import { PL } from './words/pl/notice.ts';
import { PL_STATUS } from './words/pl/status.ts';
import { PL_FINDINGS, PL_VERIFICATION } from './words/pl/verification.ts';

/** All that the page behind a printed address says, in one language. */
export interface PageWords {
  readonly page: VerificationWords;
  readonly status: StatusWords;
  readonly findings: FindingWords;
  /** What each law is called, as a notice has it. */
  readonly laws: Readonly<Record<`basis.${InstrumentId}`, string>>;
}

/** Adding a language is adding its row. */
export const PAGE_WORDS = {
  en: { page: EN_VERIFICATION, status: EN_STATUS, findings: EN_FINDINGS, laws: EN },
  de: { page: DE_VERIFICATION, status: DE_STATUS, findings: DE_FINDINGS, laws: DE },
  fr: { page: FR_VERIFICATION, status: FR_STATUS, findings: FR_FINDINGS, laws: FR },
  es: { page: ES_VERIFICATION, status: ES_STATUS, findings: ES_FINDINGS, laws: ES },
  pl: { page: PL_VERIFICATION, status: PL_STATUS, findings: PL_FINDINGS, laws: PL },
} as const satisfies Record<NoticeLanguage, PageWords>;
