import { DE_DOUBT } from '../../../../shared/documents/words/de/doubt.ts';
import { DE_LAWS } from '../../../../shared/documents/words/de/laws.ts';
import { DE_STATUS } from '../../../../shared/documents/words/de/status.ts';
import { type DoubtWords, EN_DOUBT } from '../../../../shared/documents/words/en/doubt.ts';
import { EN_LAWS, type LawWords } from '../../../../shared/documents/words/en/laws.ts';
import { EN_STATUS, type StatusWords } from '../../../../shared/documents/words/en/status.ts';
import { ES_DOUBT } from '../../../../shared/documents/words/es/doubt.ts';
import { ES_LAWS } from '../../../../shared/documents/words/es/laws.ts';
import { ES_STATUS } from '../../../../shared/documents/words/es/status.ts';
import { FR_DOUBT } from '../../../../shared/documents/words/fr/doubt.ts';
import { FR_LAWS } from '../../../../shared/documents/words/fr/laws.ts';
import { FR_STATUS } from '../../../../shared/documents/words/fr/status.ts';
import { PL_DOUBT } from '../../../../shared/documents/words/pl/doubt.ts';
import { PL_LAWS } from '../../../../shared/documents/words/pl/laws.ts';
import { PL_STATUS } from '../../../../shared/documents/words/pl/status.ts';
import type { Language } from '../../../steps/languages.ts';

interface Standing {
  readonly status: StatusWords;
  readonly laws: LawWords;
  readonly doubt: DoubtWords;
}

/** What everybody reads of where an order stands, on whichever page: said here in the same words. */
export const STANDING: Readonly<Record<Language, Standing>> = {
  en: { status: EN_STATUS, laws: EN_LAWS, doubt: EN_DOUBT },
  de: { status: DE_STATUS, laws: DE_LAWS, doubt: DE_DOUBT },
  fr: { status: FR_STATUS, laws: FR_LAWS, doubt: FR_DOUBT },
  es: { status: ES_STATUS, laws: ES_LAWS, doubt: ES_DOUBT },
  pl: { status: PL_STATUS, laws: PL_LAWS, doubt: PL_DOUBT },
};
