import type { Instant } from '../../domain/instant.ts';
import { plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { requireUnerased } from '../../domain/order/record/state.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { NewsAddress, NewsAddressSealer, NewsAddressStore } from '../../ports/case/news-addresses.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { loadOrder } from '../order/act-on-order.ts';
import type { CaseCaller } from './case-sessions.ts';

export interface NewsAddressDeps {
  readonly orders: OrderStore;
  readonly newsAddresses: NewsAddressStore;
  readonly addresses: NewsAddressSealer;
  readonly clock: Clock;
}

/** What is told of an address to whoever left it: never the address itself, which is sealed. */
export type KeptAddress = Pick<NewsAddress, 'language' | 'endsAt'>;

/**
 * Keeps where a person wants to hear that there is something new, in place of what they left before.
 *
 * @throws HoldfastError `order-erased`, `may-be-stored`.
 */
export async function leaveNewsAddress(
  deps: NewsAddressDeps,
  { person: { orderId, under } }: CaseCaller,
  { email, language }: { readonly email: string; readonly language: string },
): Promise<KeptAddress> {
  const { commit } = await loadOrder(deps.orders, orderId);
  requireUnerased(commit.state);
  const sealed = await deps.addresses.seal(orderId, email);
  const endsAt = plus(deps.clock.now(), PERSON_POLICY.caseCodeLivesMs);
  await orMayBeStored(deps.newsAddresses.put({ orderId, under, sealed, language, endsAt }));
  return { language, endsAt };
}

/** Takes it away; none is as good. @returns when. @throws HoldfastError `may-be-stored`. */
export async function removeNewsAddress(
  { newsAddresses, clock }: Pick<NewsAddressDeps, 'newsAddresses' | 'clock'>,
  { person: { orderId, under } }: CaseCaller,
): Promise<Instant> {
  await orMayBeStored(newsAddresses.remove(orderId, under));
  return clock.now();
}
