import type { DeadlineAnswer } from '../contracts/api/public/deadlines.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Computation as Computed } from '../domain/law/terms/computation.ts';

export const toDeadlineAnswer = (computed: Computed): DeadlineAnswer => ({
  nominalEndsAt: toRfc3339(computed.nominalEndsAt),
  appliedEndsAt: toRfc3339(computed.appliedEndsAt),
  zone: computed.zone,
  instrument: computed.instrument,
  period: computed.period,
  rule: computed.rule,
  ruleSet: computed.ruleSet,
  calendar: computed.calendar,
  steps: [...computed.steps],
  citation: computed.citation,
  mark: computed.mark,
});
