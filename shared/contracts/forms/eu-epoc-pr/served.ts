import * as z from 'zod/mini';
import { UnionLanguage } from '../parts/form-parts.ts';
import { SectionB } from './addressee.ts';
import { EpocPrCertificate } from './certificate.ts';

/** Annex II as one provider has it: with its own section B, and the language it was written or translated in. */
export const ServedEpocPr = z.safeExtend(EpocPrCertificate, {
  B: SectionB,
  language: z.optional(UnionLanguage),
});
