import { ServedDemand } from '../../../contracts/forms/ca-487-012/served.ts';
import { CLARIFICATION } from '../parts/clarification.ts';
import { type Papers, printedForm } from '../parts/papers.ts';
import { PRESERVATION_DEMAND } from './demand.ts';

/** Form 5.001. */
export const CA_487_012 = {
  sheet: 'LETTER',
  certificate: printedForm(ServedDemand, PRESERVATION_DEMAND),
  later: CLARIFICATION,
} as const satisfies Papers;
