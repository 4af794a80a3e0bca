import type * as z from 'zod/mini';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { ServedDemand } from './ca-487-012/served.ts';
import { AssistanceRequested } from './coe-29/request.ts';
import { ServedRequest } from './coe-29/served.ts';
import { ExtensionCertificate } from './eu-epoc-pr/extension.ts';
import { ProductionRequestCertificate } from './eu-epoc-pr/production-request.ts';
import { ServedEpocPr } from './eu-epoc-pr/served.ts';
import { ClarificationAnswer } from './parts/clarification-answer.ts';
import { PreservationLetter, RenewalLetter } from './us-2703f/letter.ts';

/** What a provider reads of an order under one basis: the form, and later forms by the event that each belongs to. */
export interface Served {
  readonly certificate: z.ZodMiniType;
  readonly later: Readonly<Record<string, z.ZodMiniType>>;
}

/** Any basis has it: an authority may always be asked, and may answer. */
const CLARIFICATION = { 'clarification.answered': ClarificationAnswer } as const;

/** What providers read under each basis. Adding one is adding its line. */
export const SERVED = {
  'EU-EPOC-PR': {
    certificate: ServedEpocPr,
    later: {
      'order.extended': ExtensionCertificate,
      'order.continued': ProductionRequestCertificate,
      ...CLARIFICATION,
    },
  },
  'US-2703f': { certificate: PreservationLetter, later: { 'order.extended': RenewalLetter, ...CLARIFICATION } },
  'COE-29': { certificate: ServedRequest, later: { 'order.continued': AssistanceRequested, ...CLARIFICATION } },
  'CA-487.012': { certificate: ServedDemand, later: CLARIFICATION },
} as const satisfies Record<InstrumentId, Served>;
