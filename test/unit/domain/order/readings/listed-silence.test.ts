import { describe, expect, it } from 'vitest';
import { toSilenceListChange } from '../../../../../shared/domain/order/readings/listed-silence.ts';
import { aReviewerStanding, at } from '../../../../support/builders.ts';
import type { OrderStory } from '../../../../support/order-story.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

const change = (story: OrderStory) => toSilenceListChange(story.latest.commit);

/** Assigned on 4 December, 16:11; moved after 14 days and ended after 14 more. */
const ENDED = at('2027-01-01T16:11:00Z');
const tribunal = aReviewerStanding({ person: 'person-reviewer-2', institution: 'privacy-tribunal' });
const movedOn = (reviewer = tribunal): OrderStory =>
  RIGHTS_CASES.moved().act({ type: 'assign-reviewer', review: 'r1', reviewer });

describe("oversight's list after a commit", () => {
  it('has what nobody decided, with the houses of all who were silent, and no person', () => {
    const story = movedOn().applyTimeUntil('review.defaulted');
    expect(change(story)).toEqual({
      listed: [
        {
          orderId: story.orderId,
          review: 'r1',
          reference: story.state.reference,
          kind: 'challenge',
          openedAt: at('2026-12-04T16:11:00Z'),
          at: ENDED,
          institutions: ['review-chamber', 'privacy-tribunal'],
        },
      ],
      gone: [],
    });
    expect(JSON.stringify(change(story))).not.toContain('person-');
  });

  it('names a house once, however many of its reviewers were silent', () => {
    const same = aReviewerStanding({ person: 'person-reviewer-2' });
    expect(change(movedOn(same).applyTimeUntil('review.defaulted')).listed).toMatchObject([
      { institutions: ['review-chamber'] },
    ]);
  });

  it('names nobody who had handed it back, and nobody where nobody was found', () => {
    const handedBack = RIGHTS_CASES.conflicted().applyTimeUntil('review.defaulted');
    expect(change(handedBack).listed).toMatchObject([{ institutions: [] }]);
    const handedOn = RIGHTS_CASES.conflicted().act({ type: 'assign-reviewer', review: 'r1', reviewer: tribunal });
    expect(change(handedOn.applyTimeUntil('review.defaulted')).listed).toMatchObject([
      { institutions: ['privacy-tribunal'] },
    ]);
  });

  it('has a request to wait that nobody decided, after one silence', () => {
    const story = RIGHTS_CASES.deferralAssigned().applyTimeUntil('review.defaulted');
    expect(change(story).listed).toMatchObject([{ kind: 'deferral', institutions: ['review-chamber'] }]);
  });

  it('is one late commit that holds the move and the default', () => {
    const story = RIGHTS_CASES.assigned().applyTime(at('2027-01-05T00:00:00Z'));
    expect(change(story).listed).toMatchObject([{ review: 'r1', at: ENDED, institutions: ['review-chamber'] }]);
  });

  it.each(['challenged', 'assigned', 'moved', 'decided', 'appealed'] as const)('has nothing of one %s', (name) => {
    expect(change(RIGHTS_CASES[name]())).toEqual({ listed: [], gone: [] });
  });

  it('is left alone by what follows, until the record is erased', () => {
    const after = movedOn().applyTimeUntil('review.defaulted').act({ type: 'release', reason: 'no-longer-needed' });
    expect(change(after)).toEqual({ listed: [], gone: [] });
    const erased = after.applyTimeUntil('order.erased');
    expect(change(erased)).toEqual({ listed: [], gone: [{ orderId: erased.orderId, review: 'r1', at: ENDED }] });
  });

  it('never learns of what one late commit both ended and erased', () => {
    const erased = RIGHTS_CASES.assigned().applyTime(at('2029-01-01T00:00:00Z'));
    expect(erased.latest.commit.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['review.defaulted', 'order.erased']),
    );
    expect(change(erased)).toEqual({ listed: [], gone: [{ orderId: erased.orderId, review: 'r1', at: ENDED }] });
  });
});
