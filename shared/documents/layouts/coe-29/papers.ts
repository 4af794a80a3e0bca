import { AssistanceRequested } from '../../../contracts/forms/coe-29/request.ts';
import { ServedRequest } from '../../../contracts/forms/coe-29/served.ts';
import { CLARIFICATION } from '../parts/clarification.ts';
import { type Papers, printedForm } from '../parts/papers.ts';
import { ASSISTANCE_REQUESTED, PRESERVATION_REQUEST } from './request.ts';

/** The request of Article 29(2), and the word that assistance was asked for. */
export const COE_29 = {
  sheet: 'A4',
  certificate: printedForm(ServedRequest, PRESERVATION_REQUEST),
  later: { 'order.continued': printedForm(AssistanceRequested, ASSISTANCE_REQUESTED), ...CLARIFICATION },
} as const satisfies Papers;
