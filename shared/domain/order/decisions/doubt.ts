import { HoldfastError } from '../../../errors.ts';
import { isKnownAs, type Officer, secondOfficerNeeded } from '../../actor.ts';
import { type Instant, plus } from '../../instant.ts';
import { AUTHORITY_POLICY } from '../../policy/authorities.ts';
import type { Doubting } from '../life/command.ts';
import type { OrderEvent } from '../record/events.ts';
import type { OrderState } from '../record/state.ts';

/**
 * Holds an order that nobody received yet, because whoever issued it or let it out was suspended. An officer who confirmed it since is
 * believed, unless it is that officer, or the whole authority, that is doubted now.
 *
 * @returns nothing where it is held as firmly and as long already, and where the suspension is undone by now.
 */
export function decideDoubt({ doubt }: OrderState, { suspension, whose, until }: Doubting, now: Instant): OrderEvent[] {
  if (until !== undefined && until <= now) return [];
  const silence = until === undefined ? 'withdrawn' : 'goes-on';
  const answeredAt = until ?? plus(now, AUTHORITY_POLICY.doubtAnsweredWithinMs);
  const doubted = { type: 'order.doubted', at: now, suspension, answeredAt, silence } as const;
  switch (doubt?.status) {
    case 'open': {
      if (doubt.silence === 'withdrawn') return [];
      return silence === 'withdrawn' || answeredAt > doubt.answeredAt ? [doubted] : [];
    }
    case 'confirmed':
      return whose === undefined || isKnownAs(whose, doubt.person) ? [{ ...doubted, told: true }] : [];
    default:
      return [{ ...doubted, told: true }];
  }
}

/**
 * A second officer says that the order is the authority's own.
 *
 * @throws HoldfastError `order-not-doubted`; `second-officer-needed` for whoever issued it.
 */
export function decideConfirmedAgain({ orderId, issuer, doubt }: OrderState, by: Officer, now: Instant): OrderEvent[] {
  if (doubt?.status !== 'open' && doubt?.status !== 'confirmed') {
    throw new HoldfastError('order-not-doubted', `order ${orderId} is not doubted`);
  }
  if (isKnownAs(by, issuer.person)) throw secondOfficerNeeded();
  return doubt.status === 'confirmed' ? [] : [{ type: 'order.confirmed-again', at: now, person: by.person }];
}
