import { ExtensionCertificate } from '../../../contracts/forms/eu-epoc-pr/extension.ts';
import { ProductionRequestCertificate } from '../../../contracts/forms/eu-epoc-pr/production-request.ts';
import { ServedEpocPr } from '../../../contracts/forms/eu-epoc-pr/served.ts';
import { CLARIFICATION } from '../parts/clarification.ts';
import { type Papers, printedForm } from '../parts/papers.ts';
import { EPOC_PR } from './certificate.ts';
import { EXTENSION, PRODUCTION_REQUEST } from './later.ts';

/** Annexes II, V and VI. */
export const EU_EPOC_PR = {
  sheet: 'A4',
  certificate: printedForm(ServedEpocPr, EPOC_PR),
  later: {
    'order.extended': printedForm(ExtensionCertificate, EXTENSION),
    'order.continued': printedForm(ProductionRequestCertificate, PRODUCTION_REQUEST),
    ...CLARIFICATION,
  },
} as const satisfies Papers;
