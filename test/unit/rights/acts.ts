import type { Instant } from '../../../shared/domain/instant.ts';
import type { Amendment, Outcome, Review } from '../../../shared/domain/rights/state.ts';
import { aReviewerStanding, at } from '../../support/builders.ts';
import type { OrderStory } from '../../support/order-story.ts';

interface When {
  /** One minute after the step before, unless said otherwise. */
  readonly at?: Instant;
}

/** The review opened last. */
export function latestReview({ state }: OrderStory): Review {
  const review = state.rights.reviews.at(-1);
  if (!review) throw new Error('nothing of this order is under review');
  return review;
}

/** A reviewer nobody knows yet, for the review opened last. */
export const assignedTo = (story: OrderStory, person: string, when: When = {}): OrderStory => {
  const { id: review } = latestReview(story);
  return story.act({ type: 'assign-reviewer', review, reviewer: aReviewerStanding({ person }) }, when);
};

/** The review opened last, decided by a reviewer of its own. */
export function decidedAs(
  story: OrderStory,
  outcome: Outcome,
  { amendment = null, ...when }: When & { readonly amendment?: Amendment | null } = {},
): OrderStory {
  const { id: review, status } = latestReview(story);
  const ready = status === 'assigned' ? story : assignedTo(story, `person-reviewer-of-${review}`, when);
  return ready.act({ type: 'decide-review', review, outcome, amendment, votes: [] }, when);
}

/** One deferral after the other, asked for and until: a year of waiting, and beyond. */
const STEPS = [
  ['2026-11-21T00:00:00Z', '2027-02-19T00:00:00Z'],
  ['2027-02-10T00:00:00Z', '2027-05-11T00:00:00Z'],
  ['2027-05-01T00:00:00Z', '2027-07-30T00:00:00Z'],
  ['2027-07-20T00:00:00Z', '2027-10-18T00:00:00Z'],
  ['2027-10-01T00:00:00Z', '2027-12-04T16:10:00Z'],
  ['2027-11-25T00:00:00Z', '2027-12-25T00:00:00Z'],
] as const;

/** These of them, each approved at once by a reviewer of its own. */
export const deferredInSteps = (story: OrderStory, from: number, to: number): OrderStory =>
  STEPS.slice(from, to).reduce<OrderStory>((before, [asked, until]) => {
    const when = { at: at(asked) };
    const request = { type: 'defer-notice', ground: 'public-security', until: at(until) } as const;
    return decidedAs(before.act(request, when), 'affirm', when);
  }, story);
