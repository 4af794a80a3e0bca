import type { Instant } from '../../../../shared/domain/instant.ts';
import type { Cast } from '../../../../shared/domain/order/life/rights-command.ts';
import type { Amendment, Outcome, Review, ReviewerRef } from '../../../../shared/domain/order/record/rights.ts';
import { aReviewer, aReviewerStanding, at } from '../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../support/order-story.ts';
import { party } from './cases.ts';

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

/** Whom a panel may be drawn of, each from a house of its own. */
export const PANELLISTS = ['review-chamber', 'ombuds-office', 'judicial-council', 'privacy-tribunal'].map(
  (institution, index) => ({ person: `person-panellist-${index + 1}`, institution }),
);

/** A request of one Party to another, the objection to it affirmed, and the appeal against that before a panel of three. */
export function panelled(seats = 3): OrderStory {
  const objected = STORIES.preserved(party).act({
    type: 'challenge',
    grounds: ['disproportionate'],
    lateReasonGiven: false,
  });
  const appealed = decidedAs(objected, 'affirm').act({ type: 'appeal', challenge: 'c1' });
  return PANELLISTS.slice(0, seats).reduce<OrderStory>(seated, appealed);
}

/** One more sits on the review opened last. */
export const seated = (story: OrderStory, who: ReviewerRef): OrderStory => {
  const { id: review } = latestReview(story);
  return story.act({ type: 'assign-reviewer', review, reviewer: aReviewerStanding({ ...who, reportsTo: [] }) });
};

/** A member's vote, who is told of the others'. */
export function voted(story: OrderStory, vote: Cast, others: readonly Cast[] = [], when: When = {}): OrderStory {
  const { id: review, seats } = latestReview(story);
  const { seat, ...ballot } = vote;
  const by = aReviewer(seats[seat - 1]?.reviewer ?? {});
  return story.act({ type: 'decide-review', review, ...ballot, votes: others }, { by, ...when });
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
