import type { Instant } from '../instant.ts';
import { findExemption } from '../order/life/silence.ts';
import { isInForce } from '../order/life/time.ts';
import { isAlive, isHeld, type OrderState, type Target } from '../order/record/state.ts';

/** The authority, its silence or a reviewer has freed the provider of it: no later end gives it back. */
const isFreed = ({ status }: Target): boolean => status === 'exempt' || status === 'excused' || status === 'let-go';

/**
 * The ids of the targets whose data the order obliges its provider to keep at `at`. Time decides; and the answer stays the same
 * when it is asked later, of an order that has ended meanwhile.
 */
export function listHeldTargets(state: OrderState, at: Instant): ReadonlySet<string> {
  const { phase, targets } = state;
  if (!isAlive(phase)) {
    const end = phase.kind === 'ended' ? phase.at : phase.endedAt;
    return idsOf(at < end ? targets.filter((target) => !isFreed(target)) : []);
  }
  const exempt = listExemptByTime(state, at);
  return idsOf(isInForce(state, at) ? targets.filter((target) => isHeld(target) && !exempt.includes(target.id)) : []);
}

const idsOf = (targets: readonly Target[]): ReadonlySet<string> => new Set(targets.map(({ id }) => id));

/** Of all that time does while an order is in force, only the authority's silence frees single targets. */
function listExemptByTime(state: OrderState, at: Instant): readonly string[] {
  const exemption = findExemption(state);
  return exemption?.type === 'targets.exempt' && exemption.at <= at ? exemption.targets : [];
}
