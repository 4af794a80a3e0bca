import type { ReferenceReading } from '../app/order/find-by-reference.ts';
import type { PartyNames } from '../app/order/name-parties.ts';
import type { ProviderOrderList } from '../contracts/api/providers/orders.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { dayOf } from '../domain/order/notes/note-state.ts';
import { readListedStatus } from '../domain/order/readings/listed-order.ts';
import {
  type ListedProviderOrder,
  type OwedByProvider,
  readListedDoubt,
} from '../domain/order/readings/listed-provider-order.ts';
import type { Page } from '../ports/page.ts';
import { toDoubtView } from './doubt.ts';
import { toPartyNames } from './party-names.ts';

/** A page of a provider's orders, as they stand at `now`. */
export const toProviderOrderList = (
  { orders, next }: Page<'orders', ListedProviderOrder>,
  now: Instant,
  names: PartyNames,
): ProviderOrderList => ({
  orders: orders.map(
    ({ orderId, reference, instrument, authority, version, issuedAt, receivedAt, endsAt, ...rest }) => ({
      id: orderId,
      reference,
      instrument,
      authority,
      ...toPartyNames({ authority }, names),
      status: readListedStatus({ endsAt, status: rest.status }, now),
      inForce: endsAt !== null && now < endsAt.at,
      ...toDoubtView(readListedDoubt(rest, now)),
      version,
      issuedAt: toRfc3339(issuedAt),
      receivedAt: receivedAt === null ? null : toRfc3339(receivedAt),
      endsAt: endsAt && toRfc3339(endsAt.at),
      owed: rest.owed.map((one) => toOwedView(one, now)),
    }),
  ),
  next,
});

/** The same of what was looked for by a reference. */
export const toProviderReferenceAnswer = (
  { found, proposed }: ReferenceReading<ListedProviderOrder>,
  now: Instant,
  names: PartyNames,
): ProviderOrderList => ({
  ...toProviderOrderList({ orders: found, next: null }, now, names),
  didYouMean: proposed.map(({ reference, authority, issuedAt }) => ({
    reference,
    authority,
    ...toPartyNames({ authority }, names),
    issuedOn: dayOf(issuedAt),
  })),
});

const toOwedView = ({ what, dueAt, targets }: OwedByProvider, now: Instant) => ({
  what,
  dueAt: dueAt === null ? null : toRfc3339(dueAt),
  late: dueAt !== null && dueAt <= now,
  ...(targets && { targets: [...targets] }),
});
