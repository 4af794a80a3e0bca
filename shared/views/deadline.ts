import type { DeadlineAnswer } from '../contracts/api/public/deadlines.ts';
import { type Computation, ENDS_MEAN } from '../domain/law/terms/computation.ts';
import { toComputationView } from './computation.ts';

export function toDeadlineAnswer(computed: Computation): DeadlineAnswer {
  const { startsAt, ...answer } = toComputationView(computed);
  return { ...answer, endsMean: ENDS_MEAN };
}
