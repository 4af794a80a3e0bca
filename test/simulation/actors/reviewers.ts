import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Review } from '../../../shared/domain/order/record/rights.ts';
import { REVIEWERS, type ReviewAct, readReview, reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';

const OUTCOMES = ['affirm', 'affirm', 'revoke'] as const;
const REASONS = 'What the file shows was looked at.';

/** A review that is open, and who sits on it by the names they sign in with. */
export async function findOpen(
  world: World,
  id: OrderId,
): Promise<{ review: Review; sitting: readonly string[]; version: number } | undefined> {
  const latest = await world.stack.orders.latest(id);
  const review = latest?.commit.state.rights.reviews.findLast(
    ({ status }) => status === 'unassigned' || status === 'assigned',
  );
  if (!latest || !review) return undefined;
  const seated = review.seats.flatMap(({ reviewer }) => (reviewer ? [reviewer.person] : []));
  const sitting = await Promise.all(seated.map((person) => world.stack.named(id, person)));
  return { review, sitting, version: latest.commit.version };
}

/** Whoever has a review or, now and then, somebody who has not. */
const drawReviewer = ({ draws }: ActContext, sitting: readonly string[]): string =>
  sitting.length === 0 || draws.once(6) ? draws.one(REVIEWERS) : draws.one(sitting);

/** @param by who does it; whoever sits on it, mostly, where that is left out. */
export const inReview = (name: ReviewAct, bodyOf: (context: ActContext) => unknown, by?: string): Act =>
  onOrder(async ({ id }, context) => {
    const { world, draws, faults } = context;
    const found = await findOpen(world, id);
    if (!found) return `no review of ${id} is open`;
    const person = by ?? drawReviewer(context, found.sitting);
    const request = reviewRequest(`${id}.${found.review.id}`, name, bodyOf(context), {
      key: `${name}-${draws.below(3)}`,
      ifMatch: found.version,
    });
    const answer = await world.ask(name, faults, () => world.stack.reviewer(request, reviewerClaims(person)));
    if (name === 'decision' && (answer === undefined || answer.status < 300)) world.ledger.ended.set(id, 'decided');
    return told(`${person}: ${name}`, id, answer);
  });

export const decide: Act = inReview('decision', ({ draws }) => ({
  outcome: draws.one(OUTCOMES),
  reasons: REASONS,
  forTheOtherSide: REASONS,
}));
export const declareConflict: Act = inReview('conflict', () => ({ reason: 'I know one of them.' }));
export const ask: Act = inReview('messages', () => ({ text: 'What does the file say of May?' }));

export const readFile: Act = onOrder(async ({ id }, context) => {
  const { world, faults } = context;
  const found = await findOpen(world, id);
  if (!found) return `no review of ${id} is open`;
  const person = drawReviewer(context, found.sitting);
  const request = readReview(`${id}.${found.review.id}`);
  return told(
    `${person} reads`,
    id,
    await world.ask('read-review', faults, () => world.stack.reviewer(request, reviewerClaims(person))),
  );
});
