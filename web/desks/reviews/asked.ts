import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import type { PagePath } from '../../steps/links.ts';
import type { Answers } from '../api.ts';
import type { DeskVisitor, Outcome } from '../step.ts';
import { showGone } from './gone.ts';

export type Review = Answers['GET /v1/reviews/{reviewId}'];
export type ListedReview = Answers['GET /v1/reviews']['reviews'][number];
export type Content = NonNullable<Review['content']>;
export type Said = Content['statements'][number];

/** Whose desk it is. */
export const REVIEWERS = ['reviewer'] as const;

export const reviewIdOf = ({ named }: Pick<DeskVisitor, 'named'>): string => named['review'] ?? '';

export const baseOf = (visitor: Pick<DeskVisitor, 'named'>): PagePath => `/reviews/${reviewIdOf(visitor)}`;

export const isOpen = ({ status }: Pick<Review, 'status'>): boolean => status === 'assigned' || status === 'unassigned';

export const isObjection = ({ kind }: Pick<Review, 'kind'>): boolean => kind === 'challenge' || kind === 'appeal';

export const isPanel = ({ seats }: Pick<Review, 'seats'>): boolean => seats.length > 1;

/** Whoever is of a side by now can only hand it back. */
export const mayDecide = ({ notIndependent }: Pick<Review, 'notIndependent'>): boolean => notIndependent === undefined;

/** The targets that the order still holds: those that a decision can cut. */
export const listHeld = ({ order }: Pick<Review, 'order'>): Review['order']['targets'] =>
  order.targets.filter(({ status }) => status === 'ordered' || status === 'preserved' || status === 'not-executed');

/** A page made of a review as it is now; of one that went to somebody else, that it did, with all that was typed for it. */
export async function withReview(
  visitor: DeskVisitor,
  then: (review: Review) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const asked = visitor.ask('GET /v1/reviews/{reviewId}', { named: { reviewId: reviewIdOf(visitor) } });
  const review = await unlessRefused(asked, 'review-not-yours');
  return review instanceof ApiRefusal ? showGone(visitor) : await then(review);
}
