import type { Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';

export type CaseView = Answers['GET /v1/cases/current'];
export type Review = CaseView['challenges'][number]['first'];
export type Seat = Review['seats'][number];
export type Tell = (at: string) => Markup;

/** A look at an objection, and under which words it is shown. */
export interface NamedReview {
  readonly review: Review;
  readonly heading: 'case.filed' | 'case.appealed';
}

/** Every look at one's objections, in their order. */
export const listReviews = ({ challenges }: CaseView): readonly NamedReview[] =>
  challenges.flatMap(({ first, appeal }) => [
    { review: first, heading: 'case.filed' as const },
    ...(appeal ? [{ review: appeal, heading: 'case.appealed' as const }] : []),
  ]);

/** Those that are not decided yet: whoever decides is listening. */
export const listOpenReviews = (view: CaseView): readonly NamedReview[] =>
  listReviews(view).filter(({ review }) => review.status === 'pending');

/** Whether somebody decides there of whom it can be said now that they should not. */
export const isContestable = ({ institution, contestableUntil: until }: Seat, now: number): boolean =>
  institution !== undefined && (until === undefined || now < Date.parse(until));
