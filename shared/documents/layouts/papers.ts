import type * as z from 'zod/mini';
import { AssistanceRequested } from '../../contracts/forms/coe-29/request.ts';
import { ExtensionCertificate } from '../../contracts/forms/eu-epoc-pr/extension.ts';
import { ProductionRequestCertificate } from '../../contracts/forms/eu-epoc-pr/production-request.ts';
import { PreservationLetter, RenewalLetter } from '../../contracts/forms/us-2703f/letter.ts';
import type { InstrumentId } from '../../domain/law/instruments.ts';
import type { Form, FormOf } from '../blocks/field.ts';
import { ASSISTANCE_REQUESTED, PRESERVATION_REQUEST, ServedRequest } from './coe-29/request.ts';
import { EPOC_PR, ServedEpocPr } from './eu-epoc-pr/certificate.ts';
import { EXTENSION, PRODUCTION_REQUEST } from './eu-epoc-pr/later.ts';
import { CLARIFICATION_ANSWER, ClarificationAnswer } from './parts/clarification.ts';
import { PRESERVATION_LETTER, RENEWAL_LETTER } from './us-2703f/letter.ts';

/** A form: what it must hold, and what it looks like. */
export interface PrintedForm {
  readonly schema: z.core.$ZodType;
  readonly layout: Form;
}

/** The papers of an instrument. */
export interface Papers {
  /** The sheet it is printed on. */
  readonly sheet: 'A4' | 'LETTER';
  readonly certificate: PrintedForm;
  /** By what they are about: the event that a later form belongs to. */
  readonly later: Readonly<Record<string, PrintedForm>>;
}

/** A layout fits its contract, or this does not compile. */
const form = <S extends z.core.$ZodType>(schema: S, layout: Form & FormOf<z.output<S>>): PrintedForm => ({
  schema,
  layout,
});

const clarificationAnswer = form(ClarificationAnswer, CLARIFICATION_ANSWER);

/** How each instrument is put on paper. Adding one is adding its row. */
export const PAPERS = {
  'EU-EPOC-PR': {
    sheet: 'A4',
    certificate: form(ServedEpocPr, EPOC_PR),
    later: {
      'order.extended': form(ExtensionCertificate, EXTENSION),
      'order.continued': form(ProductionRequestCertificate, PRODUCTION_REQUEST),
      'clarification.answered': clarificationAnswer,
    },
  },
  'US-2703f': {
    sheet: 'LETTER',
    certificate: form(PreservationLetter, PRESERVATION_LETTER),
    later: {
      'order.extended': form(RenewalLetter, RENEWAL_LETTER),
      'clarification.answered': clarificationAnswer,
    },
  },
  'COE-29': {
    sheet: 'A4',
    certificate: form(ServedRequest, PRESERVATION_REQUEST),
    later: {
      'order.continued': form(AssistanceRequested, ASSISTANCE_REQUESTED),
      'clarification.answered': clarificationAnswer,
    },
  },
} as const satisfies Record<InstrumentId, Papers>;
