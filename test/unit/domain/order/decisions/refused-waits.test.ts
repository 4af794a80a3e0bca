import { describe, expect, it } from 'vitest';
import { listRefusedBefore } from '../../../../../shared/domain/order/readings/known-to-reviewers.ts';
import { at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { assignedTo, decidedAs, latestReview } from '../acts.ts';

const asked = (story: OrderStory, until = '2027-01-15T00:00:00Z') =>
  story.act({ type: 'defer-notice', ground: 'public-security', until: at(until) });
const refused = (story: OrderStory) => decidedAs(asked(story), 'revoke');
const mistrusted = (story: OrderStory) => {
  const sitting = assignedTo(story, 'person-reviewer-x');
  const { id: review } = latestReview(sitting);
  const declare = { type: 'declare-conflict', review, seat: null, ground: 'own-interest' } as const;
  return sitting.act(declare, { by: usualActor(sitting.state, { type: 'extend' }) });
};
const silent = (story: OrderStory) => story.applyTimeUntil('review.defaulted');
const exhausted = expect.objectContaining({ code: 'deferrals-exhausted', retryable: false });

describe('a request to wait with the notice', () => {
  it.each`
    told                                                             | why
    ${() => refused(refused(STORIES.preserved()))}                   | ${'two refusals'}
    ${() => silent(mistrusted(asked(refused(STORIES.preserved()))))} | ${'a refusal, and silence after a conflict of its own'}
  `('is not taken after $why', ({ told }) => {
    const story: OrderStory = told();
    expect(() => asked(story)).toThrow(exhausted);
    expect(story.state.rights.notice.status).toBe('owed');
  });

  it.each`
    told                                                                          | why
    ${() => refused(STORIES.preserved())}                                         | ${'one refusal'}
    ${() => silent(asked(silent(asked(refused(STORIES.preserved())))))}           | ${'silence of reviewers whom nobody mistrusted'}
    ${() => decidedAs(mistrusted(asked(refused(STORIES.preserved()))), 'affirm')} | ${'a conflict, where somebody else approved'}
  `('is taken after $why', ({ told }) => {
    expect(latestReview(asked(told(), '2027-02-15T00:00:00Z'))).toMatchObject({
      kind: 'deferral',
      status: 'unassigned',
    });
  });

  it('shows what was refused before, by a reviewer or by silence, and no approval', () => {
    const story = asked(silent(asked(refused(STORIES.preserved()))));
    expect(listRefusedBefore(story.state, latestReview(story))).toMatchObject([
      { id: 'r1', status: 'decided', outcome: 'revoke' },
      { id: 'r2', status: 'defaulted' },
    ]);
    const approved = asked(decidedAs(asked(STORIES.preserved()), 'affirm'), '2027-02-15T00:00:00Z');
    expect(listRefusedBefore(approved.state, latestReview(approved))).toEqual([]);
    const objected = story.act({ type: 'challenge', grounds: ['other'], lateReasonGiven: true });
    expect(listRefusedBefore(objected.state, latestReview(objected))).toEqual([]);
  });
});
