import type { NoticeLanguage } from '../domain/order/readings/notice-document.ts';
import type { DoubtStatus } from '../domain/order/readings/told-doubt.ts';
import { DE_DOUBT } from './words/de/doubt.ts';
import { DE_LAWS } from './words/de/laws.ts';
import { DE_STATUS } from './words/de/status.ts';
import { DE_TEST } from './words/de/test.ts';
import { DE_FINDINGS, DE_VERIFICATION } from './words/de/verification.ts';
import { type DoubtWords, EN_DOUBT } from './words/en/doubt.ts';
import { EN_LAWS, type LawWords } from './words/en/laws.ts';
import { EN_STATUS, type StatusWords } from './words/en/status.ts';
import { EN_TEST, type TestWords } from './words/en/test.ts';
import { EN_FINDINGS, EN_VERIFICATION, type FindingWords, type VerificationWords } from './words/en/verification.ts';
import { ES_DOUBT } from './words/es/doubt.ts';
import { ES_LAWS } from './words/es/laws.ts';
import { ES_STATUS } from './words/es/status.ts';
import { ES_TEST } from './words/es/test.ts';
import { ES_FINDINGS, ES_VERIFICATION } from './words/es/verification.ts';
import { FR_DOUBT } from './words/fr/doubt.ts';
import { FR_LAWS } from './words/fr/laws.ts';
import { FR_STATUS } from './words/fr/status.ts';
import { FR_TEST } from './words/fr/test.ts';
import { FR_FINDINGS, FR_VERIFICATION } from './words/fr/verification.ts';
import { PL_DOUBT } from './words/pl/doubt.ts';
import { PL_LAWS } from './words/pl/laws.ts';
import { PL_STATUS } from './words/pl/status.ts';
import { PL_TEST } from './words/pl/test.ts';
import { PL_FINDINGS, PL_VERIFICATION } from './words/pl/verification.ts';

/** All that the page behind a printed address says, in one language. */
export interface PageWords {
  readonly page: VerificationWords;
  readonly status: StatusWords;
  readonly doubt: DoubtWords;
  readonly test: TestWords;
  readonly findings: FindingWords;
  /** What each law is called, as a notice has it. */
  readonly laws: LawWords;
}

/** Adding a language is adding its row. */
export const PAGE_WORDS = {
  en: {
    page: EN_VERIFICATION,
    status: EN_STATUS,
    doubt: EN_DOUBT,
    test: EN_TEST,
    findings: EN_FINDINGS,
    laws: EN_LAWS,
  },
  de: {
    page: DE_VERIFICATION,
    status: DE_STATUS,
    doubt: DE_DOUBT,
    test: DE_TEST,
    findings: DE_FINDINGS,
    laws: DE_LAWS,
  },
  fr: {
    page: FR_VERIFICATION,
    status: FR_STATUS,
    doubt: FR_DOUBT,
    test: FR_TEST,
    findings: FR_FINDINGS,
    laws: FR_LAWS,
  },
  es: {
    page: ES_VERIFICATION,
    status: ES_STATUS,
    doubt: ES_DOUBT,
    test: ES_TEST,
    findings: ES_FINDINGS,
    laws: ES_LAWS,
  },
  pl: {
    page: PL_VERIFICATION,
    status: PL_STATUS,
    doubt: PL_DOUBT,
    test: PL_TEST,
    findings: PL_FINDINGS,
    laws: PL_LAWS,
  },
} as const satisfies Record<NoticeLanguage, PageWords>;

/** Stands where a page says "genuine": of an order nobody knows to be its authority's, or nobody confirmed. `undefined` of every other. */
export function findDoubtTitle({ doubt }: PageWords, status: DoubtStatus | undefined): string | undefined {
  return status === 'held' || status === 'withdrawn' ? doubt[`doubt.${status}-title`] : undefined;
}

/** What is said first of a test order, in place of that it is genuine: no paper of one is worth anything. */
export const findTestTitle = ({ test }: PageWords, found: { readonly test?: true | undefined }): string | undefined =>
  found.test && test['test.title'];
