import type { Delivery, DeliveryRef } from '../delivery/delivery.ts';
import type { ReviewId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { StoredCommit } from '../order/commit.ts';
import { findChallengeOfReview, isOpen, reviewOf } from '../order/record/rights.ts';
import type { OrderState } from '../order/record/state.ts';
import { isSameNews, type News, type NewsId, type NewsKind } from './news.ts';
import { listStanding } from './standing.ts';

/** What a commit leaves to be told: what stands after it, and that somebody wrote to the person about their objection. @param state the one at `now`. */
export const listNews = (stored: Told, state: OrderState, now: Instant): readonly News[] => [
  ...listStanding(state, now),
  ...listMessages(stored),
];

/** What news is told of. */
type Told = Pick<StoredCommit, 'commit' | 'digest'>;

function listMessages({ commit: { events, version, state }, digest }: Told): readonly News[] {
  return events.flatMap((event): News[] => {
    if (event.type !== 'message.sent' || event.from === 'person') return [];
    const challenge = findChallengeOfReview(state.rights, event.review);
    if (challenge?.by !== 'person') return [];
    const to = { kind: 'person', under: challenge.under } as const;
    return [{ kind: 'case-message', instance: `${event.review}.${version}`, to, about: digest }];
  });
}

/** What is told of a message that was given up. */
export const toGivenUpNews = (
  { message, endpoint, tells }: Omit<DeliveryRef, 'orderId'> & Pick<Delivery, 'tells'>,
  { authority }: OrderState,
): News => ({
  kind: 'delivery-given-up',
  instance: `${message}.${endpoint}`,
  to: { kind: 'authority', authority },
  ...(tells && { about: tells }),
});

/** Of which message, at which endpoint, it is told that it was given up; `undefined` of other news. */
export function findGivenUp({ kind, instance }: NewsId): Omit<DeliveryRef, 'orderId'> | undefined {
  if (kind !== 'delivery-given-up') return undefined;
  const [message = ''] = instance.split('.', 1);
  return { message: Number(message), endpoint: instance.slice(message.length + 1) };
}

/** Of what stands beside the order, which says nothing about it: what became of a delivery, and of an endpoint. */
const BESIDE: ReadonlySet<NewsKind> = new Set(['delivery-given-up', 'endpoint-failing', 'endpoint-well']);

/** Whether news is still so, as far as the order itself says. @param state the one at `now`. */
export function isStillSo(news: NewsId, state: OrderState, now: Instant): boolean {
  if (state.phase.kind === 'erased') return false;
  if (BESIDE.has(news.kind)) return true;
  if (news.kind === 'case-message') {
    const [review = ''] = news.instance.split('.', 1);
    const found = reviewOf(state.rights, review as ReviewId);
    return found !== undefined && isOpen(found); // its end is told of by itself
  }
  return listStanding(state, now).some((one) => isSameNews(one, news));
}
