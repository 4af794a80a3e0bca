import { PreservationLetter, RenewalLetter } from '../../../contracts/forms/us-2703f/letter.ts';
import { CLARIFICATION } from '../parts/clarification.ts';
import { type Papers, printedForm } from '../parts/papers.ts';
import { PRESERVATION_LETTER, RENEWAL_LETTER } from './letter.ts';

/** The 2703(f) letter and its renewal. */
export const US_2703F = {
  sheet: 'LETTER',
  certificate: printedForm(PreservationLetter, PRESERVATION_LETTER),
  later: { 'order.extended': printedForm(RenewalLetter, RENEWAL_LETTER), ...CLARIFICATION },
} as const satisfies Papers;
