import { Fresh, type Invariant } from './invariant.ts';

const looked = new Fresh(({ ledger }) => ledger.trespasses);

/** Who may not is refused, whatever they ask. */
export const strangersRefused: Invariant = async (world) => {
  const fresh = looked.take(world);
  return fresh.filter(({ status }) => status < 400).map(({ what, status }) => `${what}, and is answered ${status}`);
};

/** Who decides on a review, or votes, has a seat on it. */
export const ownSeat: Invariant = async (world) => {
  const found: string[] = [];
  for (const { commit } of world.stored.slice(-20)) {
    const { by, events, state, orderId } = commit;
    if (by.kind !== 'officer' || by.role !== 'reviewer') continue;
    for (const event of events) {
      if (event.type !== 'review.decided' && event.type !== 'review.voted') continue;
      const review = state.rights.reviews.find(({ id }) => id === event.review);
      if (!review?.seats.some(({ reviewer }) => reviewer?.person === by.person))
        found.push(`${event.review} of ${orderId} is decided by somebody who has no seat on it`);
    }
  }
  return found;
};
