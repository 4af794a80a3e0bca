import { HoldfastError } from '../../../errors.ts';
import { isKnownAs, type Officer, secondOfficerNeeded } from '../../actor.ts';
import type { Instant } from '../../instant.ts';
import type { OrderEvent } from '../record/events.ts';
import type { OrderState } from '../record/state.ts';

/**
 * A second officer has seen what was issued in an emergency; late is better than never.
 *
 * @throws HoldfastError `transition-not-allowed` where it was not issued so, `second-officer-needed` for whoever issued it.
 */
export function decideEmergencySeen({ orderId, issuer, sight }: OrderState, by: Officer, now: Instant): OrderEvent[] {
  if (sight === undefined) {
    throw new HoldfastError(
      'transition-not-allowed',
      `order ${orderId} was not issued in an emergency that a second officer is to see`,
    );
  }
  if (isKnownAs(by, issuer.person)) {
    throw secondOfficerNeeded();
  }
  return sight.status === 'seen' ? [] : [{ type: 'emergency.seen', at: now, person: by.person }];
}
