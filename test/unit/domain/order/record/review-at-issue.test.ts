import { expect, it } from 'vitest';
import { openReviewsAtIssue } from '../../../../../shared/domain/order/record/review-at-issue.ts';
import { at } from '../../../../support/builders.ts';

const ISSUED = at('2026-11-20T16:10:00Z');
const IN_THREE_DAYS = at('2026-11-23T16:10:00Z');
const IN_A_WEEK = at('2026-11-27T16:10:00Z');

it.each`
  isUnvalidated | isProtected | reviews
  ${false}      | ${false}    | ${[]}
  ${true}       | ${false}    | ${[{ kind: 'emergency', dueAt: IN_A_WEEK }]}
  ${false}      | ${true}     | ${[{ kind: 'protected-person', dueAt: IN_THREE_DAYS }]}
  ${true}       | ${true}     | ${[{ kind: 'protected-person', dueAt: IN_THREE_DAYS, alsoFor: ['emergency'] }]}
`(
  'an order gets one look at most, by the most urgent cause: unvalidated $isUnvalidated, protected $isProtected',
  ({ isUnvalidated, isProtected, reviews }) => {
    const opened = openReviewsAtIssue(ISSUED, { isUnvalidated, isProtected });
    expect(opened).toMatchObject(reviews);
    expect(opened).toHaveLength(reviews.length);
    for (const review of opened) {
      expect(review).toMatchObject({ id: 'r1', openedAt: ISSUED, status: 'unassigned' });
      expect('alsoFor' in review).toBe(isUnvalidated && isProtected);
    }
  },
);
