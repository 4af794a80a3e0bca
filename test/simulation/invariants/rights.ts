import { FILER, VALIDATOR } from '../../support/requests.ts';
import { reviewerClaims } from '../../support/reviews.ts';
import { freshCommits, type Invariant } from './invariant.ts';

const drawn = freshCommits();
const SIDES = [...Object.values(FILER), VALIDATOR];

/** Nobody reviews what they, or their house, ordered or validated. */
export const independence: Invariant = async (world) => {
  const found: string[] = [];
  for (const { commit } of drawn.take(world)) {
    for (const { seats, id } of commit.state.rights.reviews) {
      for (const { reviewer } of seats) {
        if (!reviewer || commit.state.officials === 'erased') continue;
        const person = await world.stack.named(commit.orderId, reviewer.person);
        const house = reviewerClaims(person)['holdfast_authority'];
        if (SIDES.some(({ sub, holdfast_authority }) => sub === person || holdfast_authority === house))
          found.push(`${person} sits on ${id} of ${commit.orderId}`);
      }
    }
  }
  return found;
};

const erased = freshCommits();

/** Nothing is erased while a remedy is open or a notice owed, and nothing can be read after it. */
export const erasure: Invariant = async (world) =>
  erased.take(world).flatMap(({ commit: { orderId, events, state } }) => {
    if (!events.some(({ type }) => type === 'order.erased')) return [];
    const { notice, reviews, deferral } = state.rights;
    return [
      world.stack.vault.has(orderId) ? [`${orderId} is erased, and its key is there`] : [],
      reviews.some(({ status }) => status === 'unassigned' || status === 'assigned')
        ? [`${orderId} is erased while a review is open`]
        : [],
      notice.status === 'owed' ? [`${orderId} is erased, and nobody was told`] : [],
      deferral?.status === 'asked' ? [`${orderId} is erased while it is asked to wait`] : [],
    ].flat();
  });
