import { HoldfastError } from '../../../errors.ts';
import type { Instant } from '../../instant.ts';
import type { CommandOf } from '../life/command.ts';
import type { OrderEvent } from '../record/events.ts';
import type { Review } from '../record/rights.ts';
import type { OrderState } from '../record/state.ts';
import { requireTargets } from './find-target.ts';

/**
 * A reviewer can find of a target that its protection was left unsaid, if nobody has said it: neither the filing nor a review before.
 *
 * @throws HoldfastError `target-unknown`, `protection-on-record`.
 */
export function requireUnsaid(
  state: OrderState,
  { unsaid = [], said = [] }: Pick<CommandOf<'decide-review'>, 'unsaid' | 'said'>,
): void {
  requireTargets(state, unsaid);
  const found = state.rights.unsaid?.flatMap(({ targets }) => targets) ?? [];
  const known = unsaid.filter((id) => said.includes(id) || found.includes(id));
  if (known.length === 0) return;
  const detail = `that ${known.join(', ')} is a protected person's was said with the filing, or found before`;
  throw new HoldfastError('protection-on-record', detail, {
    faults: [{ pointer: '/knownAndNotSaid/targets', detail }],
  });
}

/** What goes on record of it; nothing where nothing was left unsaid. */
export const createUnsaid = ({ id }: Review, targets: readonly string[] | undefined, now: Instant): OrderEvent[] =>
  targets === undefined || targets.length === 0 ? [] : [{ type: 'protection.unsaid', at: now, review: id, targets }];
