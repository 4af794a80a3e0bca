import type { EndCause, EndRule } from '../instruments/ending.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/instruments.ts';
import type { Absent } from '../instruments/sourced.ts';
import type { Ending, OrderState } from './state.ts';

/** What an end asks of the provider, as the instrument's row has it. */
export interface AfterEnd {
  readonly ending: Ending;
  readonly reason: string;
  /** `normal-retention`: the provider's own retention applies again · `delete-or-restrict`: and the data are not used. */
  readonly data: 'normal-retention' | 'delete-or-restrict';
  readonly citation: string;
}

/** Reasons that are causes of their own; any other is the usual one of its ending. */
const CAUSE_OF_REASON: Readonly<Partial<Record<string, EndCause>>> = {
  'validation-refused': 'validation-refused',
  'validation-not-sought': 'validation-not-sought',
  'production-completed': 'production-completed',
  'follow-up-refused': 'follow-up-refused',
};

const CAUSE_OF_ENDING = {
  lapsed: 'period-ended',
  expired: 'period-ended',
  released: 'no-longer-needed',
  withdrawn: 'withdrawn',
  exempt: 'clarification-unanswered',
  excused: 'impossibility-accepted',
} as const satisfies Record<Ending, EndCause>;

/** What the instrument says of an end of this kind, for this reason. */
export const endRule = (instrument: InstrumentId, ending: Ending, reason: string): EndRule | Absent =>
  INSTRUMENTS[instrument].ends[CAUSE_OF_REASON[reason] ?? CAUSE_OF_ENDING[ending]];

/** What the provider has to do with the data now; `null` while the order is in force and once it is erased. */
export function afterEnd({ instrument, phase }: OrderState): AfterEnd | null {
  if (phase.kind !== 'ended') return null;
  const { ending, reason } = phase;
  const rule = endRule(instrument, ending, reason);
  const data = rule.kind === 'end' ? rule.data : 'normal-retention';
  return { ending, reason, data, citation: rule.citation };
}
