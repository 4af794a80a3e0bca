import type { DeadlineAnswer } from '../contracts/api/public/deadlines.ts';
import { listStripDays } from '../domain/law/strip/calendar-strip.ts';
import { type Computation, ENDS_MEAN } from '../domain/law/terms/computation.ts';
import { toComputationView } from './computation.ts';

export function toDeadlineAnswer(computed: Computation): DeadlineAnswer {
  const { startsAt, ...answer } = toComputationView(computed);
  const days = listStripDays(computed).map(({ name, falls, ...day }) => ({
    ...day,
    ...(name && { name: { ...name } }),
    falls: [...falls],
  }));
  return { ...answer, endsMean: ENDS_MEAN, days };
}
