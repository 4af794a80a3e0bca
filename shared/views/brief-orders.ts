import type * as z from 'zod/mini';
import type { PartyNames } from '../app/order/name-parties.ts';
import type { Counted } from '../app/oversight/count-by-filer.ts';
import type { BriefOrderList } from '../contracts/api/oversight/brief-orders.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { BriefOrder } from '../domain/order/readings/listed-brief-order.ts';
import type { Page } from '../ports/page.ts';
import { toPartyNames } from './party-names.ts';

export const toBriefOrderList = (
  { orders, next }: Page<'orders', Counted<BriefOrder>>,
  names: PartyNames,
): z.infer<typeof BriefOrderList> => ({
  orders: orders.map(({ orderId, issuedAt, receivedAt, endedAt, ...rest }) => ({
    id: orderId,
    ...rest,
    ...toPartyNames({ authority: rest.authority }, names),
    issuedAt: toRfc3339(issuedAt),
    ...(receivedAt !== null && { receivedAt: toRfc3339(receivedAt) }),
    endedAt: toRfc3339(endedAt),
  })),
  next,
});
