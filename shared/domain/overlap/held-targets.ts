import type { Instant } from '../instant.ts';
import type { Instrument } from '../law/terms/instrument.ts';
import { applyTime } from '../order/life/time.ts';
import { isAlive, isHeld, type OrderState, type Target } from '../order/record/state.ts';

/** The authority, its silence or a reviewer has freed the provider of it: no later end gives it back. */
const isFreed = ({ status }: Target): boolean => status === 'exempt' || status === 'excused' || status === 'let-go';

/**
 * The ids of the targets whose data the order obliges its provider to keep at `at`. Time decides; and the answer stays the same
 * when it is asked later, of an order that has ended meanwhile.
 */
export function listHeldTargets(law: Instrument, state: OrderState, at: Instant): ReadonlySet<string> {
  const { phase, targets } = applyTime(law, state, at).state;
  const held = isAlive(phase) ? targets.filter(isHeld) : targets.filter((target) => !isFreed(target));
  const isOver = !isAlive(phase) && at >= (phase.kind === 'ended' ? phase.at : phase.endedAt);
  return new Set(isOver ? [] : held.map(({ id }) => id));
}
